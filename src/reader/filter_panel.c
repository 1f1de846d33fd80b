// SPDX-License-Identifier: MIT
/* Rows are made when the panel opens, from the graph without its filter, so that what is filtered
 * out can be let in again. */
#include "filter_panel.h"

#include <stdio.h>
#include <string.h>

#include "key.h"
#include "panel.h"
#include "state.h"
#include "view.h"

enum { COLS = 36, LEAST_ROWS = 5, HEADS = 1 };

static const double steps[] = {0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100};
static const double sure[] = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

static const struct ent_graph *whole_graph(const struct reader *reader)
{
    return reader->base ? reader->base : reader->graph;
}

/* Rows ---------------------------------------------------------------------------------------- */

static void add(struct filter_panel *panel, struct panel_row row)
{
    if (panel->count < PANEL_ROWS)
        panel->rows[panel->count++] = row;
}

/* 1 where the bit says something of the tie between the two nodes. */
static int has_bit(const struct panel_row *row, const struct ent_tie *tie, const struct ent_node *a,
                   const struct ent_node *b)
{
    switch (row->group) {
    case FILTER_SIGN:
        return (tie->sign < 0) == (row->bit == 1);
    case FILTER_STATUS:
        return tie->status == row->bit;
    case FILTER_TYPE:
        return a->type == row->bit || b->type == row->bit;
    default:
        return tie->category == row->bit;
    }
}

static uint32_t count_ties(const struct ent_graph *graph, const struct panel_row *row)
{
    uint32_t count = 0;
    for (uint32_t e = 0; e < graph->n_edges; e++) {
        const struct ent_edge *edge = &graph->edges[e];
        for (uint32_t i = edge->evidence; i < edge->evidence + edge->n_evidence; i++)
            count += (uint32_t)has_bit(row, ent_graph_tie(graph, graph->evidence[i]),
                                       &graph->nodes[edge->source], &graph->nodes[edge->target]);
    }
    return count;
}

static void find_months(struct filter_panel *panel, const struct ent_graph *graph)
{
    panel->first = INT32_MAX;
    panel->last = INT32_MIN;
    for (uint32_t i = 0; i < graph->n_evidence; i++) {
        struct ent_date day = ent_tie_day(graph->documents[graph->evidence[i].document],
                                          ent_graph_tie(graph, graph->evidence[i]));
        int32_t month = day.year * 12 + day.month - 1;
        if (!day.year)
            continue;
        panel->first = month < panel->first ? month : panel->first;
        panel->last = month > panel->last ? month : panel->last;
    }
}

static void make_rows(struct filter_panel *panel, const struct ent_graph *graph)
{
    panel->count = 0;
    for (int group = 0; group < FILTER_GROUPS; group++)
        for (unsigned bit = 0; bit < filter_count((enum filter_group)group); bit++) {
            struct panel_row row = {PANEL_BIT, (enum filter_group)group, bit, 0};
            row.count = count_ties(graph, &row);
            if (row.count || group == FILTER_SIGN)
                add(panel, row);
        }
    add(panel, (struct panel_row){.kind = PANEL_WEIGHT});
    add(panel, (struct panel_row){.kind = PANEL_CONFIDENCE});
    find_months(panel, graph);
    if (panel->last > panel->first) {
        add(panel, (struct panel_row){.kind = PANEL_FROM});
        add(panel, (struct panel_row){.kind = PANEL_TO});
    }
    panel->at = panel->at < panel->count ? panel->at : 0;
}

void filter_panel_toggle(struct reader *reader)
{
    struct filter_panel *panel = &reader->panel;
    const struct ent_graph *graph = whole_graph(reader);
    panel->open = !panel->open && graph && graph->n_evidence;
    if (panel->open) {
        make_rows(panel, graph);
        reader->focus = SIDE_GRAPH;
        reader->help = 0;
    } else if (!graph || !graph->n_evidence) {
        reader_say(reader, "there are no ties to filter");
    }
}

/* Changing ------------------------------------------------------------------------------------ */

/* Ticks or unticks a bit; only it where `only`, or all again where it was the only one. */
static int change_bit(struct reader *reader, struct ent_filter *filter, const struct panel_row *row,
                      int only)
{
    unsigned *bits = filter_bits(filter, row->group);
    unsigned all = (1u << filter_count(row->group)) - 1, bit = 1u << row->bit;
    unsigned now = *bits ? *bits : all, present = 0;
    for (int i = 0; i < reader->panel.count; i++)
        if (reader->panel.rows[i].kind == PANEL_BIT && reader->panel.rows[i].group == row->group)
            present |= 1u << reader->panel.rows[i].bit;
    now = only ? (*bits == bit ? all : bit) : now ^ bit;
    if (!(now & present)) {
        reader_say(reader, "one of them has to stay; x drops the filter");
        return 0;
    }
    *bits = (now & present) == present ? 0 : now;
    return 1;
}

static void change_least(double *value, const double *choices, size_t n, int by)
{
    size_t at = 0;
    while (at + 1 < n && choices[at] < *value)
        at++;
    if (by < 0 && at > 0)
        at--;
    if (by > 0 && at + 1 < n)
        at++;
    *value = choices[at];
}

static struct ent_date month_start(int32_t month)
{
    return (struct ent_date){(int16_t)(month / 12), (uint8_t)(month % 12 + 1), 1};
}

/* Moves a bound by months; beyond the first or last of them there is none. */
static void change_month(const struct filter_panel *panel, struct ent_filter *filter, int to,
                         int by)
{
    struct ent_date *bound = to ? &filter->to : &filter->from;
    int32_t open = to ? panel->last : panel->first;
    int32_t month = bound->year ? bound->year * 12 + bound->month - 1 : open;
    month += by;
    month = month < panel->first ? panel->first : month > panel->last ? panel->last : month;
    struct ent_date other = to ? filter->from : filter->to;
    int32_t limit = other.year * 12 + other.month - 1;
    if (other.year && (to ? month < limit : month > limit))
        return;
    *bound = (struct ent_date){0};
    if (month != open)
        *bound =
            to ? ent_date_from_days(ent_date_days(month_start(month + 1)) - 1) : month_start(month);
}

/* `by` −1 and +1 are less and more; 0 is to tick, or with `only` to leave nothing else. */
static void change(struct reader *reader, int by, int only)
{
    const struct filter_panel *panel = &reader->panel;
    const struct panel_row *row = &panel->rows[panel->at];
    struct ent_filter filter = reader->filter;
    int step = by ? by : 1;
    if (row->kind == PANEL_BIT && !change_bit(reader, &filter, row, only))
        return;
    if (row->kind == PANEL_WEIGHT)
        change_least(&filter.weight, steps, sizeof steps / sizeof *steps, step);
    if (row->kind == PANEL_CONFIDENCE)
        change_least(&filter.confidence, sure, sizeof sure / sizeof *sure, step);
    if (row->kind == PANEL_FROM || row->kind == PANEL_TO)
        change_month(panel, &filter, row->kind == PANEL_TO, step);
    reader_filter(reader, &filter);
}

int filter_panel_key(struct reader *reader, uint32_t key, enum command_id id, unsigned count)
{
    struct filter_panel *panel = &reader->panel;
    int n = count ? (int)count : 1;
    if (key == ' ') {
        change(reader, 0, 0);
    } else if (key == 'x') {
        reader_filter(reader, &(struct ent_filter){.roll = reader->filter.roll});
    } else if (id == COMMAND_open) {
        change(reader, 0, 1);
    } else if (id == COMMAND_left || id == COMMAND_right) {
        for (int i = 0; i < n && i < 200; i++)
            change(reader, id == COMMAND_left ? -1 : 1, 0);
    } else if (id == COMMAND_down || id == COMMAND_up) {
        panel->at += id == COMMAND_down ? n : -n;
    } else if (id == COMMAND_top || id == COMMAND_bottom) {
        panel->at = id == COMMAND_top ? 0 : panel->count - 1;
    } else if (id == COMMAND_leave || id == COMMAND_clear || id == COMMAND_filter ||
               id == COMMAND_pane || id == COMMAND_back) {
        panel->open = 0;
    } else {
        panel->open = 0; /* what else is pressed is meant for what lies beneath */
        return 0;
    }
    panel->at = panel->at < 0 ? 0 : panel->at >= panel->count ? panel->count - 1 : panel->at;
    return 1;
}

void filter_panel_go(struct reader *reader, uint32_t row)
{
    if (!reader->panel.open || row >= (uint32_t)reader->panel.count)
        return;
    reader->panel.at = (int)row;
    change(reader, 0, 0);
}

/* Drawing ------------------------------------------------------------------------------------- */

static void write_month(char *out, size_t size, struct ent_date date, int32_t open)
{
    int32_t month = date.year ? date.year * 12 + date.month - 1 : open;
    snprintf(out, size, "%04d-%02d%s", (int)(month / 12), (int)(month % 12) + 1,
             date.year ? "" : " (all)");
}

static void write_least(char *out, size_t size, double value)
{
    if (value > 0)
        snprintf(out, size, "%.4g or more", value);
    else
        snprintf(out, size, "any");
}

static void draw_row(struct reader *reader, struct rect line, int index)
{
    static const char *const names[] = {[PANEL_WEIGHT] = "weight",
                                        [PANEL_CONFIDENCE] = "confidence",
                                        [PANEL_FROM] = "from",
                                        [PANEL_TO] = "to"};
    const struct filter_panel *panel = &reader->panel;
    const struct panel_row *row = &panel->rows[index];
    struct ent_filter *f = &reader->filter;
    char text[80], value[48];
    if (row->kind == PANEL_BIT) {
        unsigned bits = *filter_bits(f, row->group);
        const char *word = filter_word(row->group, row->bit);
        const char *sign = row->group != FILTER_SIGN ? "" : row->bit ? "- " : "+ ";
        snprintf(text, sizeof text, " [%c] %s%s", !bits || (bits >> row->bit & 1) ? 'x' : ' ', sign,
                 word);
        snprintf(value, sizeof value, "%u ", (unsigned)row->count);
    } else {
        snprintf(text, sizeof text, " %s", names[row->kind]);
        if (row->kind == PANEL_WEIGHT)
            write_least(value, sizeof value, f->weight);
        else if (row->kind == PANEL_CONFIDENCE)
            write_least(value, sizeof value, f->confidence);
        else
            write_month(value, sizeof value, row->kind == PANEL_TO ? f->to : f->from,
                        row->kind == PANEL_TO ? panel->last : panel->first);
        size_t len = strlen(value);
        snprintf(value + len, sizeof value - len, " ");
    }
    canvas_puts(&reader->canvas, line, line.row, line.col, ENT_STYLE_TEXT, text);
    canvas_puts(&reader->canvas, line, line.row, line.col + line.cols - (int)strlen(value),
                ENT_STYLE_META, value);
}

void filter_panel_draw(struct reader *reader, struct rect area)
{
    struct filter_panel *panel = &reader->panel;
    int cols = area.cols < COLS ? area.cols : COLS, rows = panel->count + 3;
    rows = rows < area.rows ? rows : area.rows;
    if (!panel->open || rows < LEAST_ROWS)
        return;
    struct rect box = {area.row, area.col + area.cols - cols, rows, cols};
    int shown = rows - 3;
    struct rect inside = panel_frame(&reader->canvas, box, "Filter", reader->ascii);
    canvas_puts(&reader->canvas, inside, inside.row + inside.rows - 1, inside.col, ENT_STYLE_META,
                " Space ticks  Enter only  x all");
    panel->top = view_scroll(panel->top, (size_t)panel->at, (size_t)panel->count, shown);
    for (int i = 0; i < shown; i++) {
        struct rect line = {box.row + 1 + i, box.col + 1, 1, box.cols - 2};
        draw_row(reader, line, panel->top + i);
        zones_add(&reader->zones, line, ZONE_FILTER, (uint32_t)(panel->top + i));
        if (panel->top + i != panel->at)
            continue;
        canvas_restyle(&reader->canvas, line, ENT_STYLE_NODE_SELECTED);
        reader->canvas.cursor_row = line.row;
        reader->canvas.cursor_col = line.col + 2;
    }
}
