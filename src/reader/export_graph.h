// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_EXPORT_GRAPH_H
#define ENTENTE_READER_EXPORT_GRAPH_H
/* Writing the graph to a file from within the reader. */
#include "state.h"

/* Writes to `path`, or asks for one where it is "". */
void export_ask(struct reader *reader, const char *path);
/* What the prompts call: with the name, and with the answer to "write over it?" ("y" or not). */
void export_to(struct reader *reader, const char *path);
void export_over(struct reader *reader, const char *answer);

#endif
