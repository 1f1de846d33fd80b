// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_FORMATS_H
#define ENTENTE_READER_FORMATS_H
/* The formats of graphs that the program writes: the library's (export.h) and those that take a map
 * in cells. */
#include "entente/export.h"

/* The rows one after the other, NULL behind the last. */
const struct ent_graph_format *graph_format_at(size_t index);
int graph_format_index(const struct ent_graph_format *format);
int graph_format_count(void);
/* As in export.h, of all of them. */
const struct ent_graph_format *graph_format_find(const char *name);
const struct ent_graph_format *graph_format_for_file(const char *path);

#endif
