// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_CAIRO_H
#define ENT_EXPORT_CAIRO_H
/*
 * Pango and Cairo, loaded when the first picture asks for them (base/lazy.h): they and what they
 * need are a dozen libraries, which nobody who reads an article should wait for at every start.
 */
#include "config.h"

#ifdef HAVE_PANGOCAIRO
#include <pango/pangocairo.h>

#define CAIRO_FUNCTIONS(X)                                                                         \
    X(cairo_close_path)                                                                            \
    X(cairo_create)                                                                                \
    X(cairo_curve_to)                                                                              \
    X(cairo_destroy)                                                                               \
    X(cairo_fill)                                                                                  \
    X(cairo_fill_preserve)                                                                         \
    X(cairo_image_surface_create)                                                                  \
    X(cairo_line_to)                                                                               \
    X(cairo_move_to)                                                                               \
    X(cairo_paint)                                                                                 \
    X(cairo_rectangle)                                                                             \
    X(cairo_scale)                                                                                 \
    X(cairo_set_antialias)                                                                         \
    X(cairo_set_dash)                                                                              \
    X(cairo_set_line_join)                                                                         \
    X(cairo_set_line_width)                                                                        \
    X(cairo_set_source_rgb)                                                                        \
    X(cairo_status)                                                                                \
    X(cairo_stroke)                                                                                \
    X(cairo_surface_destroy)                                                                       \
    X(cairo_surface_status)                                                                        \
    X(cairo_surface_write_to_png_stream)                                                           \
    X(cairo_translate)                                                                             \
    X(g_object_unref)                                                                              \
    X(pango_cairo_create_layout)                                                                   \
    X(pango_cairo_layout_path)                                                                     \
    X(pango_cairo_show_layout)                                                                     \
    X(pango_font_description_free)                                                                 \
    X(pango_font_description_from_string)                                                          \
    X(pango_layout_get_pixel_size)                                                                 \
    X(pango_layout_get_unknown_glyphs_count)                                                       \
    X(pango_layout_set_ellipsize)                                                                  \
    X(pango_layout_set_font_description)                                                           \
    X(pango_layout_set_text)                                                                       \
    X(pango_layout_set_width)

struct cairo_library {
#define CAIRO_POINTER(name) __typeof__(&name) name;
    CAIRO_FUNCTIONS(CAIRO_POINTER)
#undef CAIRO_POINTER
};

/* Errors: UNSUPPORTED where the libraries, or a function of them, are missing. */
int cairo_library_open(struct cairo_library *out);
#endif

#endif
