// SPDX-License-Identifier: MIT
/*
 * The cells are kept by row, sparse: a graph of many actors has few ties for its square. What is
 * drawn (matrix_draw.c) costs the rows that are in sight, not the whole.
 */
#include "matrix.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/balance.h"

enum { MOST_NAME = 28 };

static int order(struct matrix *out, const struct ent_graph *graph)
{
    struct ent_balance *balance;
    int status = ent_balance_camps(&balance, graph);
    if (status)
        return status;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        uint32_t node = balance->order[i];
        out->places[node] = -1;
        if (!graph->nodes[node].degree)
            continue;
        out->factions[out->count] = balance->nodes[node].faction;
        out->places[node] = (int32_t)out->count;
        out->nodes[out->count++] = node;
    }
    out->n_factions = balance->n_factions;
    out->n_strains = balance->n_strains;
    out->n_ties = balance->n_ties;
    out->triads = ent_balance_triads(balance);
    out->balanced = ent_balance_share(balance);
    ent_balance_free(balance);
    return 0;
}

/* What one end of a dyad does to the other; 0 where nothing is said of that. */
static int fold(struct matrix_cell *out, const struct ent_graph *graph, uint32_t index,
                uint32_t source)
{
    const struct ent_dyad *dyad = &graph->dyads[index];
    int any = 0;
    *out = (struct matrix_cell){.dyad = index};
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++) {
        const struct ent_edge *edge = &graph->edges[e];
        if (!edge->symmetric && edge->source != source)
            continue;
        out->positive += edge->positive;
        out->negative += edge->negative;
        out->mutual = edge->symmetric && (out->mutual || !any);
        any = 1;
    }
    return any;
}

/* Counts the cells of each row, or, once first[] tells where rows begin, puts them there. */
static void add_cells(struct matrix *out, const struct ent_graph *graph, uint32_t *counts)
{
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        for (int turned = 0; turned < 2; turned++) {
            struct matrix_cell cell;
            uint32_t source = turned ? graph->dyads[i].b : graph->dyads[i].a;
            uint32_t target = turned ? graph->dyads[i].a : graph->dyads[i].b;
            if (!fold(&cell, graph, i, source))
                continue;
            uint32_t row = (uint32_t)out->places[source];
            cell.column = (uint32_t)out->places[target];
            if (out->cells)
                out->cells[out->first[row] + counts[row]] = cell;
            counts[row]++;
        }
}

static int fill(struct matrix *out, const struct ent_graph *graph)
{
    uint32_t *counts = calloc((size_t)out->count + 1, sizeof *counts);
    if (!counts)
        return ENT_E_NOMEM;
    add_cells(out, graph, counts);
    for (uint32_t row = 0; row < out->count; row++)
        out->first[row + 1] = out->first[row] + counts[row];
    out->cells = calloc((size_t)out->first[out->count] + 1, sizeof *out->cells);
    memset(counts, 0, ((size_t)out->count + 1) * sizeof *counts);
    if (out->cells)
        add_cells(out, graph, counts);
    free(counts);
    return out->cells ? 0 : ENT_E_NOMEM;
}

int matrix_cell_make(char out[MAP_WEIGHT_BYTES + 1], const struct matrix_cell *cell, int ascii)
{
    const struct ent_dyad weights = {.positive = cell->positive, .negative = cell->negative};
    int width = map_weight_make(out, &weights, ascii), room = MATRIX_CELL - cell->mutual;
    if (width > room && cell->positive > 0 && cell->negative > 0)
        width = (int)strlen(strcpy(out, ascii ? "+-" : "±")), width = ascii ? width : 1;
    if (cell->mutual)
        strcat(out, "=");
    return width + cell->mutual;
}

static void measure(struct matrix *out, const struct ent_graph *graph)
{
    char text[MAP_LABEL_BYTES + MAP_WEIGHT_BYTES];
    out->cell_width = 3;
    for (uint32_t i = 0; i < out->count; i++) {
        const struct ent_node *node = &graph->nodes[out->nodes[i]];
        int name = map_label_make(text, node, MOST_NAME, out->ascii);
        int code = map_label_id(text, node, MATRIX_CODE, out->ascii);
        out->name_width = name > out->name_width ? name : out->name_width;
        out->code_width = code > out->code_width ? code : out->code_width;
    }
    for (uint32_t i = 0; i < out->first[out->count]; i++) {
        int width = matrix_cell_make(text, &out->cells[i], out->ascii);
        out->cell_width = width > out->cell_width ? width : out->cell_width;
    }
    if (out->cell_width < out->code_width)
        out->cell_width = out->code_width;
    out->cell_width = out->cell_width > MATRIX_CELL ? MATRIX_CELL : out->cell_width;
}

int matrix_make(struct matrix *out, const struct ent_graph *graph, int ascii)
{
    size_t n = (size_t)graph->n_nodes + 1;
    *out = (struct matrix){.ascii = ascii};
    out->nodes = calloc(n, sizeof *out->nodes);
    out->places = calloc(n, sizeof *out->places);
    out->first = calloc(n + 1, sizeof *out->first);
    out->factions = calloc(n, sizeof *out->factions);
    int status =
        out->nodes && out->places && out->first && out->factions ? order(out, graph) : ENT_E_NOMEM;
    if (!status)
        status = fill(out, graph);
    if (status)
        matrix_free(out);
    else
        measure(out, graph);
    return status;
}

void matrix_free(struct matrix *matrix)
{
    free(matrix->nodes);
    free(matrix->places);
    free(matrix->first);
    free(matrix->factions);
    free(matrix->cells);
    *matrix = (struct matrix){0};
}

const struct matrix_cell *matrix_find(const struct matrix *matrix, uint32_t row, uint32_t column)
{
    if (row >= matrix->count)
        return NULL;
    for (uint32_t i = matrix->first[row]; i < matrix->first[row + 1]; i++)
        if (matrix->cells[i].column == column)
            return &matrix->cells[i];
    return NULL;
}
