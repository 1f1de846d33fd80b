// SPDX-License-Identifier: MIT
/*
 * The lines around a body: the title shown again, byline and date. They fill in what the page's
 * marks did not tell, and get their reasons.
 */
#include <string.h>
#include <strings.h>

#include "clean/byline.h"
#include "clean/dateline.h"
#include "clean/html_fields.h"

enum {
    HEAD_LINES = 30, /* above the body, in which byline and date are looked for */
    OPENING = 4,     /* blocks of the body that may be title, byline or date still */
    TAIL_LINES = 12, /* behind the body, where a byline or a date may stand too */
    LINE_WORDS = 20,
    FRONT_BYTES = 24, /* of a paragraph, within which its day begins */
    INNER_BYTES = 40, /* before "by" in a line */
    INNER_WORDS = 9
};

static int is_same(const struct ent_html_page *page, uint32_t i, const char *text)
{
    size_t len = strlen(text);
    return len > 0 && ent_html_len(page, i) == len &&
           strncasecmp(ent_html_text(page, i), text, len) == 0;
}

static int is_title(const struct ent_html_page *page, uint32_t i, const char *title)
{
    const struct ent_draft_block *block = &page->draft.blocks[i];
    if (is_same(page, i, title))
        return 1;
    return i < page->last && block->kind == ENT_BLOCK_HEADING && block->level == 1;
}

/* The page's only heading of the first rank is the title where nothing else is. */
static void title_from_heading(struct ent_article *out, const struct ent_html_page *page)
{
    uint32_t found = UINT32_MAX;
    for (uint32_t i = 0; i < page->last; i++)
        if (page->draft.blocks[i].kind == ENT_BLOCK_HEADING &&
            (found == UINT32_MAX || page->draft.blocks[i].level <= page->draft.blocks[found].level))
            found = i;
    if (found != UINT32_MAX)
        out->title = ent_field(page->arena, ent_html_text(page, found), ent_html_len(page, found));
}

static void mark(struct ent_html_page *page, uint32_t i, const char *reason)
{
    if (i < page->first + OPENING || i >= page->last)
        page->draft.blocks[i].reason = reason;
}

/* "A column by Jane Roe": a few words, a word that introduces names, and nothing but names. */
static size_t find_inner_byline(const char *text, size_t len)
{
    static const char *const words[] = {" by ", " von ", " par ", " por "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        for (size_t at = 0, n = strlen(words[i]); at + n < len && at < INNER_BYTES; at++)
            if (strncasecmp(text + at, words[i], n) == 0)
                return at + 1;
    return 0;
}

static void take_names(struct ent_article *out, struct ent_html_page *page, const char *text,
                       size_t len)
{
    char line[ENT_FIELD_LIMIT];
    if (out->n_authors || len >= sizeof line)
        return;
    memcpy(line, text, len);
    line[len] = '\0';
    ent_html_add_authors(out, page, line);
}

/* Reads a short line; 1 where it begins as a byline does. */
static int read_byline(struct ent_article *out, struct ent_html_page *page, uint32_t i)
{
    const char *text = ent_html_text(page, i), *reason = page->draft.blocks[i].reason;
    size_t len = ent_html_len(page, i);
    struct ent_byline names;
    int zoned = reason && strcmp(reason, "byline") == 0;
    if (ent_byline_read(&names, page->arena, text, len) &&
        (names.introduced || names.dated || zoned)) {
        take_names(out, page, text, len);
        return ent_byline_intro(text, len) > 0;
    }
    size_t inner = find_inner_byline(text, len);
    if (inner && page->blocks[i].measure.words <= INNER_WORDS &&
        !page->blocks[i].measure.sentence && page->draft.blocks[i].kind != ENT_BLOCK_HEADING &&
        ent_byline_read(&names, page->arena, text + inner, len - inner) &&
        strchr(names.names[0], ' '))
        take_names(out, page, text + inner, len - inner);
    return ent_byline_intro(text, len) > 0;
}

static void read_line(struct ent_article *out, struct ent_html_page *page, uint32_t i,
                      struct ent_date *date)
{
    const struct ent_measure *m = &page->blocks[i].measure;
    struct ent_span where;
    const char *text = ent_html_text(page, i);
    size_t len = ent_html_len(page, i);
    if (page->nodes[page->blocks[i].node].hidden)
        return;
    if (m->words > LINE_WORDS) { /* a paragraph may begin with its day */
        struct ent_date front;
        if (!date->year && ent_dateline_find(&front, &where, text, len < 80 ? len : 80) &&
            where.start < FRONT_BYTES)
            *date = front;
        return;
    }
    int dated = !date->year && ent_dateline_find(date, NULL, text, len);
    if (m->sentence && m->words > LINE_WORDS / 2)
        return;
    if (read_byline(out, page, i))
        mark(page, i, "byline");
    else if (dated && m->words < 12)
        mark(page, i, "date");
}

/* Behind the body: a line that says that it is the byline, or the first day in a short line. */
static void read_tail(struct ent_article *out, struct ent_html_page *page, struct ent_date *date)
{
    for (uint32_t i = page->last; i < page->draft.count && i < page->last + TAIL_LINES; i++) {
        const struct ent_html_block *b = &page->blocks[i];
        const char *zone = page->nodes[b->node].zone, *text = ent_html_text(page, i);
        size_t len = ent_html_len(page, i);
        struct ent_byline names;
        if (b->measure.words > LINE_WORDS / 2 || page->nodes[b->node].hidden ||
            (zone && strcmp(zone, "byline") != 0) || b->linked * 2 > b->bytes * 1)
            continue;
        if (ent_byline_read(&names, page->arena, text, len) && names.introduced)
            take_names(out, page, text, len);
        if (!date->year)
            ent_dateline_find(date, NULL, text, len);
    }
}

/* A name alone in the last line of the body signs it. */
static void read_signature(struct ent_article *out, struct ent_html_page *page)
{
    uint32_t i = page->last;
    while (i > page->first && page->draft.blocks[i - 1].reason)
        i--;
    if (i == page->first || out->n_authors)
        return;
    const char *text = ent_html_text(page, i - 1);
    size_t len = ent_html_len(page, i - 1);
    struct ent_byline names;
    if (page->blocks[i - 1].measure.words <= 3 &&
        ent_byline_read(&names, page->arena, text, len) == 1 && strlen(names.names[0]) == len)
        take_names(out, page, text, len);
}

void ent_html_read_lines(struct ent_article *out, struct ent_html_page *page)
{
    struct ent_date date = {0};
    if (!*out->title)
        title_from_heading(out, page);
    uint32_t from = page->first > HEAD_LINES ? page->first - HEAD_LINES : 0;
    uint32_t to = page->first + OPENING < page->last ? page->first + OPENING : page->last;
    for (uint32_t i = 0; i < page->draft.count; i++)
        if (is_title(page, i, out->title))
            mark(page, i, "title");
    for (uint32_t i = from; i < to; i++)
        read_line(out, page, i, &date);
    read_tail(out, page, &date);
    read_signature(out, page);
    if (!out->date.year)
        out->date = date;
}
