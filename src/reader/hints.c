// SPDX-License-Identifier: MIT
/*
 * The things are taken from the zones of the last drawing, in the order of rows and columns, so
 * that letters run down the screen as one reads it; letters under strong fingers come first.
 */
#include "hints.h"

#include <stdlib.h>
#include <string.h>

#include "key.h"
#include "state.h"

static const char letters[] = "asdfjklghqwertyuiopzxcvbnm";
enum { LETTERS = sizeof letters - 1 };

static int compare_hints(const void *a, const void *b)
{
    const struct rect *x = &((const struct hint *)a)->zone.at;
    const struct rect *y = &((const struct hint *)b)->zone.at;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return (x->col > y->col) - (x->col < y->col);
}

/* A label goes on its thing's beginning; where another one stands there, right behind that. 0 where
 * there is no room at all. */
static int place(struct hint *hint, const struct hint *before, int width)
{
    struct rect *at = &hint->zone.at;
    if (before && before->zone.at.row == at->row && before->zone.at.col + width > at->col) {
        int shift = before->zone.at.col + width - at->col;
        at->col += shift;
        at->cols -= shift;
    }
    return at->cols > 0;
}

/* Gives letters in turn; things without room are left out. */
static void give_letters(struct hints *hints)
{
    int width = hints->count > LETTERS ? 2 : 1;
    size_t kept = 0;
    for (size_t i = 0; i < hints->count && kept < (size_t)LETTERS * LETTERS; i++) {
        struct hint hint = hints->items[i];
        if (!place(&hint, kept ? &hints->items[kept - 1] : NULL, width))
            continue;
        hint.letters[0] = width > 1 ? letters[kept / LETTERS] : letters[kept];
        hint.letters[1] = width > 1 ? letters[kept % LETTERS] : '\0';
        hints->items[kept++] = hint;
    }
    hints->count = kept;
}

void hints_show(struct reader *reader)
{
    const struct zones *zones = &reader->zones;
    struct hints *hints = &reader->hints;
    hints_free(hints);
    hints->items = calloc(zones->count + 1, sizeof *hints->items);
    for (size_t i = 0; i < zones->count && hints->items && !reader->help; i++)
        if (i == 0 || !zones_same(&zones->items[i], &zones->items[i - 1]))
            hints->items[hints->count++] = (struct hint){.zone = zones->items[i]};
    if (!hints->count) {
        hints_free(hints);
        reader_say(reader, "nothing here to go to");
        return;
    }
    qsort(hints->items, hints->count, sizeof *hints->items, compare_hints);
    give_letters(hints);
    hints->rows = reader->canvas.rows;
    hints->cols = reader->canvas.cols;
    reader_say(reader, "type the letters of where to go; Esc leaves");
}

void hints_key(struct reader *reader, uint32_t key)
{
    struct hints *hints = &reader->hints;
    char first = hints->typed;
    if (key == K_BACKSPACE && first) {
        hints->typed = 0;
        return;
    }
    for (size_t i = 0; i < hints->count; i++) {
        const struct hint *hint = &hints->items[i];
        char last = hint->letters[hint->letters[1] ? 1 : 0];
        if ((hint->letters[1] && (first ? hint->letters[0] != first : 1)) || (uint32_t)last != key)
            continue;
        struct zone zone = hint->zone;
        hints_free(hints);
        zone_go(reader, &zone);
        return;
    }
    for (size_t i = 0; i < hints->count && !first; i++)
        if (hints->items[i].letters[1] && (uint32_t)hints->items[i].letters[0] == key) {
            hints->typed = (char)key;
            return;
        }
    hints_free(hints);
}

void hints_draw(struct reader *reader)
{
    struct hints *hints = &reader->hints;
    struct rect all = {0, 0, reader->canvas.rows - 1, reader->canvas.cols};
    if (hints->rows != reader->canvas.rows || hints->cols != reader->canvas.cols) {
        hints_free(hints);
        return;
    }
    for (size_t i = 0; i < hints->count; i++) {
        const struct hint *hint = &hints->items[i];
        if (hints->typed && hint->letters[0] != hints->typed)
            continue;
        canvas_puts(&reader->canvas, all, hint->zone.at.row, hint->zone.at.col,
                    ENT_STYLE_MATCH_HERE, hint->letters);
    }
}

void hints_free(struct hints *hints)
{
    free(hints->items);
    *hints = (struct hints){0};
}
