// SPDX-License-Identifier: MIT
/*
 * Only newlines part lines: the sanitiser has made newlines of all that break them.
 */
#include "clean/lines.h"

#include <ctype.h>
#include <string.h>
#include <unistr.h>

#include "clean/wrap.h"
#include "entente/error.h"

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
    return ent_wrap_mark(out, arena, text);
}
