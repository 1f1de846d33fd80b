// SPDX-License-Identifier: MIT
#include "config.h"

#include "scenes.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "marked.h"
#include "press.h"
#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/idle.h"
#include "reader/key.h"

const struct scene scenes[] = {
    {"articles", "", MARKED},
    {"text", "<Enter>jj", 0},
    {"mention", "<Enter>w", MARKED},
    {"tie", "<Enter>]", 0},
    {"search", "<Enter>/canal<Enter>", MARKED},
    {"map", "<Enter>V<Tab>j", MARKED},
    {"map larger", "<Enter>V<Tab>j++", MARKED | CLIPPED},
    {"neighbours", "<Enter>E<Tab>j", MARKED},
    {"pairs", "<Enter>P<Tab>jj", MARKED},
    {"matrix", "<Enter>M<Tab>j", MARKED},
    {"timeline", "<Enter>T<Tab>", MARKED},
    {"timeline of one", "<Enter>wT<Tab>ll", MARKED},
    {"statements", "<Enter>tj", MARKED},
    {"card", "<Enter>wcj", MARKED},
    {"changes", "<Enter>Dj", MARKED},
    {"filter", "<Enter>F", MARKED | PANEL},
    {"filter in force", "<Enter>F<Enter>q", 0},
    {"export", "<Enter>e", MARKED | PANEL},
    {"hints", "<Enter>f", MARKED | LETTERS},
    {"help", "?", 0},
    {"help end", "?G", SCROLLED},
    {"command", "<Enter>:view <Tab>", OVER},
    {"balance", "<Enter>B", OVER},
    {"settings", "<Enter>:set<Enter>", OVER},
    {"error", "<Enter>:nonsense<Enter>", OVER},
    {"all articles", "AV<Tab>", 0},
    {"all pairs", "AP<Tab>j", MARKED},
    {"all matrix", "AM<Tab>", MARKED},
    {"all timeline", "AT<Tab>", MARKED},
    {"zoom", "<Enter>V<Tab>z", 0},
};
const int n_scenes = sizeof scenes / sizeof *scenes;

struct reader reader;
struct settings settings;
static struct reader_options options;

const char *const *scene_paths(size_t *count)
{
    static const char *const names[] = {"canal", "river", "islands"};
    static char paths[3][1024];
    static const char *list[3];
    const char *top = getenv("top_srcdir");
    for (size_t i = 0; i < 3; i++) {
        snprintf(paths[i], sizeof paths[i], "%.900s/tests/screens/%s.marked", top ? top : ".",
                 names[i]);
        list[i] = paths[i];
    }
    *count = 3;
    return list;
}

void scene_start(int ascii)
{
    ck_assert_int_eq(settings_init(&settings), 0);
    settings.ascii = ascii;
    options = (struct reader_options){.read = marked_read, .settings = &settings};
    options.paths = scene_paths(&options.n_paths);
    ck_assert_int_eq(reader_open(&reader, &options), 0);
}

void scene_stop(void)
{
    reader_close(&reader);
    settings_free(&settings);
}

void scene_draw(int rows, int cols)
{
    ck_assert_int_eq(canvas_resize(&reader.canvas, rows, cols), 0);
    frame_draw(&reader);
}

void scene_load(void)
{
    while (idle_work(&reader))
        frame_draw(&reader);
    frame_draw(&reader);
}

void scene_keys(const char *keys)
{
    press_on(&reader, keys);
}
