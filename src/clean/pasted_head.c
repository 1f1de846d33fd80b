// SPDX-License-Identifier: MIT
/*
 * What the lines around a body tell about it. A copied page begins with the window's title, the
 * article's with the site's name behind a dash, and shows the title again above the text: what
 * recurs is the title, what the longer copy has more is the site.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "clean/byline.h"
#include "clean/dateline.h"
#include "clean/pasted.h"
#include "clean/title.h"

enum {
    HEAD_LINES = 40, /* above the body, in which title, byline and date are looked for */
    TITLE_NEAR = 12, /* lines above the body in which an unrepeated title may stand */
    TITLE_WORDS_MIN = 3,
    TITLE_WORDS_MAX = 30,
    BYLINE_WORDS = 20,
    PART_WORDS = 6, /* of a breadcrumb */
    SITE_WORDS = 6
};

static const char *line_text(const struct ent_pasted *page, size_t i)
{
    return page->draft->raw.data + page->draft->blocks[i].raw.start;
}

static size_t line_len(const struct ent_pasted *page, size_t i)
{
    return ent_span_len(page->draft->blocks[i].raw);
}

static int line_is(const struct ent_pasted *page, size_t i, const char *text, size_t len)
{
    return line_len(page, i) == len && strncasecmp(line_text(page, i), text, len) == 0;
}

/* The first line in [from, to) that is `text`; `to` where there is none. */
static size_t find_line(const struct ent_pasted *page, size_t from, size_t to, const char *text,
                        size_t len)
{
    while (from < to && !line_is(page, from, text, len))
        from++;
    return from;
}

static size_t count_words(const char *text, size_t len)
{
    size_t words = 0;
    for (size_t i = 0; i < len; i++)
        words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return words;
}

static void set_title(struct ent_article *out, struct ent_pasted *page, const char *text,
                      size_t len)
{
    out->title = ent_field(page->draft->arena, text, len);
    for (size_t i = 0; i < page->draft->count; i++) {
        if (!line_is(page, i, text, len))
            continue;
        page->lines[i].reason = "title";
        page->lines[i].title = i > 0;
    }
}

/* The site's name behind the last dash of the window's title. */
static void set_site(struct ent_article *out, struct ent_pasted *page, const char *text, size_t len)
{
    size_t from = 0, width = 0;
    for (size_t at; (at = ent_title_dash(text, from, len, &width)) < len;)
        from = at + width;
    if (count_words(text + from, len - from) <= SITE_WORDS)
        out->site = ent_field(page->draft->arena, text + from, len - from);
}

/* The window's title on the first line, where the article's recurs below it. */
void ent_pasted_read_title(struct ent_article *out, struct ent_pasted *page)
{
    const char *text = line_text(page, 0);
    size_t len = line_len(page, 0), width = 0;
    if (page->draft->count == 0 || page->lines[0].reason ||
        count_words(text, len) > 2 * TITLE_WORDS_MAX)
        return;
    for (size_t cut = len;;) {
        size_t next = 0;
        for (size_t at = 0; (at = ent_title_dash(text, at, cut, &width)) < cut; at++)
            next = at;
        if (count_words(text, cut) < TITLE_WORDS_MIN)
            return;
        if (find_line(page, 1, page->draft->count, text, cut) < page->draft->count) {
            set_title(out, page, text, cut);
            ent_title_dash(text, cut, len, &width);
            if (cut < len)
                set_site(out, page, text + cut + width, len - cut - width);
            page->lines[0].reason = "title";
            return;
        }
        if (next == 0)
            return;
        cut = next;
    }
}

/* 1 where the line could be a title by its looks. */
static int is_title_like(const struct ent_pasted *page, size_t i)
{
    const struct ent_pasted_line *line = &page->lines[i];
    const struct ent_measure *m = &line->measure;
    char last = line_text(page, i)[line_len(page, i) - 1];
    return !line->reason && !line->hint && m->words >= TITLE_WORDS_MIN &&
           m->words <= TITLE_WORDS_MAX && m->letters &&
           (!m->sentence || last == '?' || last == '!');
}

/* The longest line above the body that stands there twice, or the nearest that looks like one. */
static void title_from_lines(struct ent_article *out, struct ent_pasted *page)
{
    size_t from = page->first > HEAD_LINES ? page->first - HEAD_LINES : 0, best = page->first;
    for (size_t i = from; i < page->first; i++)
        if (is_title_like(page, i) && page->lines[i].measure.words > 3 &&
            find_line(page, i + 1, page->first, line_text(page, i), line_len(page, i)) <
                page->first &&
            (best == page->first || line_len(page, i) > line_len(page, best)))
            best = i;
    for (size_t i = page->first; best == page->first && i > from && page->first - i < TITLE_NEAR;
         i--)
        if (is_title_like(page, i - 1))
            best = i - 1;
    if (best == page->first && page->first > 0 && is_title_like(page, 0))
        best = 0;
    if (best < page->first)
        set_title(out, page, line_text(page, best), line_len(page, best));
}

/* Moves a title that ends in ? or ! and was taken for the body's first sentence out of it. */
static void step_over_title(struct ent_pasted *page)
{
    size_t i = page->first;
    if (i + 1 < page->last && is_title_like(page, i) && page->lines[i].measure.words < 20 &&
        page->lines[i + 1].gap)
        page->first++;
}

static int is_part(const char *field, const char *text, size_t len)
{
    return strlen(field) == len && strncasecmp(field, text, len) == 0;
}

/* "Home > Opinion > Editorials" as "Opinion > Editorials", the site in front left out too; 1 where
 * it was one. */
static int read_breadcrumb(struct ent_article *out, struct ent_pasted *page, size_t i)
{
    const char *text = line_text(page, i);
    size_t len = line_len(page, i), parts = 0;
    struct ent_buffer path = {0};
    for (size_t at = 0; at < len;) {
        size_t end = at;
        while (end < len && strncmp(text + end, " > ", 3) != 0 &&
               strncmp(text + end, " » ", 4) != 0 && strncmp(text + end, " › ", 5) != 0)
            end++;
        size_t words = count_words(text + at, end - at);
        int is_title = is_part(out->title, text + at, end - at);
        int is_front = at == 0 && (is_part("home", text, end) ||
                                   (*out->site && is_part(out->site, text, end)));
        if (words > PART_WORDS && !is_title)
            break;
        if (words && !is_title && !is_front) {
            ent_buffer_puts(&path, parts++ ? " > " : "");
            ent_buffer_add(&path, text + at, end - at);
        }
        at = end < len ? end + 3 + (text[end + 1] != '>') + (text[end + 1] == '\xE2') : len;
    }
    if (parts && !path.failed) {
        out->section = ent_field(page->draft->arena, path.data, path.len);
        page->lines[i].reason = "section";
    }
    ent_buffer_free(&path);
    return parts > 0;
}

static void read_section(struct ent_article *out, struct ent_pasted *page)
{
    size_t from = page->first > HEAD_LINES ? page->first - HEAD_LINES : 0;
    for (size_t i = page->first; i > from; i--)
        if (page->lines[i - 1].measure.arrows && page->lines[i - 1].measure.words <= BYLINE_WORDS &&
            read_breadcrumb(out, page, i - 1))
            return;
}

static void set_authors(struct ent_article *out, struct ent_arena *arena, struct ent_byline *byline)
{
    const char **authors = ent_arena_alloc(arena, byline->count * sizeof *authors);
    if (!authors)
        return;
    memcpy(authors, byline->names, byline->count * sizeof *authors);
    out->authors = authors;
    out->n_authors = byline->count;
}

/* Reads names off line `i`; a "By" that stands alone takes the next line. */
static void read_byline(struct ent_article *out, struct ent_pasted *page, size_t i)
{
    struct ent_byline byline;
    struct ent_date date;
    const char *text = line_text(page, i);
    size_t len = line_len(page, i), intro = ent_byline_intro(text, len);
    int dated = ent_dateline_find(&date, NULL, text, len);
    if (intro == len && i + 1 < page->first) {
        size_t count = ent_byline_read(&byline, page->draft->arena, line_text(page, i + 1),
                                       line_len(page, i + 1));
        page->lines[i + 1].reason = count ? "byline" : page->lines[i + 1].reason;
    } else if (intro || dated) {
        ent_byline_read(&byline, page->draft->arena, text, len);
    } else {
        return;
    }
    if (byline.count == 0)
        return;
    page->lines[i].reason = "byline";
    set_authors(out, page->draft->arena, &byline);
}

static void read_byline_and_date(struct ent_article *out, struct ent_pasted *page)
{
    size_t from = page->first > HEAD_LINES ? page->first - HEAD_LINES : 0;
    for (size_t i = page->first; i > from; i--) {
        struct ent_pasted_line *line = &page->lines[i - 1];
        struct ent_date date;
        if (line->measure.words > BYLINE_WORDS || (line->reason && line->hint == NULL))
            continue;
        if (!out->n_authors)
            read_byline(out, page, i - 1);
        if (ent_dateline_find(&date, NULL, line_text(page, i - 1), line_len(page, i - 1))) {
            out->date = date; /* the topmost wins: published stands above updated */
            line->reason = line->reason ? line->reason : "date";
        }
        if (line->reason && strcmp(line->reason, "title") == 0)
            break;
    }
}

/* "… connect with the Korea Daily": a name behind a preposition at the end of an interface line. */
static int site_from_line(struct ent_article *out, struct ent_pasted *page, size_t i)
{
    static const char *const leads[] = {" with the ", " to the ",   " from the ",
                                        " to The ",   " with The ", " from The "};
    const char *text = line_text(page, i);
    size_t len = line_len(page, i), from = 0;
    for (size_t k = 0; k < sizeof leads / sizeof *leads; k++) {
        size_t n = strlen(leads[k]);
        for (size_t at = from; at + n < len; at++)
            if (memcmp(text + at, leads[k], n) == 0)
                from = at + n;
    }
    struct ent_measure m;
    ent_measure(&m, text + from, len - from);
    if (from == 0 || m.words < 2 || m.words > SITE_WORDS || m.capitals != m.words || m.sentence)
        return 0;
    out->site = ent_field(page->draft->arena, text + from, len - from);
    return 1;
}

static void read_site(struct ent_article *out, struct ent_pasted *page)
{
    for (size_t i = 0; i < page->draft->count && !*out->site; i++) {
        const struct ent_pasted_line *line = &page->lines[i];
        const char *reason = line->reason ? line->reason : line->hint;
        if (reason && (i < page->first || i >= page->last) && strcmp(reason, "interface") == 0)
            site_from_line(out, page, i);
    }
}

void ent_pasted_read_head(struct ent_article *out, struct ent_pasted *page)
{
    step_over_title(page);
    if (!*out->title)
        title_from_lines(out, page);
    read_section(out, page);
    read_byline_and_date(out, page);
    read_site(out, page);
}
