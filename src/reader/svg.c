// SPDX-License-Identifier: MIT
/*
 * A picture of the canvas. Every grapheme is set at the place of its cell, so that the grid is
 * exact whatever font the viewer has: a run of one style is one <text> element with the list of its
 * x positions, a wide grapheme is one of its own. Backgrounds are rectangles under the text.
 */
#include <libxml/xmlwriter.h>
#include <string.h>

#include "entente/error.h"
#include "snapshot.h"
#include "theme.h"

enum { WIDTH = 9, HEIGHT = 18, BASELINE = 14, PAD = 12, FONT = 15 };

#define X(string) ((const xmlChar *)(string))

struct picture {
    xmlTextWriterPtr xml;
    const struct canvas *canvas;
    const struct palette *palette;
    int failed;
};

struct colours {
    uint32_t fore, back;
    int filled; /* 1: the background is not the picture's */
    uint8_t attributes;
};

static uint32_t ground(const struct picture *p, int back)
{
    return theme_ground((enum reader_theme)p->palette->theme, back);
}

static struct colours colours_of(const struct picture *p, const struct cell *cell)
{
    struct look look =
        theme_look(p->palette, DEPTH_256, (enum ent_style)cell->style, (enum ent_mark)cell->mark);
    struct colours out = {.attributes = look.attributes, .filled = look.back >= 0};
    out.fore = look.fore >= 0 ? theme_rgb(look.fore) : ground(p, 0);
    out.back = look.back >= 0 ? theme_rgb(look.back) : ground(p, 1);
    if (look.attributes & LOOK_REVERSE) {
        uint32_t fore = out.fore;
        out.fore = out.back;
        out.back = fore;
        out.filled = 1;
    }
    return out;
}

static int same(const struct cell *a, const struct cell *b)
{
    return a->style == b->style && a->mark == b->mark;
}

static void attribute(struct picture *p, const char *name, const char *format, unsigned value)
{
    p->failed |= xmlTextWriterWriteFormatAttribute(p->xml, X(name), format, value) < 0;
}

static void rectangle(struct picture *p, int row, int col, int cols, uint32_t colour)
{
    p->failed |= xmlTextWriterStartElement(p->xml, X("rect")) < 0;
    attribute(p, "x", "%u", (unsigned)(PAD + col * WIDTH));
    attribute(p, "y", "%u", (unsigned)(PAD + row * HEIGHT));
    attribute(p, "width", "%u", (unsigned)(cols * WIDTH));
    attribute(p, "height", "%u", (unsigned)HEIGHT);
    attribute(p, "fill", "#%06x", colour);
    p->failed |= xmlTextWriterEndElement(p->xml) < 0;
}

/* 1 where the cell holds one character at most: a list of places has one for each. */
static int is_single(const struct cell *cell)
{
    unsigned char c = (unsigned char)cell->bytes[0];
    return strlen(cell->bytes) <= (c < 0x80 ? 1u : c < 0xE0 ? 2u : c < 0xF0 ? 3u : 4u);
}

/* Cells that are one <text>: narrow ones of one style, or one wide one. Not every viewer heeds the
 * list of places, and a wide glyph is not as wide as two narrow ones in every font. */
static int run_length(const struct cell *cells, int col, int cols)
{
    int end = col + 1;
    if (!is_single(&cells[col]) || cells[col].width != 1)
        return cells[col].width == 2 ? 2 : 1;
    while (end < cols && same(&cells[end], &cells[col]) && is_single(&cells[end]) &&
           cells[end].width == 1)
        end++;
    return end - col;
}

static void text_run(struct picture *p, const struct cell *cells, int row, int col, int cols)
{
    struct colours c = colours_of(p, &cells[col]);
    struct ent_buffer xs = {0}, text = {0};
    for (int i = col; i < col + cols; i++) {
        if (!cells[i].bytes[0])
            continue;
        ent_buffer_printf(&xs, "%s%d", xs.len ? " " : "", PAD + i * WIDTH);
        ent_buffer_puts(&text, cells[i].bytes);
    }
    if (text.data && strspn(text.data, " ") < text.len) {
        p->failed |= xmlTextWriterStartElement(p->xml, X("text")) < 0;
        p->failed |= xmlTextWriterWriteAttribute(p->xml, X("x"), X(xs.data)) < 0;
        attribute(p, "y", "%u", (unsigned)(PAD + row * HEIGHT + BASELINE));
        attribute(p, "fill", "#%06x", c.fore);
        if (c.attributes & LOOK_BOLD)
            attribute(p, "font-weight", "%u", 700);
        if (c.attributes & LOOK_DIM)
            p->failed |= xmlTextWriterWriteAttribute(p->xml, X("opacity"), X("0.6")) < 0;
        if (c.attributes & LOOK_UNDERLINE)
            p->failed |=
                xmlTextWriterWriteAttribute(p->xml, X("text-decoration"), X("underline")) < 0;
        p->failed |= xmlTextWriterWriteString(p->xml, X(text.data)) < 0;
        p->failed |= xmlTextWriterEndElement(p->xml) < 0;
    }
    p->failed |= xs.failed || text.failed;
    ent_buffer_free(&xs);
    ent_buffer_free(&text);
}

static void draw_row(struct picture *p, int row)
{
    int cols = p->canvas->cols;
    const struct cell *cells = &p->canvas->cells[(size_t)row * (size_t)cols];
    for (int col = 0, n; col < cols; col += n) {
        for (n = 1; col + n < cols && same(&cells[col + n], &cells[col]);)
            n++;
        struct colours c = colours_of(p, &cells[col]);
        if (c.filled)
            rectangle(p, row, col, n, c.back);
    }
    for (int col = 0, n; col < cols; col += n) {
        n = run_length(cells, col, cols);
        text_run(p, cells, row, col, n);
    }
}

static void draw_ground(struct picture *p)
{
    unsigned width = (unsigned)(p->canvas->cols * WIDTH + 2 * PAD);
    unsigned height = (unsigned)(p->canvas->rows * HEIGHT + 2 * PAD);
    p->failed |=
        xmlTextWriterStartElementNS(p->xml, NULL, X("svg"), X("http://www.w3.org/2000/svg")) < 0;
    attribute(p, "width", "%u", width);
    attribute(p, "height", "%u", height);
    p->failed |=
        xmlTextWriterWriteFormatAttribute(p->xml, X("viewBox"), "0 0 %u %u", width, height) < 0;
    p->failed |= xmlTextWriterStartElement(p->xml, X("rect")) < 0;
    attribute(p, "width", "%u", width);
    attribute(p, "height", "%u", height);
    attribute(p, "rx", "%u", 8);
    attribute(p, "fill", "#%06x", ground(p, 1));
    p->failed |= xmlTextWriterEndElement(p->xml) < 0;
    p->failed |= xmlTextWriterStartElement(p->xml, X("g")) < 0;
    p->failed |= xmlTextWriterWriteAttribute(p->xml, X("font-family"),
                                             X("DejaVu Sans Mono, Menlo, Consolas, Noto Sans "
                                               "Mono CJK SC, monospace")) < 0;
    attribute(p, "font-size", "%u", FONT);
    p->failed |= xmlTextWriterWriteAttribute(p->xml, X("xml:space"), X("preserve")) < 0;
}

int snapshot_svg(struct ent_buffer *out, const struct canvas *canvas, const struct palette *palette)
{
    xmlBufferPtr bytes = xmlBufferCreate();
    xmlTextWriterPtr xml = bytes ? xmlNewTextWriterMemory(bytes, 0) : NULL;
    struct picture p = {.xml = xml, .canvas = canvas, .palette = palette, .failed = !xml};
    if (xml) {
        p.failed |= xmlTextWriterStartDocument(xml, NULL, "UTF-8", NULL) < 0;
        draw_ground(&p);
        for (int row = 0; row < canvas->rows; row++)
            draw_row(&p, row);
        p.failed |= xmlTextWriterEndDocument(xml) < 0;
        xmlFreeTextWriter(xml);
    }
    if (!p.failed)
        ent_buffer_puts(out, (const char *)xmlBufferContent(bytes));
    if (bytes)
        xmlBufferFree(bytes);
    return p.failed ? ENT_E_NOMEM : 0;
}
