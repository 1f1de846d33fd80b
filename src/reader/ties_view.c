// SPDX-License-Identifier: MIT
/*
 * The statements behind a node, a dyad, or the whole graph: under each pair of actors its ties, one
 * a row. Moving in the list shows each sentence in the text pane, Enter goes there.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "history.h"
#include "map_plan.h"
#include "panel.h"
#include "view.h"
#include "walk.h"

static const uint32_t HEAD = UINT32_MAX; /* a row that is a pair, not a statement */

static int belongs(const struct ent_dyad *dyad, int index, struct map_selection selection)
{
    if (selection.dyad >= 0)
        return index == selection.dyad;
    return selection.node < 0 || (int)dyad->a == selection.node || (int)dyad->b == selection.node;
}

static int compare_rows(const void *a, const void *b)
{
    const struct ent_evidence *x = &((const struct tie_row *)a)->at;
    const struct ent_evidence *y = &((const struct tie_row *)b)->at;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return (x->tie > y->tie) - (x->tie < y->tie);
}

/* The statements of a pair in the order of the text, whichever way they run: those that are `in`,
 * or all where that is NULL. */
static void add_dyad(struct reader *reader, uint32_t index, const uint8_t *in)
{
    struct tie_rows *rows = &reader->ties;
    const struct ent_dyad *dyad = &reader->graph->dyads[index];
    rows->items[rows->count++] = (struct tie_row){.dyad = index, .evidence = HEAD};
    size_t first = rows->count;
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++) {
        const struct ent_edge *edge = &reader->graph->edges[e];
        for (uint32_t i = edge->evidence; i < edge->evidence + edge->n_evidence; i++)
            if (!in || in[i])
                rows->items[rows->count++] = (struct tie_row){index, i, reader->graph->evidence[i]};
    }
    if (rows->count == first) { /* no head without statements */
        rows->count--;
        return;
    }
    qsort(rows->items + first, rows->count - first, sizeof *rows->items, compare_rows);
}

static void show(struct reader *reader, struct map_selection selection, const uint8_t *in,
                 const char *about)
{
    struct tie_rows *rows = &reader->ties;
    if (!reader->graph || !reader->graph->n_dyads) {
        reader_say(reader, "there are no ties");
        return;
    }
    size_t room = (size_t)reader->graph->n_dyads + reader->graph->n_evidence + 1;
    struct tie_row *items = malloc(room * sizeof *items);
    if (!items) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    enum view_id from = reader->shown[SIDE_GRAPH];
    free(rows->items);
    *rows = (struct tie_rows){.items = items, .from = from == VIEW_TIES ? rows->from : from};
    for (uint32_t i = 0; i < reader->dyads.count; i++) {
        uint32_t dyad = reader->dyads.dyads[i];
        if (belongs(&reader->graph->dyads[dyad], (int)dyad, selection))
            add_dyad(reader, dyad, in);
    }
    if (!rows->count) {
        reader_say(reader, "it has no ties");
        return;
    }
    rows->owner = selection;
    snprintf(rows->about, sizeof rows->about, "%s", about);
    reader->shown[SIDE_GRAPH] = VIEW_TIES;
    reader->focus = SIDE_GRAPH;
}

void ties_show(struct reader *reader, struct map_selection selection)
{
    show(reader, selection, NULL, "");
}

void ties_show_some(struct reader *reader, const uint8_t *in, const char *about)
{
    show(reader, (struct map_selection){-1, -1}, in, about);
}

/* Drawing -------------------------------------------------------------------------------------- */

static const struct ent_tie *tie_of(const struct reader *reader, const struct tie_row *row)
{
    return ent_graph_tie(reader->graph, row->at);
}

/* " +3", " −2½": halves come from ties that are uncertain or to come. */
static int draw_weight(struct reader *reader, struct rect line, int col, double weight,
                       enum ent_style style)
{
    char text[64];
    double whole = (double)(long)weight;
    const char *sign = style == ENT_STYLE_EDGE_PLUS ? "+" : reader->ascii ? "-" : "−";
    if (weight <= 0)
        return col;
    if (!reader->ascii && weight == 0.5)
        snprintf(text, sizeof text, " %s½", sign);
    else if (!reader->ascii && weight - whole == 0.5)
        snprintf(text, sizeof text, " %s%.0f½", sign, whole);
    else
        snprintf(text, sizeof text, " %s%.4g", sign, weight);
    return canvas_puts(&reader->canvas, line, line.row, col, style, text);
}

enum { WEIGHT_COLS = 14, LEAST_NAME = 6 };

/* The names of both as far as `cells` have room for them. */
static void name_parties(char a[MAP_LABEL_BYTES], char b[MAP_LABEL_BYTES],
                         const struct reader *reader, const struct ent_dyad *dyad, int cells)
{
    const struct ent_node *nodes = reader->graph->nodes;
    int half = cells / 2 > LEAST_NAME ? cells / 2 : LEAST_NAME;
    int width = map_label_make(a, &nodes[dyad->a], half, reader->ascii);
    map_label_make(b, &nodes[dyad->b], 2 * half - width, reader->ascii);
}

static void draw_head(struct reader *reader, struct rect line, const struct tie_row *row)
{
    const struct ent_dyad *dyad = &reader->graph->dyads[row->dyad];
    char a[MAP_LABEL_BYTES], b[MAP_LABEL_BYTES];
    name_parties(a, b, reader, dyad, line.cols - WEIGHT_COLS);
    int col = canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_HEADING, a);
    col = canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_META,
                      reader->ascii ? " - " : " – ");
    col = canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_HEADING, b);
    col = draw_weight(reader, line, col, dyad->positive, ENT_STYLE_EDGE_PLUS);
    draw_weight(reader, line, col, dyad->negative, ENT_STYLE_EDGE_MINUS);
}

/* Which way the tie runs, from the first actor of the head to the second. */
static const char *arrow(const struct reader *reader, const struct tie_row *row)
{
    const struct ent_dyad *dyad = &reader->graph->dyads[row->dyad];
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++) {
        const struct ent_edge *edge = &reader->graph->edges[e];
        if (row->evidence < edge->evidence || row->evidence >= edge->evidence + edge->n_evidence)
            continue;
        if (edge->symmetric)
            return reader->ascii ? "--" : "──";
        if (edge->source == dyad->a)
            return reader->ascii ? "->" : "─►";
        return reader->ascii ? "<-" : "◄─";
    }
    return "";
}

enum { DATE_SIZE = 2 * ENT_DATE_TEXT };

/* A day, a month or a year where it is just that, else its ends. */
static const char *write_interval(char out[DATE_SIZE], struct ent_interval date)
{
    char start[ENT_DATE_TEXT], end[ENT_DATE_TEXT];
    ent_date_format(start, date.start);
    ent_date_format(end, date.end);
    struct ent_date after = ent_date_from_days(ent_date_days(date.end) + 1);
    int same_year = date.start.year == date.end.year;
    if (!start[0] || !end[0] || strcmp(start, end) == 0)
        snprintf(out, DATE_SIZE, "%s", start[0] ? start : end);
    else if (same_year && date.start.month == date.end.month && date.start.day == 1 &&
             after.day == 1)
        snprintf(out, DATE_SIZE, "%.7s", start);
    else if (same_year && date.start.month == 1 && date.start.day == 1 && after.month == 1 &&
             after.day == 1)
        snprintf(out, DATE_SIZE, "%.4s", start);
    else
        snprintf(out, DATE_SIZE, "%s/%s", start, end);
    return out;
}

/* "China ─► Japan" */
static int draw_parties(struct reader *reader, struct rect line, int col, const struct tie_row *row)
{
    const struct ent_dyad *dyad = &reader->graph->dyads[row->dyad];
    char a[MAP_LABEL_BYTES], b[MAP_LABEL_BYTES];
    const char *way = arrow(reader, row);
    int back = way[0] == '<' || strncmp(way, "◄", 3) == 0;
    char text[VIEW_TITLE];
    name_parties(a, b, reader, dyad, line.cols / 2);
    snprintf(text, sizeof text, "%s %s %s: ", back ? b : a,
             back ? (reader->ascii ? "->" : "─►") : way, back ? a : b);
    return canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_HEADING, text);
}

void ties_draw_row(struct reader *reader, struct rect line, const struct tie_row *row, int named)
{
    const struct ent_tie *tie = tie_of(reader, row);
    const char *text = reader->documents[row->at.document]->article.text;
    char facts[128], date[DATE_SIZE];
    enum ent_style style = tie->sign > 0 ? ENT_STYLE_EDGE_PLUS : ENT_STYLE_EDGE_MINUS;
    snprintf(facts, sizeof facts, " %s%s%s%s%s ", ent_category_name(tie->category),
             tie->status == ENT_STATUS_ASSERTED ? "" : " ",
             tie->status == ENT_STATUS_ASSERTED ? "" : ent_status_name(tie->status),
             ent_date_valid(tie->date.start) ? " " : "", write_interval(date, tie->date));
    int width = text_width(facts, strlen(facts)), right = line.col + line.cols - width;
    struct rect words = {line.row, line.col, 1, right - line.col};
    canvas_puts(&reader->canvas, words, line.row, line.col + 2, style,
                tie->sign > 0   ? "+"
                : reader->ascii ? "-"
                                : "−");
    int col = line.col + 7;
    if (named)
        col = draw_parties(reader, words, line.col + 4, row);
    else
        canvas_puts(&reader->canvas, words, line.row, line.col + 4, style, arrow(reader, row));
    panel_words(&reader->canvas, words, col, ENT_STYLE_TEXT, text + tie->trigger.start,
                ent_span_len(tie->trigger), reader->ascii);
    canvas_puts(&reader->canvas, line, line.row, right, ENT_STYLE_META, facts);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    struct tie_rows *rows = &reader->ties;
    reader->graph_rows = area.rows;
    rows->top = view_scroll(rows->top, rows->at, rows->count, area.rows);
    for (int i = 0; i < area.rows && (size_t)(rows->top + i) < rows->count; i++) {
        const struct tie_row *row = &rows->items[rows->top + i];
        struct rect line = {area.row + i, area.col, 1, area.cols};
        zones_add(&reader->zones, line, ZONE_STATEMENT, (uint32_t)(rows->top + i));
        if (row->evidence == HEAD)
            draw_head(reader, line, row);
        else
            ties_draw_row(reader, line, row, 0);
        if ((size_t)(rows->top + i) == rows->at)
            view_select_row(reader, line, focused);
    }
}

/* Moving --------------------------------------------------------------------------------------- */

/* Shows the sentence of the row in the text pane. */
static void show_sentence(struct reader *reader, const struct tie_row *row)
{
    const struct ent_evidence *evidence = &row->at;
    size_t item = reader->items[evidence->document];
    const struct ent_tie *tie = tie_of(reader, row);
    if (item != reader->item)
        reader_show(reader, item);
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
    reader->cursor = reader->page.body + tie->trigger.start;
    reader->point = POINT_TIE;
    reader->pointed = evidence->tie;
    walk_follow(reader);
}

void ties_show_sentence(struct reader *reader, const struct tie_row *row)
{
    reader_pick(reader, (struct map_selection){.node = -1, .dyad = (int)row->dyad});
    show_sentence(reader, row);
}

void ties_go(struct reader *reader, size_t to)
{
    struct tie_rows *rows = &reader->ties;
    if (to >= rows->count)
        return;
    rows->at = to;
    const struct tie_row *row = &rows->items[rows->at];
    reader_pick(reader, (struct map_selection){.node = -1, .dyad = (int)row->dyad});
    if (row->evidence != HEAD)
        show_sentence(reader, row);
    reader_tell_selection(reader);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    struct tie_rows *rows = &reader->ties;
    if (rows->count)
        ties_go(reader, view_step(rows->at, rows->count, reader->graph_rows, motion, count));
}

static void open_here(struct reader *reader)
{
    struct tie_rows *rows = &reader->ties;
    if (!rows->count)
        return;
    const struct tie_row *row = &rows->items[rows->at];
    if (row->evidence == HEAD)
        row++; /* the first statement of the pair: every pair has one */
    history_mark(reader);
    reader_pick(reader, (struct map_selection){.node = -1, .dyad = (int)row->dyad});
    show_sentence(reader, row);
    reader->focus = SIDE_TEXT;
    reader_tell_selection(reader);
}

static struct map_selection here(const struct reader *reader)
{
    const struct tie_rows *rows = &reader->ties;
    return (struct map_selection){-1,
                                  rows->at < rows->count ? (int)rows->items[rows->at].dyad : -1};
}

static int leave(struct reader *reader)
{
    reader->shown[SIDE_GRAPH] = reader->ties.from;
    if (reader->ties.owner.node >= 0 || reader->ties.owner.dyad >= 0)
        reader_pick(reader, reader->ties.owner);
    return 1;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct tie_rows *rows = &reader->ties;
    size_t heads = 0;
    for (size_t i = 0; i < rows->count; i++)
        heads += rows->items[i].evidence == HEAD;
    const char *whose =
        rows->owner.node >= 0 ? reader->graph->nodes[rows->owner.node].label : rows->about;
    size_t n = rows->count - heads;
    snprintf(out, VIEW_TITLE, "%s%s%zu statement%s", whose, whose[0] ? ": " : "", n,
             n == 1 ? "" : "s");
}

const struct view ties_view = {
    .name = "ties",
    .hints = {COMMAND_open, COMMAND_down, COMMAND_leave, COMMAND_next, COMMAND_pane, COMMAND_export,
              COMMAND_help, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .here = here,
    .leave = leave,
};
