// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_ARTICLE_CELLS_H
#define ENTENTE_READER_ARTICLE_CELLS_H
/* The cells in which the article pane shows a span of the page, and what is laid over them. */
#include "state.h"

/* What of the page is shown, and where. */
struct text_frame {
    struct reader *reader;
    struct rect text;     /* the lines' cells, without the gutter */
    size_t top;           /* the first line */
    size_t end;           /* behind the last line shown */
    struct ent_span seen; /* of the text, from its first byte shown to the last */
};

/* Does something with the cells of each line that shows a part of the span. */
typedef void text_cells_fn(const struct text_frame *f, struct rect cells, const void *payload);
void text_cells(const struct text_frame *f, struct ent_span span, text_cells_fn *act,
                const void *payload);

/* Lays a style (-1: as it is) or a mark over the part of a span that is on the screen. */
void text_paint(const struct text_frame *f, struct ent_span span, int style, enum ent_mark mark);

/* Marks the places of what is picked. */
void text_mark_places(const struct text_frame *f);

#endif
