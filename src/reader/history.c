// SPDX-License-Identifier: MIT
/*
 * A list of visits with a position in it, as in a browser: a jump writes down the place that it
 * leaves and drops what lay beyond; going back and forward writes it down too and drops nothing.
 */
#include "history.h"

#include <string.h>

#include "view.h"

static struct visit here(const struct reader *reader)
{
    return (struct visit){.item = reader->item,
                          .cursor = reader->cursor,
                          .top = reader->top,
                          .shown = {reader->shown[SIDE_TEXT], reader->shown[SIDE_GRAPH]},
                          .focus = reader->focus,
                          .lead = reader->lead,
                          .whole = reader->whole,
                          .picked = reader->picked,
                          .card = reader->card.node,
                          .ego = reader->ego.made ? (int)reader->ego.centre : -1};
}

static int same(const struct visit *a, const struct visit *b)
{
    int picked = a->lead == b->lead && (a->lead == LEAD_TEXT || (a->picked.node == b->picked.node &&
                                                                 a->picked.dyad == b->picked.dyad));
    return picked && a->item == b->item && a->cursor == b->cursor && a->focus == b->focus &&
           a->shown[SIDE_TEXT] == b->shown[SIDE_TEXT] &&
           a->shown[SIDE_GRAPH] == b->shown[SIDE_GRAPH] &&
           (a->shown[SIDE_GRAPH] != VIEW_CARD || a->card == b->card);
}

void history_mark(struct reader *reader)
{
    struct history *history = &reader->history;
    struct visit now = here(reader);
    if (history->at && same(&history->visits[history->at - 1], &now)) {
        history->last = history->at;
        return;
    }
    if (history->at == HISTORY) {
        memmove(history->visits, history->visits + 1, (HISTORY - 1) * sizeof *history->visits);
        history->at--;
    }
    history->visits[history->at++] = now;
    history->last = history->at;
}

static void visit(struct reader *reader, const struct visit *to)
{
    reader_show(reader, to->item);
    reader->focus = to->focus;
    memcpy(reader->shown, to->shown, sizeof reader->shown);
    if ((to->shown[SIDE_GRAPH] == VIEW_TIES && !reader->ties.count) ||
        (to->shown[SIDE_GRAPH] == VIEW_COMPARE && !reader->compare.now))
        reader->shown[SIDE_GRAPH] = VIEW_MAP;
    int same_graph = reader->graph && to->whole == reader->whole;
    if (to->shown[SIDE_GRAPH] == VIEW_CARD) {
        reader->shown[SIDE_GRAPH] = VIEW_MAP;
        if (same_graph && to->card >= 0 && to->card < (int)reader->graph->n_nodes)
            card_open(reader, to->card);
    }
    if (same_graph && to->ego >= 0 && to->ego < (int)reader->graph->n_nodes)
        ego_make(&reader->ego, reader->graph, (uint32_t)to->ego); /* else it is made later */
    int known = same_graph && to->picked.node < (int)reader->graph->n_nodes &&
                to->picked.dyad < (int)reader->graph->n_dyads;
    if (to->lead == LEAD_GRAPH && known)
        reader_pick(reader, to->picked);
    else
        reader->lead = LEAD_TEXT;
    reader->cursor = page_shown(&reader->page, to->cursor); /* picking may have moved it */
    reader->top = page_shown(&reader->page, to->top);
    reader->point = POINT_LINE;
}

void history_go(struct reader *reader, int steps)
{
    struct history *history = &reader->history;
    history->visits[history->at] = here(reader);
    size_t from = history->at;
    for (; steps > 0 && history->at > 0; steps--)
        history->at--;
    for (; steps < 0 && history->at < history->last; steps++)
        history->at++;
    if (history->at != from)
        visit(reader, &history->visits[history->at]);
    if (steps > 0)
        reader_say(reader, "this is where you started");
    if (steps < 0)
        reader_say(reader, "there is nothing to go forward to");
}
