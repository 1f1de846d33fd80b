// SPDX-License-Identifier: MIT
/*
 * What processor time a change of the view takes where there are 300 actors and 1,000 ties, from
 * the key to the last byte that would be sent, at 200x60: the first time, when the view is made,
 * and again.
 */
#define _POSIX_C_SOURCE 200809L
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "graph/random.h"
#include "marked.h"
#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/idle.h"
#include "reader/key.h"
#include "reader/paint.h"
#include "reader/state.h"

enum { ACTORS = 300, TIES = 1000, ROWS = 60, COLS = 200, CHANGES = 5 };

static const struct {
    const char *name, *keys;
} views[] = {{"map", "V"},         {"map, larger", "+"}, {"map, usual", "="}, {"neighbours", "E"},
             {"pairs", "P"},       {"matrix", "M"},      {"timeline", "T"},   {"statements", "t"},
             {"card", "<Esc>gwc"}, {"balance", "B"},     {"one pane", "z"},   {"both panes", "z"}};
enum { VIEWS = sizeof views / sizeof *views };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static const char *write_id(char out[3], int i)
{
    out[0] = (char)('A' + i / 26);
    out[1] = (char)('A' + i % 26);
    out[2] = '\0';
    return out;
}

static int read_made(struct ent_document **out, const char *path, void *payload,
                     const struct ent_watch *watch, struct ent_message *message)
{
    struct ent_buffer text = {0};
    struct ent_random random = {7};
    char ids[2][3];
    (void)payload;
    (void)watch;
    ent_buffer_puts(&text, "title: Many actors\n");
    for (int i = 0; i < ACTORS; i++)
        ent_buffer_printf(&text, "actor: %s country Land %d\n", write_id(ids[0], i), i);
    for (int i = 0; i < TIES; i++) {
        int a = (int)ent_random_below(&random, ACTORS), b = (int)ent_random_below(&random, ACTORS);
        b = a == b ? (a + 1) % ACTORS : b;
        write_id(ids[0], a);
        write_id(ids[1], b);
        ent_buffer_printf(&text, "%s[%s|Land %d] {%c %s-%s %s|met} [%s|Land %d].",
                          i % 5 ? " " : "\n\n", ids[0], a, i % 3 ? '+' : '-', ids[0], ids[1],
                          i % 3 ? "AGREE" : "ACCUSE", ids[1], b);
    }
    int status = text.failed ? ENT_E_NOMEM : marked_parse(out, path, text.data, message);
    ent_buffer_free(&text);
    return status;
}

static double change(struct reader *reader, struct paint *paint, const char *keys)
{
    struct ent_buffer out = {0};
    double begun = now();
    while (*keys) {
        uint32_t key;
        keys += key_read(&key, keys);
        reader_key(reader, key);
    }
    frame_draw(reader);
    paint_canvas(paint, &out, &reader->canvas);
    double took = now() - begun;
    ent_buffer_free(&out);
    return took;
}

int main(void)
{
    static struct reader reader;
    static struct paint paint = {.utf8 = 1, .ways = 15};
    static struct settings settings;
    const char *path = "many.txt";
    struct reader_options options = {
        .paths = &path, .n_paths = 1, .read = read_made, .settings = &settings};
    double first[VIEWS] = {0}, again[VIEWS] = {0};
    setlocale(LC_ALL, "C.UTF-8");
    if (settings_init(&settings) || reader_open(&reader, &options) ||
        canvas_resize(&reader.canvas, ROWS, COLS))
        return 3;
    paint_set_looks(&paint, &settings.palette, DEPTH_256);
    if (paint_blank(&paint, ROWS, COLS))
        return 3;
    frame_draw(&reader);
    while (idle_work(&reader))
        frame_draw(&reader);
    for (int n = 0; n < CHANGES; n++)
        for (int i = 0; i < VIEWS; i++) {
            double took = change(&reader, &paint, views[i].keys);
            first[i] = n ? first[i] : took;
            again[i] = took > again[i] && n ? took : again[i];
        }
    printf("    %u actors, %u pairs of them with ties\n", (unsigned)reader.graph->n_nodes,
           (unsigned)reader.graph->n_dyads);
    for (int i = 0; i < VIEWS; i++)
        printf("    %-13s first %.1f ms  again at most %.1f ms\n", views[i].name, first[i],
               again[i]);
    reader_close(&reader);
    paint_free(&paint);
    settings_free(&settings);
    return 0;
}
