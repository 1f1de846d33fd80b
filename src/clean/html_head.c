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
    LINE_WORDS = 20
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

static void read_line(struct ent_article *out, struct ent_html_page *page, uint32_t i,
                      struct ent_date *date)
{
    const struct ent_measure *m = &page->blocks[i].measure;
    const char *text = ent_html_text(page, i);
    size_t len = ent_html_len(page, i);
    if (m->words > LINE_WORDS || page->nodes[page->blocks[i].node].hidden)
        return;
    int dated = !date->year && ent_dateline_find(date, NULL, text, len);
    size_t intro = ent_byline_intro(text, len);
    if (m->sentence && m->words > LINE_WORDS / 2)
        return;
    const char *reason = page->draft.blocks[i].reason;
    int byline = intro || (reason && strcmp(reason, "byline") == 0);
    if (byline && out->n_authors == 0) {
        struct ent_byline names;
        char line[ENT_FIELD_LIMIT];
        ent_byline_read(&names, page->arena, text, len);
        if (names.count && len < sizeof line) {
            memcpy(line, text, len);
            line[len] = '\0';
            ent_html_add_authors(out, page, line);
        }
    }
    if (intro)
        mark(page, i, "byline");
    else if (dated && m->words < 12)
        mark(page, i, "date");
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
    if (!out->date.year)
        out->date = date;
}
