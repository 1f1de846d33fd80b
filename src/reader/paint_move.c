// SPDX-License-Identifier: MIT
/*
 * A move is a way to the row and one along it, each a few bytes; the shortest of what the terminal
 * understands is taken, or the sequence that goes anywhere.
 */
#include "paint_move.h"

#include <stdio.h>
#include <string.h>

enum { MOVE_BYTES = 32 };

/* A way, if only by a sequence that is longer than any: then `len` is MOVE_BYTES. */
struct way {
    char bytes[MOVE_BYTES + 1];
    size_t len;
};

static void take(struct way *best, const char *bytes)
{
    size_t len = strlen(bytes);
    if (len >= best->len)
        return;
    memcpy(best->bytes, bytes, len + 1);
    best->len = len;
}

/* "\033[C", "\033[2C" */
static void take_steps(struct way *best, int n, char final)
{
    char bytes[MOVE_BYTES + 1];
    if (n == 1)
        snprintf(bytes, sizeof bytes, "\033[%c", final);
    else
        snprintf(bytes, sizeof bytes, "\033[%d%c", n, final);
    take(best, bytes);
}

static void take_repeated(struct way *best, int n, char byte)
{
    char bytes[MOVE_BYTES + 1];
    if (n >= (int)best->len)
        return;
    memset(bytes, byte, (size_t)n);
    bytes[n] = '\0';
    take(best, bytes);
}

static struct way along_row(const struct paint *paint, int from, int to)
{
    struct way best = {.len = MOVE_BYTES};
    if (from == to)
        take(&best, "");
    if (to == 0)
        take(&best, "\r");
    if (to > from)
        take_steps(&best, to - from, 'C');
    if (to < from) {
        take_repeated(&best, from - to, '\b');
        take_steps(&best, from - to, 'D');
    }
    if (paint->ways & PAINT_COLUMN)
        take_steps(&best, to + 1, 'G');
    return best;
}

static struct way to_row(const struct paint *paint, int from, int to)
{
    struct way best = {.len = MOVE_BYTES};
    if (from == to)
        take(&best, "");
    if (to > from && paint->ways & PAINT_FEED)
        take_repeated(&best, to - from, '\n');
    if (to > from)
        take_steps(&best, to - from, 'B');
    if (to < from)
        take_steps(&best, from - to, 'A');
    if (paint->ways & PAINT_ROW)
        take_steps(&best, to + 1, 'd');
    return best;
}

static struct way anywhere(int row, int col)
{
    struct way way = {.len = MOVE_BYTES};
    char bytes[MOVE_BYTES + 1];
    if (col == 0)
        snprintf(bytes, sizeof bytes, "\033[%dH", row + 1);
    else
        snprintf(bytes, sizeof bytes, "\033[%d;%dH", row + 1, col + 1);
    take(&way, row == 0 && col == 0 ? "\033[H" : bytes);
    return way;
}

void paint_move(struct paint *paint, struct ent_buffer *out, int row, int col)
{
    struct way best = anywhere(row, col);
    if (paint->row >= 0) {
        struct way down = to_row(paint, paint->row, row);
        struct way along = along_row(paint, paint->col, col);
        if (down.len + along.len < best.len) {
            ent_buffer_add(out, down.bytes, down.len);
            best = along;
        }
    }
    ent_buffer_add(out, best.bytes, best.len);
    paint->row = row;
    paint->col = col;
}
