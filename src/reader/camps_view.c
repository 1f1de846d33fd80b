// SPDX-License-Identifier: MIT
/* The balance in the graph pane. Moving over an actor or a tie picks it, so that the text shows its
 * places; Enter opens its card, or its statements. */
#include <stdio.h>
#include <string.h>

#include "history.h"
#include "map_plan.h"
#include "view.h"

static const struct map_selection nothing = {-1, -1};

static const struct camps_row *row_here(const struct reader *reader)
{
    const struct camps *camps = &reader->camps;
    return camps->at < camps->count ? &camps->rows[camps->at] : NULL;
}

void camps_show(struct reader *reader)
{
    if (!reader->graph) {
        reader_fail(reader, "there is no graph to weigh");
        return;
    }
    int made = reader->camps.balance && reader->camps.ascii == reader->ascii;
    if (!made && camps_make(&reader->camps, reader->graph, reader->ascii)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    history_mark(reader);
    if (reader->shown[SIDE_GRAPH] != VIEW_BALANCE)
        reader->camps_from = reader->shown[SIDE_GRAPH];
    reader->shown[SIDE_GRAPH] = VIEW_BALANCE;
    reader->focus = SIDE_GRAPH;
    reader_tell_balance(reader);
}

/* Drawing -------------------------------------------------------------------------------------- */

/* The name, and at the right end what is said of it. */
static void draw_actor(struct reader *reader, struct rect line, const struct camps_row *row)
{
    const char *words = camps_words(&reader->camps, row);
    int width = text_width(words, strlen(words)), room = line.cols - width - 4;
    char label[MAP_LABEL_BYTES];
    map_label_make(label, &reader->graph->nodes[row->index], room > 3 ? room : 3, reader->ascii);
    canvas_puts(&reader->canvas, line, line.row, line.col + 2, ENT_STYLE_TEXT, label);
    canvas_puts(&reader->canvas, line, line.row, line.col + line.cols - width - 1, ENT_STYLE_META,
                words);
}

static void draw_row(struct reader *reader, struct rect line, const struct camps_row *row)
{
    struct map_options options = {.ascii = reader->ascii};
    struct rect inner = {line.row, line.col + 2, 1, line.cols - 2};
    int at = (int)row->index;
    if (row->kind == CAMPS_TIE)
        tielist_draw(&reader->canvas, inner, reader->graph, &reader->camps.ties, nothing, &options,
                     &at);
    else if (row->kind == CAMPS_ACTOR)
        draw_actor(reader, line, row);
    else
        canvas_puts(&reader->canvas, line, line.row, line.col + (row->kind == CAMPS_HEAD ? 1 : 2),
                    row->kind == CAMPS_HEAD ? ENT_STYLE_HEADING : ENT_STYLE_TEXT,
                    camps_words(&reader->camps, row));
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    struct camps *camps = &reader->camps;
    reader->graph_rows = area.rows;
    if (!camps->balance && reader->graph)
        camps_make(camps, reader->graph, reader->ascii);
    camps->top = view_scroll(camps->top, camps->at, camps->count, area.rows);
    for (int i = 0; i < area.rows && (size_t)(camps->top + i) < camps->count; i++) {
        size_t at = (size_t)(camps->top + i);
        struct rect line = {area.row + i, area.col, 1, area.cols};
        draw_row(reader, line, &camps->rows[at]);
        zones_add(&reader->zones, line, ZONE_CAMP, (uint32_t)at);
        if (at == camps->at)
            view_select_row(reader, line, focused);
    }
}

/* Moving --------------------------------------------------------------------------------------- */

static struct map_selection selection_of(const struct reader *reader, const struct camps_row *row)
{
    if (row->kind == CAMPS_TIE)
        return (struct map_selection){-1, (int)reader->camps.ties.dyads[row->index]};
    return row->kind == CAMPS_ACTOR ? (struct map_selection){(int)row->index, -1} : nothing;
}

void camps_go(struct reader *reader, size_t to)
{
    if (to >= reader->camps.count)
        return;
    reader->camps.at = to;
    struct map_selection selection = selection_of(reader, &reader->camps.rows[to]);
    if (selection.node < 0 && selection.dyad < 0)
        return;
    reader_pick(reader, selection);
    reader_tell_selection(reader);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    const struct camps *camps = &reader->camps;
    if (camps->count)
        camps_go(reader, view_step(camps->at, camps->count, reader->graph_rows, motion, count));
}

static void open_here(struct reader *reader)
{
    const struct camps_row *row = row_here(reader);
    if (!row || row->kind == CAMPS_HEAD || row->kind == CAMPS_LINE) {
        reader_say(reader, "move to an actor or a tie first");
        return;
    }
    reader_pick(reader, selection_of(reader, row));
    if (row->kind == CAMPS_ACTOR) {
        card_show(reader);
        return;
    }
    history_mark(reader);
    ties_show(reader, selection_of(reader, row));
}

static struct map_selection here(const struct reader *reader)
{
    const struct camps_row *row = row_here(reader);
    return row ? selection_of(reader, row) : nothing;
}

static int leave(struct reader *reader)
{
    reader->shown[SIDE_GRAPH] = reader->camps_from;
    return 1;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct ent_balance *balance = reader->camps.balance;
    if (!balance) {
        snprintf(out, VIEW_TITLE, "Balance");
        return;
    }
    snprintf(out, VIEW_TITLE, "Balance: %u camp%s, %u of %u ties strained",
             (unsigned)balance->n_factions, balance->n_factions == 1 ? "" : "s",
             (unsigned)balance->n_strains, (unsigned)balance->n_ties);
}

const struct view camps_view = {
    .name = "balance",
    .hints = {COMMAND_open, COMMAND_down, COMMAND_leave, COMMAND_ties, COMMAND_card, COMMAND_pane,
              COMMAND_help, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .here = here,
    .leave = leave,
};
