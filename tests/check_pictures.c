// SPDX-License-Identifier: MIT
/*
 * Tests of the formats of graphs that are pictures, and of what every format has to hold, whatever
 * it looks like: where one thing of the graph changes, what is written changes.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#ifdef HAVE_PANGOCAIRO
#include <cairo.h>
#endif

#include "export_fixture.h"
#include "reader/formats.h"
#include "suite.h"

/* 0 where the format can't be written here. */
static int write_as(struct ent_buffer *to, const struct ent_graph_format *format)
{
    to->len = 0;
    int status = format->write(to, graph);
    ck_assert(status == 0 || (status == ENT_E_UNSUPPORTED && format->needs));
    return status == 0;
}

static int has(const struct ent_buffer *bytes, const char *text)
{
    return memmem(bytes->data, bytes->len, text, strlen(text)) != NULL;
}

/* What is changed in the graph. */

static void swap_places(void)
{
    struct ent_node *a = &graph->nodes[0], *b = &graph->nodes[1], node = *a;
    a->x = b->x;
    a->y = b->y;
    b->x = node.x;
    b->y = node.y;
}

static void shift_weight(void)
{
    graph->edges[0].positive += 0.25;
    graph->edges[0].negative += 0.25;
    graph->dyads[0].positive += 0.25;
    graph->dyads[0].negative += 0.25;
}

static void turn_sign(void)
{
    struct ent_edge *edge = &graph->edges[0];
    struct ent_dyad *dyad = &graph->dyads[0];
    double positive = edge->positive;
    edge->positive = edge->negative;
    edge->negative = positive;
    edge->sign = (int8_t)-edge->sign;
    positive = dyad->positive;
    dyad->positive = dyad->negative;
    dyad->negative = positive;
    dyad->sign = (int8_t)-dyad->sign;
}

static void move_sentence(void)
{
    struct ent_evidence from = graph->evidence[graph->edges[0].evidence];
    const struct ent_tie *tie = ent_graph_tie(graph, from);
    six.text.sentences[tie->sentence].span.end--;
}

static void ask_for_less(void)
{
    graph->filter.weight = 0.125;
}

static const struct {
    const char *what;
    void (*change)(void);
} changes[] = {
    {"layout", swap_places},     {"weight", shift_weight},  {"sign", turn_sign},
    {"evidence", move_sentence}, {"filters", ask_for_less},
};

START_TEST(every_format_holds_everything)
{
    struct ent_buffer before = {0}, again = {0}, after = {0};
    const struct ent_graph_format *format = graph_format_at((size_t)_i);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        fold(&six);
        int written = write_as(&before, format) && write_as(&again, format);
        ck_assert(again.len == before.len && memcmp(again.data, before.data, again.len) == 0);
        if (!written)
            break;
        ck_assert_msg(has(&before, PACKAGE_VERSION), "%s lacks the version", format->name);
        changes[i].change();
        write_as(&after, format);
        ck_assert_msg(after.len != before.len || memcmp(after.data, before.data, after.len) != 0,
                      "%s does not tell the %s", format->name, changes[i].what);
        teardown();
        setup();
    }
    ent_buffer_free(&before);
    ent_buffer_free(&again);
    ent_buffer_free(&after);
}
END_TEST

/* Pixels -------------------------------------------------------------------------------------- */

static uint32_t number_at(const struct ent_buffer *png, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)png->data + at;
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* 0 where pixels can't be drawn here. */
static int draw(struct ent_buffer *png)
{
    return write_as(png, graph_format_find("png"));
}

START_TEST(pixels_are_a_whole_file)
{
    struct ent_buffer png = {0};
    size_t at = 8, chunks = 0;
    fold(&six);
    if (!draw(&png))
        return;
    ck_assert_int_eq(memcmp(png.data, "\x89PNG\r\n\x1a\n", 8), 0);
    for (; at + 12 <= png.len; chunks++)
        at += 12 + (size_t)number_at(&png, at);
    ck_assert_uint_eq(at, png.len);
    ck_assert_uint_ge(chunks, 5);
    ck_assert_int_eq(memcmp(png.data + png.len - 8, "IEND", 4), 0);
    ck_assert(has(&png, "iTXtDescription"));
    ck_assert_uint_gt(number_at(&png, 16), 400);
    ent_buffer_free(&png);
}
END_TEST

#ifdef HAVE_PANGOCAIRO
struct stream {
    const struct ent_buffer *png;
    size_t at;
};

static cairo_status_t give(void *payload, unsigned char *bytes, unsigned len)
{
    struct stream *stream = payload;
    if (len > stream->png->len - stream->at)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(bytes, stream->png->data + stream->at, len);
    stream->at += len;
    return CAIRO_STATUS_SUCCESS;
}

/* Pixels of about that colour. */
static int count_pixels(const struct ent_buffer *png, uint32_t colour)
{
    struct stream stream = {png, 0};
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(give, &stream);
    ck_assert_int_eq(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    int width = cairo_image_surface_get_width(surface), n = 0;
    int height = cairo_image_surface_get_height(surface);
    int stride = cairo_image_surface_get_stride(surface);
    const unsigned char *data = cairo_image_surface_get_data(surface);
    ck_assert_int_eq(width, (int)number_at(png, 16));
    ck_assert_int_eq(height, (int)number_at(png, 20));
    for (int i = 0; i < width * height; i++) {
        uint32_t pixel;
        memcpy(&pixel, data + i / width * stride + i % width * 4, 4);
        int far = 0;
        for (int shift = 0; shift < 24; shift += 8)
            far += abs((int)(pixel >> shift & 255) - (int)(colour >> shift & 255)) > 12;
        n += far == 0;
    }
    cairo_surface_destroy(surface);
    return n;
}

START_TEST(pixels_show_boxes_lines_and_names)
{
    struct ent_buffer png = {0};
    fold(&six);
    if (!draw(&png))
        return;
    int ink = count_pixels(&png, 0x24292E);
    ck_assert_int_gt(ink, 200);
    ck_assert_int_gt(count_pixels(&png, 0x2A7A3B), 200);
    ck_assert_int_gt(count_pixels(&png, 0xB3372F), 200);
    ck_assert_int_gt(count_pixels(&png, 0xE8F0FB), 2000);
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        graph->nodes[i].label = "";
    ck_assert(draw(&png));
    ck_assert_int_lt(count_pixels(&png, 0x24292E), ink / 4);
    ent_buffer_free(&png);
}
END_TEST

START_TEST(pixels_of_wide_and_hostile_names)
{
    static const char *const labels[] = {"\xED\x95\x9C\xEA\xB5\xAD", "\xD7\xA2\xD7\x91", HOSTILE,
                                         "<b>&amp;</b>", ""};
    struct ent_buffer png = {0};
    fold(&six);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        graph->nodes[0].label = labels[i];
        if (!draw(&png))
            break;
        ck_assert_int_gt(count_pixels(&png, 0x24292E), 200);
    }
    ent_buffer_free(&png);
}
END_TEST

START_TEST(pixels_have_a_bound)
{
    struct ent_document many;
    struct ent_buffer png = {0};
    fixture_random(&many, 400, 600, 7);
    fold(&many);
    if (draw(&png)) {
        ck_assert_uint_le((uint64_t)number_at(&png, 16) * number_at(&png, 20), 16200000);
        ck_assert_int_gt(count_pixels(&png, 0x2A7A3B), 100);
    }
    ent_buffer_free(&png);
    ent_graph_free(graph);
    graph = NULL;
    fixture_free(&many);
}
END_TEST
#endif

START_TEST(an_empty_graph_is_a_picture_too)
{
    struct ent_buffer bytes = {0};
    fold(&empty);
    const struct ent_graph_format *format = graph_format_at((size_t)_i);
    if (write_as(&bytes, format))
        ck_assert_uint_gt(bytes.len, 0);
    ent_buffer_free(&bytes);
}
END_TEST

START_TEST(the_program_has_formats_of_its_own)
{
    size_t n = 0, library = 0;
    while (ent_graph_formats[library].name)
        library++;
    while (graph_format_at(n)) {
        const struct ent_graph_format *format = graph_format_at(n++);
        char path[64] = "folder/name.";
        ck_assert_ptr_eq(graph_format_find(format->name), format);
        ck_assert_ptr_eq(graph_format_for_file(strcat(path, format->extension)), format);
    }
    ck_assert_uint_gt(n, library);
    ck_assert_ptr_null(graph_format_at(n + 1));
    ck_assert_ptr_null(graph_format_find("gif"));
    ck_assert_ptr_null(graph_format_for_file("png"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pictures");
    TCase *tc = tcase_create("pictures");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, every_format_holds_everything, 0, graph_format_count());
    tcase_add_loop_test(tc, an_empty_graph_is_a_picture_too, 0, graph_format_count());
    tcase_add_test(tc, the_program_has_formats_of_its_own);
    tcase_add_test(tc, pixels_are_a_whole_file);
#ifdef HAVE_PANGOCAIRO
    tcase_add_test(tc, pixels_show_boxes_lines_and_names);
    tcase_add_test(tc, pixels_of_wide_and_hostile_names);
    tcase_add_test(tc, pixels_have_a_bound);
#endif
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}
