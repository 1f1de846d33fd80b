// SPDX-License-Identifier: MIT
/*
 * The timeline in the graph pane. Left and right go from bin to bin, up and down through the
 * statements of one, which stand beneath the bars; the text shows the sentence. Enter lists them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "history.h"
#include "view.h"

enum { LEAST_ROWS_FOR_LIST = 12, MOST_LISTED = 8 };

static int make(struct reader *reader)
{
    struct timeline *t = &reader->timeline;
    if (!reader->graph)
        return -1;
    if (!t->made && timeline_make(t, reader->graph, t->owner, reader->time_axis)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return -1;
    }
    return 0;
}

void timeline_of(struct reader *reader, struct map_selection owner)
{
    timeline_free(&reader->timeline);
    reader->timeline.owner = owner;
}

/* The statement under the cursor, as an index into the graph's evidence; -1 for none. */
static long statement_here(const struct reader *reader)
{
    const struct timeline *t = &reader->timeline;
    if (t->at >= t->n_bins || t->in >= t->bins[t->at].count)
        return -1;
    return (long)t->evidence[t->bins[t->at].first + t->in];
}

/* Where the text leads, the cursor goes to the bin of what is pointed at, or of the sentence. */
static void follow(struct reader *reader)
{
    int d = reader_graph_document(reader);
    const struct ent_document *document = reader_document(reader);
    if (reader->lead != LEAD_TEXT || d < 0)
        return;
    if (reader->point == POINT_TIE) {
        timeline_find(&reader->timeline, reader->graph,
                      (struct ent_evidence){(uint32_t)d, reader->pointed});
        return;
    }
    long sentence = reader_sentence(reader);
    for (uint32_t i = 0; i < document->ties.count; i++)
        if ((long)document->ties.items[i].sentence == sentence &&
            timeline_find(&reader->timeline, reader->graph, (struct ent_evidence){(uint32_t)d, i}))
            return;
}

/* The statements of the bin, beneath the bars. */
static void draw_list(struct reader *reader, struct rect area)
{
    const struct timeline *t = &reader->timeline;
    const struct time_bin *bin = &t->bins[t->at];
    int top = view_scroll(0, t->in, bin->count, area.rows - 1);
    char label[TIME_LABEL], head[128];
    snprintf(head, sizeof head, "%s: %u statement%s", timeline_label(label, t, t->at),
             (unsigned)bin->count, bin->count == 1 ? "" : "s");
    canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_HEADING, head);
    for (int i = 0; i < area.rows - 1 && (uint32_t)(top + i) < bin->count; i++) {
        struct rect line = {area.row + 1 + i, area.col, 1, area.cols};
        uint32_t at = bin->first + (uint32_t)(top + i);
        struct tie_row row = {t->dyads[at], t->evidence[at],
                              reader->graph->evidence[t->evidence[at]]};
        ties_draw_row(reader, line, &row, 1);
        if ((uint32_t)(top + i) == t->in)
            canvas_restyle(&reader->canvas, line, ENT_STYLE_ROW_SELECTED);
    }
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    int row = reader->canvas.cursor_row, col = reader->canvas.cursor_col;
    struct timeline *t = &reader->timeline;
    reader->graph_rows = area.rows;
    if (make(reader) || !t->n_bins) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META, "No ties.");
        return;
    }
    follow(reader);
    int listed = area.rows >= LEAST_ROWS_FOR_LIST ? area.rows / 3 : 0;
    listed = listed > MOST_LISTED ? MOST_LISTED : listed;
    struct rect bars = {area.row, area.col, area.rows - listed - (listed > 0), area.cols};
    if (listed)
        draw_list(reader,
                  (struct rect){area.row + area.rows - listed, area.col, listed, area.cols});
    timeline_draw(&reader->canvas, bars, t, reader->ascii, &reader->zones);
    if (!focused) {
        reader->canvas.cursor_row = row;
        reader->canvas.cursor_col = col;
    }
}

/* Moving -------------------------------------------------------------------------------------- */

static void tell_bin(struct reader *reader)
{
    const struct timeline *t = &reader->timeline;
    const struct time_bin *bin = &t->bins[t->at];
    char label[TIME_LABEL];
    reader_say(reader, "%s: statement %u of %u", timeline_label(label, t, t->at),
               (unsigned)t->in + 1, (unsigned)bin->count);
}

static void show(struct reader *reader)
{
    const struct timeline *t = &reader->timeline;
    long evidence = statement_here(reader);
    if (evidence < 0)
        return;
    struct tie_row row = {t->dyads[t->bins[t->at].first + t->in], (uint32_t)evidence,
                          reader->graph->evidence[evidence]};
    ties_show_sentence(reader, &row);
    tell_bin(reader);
}

void timeline_go(struct reader *reader, size_t bin)
{
    struct timeline *t = &reader->timeline;
    if (make(reader) || bin >= t->n_bins || !t->bins[bin].count)
        return;
    t->at = (uint32_t)bin;
    t->in = 0;
    show(reader);
}

/* The bin with ties that is `steps` away, as far as there are so many. */
static void step_bins(struct reader *reader, long steps)
{
    const struct timeline *t = &reader->timeline;
    long at = (long)t->at, step = steps < 0 ? -1 : 1;
    for (long to = at; steps; steps -= step) {
        do
            to += step;
        while (to >= 0 && to < (long)t->n_bins && !t->bins[to].count);
        if (to < 0 || to >= (long)t->n_bins)
            break;
        at = to;
    }
    timeline_go(reader, (size_t)at);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    struct timeline *t = &reader->timeline;
    long n = count ? (long)count : 1;
    if (make(reader) || !t->n_bins)
        return;
    int aside = motion != MOVE_DOWN && motion != MOVE_UP;
    if (!aside) {
        t->in = (uint32_t)view_step(t->in, t->bins[t->at].count, 2, motion, count);
        show(reader);
        return;
    }
    int back = motion == MOVE_LEFT || motion == MOVE_PAGE_UP || motion == MOVE_HALF_UP;
    long page = motion == MOVE_LEFT || motion == MOVE_RIGHT ? 1 : 12;
    if (motion == MOVE_TOP || motion == MOVE_BOTTOM)
        step_bins(reader, motion == MOVE_TOP ? -(long)t->n_bins : (long)t->n_bins);
    else
        step_bins(reader, (back ? -n : n) * page);
}

static void open_here(struct reader *reader)
{
    const struct timeline *t = &reader->timeline;
    char label[TIME_LABEL];
    if (make(reader) || !t->n_bins || !t->bins[t->at].count)
        return;
    uint8_t *in = calloc((size_t)reader->graph->n_evidence + 1, 1);
    if (!in) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    for (uint32_t i = 0; i < t->bins[t->at].count; i++)
        in[t->evidence[t->bins[t->at].first + i]] = 1;
    history_mark(reader);
    ties_show_some(reader, in, timeline_label(label, t, t->at));
    free(in);
}

static int leave(struct reader *reader)
{
    return map_view.leave(reader);
}

/* Another axis: the next that the ties have places on. */
static void sort(struct reader *reader, const char *name)
{
    enum time_axis axis = TIME_AXIS_COUNT;
    if (make(reader))
        return;
    if (!name[0])
        axis = (enum time_axis)((reader->timeline.axis + 1) % TIME_AXIS_COUNT);
    for (int i = 0; i < TIME_AXIS_COUNT && name[0]; i++)
        if (strcmp(time_axis_names[i], name) == 0)
            axis = (enum time_axis)i;
    if (axis == TIME_AXIS_COUNT && strcmp(name, "auto") != 0) {
        reader_fail(reader, "a timeline is by months, years, paragraphs, articles, auto; not %s",
                    name);
        return;
    }
    reader->time_axis = axis;
    timeline_of(reader, reader->timeline.owner);
    if (!make(reader))
        reader_say(reader, "by %s", time_axis_names[reader->timeline.axis]);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct timeline *t = &reader->timeline;
    char whose[VIEW_TITLE / 2] = "";
    if (make(reader)) {
        snprintf(out, VIEW_TITLE, "Timeline");
        return;
    }
    const struct ent_graph *graph = reader->graph;
    if (t->owner.node >= 0)
        snprintf(whose, sizeof whose, "%s, ", graph->nodes[t->owner.node].label);
    else if (t->owner.dyad >= 0)
        snprintf(whose, sizeof whose, "%.100s and %.100s, ",
                 graph->nodes[graph->dyads[t->owner.dyad].a].label,
                 graph->nodes[graph->dyads[t->owner.dyad].b].label);
    snprintf(out, VIEW_TITLE, "Timeline: %sby %s, %u statement%s", whose, time_axis_names[t->axis],
             (unsigned)t->n_evidence, t->n_evidence == 1 ? "" : "s");
}

const struct view timeline_view = {
    .name = "timeline",
    .hints = {COMMAND_pane, COMMAND_open, COMMAND_sort, COMMAND_view, COMMAND_export, COMMAND_zoom,
              COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .sort = sort,
};
