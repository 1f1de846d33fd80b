// SPDX-License-Identifier: MIT
/* Frames are drawn cell by cell: they are small, and lie over whatever is there. */
#include "panel.h"

#include <string.h>

/* What stands at a cell of the frame, by row (first, between, last) and column alike. */
static const char *const pieces[2][3][3] = {
    {{"┌", "─", "┐"}, {"│", " ", "│"}, {"└", "─", "┘"}},
    {{"+", "-", "+"}, {"|", " ", "|"}, {"+", "-", "+"}},
};

static int part(int at, int count)
{
    return at == 0 ? 0 : at == count - 1 ? 2 : 1;
}

struct rect panel_frame(struct canvas *canvas, struct rect box, const char *title, int ascii)
{
    struct rect inside = {box.row + 1, box.col + 1, box.rows - 2, box.cols - 2};
    canvas_fill(canvas, box, ENT_STYLE_FRAME_FOCUS);
    for (int row = 0; row < box.rows; row++)
        for (int col = 0; col < box.cols; col++)
            if (part(row, box.rows) != 1 || part(col, box.cols) != 1)
                canvas_puts(canvas, box, box.row + row, box.col + col, ENT_STYLE_FRAME_FOCUS,
                            pieces[ascii != 0][part(row, box.rows)][part(col, box.cols)]);
    canvas_fill(canvas, inside, ENT_STYLE_TEXT);
    struct rect rule = {box.row, box.col + 1, 1, box.cols - 2};
    int col = canvas_puts(canvas, rule, box.row, box.col + 2, ENT_STYLE_TITLE, " ");
    col = canvas_puts(canvas, rule, box.row, col, ENT_STYLE_TITLE, title);
    canvas_puts(canvas, rule, box.row, col, ENT_STYLE_TITLE, " ");
    return inside;
}

size_t text_words(const char *bytes, size_t len, int cells)
{
    int width;
    size_t fits = text_fit(bytes, len, cells, &width), at = fits;
    if (fits == len)
        return len;
    while (at > 0 && bytes[at] != ' ')
        at--;
    while (at > 0 && bytes[at - 1] == ' ')
        at--;
    return at ? at : fits;
}

int panel_words(struct canvas *canvas, struct rect line, int col, enum ent_style style,
                const char *text, size_t len, int ascii)
{
    const char *dots = ascii ? ".." : "…";
    int room = line.col + line.cols - col, width;
    size_t fits = text_fit(text, len, room, &width);
    if (fits < len)
        fits = text_words(text, len, room - text_width(dots, strlen(dots)));
    col = canvas_text(canvas, line, line.row, col, style, text, fits);
    return fits < len ? canvas_puts(canvas, line, line.row, col, style, dots) : col;
}
