// SPDX-License-Identifier: MIT
/*
 * A line that leaves its sentence open before one that begins in lower case was cut for sure. How
 * wide such lines are tells the rest: equally wide in a typewriter's face, within some bounds in a
 * proportional one. Where there are enough of them, a line was cut too where the next line's first
 * word would not have fitted, or where it is as wide as nine of ten of them and leaves its sentence
 * open. Blank lines part paragraphs, unless the sure cuts themselves straddle them: then the copy
 * put one behind every line.
 */
#include "clean/wrap.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "entente/error.h"

enum {
    WRAP_MIN = 28,  /* code points: narrower lines are a list or a poem */
    WRAP_MAX = 160, /* wider ones are paragraphs */
    WRAP_LINES = 3, /* lines that must show it */
    OPEN_WIDTH = 30 /* a shorter line is no open sentence */
};

struct wrap {
    uint32_t low, middle,
        high;   /* code points of the lines surely cut: nearly all are as wide, half, few */
    int spaced; /* 1: a blank line stands between any two */
    int found;
};

static int starts_lower(const char *text, const struct ent_line *line)
{
    ucs4_t c;
    return u8_mbtouc(&c, (const uint8_t *)text + line->span.start, ent_span_len(line->span)) > 0 &&
           uc_is_lower(c);
}

/* Code points of the line's first word. */
static uint32_t first_word(const char *text, const struct ent_line *line)
{
    size_t len = ent_span_len(line->span);
    const char *start = text + line->span.start, *space = memchr(start, ' ', len);
    return (uint32_t)u8_mbsnlen((const uint8_t *)start, space ? (size_t)(space - start) : len);
}

static int leaves_open(const char *text, const struct ent_line *line)
{
    return !ent_lines_ends_sentence(text + line->span.start, ent_span_len(line->span));
}

static int is_item(const char *text, const struct ent_line *line)
{
    return ent_lines_bullet(text + line->span.start, ent_span_len(line->span)) > 0;
}

static int is_sure_cut(const char *text, const struct ent_line *line)
{
    return line[-1].width >= WRAP_MIN && line[-1].width <= WRAP_MAX &&
           leaves_open(text, &line[-1]) && starts_lower(text, line);
}

static int compare_widths(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Measures the lines surely cut whose next line has a gap before it or, else, has none. */
static void measure(struct wrap *wrap, uint32_t *widths, const struct ent_lines *lines,
                    const char *text, int spaced)
{
    size_t sure = 0, followed = 0;
    for (size_t i = 1; i < lines->count; i++) {
        const struct ent_line *line = &lines->items[i];
        if (line->gap != spaced || line[-1].width < WRAP_MIN)
            continue;
        followed++;
        if (is_sure_cut(text, line))
            widths[sure++] = line[-1].width;
    }
    if (sure < WRAP_LINES || sure * 10 < followed * 4)
        return;
    qsort(widths, sure, sizeof *widths, compare_widths);
    uint32_t middle = widths[sure / 2], least = middle * 85 / 100;
    *wrap = (struct wrap){.low = widths[sure / 40] < least ? widths[sure / 40] : least,
                          .middle = middle,
                          .high = widths[sure - 1 - sure / 20],
                          .spaced = spaced,
                          .found = 1};
}

/* 1 where the line before `line` had no room for its first word; one that leaves its sentence open
 * need only be about as wide as others. */
static int is_full(const struct wrap *wrap, const char *text, const struct ent_line *line, int open)
{
    uint32_t needed = line[-1].width + 1 + first_word(text, line);
    if (open)
        return line[-1].width >= wrap->low || needed * 20 >= wrap->middle * 19;
    return needed > wrap->high || (needed > wrap->middle && line[-1].width >= wrap->middle);
}

/* 1 where the line is too short to be a paragraph's own and too open to be its last. */
static int is_heading(const struct wrap *wrap, const char *text, const struct ent_line *line)
{
    return line->width < wrap->low && leaves_open(text, line);
}

static int is_cut(const struct wrap *wrap, const char *text, const struct ent_line *line)
{
    int open = leaves_open(text, &line[-1]);
    if (line->gap && !wrap->spaced) /* a page's end or a picture may stand in a sentence */
        return wrap->found && open && line[-1].width >= wrap->low && starts_lower(text, line);
    if (open && line[-1].width >= OPEN_WIDTH && starts_lower(text, line))
        return 1;
    return wrap->found && !is_item(text, line) && is_full(wrap, text, line, open) &&
           (open || !is_heading(wrap, text, line));
}

int ent_wrap_mark(struct ent_lines *lines, struct ent_arena *arena, const char *text)
{
    struct wrap wrap = {0};
    uint32_t *widths = ent_arena_alloc(arena, (lines->count + 1) * sizeof *widths);
    if (!widths)
        return ENT_E_NOMEM;
    measure(&wrap, widths, lines, text, 0);
    if (!wrap.found)
        measure(&wrap, widths, lines, text, 1);
    for (size_t i = 1; i < lines->count; i++) {
        struct ent_line *line = &lines->items[i];
        line->joins = (uint8_t)is_cut(&wrap, text, line);
        if (wrap.found)
            line->gap = (uint8_t)(!line->joins && ((line->gap && !wrap.spaced) || line[-1].joins));
    }
    return 0;
}
