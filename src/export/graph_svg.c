// SPDX-License-Identifier: MIT
/* A picture of the graph in a file of its own, with the styles that its classes ask for. */
#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"
#include "export/legend.h"
#include "export/svg.h"

static const char STYLE[] =
    "  <style>\n"
    "    text { font: 13px sans-serif; text-anchor: middle; fill: #24292e }\n"
    "    text.plus, text.minus { font-size: 12px; paint-order: stroke; stroke: #fff; "
    "stroke-width: 5 }\n"
    "    path { stroke-width: 1.5; fill: none }\n    path.strains { stroke-width: 3.5 }\n"
    "    path.plus { stroke: #2a7a3b }\n"
    "    path.minus { stroke: #b3372f; stroke-dasharray: 6 4 }\n"
    "    text.plus, path.head-plus { fill: #2a7a3b }\n"
    "    text.minus, path.head-minus { fill: #b3372f }\n"
    "    rect { stroke: #57606a; fill: #fff }\n    rect.ground { stroke: none }\n"
    "    rect.camp1 { fill: #e8f0fb }\n    rect.camp2 { fill: #fbf3e0 }\n  </style>\n";

static void number(struct ent_buffer *out, const char *name, double value)
{
    ent_buffer_printf(out, " %s=\"", name);
    ent_put_real(out, value);
    ent_buffer_putc(out, '"');
}

static int put_head(struct ent_buffer *out, const struct picture *p)
{
    struct ent_buffer words = {0};
    ent_buffer_puts(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    number(out, "width", p->right - p->left);
    number(out, "height", p->bottom - p->top);
    svg_put_frame(out, p);
    ent_buffer_puts(out, ">\n  <metadata>");
    int status = ent_put_legend(&words, p->graph);
    ent_put_places(&words, p->graph);
    ent_put_entities(out, words.len ? words.data : "");
    ent_buffer_puts(out, "</metadata>\n");
    ent_buffer_puts(out, STYLE);
    ent_buffer_puts(out, "  <rect class=\"ground\"");
    number(out, "x", p->left);
    number(out, "y", p->top);
    ent_buffer_puts(out, " width=\"100%\" height=\"100%\"/>\n");
    out->failed |= words.failed;
    ent_buffer_free(&words);
    return status;
}

int ent_graph_svg(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct picture picture;
    int status = picture_make(&picture, graph);
    if (!status) {
        status = put_head(out, &picture);
        svg_put_picture(out, &picture, 0);
        ent_buffer_puts(out, "</svg>\n");
    }
    picture_free(&picture);
    return status ? status : ent_buffer_status(out);
}
