// SPDX-License-Identifier: MIT
/*
 * Lines, weights and boxes as SVG: one line a dyad, solid for cooperation, dashed for hostility, an
 * arrowhead where it runs one way, its weight on a ground of its own; thicker where it strains the
 * balance. The camps of a part differ in the class of their boxes.
 */
#include "export/svg.h"

#include <string.h>

#include "export/encode.h"
#include "export/fields.h"

static void number(struct ent_buffer *out, const char *name, double value)
{
    ent_buffer_printf(out, " %s=\"", name);
    ent_put_real(out, value);
    ent_buffer_putc(out, '"');
}

static void put_point(struct ent_buffer *out, const char *lead, struct picture_point at)
{
    ent_buffer_puts(out, lead);
    ent_put_real(out, at.x);
    ent_buffer_putc(out, ' ');
    ent_put_real(out, at.y);
}

void svg_put_frame(struct ent_buffer *out, const struct picture *p)
{
    put_point(out, " viewBox=\"", (struct picture_point){p->left, p->top});
    put_point(out, " ", (struct picture_point){p->right - p->left, p->bottom - p->top});
    ent_buffer_putc(out, '"');
}

static void put_markers(struct ent_buffer *out)
{
    static const char *const signs[] = {"plus", "minus"};
    ent_buffer_puts(out, "  <defs>\n");
    for (int i = 0; i < 2; i++)
        ent_buffer_printf(out,
                          "    <marker id=\"to-%s\" markerWidth=\"10\" markerHeight=\"8\" "
                          "refX=\"9\" refY=\"4\" orient=\"auto-start-reverse\" "
                          "markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 10 4 0 8z\" "
                          "class=\"head-%s\"/></marker>\n",
                          signs[i], signs[i]);
    ent_buffer_puts(out, "  </defs>\n");
}

static const char *sign_class(const struct ent_dyad *dyad)
{
    return dyad->sign < 0 ? "minus" : "plus";
}

static void put_path(struct ent_buffer *out, const struct picture_curve *curve)
{
    put_point(out, " d=\"M", curve->at[0]);
    put_point(out, " Q", curve->at[1]);
    put_point(out, " ", curve->at[2]);
    ent_buffer_putc(out, '"');
}

static void put_line(struct ent_buffer *out, const struct picture *p, uint32_t index)
{
    const struct ent_dyad *dyad = &p->graph->dyads[index];
    const char *sign = sign_class(dyad);
    int ways = picture_ways(p->graph, dyad);
    ent_buffer_puts(out, "  <path");
    put_path(out, &p->curves[index]);
    ent_buffer_printf(out, " class=\"%s%s\"", sign, p->strains[index] ? " strains" : "");
    if (ways == 1)
        ent_buffer_printf(out, " marker-end=\"url(#to-%s)\"", sign);
    if (ways == 2)
        ent_buffer_printf(out, " marker-start=\"url(#to-%s)\"", sign);
    ent_buffer_puts(out, "/>\n");
}

static void put_weight(struct ent_buffer *out, const struct picture *p, uint32_t index)
{
    struct picture_point at = picture_on_curve(&p->curves[index], 0.5);
    ent_buffer_printf(out, "  <text class=\"%s\"", sign_class(&p->graph->dyads[index]));
    number(out, "x", at.x);
    number(out, "y", at.y + 4);
    ent_buffer_putc(out, '>');
    picture_put_weight(out, &p->graph->dyads[index]);
    ent_buffer_puts(out, "</text>\n");
}

static void put_title(struct ent_buffer *out, struct ent_buffer *value, const char *label)
{
    value->len = 0;
    ent_put_line(value, label, strlen(label));
    ent_buffer_puts(out, "<title>");
    ent_put_entities(out, value->len ? value->data : "");
    ent_buffer_puts(out, "</title>");
}

/* A broad line that is not seen, so that a thin one can be hit. */
static void put_linked_dyad(struct ent_buffer *out, const struct picture *p, uint32_t index)
{
    ent_buffer_printf(out, "  <a href=\"#tie-%u\" data-tie=\"%u\">\n  <path class=\"hit\"",
                      (unsigned)index, (unsigned)index);
    put_path(out, &p->curves[index]);
    ent_buffer_puts(out, "/>\n");
    put_line(out, p, index);
    put_weight(out, p, index);
    ent_buffer_puts(out, "  </a>\n");
}

static void put_box(struct ent_buffer *out, struct ent_buffer *value, const struct picture *p,
                    uint32_t index, int linked)
{
    double x = p->centres[index].x, y = p->centres[index].y, width = p->widths[index];
    if (linked)
        ent_buffer_printf(out, "  <a href=\"#actor-%u\" data-actor=\"%u\">", (unsigned)index,
                          (unsigned)index);
    else
        ent_buffer_puts(out, "  <g>");
    put_title(out, value, p->graph->nodes[index].label);
    ent_buffer_printf(out, "<rect class=\"camp%d\"", picture_camp(p, index));
    number(out, "x", x - width / 2);
    number(out, "y", y - PICTURE_BOX_HEIGHT / 2.0);
    number(out, "width", width);
    ent_buffer_printf(out, " height=\"%d\" rx=\"4\"/><text", PICTURE_BOX_HEIGHT);
    number(out, "x", x);
    number(out, "y", y + 5);
    ent_buffer_putc(out, '>');
    ent_put_entities(out, picture_label(value, p, index));
    ent_buffer_puts(out, linked ? "</text></a>\n" : "</text></g>\n");
}

void svg_put_picture(struct ent_buffer *out, const struct picture *p, int linked)
{
    struct ent_buffer value = {0};
    put_markers(out);
    for (uint32_t i = 0; i < p->graph->n_dyads; i++)
        (linked ? put_linked_dyad : put_line)(out, p, i);
    for (uint32_t i = 0; i < p->graph->n_dyads && !linked; i++)
        put_weight(out, p, i);
    for (uint32_t i = 0; i < p->graph->n_nodes; i++)
        put_box(out, &value, p, i, linked);
    out->failed |= value.failed;
    ent_buffer_free(&value);
}
