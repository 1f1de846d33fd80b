// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_SCENES_H
#define ENTENTE_TESTS_SCENES_H
/* Every view of the reader on three articles, and the keys that lead to it. */
#include "reader/state.h"

enum {
    MARKED = 1,    /* something is selected */
    PANEL = 2,     /* a panel lies over the panes: only what is in it is looked at */
    OVER = 4,      /* rows above the last one lie over the panes */
    CLIPPED = 8,   /* a map that reaches beyond its pane */
    LETTERS = 16,  /* letters lie over the text */
    SCROLLED = 32, /* how far depends on the sizes it had */
};

struct scene {
    const char *name, *keys;
    int flags;
};

extern const struct scene scenes[];
extern const int n_scenes;

/* The articles, for reader_options; the strings are static. */
const char *const *scene_paths(size_t *count);

/* The reader that plays scenes. */
extern struct reader reader;
extern struct settings settings;

/* Opens it, and closes it again. */
void scene_start(int ascii);
void scene_stop(void);
/* Draws it on a screen of that size, as it is. */
void scene_draw(int rows, int cols);
/* Reads all articles. */
void scene_load(void);
/* Presses the keys. */
void scene_keys(const char *keys);

#endif
