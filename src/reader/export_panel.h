// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_EXPORT_PANEL_H
#define ENTENTE_READER_EXPORT_PANEL_H
/*
 * The panel in which an export is put together: a row for every format of the table of formats
 * (export.h), the name of the file, and what it will hold. What is typed goes into the name, which
 * is the prompt's line; its ending and the format that is chosen follow one another.
 */
#include <stdint.h>

#include "canvas.h"

struct reader;

/* Zeroed is closed. */
struct export_panel {
    int open;
    int format, top; /* rows of ent_graph_formats: the one chosen, the first one shown */
    char *path;      /* that the question "write over it?" is about */
};

/* Opens it with a name; the format is that of its ending. */
void export_panel_open(struct reader *reader, const char *name);
void export_panel_close(struct reader *reader);
/* A key while the name is typed: 1 where it chose another format. */
int export_panel_key(struct reader *reader, uint32_t key);
/* The name was changed: the format follows its ending, where it is one. */
void export_panel_follow(struct reader *reader);
/* Puts the cursor on a format. */
void export_panel_go(struct reader *reader, uint32_t format);
/* Draws it over the area, where it is open. */
void export_panel_draw(struct reader *reader, struct rect area);

#endif
