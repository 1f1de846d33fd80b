// SPDX-License-Identifier: MIT
/*
 * Ties as a table for people: a heading for each article, columns as wide as their widest cell, but
 * none wider than WIDEST (a cut is marked). The sign stands in the arrow, so that it
 * needs no colour.
 */
#include <stdlib.h>
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"

enum column { SOURCE, ARROW, TARGET, CATEGORY, CODE, STATUS, DATE, TRIGGER, COLUMNS };
enum { WIDEST = 32 };

/* The cells of a row as one buffer each; freed together. */
struct row {
    struct ent_buffer cells[COLUMNS];
};

/* "Kim Jong-un (PRK)": whom a finer actor stands for is told too. */
static void put_name(struct ent_buffer *out, const struct ent_actor *actor)
{
    ent_put_line(out, actor->name, strlen(actor->name));
    if (strcmp(actor->id, actor->root) == 0)
        return;
    ent_buffer_puts(out, " (");
    ent_put_line(out, actor->root, strlen(actor->root));
    ent_buffer_putc(out, ')');
}

static void row_fill(struct row *row, const struct ent_document *document,
                     const struct ent_tie *tie)
{
    struct ent_buffer *cells = row->cells;
    put_name(&cells[SOURCE], ent_tie_source(document, tie));
    ent_buffer_puts(&cells[ARROW], ent_tie_arrow(tie));
    put_name(&cells[TARGET], ent_tie_target(document, tie));
    ent_buffer_puts(&cells[CATEGORY], ent_category_name(tie->category));
    ent_buffer_puts(&cells[CODE], tie->cameo);
    ent_buffer_puts(&cells[STATUS], ent_status_name(tie->status));
    ent_put_interval(&cells[DATE], tie->date);
    ent_put_line(&cells[TRIGGER], document->article.text + tie->trigger.start,
                 ent_span_len(tie->trigger));
}

static void row_free(struct row *row)
{
    for (int c = 0; c < COLUMNS; c++)
        ent_buffer_free(&row->cells[c]);
}

static void widen(int widths[COLUMNS], const struct row *row)
{
    for (int c = 0; c < TRIGGER; c++) {
        int cells = ent_cells(row->cells[c].data, row->cells[c].len);
        cells = cells > WIDEST ? WIDEST : cells;
        widths[c] = cells > widths[c] ? cells : widths[c];
    }
}

static void put_row(struct ent_buffer *out, const struct row *row, const int widths[COLUMNS])
{
    ent_buffer_puts(out, "  ");
    for (int c = 0; c < TRIGGER; c++) {
        if (!widths[c])
            continue;
        ent_put_cells(out, row->cells[c].data ? row->cells[c].data : "", widths[c]);
        ent_buffer_puts(out, c == SOURCE || c == ARROW ? " " : "  ");
    }
    ent_buffer_add(out, row->cells[TRIGGER].data, row->cells[TRIGGER].len);
    ent_buffer_putc(out, '\n');
}

static void put_heading(struct ent_buffer *out, const struct ent_document *document)
{
    ent_put_line(out, document->name, strlen(document->name));
    if (*document->article.title) {
        ent_buffer_puts(out, ": ");
        ent_put_line(out, document->article.title, strlen(document->article.title));
    }
    ent_buffer_putc(out, '\n');
    if (!document->ties.count)
        ent_buffer_puts(out, "  no ties\n");
}

int ent_ties_table(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state)
{
    int widths[COLUMNS] = {0};
    uint32_t n = document->ties.count;
    struct row *rows = calloc((size_t)n + 1, sizeof *rows);
    if (!rows)
        return ENT_E_NOMEM;
    if (state->documents++)
        ent_buffer_putc(out, '\n');
    put_heading(out, document);
    for (uint32_t i = 0; i < n; i++, state->ties++) {
        row_fill(&rows[i], document, &document->ties.items[i]);
        widen(widths, &rows[i]);
    }
    for (uint32_t i = 0; i < n; i++) {
        for (int c = 0; c < COLUMNS; c++)
            out->failed |= rows[i].cells[c].failed;
        put_row(out, &rows[i], widths);
        row_free(&rows[i]);
    }
    free(rows);
    return ent_buffer_status(out);
}
