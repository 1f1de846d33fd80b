// SPDX-License-Identifier: MIT
/*
 * The picture as PNG, twice as many pixels as units where there is room. Text is Pango's: it knows
 * wide characters, right-to-left text and fonts that have them. Version, filters, evidence and
 * places stand in text chunks of the file.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "export/cairo.h"
#include "export/formats.h"
#include "export/legend.h"
#include "export/picture.h"

#ifdef HAVE_PANGOCAIRO

/* Pixels: of a side, and of the whole, 64 MB of memory. Where that makes words too small to be
 * read, there are none, and fewer pixels do. */
static const double SIDE_MOST = 16000, AREA_MOST = 16e6, AREA_BLIND = 4e6, FACTOR = 2, READ = 0.4;

struct colour {
    double red, green, blue;
};

static const struct colour INK = {.14, .16, .18}, EDGE = {.34, .38, .42}, GROUND = {1, 1, 1},
                           SIGNS[2] = {{.16, .48, .23}, {.70, .22, .18}},
                           CAMPS[3] = {{1, 1, 1}, {.91, .94, .98}, {.98, .95, .88}};

struct canvas {
    struct cairo_library lib;
    const struct picture *picture;
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoFontDescription *font;
    struct ent_buffer value;
    int blind;  /* 1: words could not be read */
    double pen; /* units that a line of one unit is wide: more where it could not be seen */
};

static void set_colour(struct canvas *c, struct colour colour)
{
    c->lib.cairo_set_source_rgb(c->cr, colour.red, colour.green, colour.blue);
}

static PangoLayout *lay_out(struct canvas *c, const char *text)
{
    PangoLayout *layout = c->lib.pango_cairo_create_layout(c->cr);
    c->lib.pango_layout_set_font_description(layout, c->font);
    c->lib.pango_layout_set_text(layout, text, -1);
    return layout;
}

/* 1 where there is not one font that has digits. */
static int has_no_font(struct canvas *c)
{
    PangoLayout *layout = lay_out(c, "+1");
    int unknown = c->lib.pango_layout_get_unknown_glyphs_count(layout);
    c->lib.g_object_unref(layout);
    return unknown > 0;
}

static int open_canvas(struct canvas *c)
{
    const struct picture *p = c->picture;
    double width = p->right - p->left, height = p->bottom - p->top, scale = FACTOR;
    scale = fmin(scale, SIDE_MOST / fmax(width, height));
    scale = fmin(scale, sqrt(AREA_MOST / (width * height)));
    c->blind = scale < READ;
    if (c->blind)
        scale = fmin(scale, sqrt(AREA_BLIND / (width * height)));
    c->pen = c->blind ? 0.5 / scale : 1;
    c->surface = c->lib.cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)ceil(width * scale),
                                                   (int)ceil(height * scale));
    c->cr = c->lib.cairo_create(c->surface);
    c->font = c->lib.pango_font_description_from_string("sans 12px");
    if (c->lib.cairo_surface_status(c->surface) || c->lib.cairo_status(c->cr) || !c->font)
        return ENT_E_NOMEM;
    if (has_no_font(c))
        return ENT_E_UNSUPPORTED;
    c->lib.cairo_scale(c->cr, scale, scale);
    c->lib.cairo_translate(c->cr, -p->left, -p->top);
    c->lib.cairo_set_line_join(c->cr, CAIRO_LINE_JOIN_ROUND);
    if (c->blind)
        c->lib.cairo_set_antialias(c->cr, CAIRO_ANTIALIAS_FAST);
    set_colour(c, GROUND);
    c->lib.cairo_paint(c->cr);
    return 0;
}

static void close_canvas(struct canvas *c)
{
    if (c->font)
        c->lib.pango_font_description_free(c->font);
    if (c->cr)
        c->lib.cairo_destroy(c->cr);
    if (c->surface)
        c->lib.cairo_surface_destroy(c->surface);
    ent_buffer_free(&c->value);
}

/* Text around a point, no wider than `width`; on a ground of its own where `halo` is 1. */
static void put_text(struct canvas *c, const char *text, struct picture_point at, double width,
                     struct colour colour, int halo)
{
    int w, h;
    if (c->blind)
        return;
    PangoLayout *layout = lay_out(c, text);
    c->lib.pango_layout_get_pixel_size(layout, &w, &h);
    if (w > width) {
        c->lib.pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        c->lib.pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
        c->lib.pango_layout_get_pixel_size(layout, &w, &h);
    }
    c->lib.cairo_move_to(c->cr, at.x - w / 2.0, at.y - h / 2.0);
    if (halo) {
        c->lib.pango_cairo_layout_path(c->cr, layout);
        set_colour(c, GROUND);
        c->lib.cairo_set_line_width(c->cr, 5);
        c->lib.cairo_stroke(c->cr);
        c->lib.cairo_move_to(c->cr, at.x - w / 2.0, at.y - h / 2.0);
    }
    set_colour(c, colour);
    c->lib.pango_cairo_show_layout(c->cr, layout);
    c->lib.g_object_unref(layout);
}

/* A head at `to`, in the direction from `from`. */
static void put_head(struct canvas *c, struct picture_point from, struct picture_point to)
{
    double dx = to.x - from.x, dy = to.y - from.y, length = hypot(dx, dy);
    if (length < 1e-6)
        return;
    dx *= c->pen / length;
    dy *= c->pen / length;
    c->lib.cairo_move_to(c->cr, to.x, to.y);
    c->lib.cairo_line_to(c->cr, to.x - 10 * dx + 4 * dy, to.y - 10 * dy - 4 * dx);
    c->lib.cairo_line_to(c->cr, to.x - 10 * dx - 4 * dy, to.y - 10 * dy + 4 * dx);
    c->lib.cairo_close_path(c->cr);
    c->lib.cairo_fill(c->cr);
}

/* A quadratic curve is a cubic one whose controls are two thirds of the way to its own. */
static void put_line(struct canvas *c, uint32_t index)
{
    const double dashes[] = {6 * c->pen, 4 * c->pen};
    const struct ent_dyad *dyad = &c->picture->graph->dyads[index];
    const struct picture_point *at = c->picture->curves[index].at;
    int ways = picture_ways(c->picture->graph, dyad);
    set_colour(c, SIGNS[dyad->sign < 0]);
    c->lib.cairo_set_line_width(c->cr, c->pen * (c->picture->strains[index] ? 3.5 : 1.5));
    c->lib.cairo_set_dash(c->cr, dashes, dyad->sign < 0 ? 2 : 0, 0);
    c->lib.cairo_move_to(c->cr, at[0].x, at[0].y);
    c->lib.cairo_curve_to(c->cr, (at[0].x + 2 * at[1].x) / 3, (at[0].y + 2 * at[1].y) / 3,
                          (at[2].x + 2 * at[1].x) / 3, (at[2].y + 2 * at[1].y) / 3, at[2].x,
                          at[2].y);
    c->lib.cairo_stroke(c->cr);
    c->lib.cairo_set_dash(c->cr, dashes, 0, 0);
    if (ways == 1)
        put_head(c, at[1], at[2]);
    if (ways == 2)
        put_head(c, at[1], at[0]);
}

static void put_weight(struct canvas *c, uint32_t index)
{
    const struct ent_dyad *dyad = &c->picture->graph->dyads[index];
    c->value.len = 0;
    picture_put_weight(&c->value, dyad);
    put_text(c, c->value.len ? c->value.data : "",
             picture_on_curve(&c->picture->curves[index], 0.5), 1000, SIGNS[dyad->sign < 0], 1);
}

static void put_box(struct canvas *c, uint32_t index)
{
    const struct picture *p = c->picture;
    double width = p->widths[index];
    c->lib.cairo_rectangle(c->cr, p->centres[index].x - width / 2,
                           p->centres[index].y - PICTURE_BOX_HEIGHT / 2.0, width,
                           PICTURE_BOX_HEIGHT);
    set_colour(c, CAMPS[picture_camp(p, index)]);
    c->lib.cairo_fill_preserve(c->cr);
    set_colour(c, EDGE);
    c->lib.cairo_set_line_width(c->cr, 1);
    c->lib.cairo_stroke(c->cr);
    put_text(c, picture_label(&c->value, p, index), p->centres[index], width - 6, INK, 0);
}

static void draw(struct canvas *c)
{
    for (uint32_t i = 0; i < c->picture->graph->n_dyads; i++)
        put_line(c, i);
    for (uint32_t i = 0; i < c->picture->graph->n_dyads; i++)
        put_weight(c, i);
    for (uint32_t i = 0; i < c->picture->graph->n_nodes; i++)
        put_box(c, i);
}

/* PNG chunks: a length, a type, data, and the CRC of the last two (ISO 3309). */

static uint32_t crc(const char *bytes, size_t len)
{
    uint32_t sum = UINT32_MAX;
    for (size_t i = 0; i < len; i++) {
        sum ^= (unsigned char)bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320u : 0);
    }
    return ~sum;
}

static void put_number(struct ent_buffer *out, uint32_t value)
{
    char bytes[4] = {(char)(value >> 24), (char)(value >> 16), (char)(value >> 8), (char)value};
    ent_buffer_add(out, bytes, 4);
}

static void put_chunk(struct ent_buffer *out, const char *key, const char *text)
{
    static const char flags[5] = {0}; /* the key's end, not packed, no language, no translation */
    struct ent_buffer chunk = {0};
    ent_buffer_puts(&chunk, "iTXt");
    ent_buffer_puts(&chunk, key);
    ent_buffer_add(&chunk, flags, sizeof flags);
    ent_buffer_puts(&chunk, text);
    put_number(out, (uint32_t)chunk.len - 4);
    if (chunk.data)
        ent_buffer_add(out, chunk.data, chunk.len);
    put_number(out, chunk.data ? crc(chunk.data, chunk.len) : 0);
    out->failed |= chunk.failed;
    ent_buffer_free(&chunk);
}

static cairo_status_t take(void *payload, const unsigned char *bytes, unsigned len)
{
    struct ent_buffer *png = payload;
    ent_buffer_add(png, (const char *)bytes, len);
    return png->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

enum { HEAD = 8 + 25 }; /* bytes: the signature and the first chunk */

static int write_file(struct ent_buffer *out, struct canvas *c)
{
    struct ent_buffer png = {0}, legend = {0};
    int status = ent_put_legend(&legend, c->picture->graph);
    int failed = c->lib.cairo_surface_write_to_png_stream(c->surface, take, &png) != 0;
    ent_put_places(&legend, c->picture->graph);
    if (!failed && !status && png.len > HEAD) {
        ent_buffer_add(out, png.data, HEAD);
        put_chunk(out, "Software", PACKAGE_NAME " " PACKAGE_VERSION);
        put_chunk(out, "Description", legend.data);
        ent_buffer_add(out, png.data + HEAD, png.len - HEAD);
    }
    failed |= png.failed || legend.failed || out->failed;
    ent_buffer_free(&png);
    ent_buffer_free(&legend);
    return status ? status : failed ? ENT_E_NOMEM : 0;
}

int ent_graph_png(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct picture picture = {0};
    struct canvas canvas = {.picture = &picture};
    int status = cairo_library_open(&canvas.lib);
    if (!status)
        status = picture_make(&picture, graph);
    if (!status)
        status = open_canvas(&canvas);
    if (!status) {
        draw(&canvas);
        status = write_file(out, &canvas);
    }
    close_canvas(&canvas);
    picture_free(&picture);
    return status;
}

#else

int ent_graph_png(struct ent_buffer *out, const struct ent_graph *graph)
{
    (void)out;
    (void)graph;
    return ENT_E_UNSUPPORTED;
}

#endif
