// SPDX-License-Identifier: MIT
/*
 * A hard wrap is told by its arithmetic: a line was cut where the next line's first word would not
 * have fitted into the width of the text. One line proves nothing, so the text as a whole is judged
 * first: of the lines that another follows at once, most must be cut that way and most must end in
 * mid-sentence. Beyond that, a line that begins in lower case goes on what the line before it left
 * open.
 */
#include "clean/lines.h"

#include <ctype.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "entente/error.h"

enum {
    WRAP_MIN = 40,  /* code points: narrower lines are a list or a poem */
    WRAP_MAX = 160, /* wider ones are paragraphs */
    WRAP_LINES = 3, /* lines that must show it */
    OPEN_WIDTH = 30 /* a shorter line is no open sentence */
};

static int add_line(struct ent_lines *out, struct ent_arena *arena, const char *text,
                    struct ent_span span, int gap)
{
    struct ent_line *items =
        ent_arena_room(arena, out->items, out->count, &out->capacity, sizeof *out->items);
    if (!items)
        return ENT_E_NOMEM;
    size_t width = u8_mbsnlen((const uint8_t *)text + span.start, ent_span_len(span));
    out->items = items;
    items[out->count++] =
        (struct ent_line){.span = span, .width = (uint32_t)width, .gap = (uint8_t)gap};
    return 0;
}

static struct ent_span trim(const char *text, size_t start, size_t end)
{
    while (start < end && text[start] == ' ')
        start++;
    while (end > start && text[end - 1] == ' ')
        end--;
    return (struct ent_span){(uint32_t)start, (uint32_t)end};
}

int ent_lines_ends_sentence(const char *text, size_t len)
{
    static const char *const closers[] = {"\"", "'", ")", "]", "”", "’", "»", " ", "*"};
    static const char *const marks[] = {".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "।"};
    for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
        size_t n = strlen(closers[i]);
        if (len > n && memcmp(text + len - n, closers[i], n) == 0) {
            len -= n;
            i = (size_t)-1; /* look for another closer behind this one */
        }
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if (len >= n && memcmp(text + len - n, marks[i], n) == 0)
            return 1;
    }
    return 0;
}

size_t ent_lines_bullet(const char *text, size_t len)
{
    static const char *const bullets[] = {"•", "◦", "▪", "■", "●", "‣", "·", "*", "-", "–", "—"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        size_t n = strlen(bullets[i]);
        if (len > n + 1 && memcmp(text, bullets[i], n) == 0 && text[n] == ' ')
            return n + 1;
    }
    size_t n = 0;
    while (n < len && n < 3 && isdigit((unsigned char)text[n]))
        n++;
    if (n > 0 && n + 2 < len && (text[n] == '.' || text[n] == ')') && text[n + 1] == ' ')
        return n + 2;
    return 0;
}

static int starts_lower(const char *text, size_t len)
{
    ucs4_t c;
    return u8_mbtouc(&c, (const uint8_t *)text, len) > 0 && uc_is_lower(c);
}

/* Code points of the line's first word. */
static uint32_t first_word(const char *text, const struct ent_line *line)
{
    size_t len = ent_span_len(line->span);
    const char *start = text + line->span.start, *space = memchr(start, ' ', len);
    return (uint32_t)u8_mbsnlen((const uint8_t *)start, space ? (size_t)(space - start) : len);
}

/* 1 where the line before `line` would not have had room for its first word. */
static int is_cut(const char *text, const struct ent_line *line, uint32_t width)
{
    const char *start = text + line->span.start;
    return !line->gap && line[-1].width >= WRAP_MIN &&
           line[-1].width + 1 + first_word(text, line) > width &&
           !ent_lines_bullet(start, ent_span_len(line->span));
}

static int leaves_open(const char *text, const struct ent_line *line)
{
    return !ent_lines_ends_sentence(text + line->span.start, ent_span_len(line->span));
}

/* The width that the text is wrapped at, 0 where it is not. */
static uint32_t wrap_width(const struct ent_lines *lines, const char *text)
{
    uint32_t width = 0, followed = 0, cut = 0, open = 0;
    for (size_t i = 1; i < lines->count; i++)
        if (!lines->items[i].gap && lines->items[i - 1].width > width)
            width = lines->items[i - 1].width;
    if (width < WRAP_MIN || width > WRAP_MAX)
        return 0;
    for (size_t i = 1; i < lines->count; i++) {
        if (lines->items[i].gap || lines->items[i - 1].width < WRAP_MIN)
            continue;
        followed++;
        if (is_cut(text, &lines->items[i], width)) {
            cut++;
            open += (uint32_t)leaves_open(text, &lines->items[i - 1]);
        }
    }
    return cut >= WRAP_LINES && cut * 10 >= followed * 6 && open * 2 >= cut ? width : 0;
}

static void mark_joins(struct ent_lines *lines, const char *text)
{
    uint32_t width = wrap_width(lines, text);
    for (size_t i = 1; i < lines->count; i++) {
        struct ent_line *line = &lines->items[i];
        if (line->gap)
            continue;
        int goes_on = line[-1].width >= OPEN_WIDTH && leaves_open(text, &line[-1]) &&
                      starts_lower(text + line->span.start, ent_span_len(line->span));
        line->joins = (uint8_t)(goes_on || (width && is_cut(text, line, width)));
    }
}

int ent_lines_split(struct ent_lines *out, struct ent_arena *arena, const char *text, size_t len)
{
    *out = (struct ent_lines){0};
    int gap = 1;
    for (size_t at = 0; at < len;) {
        const char *newline = memchr(text + at, '\n', len - at);
        size_t end = newline ? (size_t)(newline - text) : len;
        struct ent_span span = trim(text, at, end);
        if (span.start == span.end) {
            gap = 1;
        } else {
            if (add_line(out, arena, text, span, gap) != 0)
                return ENT_E_NOMEM;
            gap = 0;
        }
        at = end + 1;
    }
    mark_joins(out, text);
    return 0;
}
