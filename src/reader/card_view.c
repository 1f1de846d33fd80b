// SPDX-License-Identifier: MIT
/*
 * The card in the graph pane. Moving over a tie picks the pair, so that the text shows its places;
 * Enter goes to the card of the other actor, or to the first place of a name or article.
 */
#include <stdio.h>
#include <string.h>

#include "history.h"
#include "view.h"

int card_open(struct reader *reader, int node)
{
    struct card card;
    if (card_make(&card, &reader->links, node)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return -1;
    }
    card_free(&reader->card);
    reader->card = card;
    reader->card_at = 0;
    reader->card_top = 0;
    if (reader->shown[SIDE_GRAPH] != VIEW_CARD)
        reader->card_from = reader->shown[SIDE_GRAPH];
    reader->shown[SIDE_GRAPH] = VIEW_CARD;
    return 0;
}

/* What is selected, or under the cursor of a view in which nothing was picked yet. */
static struct map_selection selection_here(const struct reader *reader)
{
    const struct view *view = view_of(view_focused(reader));
    struct map_selection selection = reader_selection(reader);
    int picked = selection.node >= 0 || selection.dyad >= 0;
    return !picked && view->here ? view->here(reader) : selection;
}

void card_show(struct reader *reader)
{
    struct map_selection selection = selection_here(reader);
    int node = selection.dyad >= 0 ? (int)reader->graph->dyads[selection.dyad].a : selection.node;
    if (node < 0)
        node = article_node_here(reader);
    if (node < 0) {
        reader_say(reader, reader->focus == SIDE_GRAPH
                               ? "no actor is selected here; move to one first"
                               : "no actor is selected here; w goes to the next mention of one");
        return;
    }
    history_mark(reader);
    if (card_open(reader, node))
        return;
    reader->focus = SIDE_GRAPH;
    reader_pick(reader, (struct map_selection){.node = node, .dyad = -1});
}

/* Drawing -------------------------------------------------------------------------------------- */

static const char *article_title(const struct reader *reader, uint32_t document)
{
    return shelf_title(&reader->shelf.items[reader->items[document]]);
}

static void draw_counted(struct reader *reader, struct rect line, const struct card_row *row)
{
    char count[16];
    const char *text = row->kind == CARD_ARTICLE ? article_title(reader, row->index) : row->text;
    size_t len = row->kind == CARD_ARTICLE ? strlen(text) : row->len;
    int note = row->note ? text_width(row->note, strlen(row->note)) : 0;
    snprintf(count, sizeof count, "%5u", row->count);
    struct rect room = {line.row, line.col, 1, line.cols - (note ? note + 2 : 0)};
    canvas_puts(&reader->canvas, line, line.row, line.col, ENT_STYLE_META, count);
    canvas_text(&reader->canvas, room, line.row, line.col + 7, ENT_STYLE_TEXT, text, len);
    if (note && note < line.cols / 2)
        canvas_puts(&reader->canvas, line, line.row, line.col + line.cols - note - 1,
                    ENT_STYLE_META, row->note);
}

static void draw_row(struct reader *reader, struct rect line, const struct card_row *row)
{
    static const struct map_selection nothing = {-1, -1};
    struct map_options options = {.ascii = reader->ascii};
    struct rect inner = {line.row, line.col + 1, 1, line.cols - 1};
    int at = (int)row->index;
    if (row->kind == CARD_HEAD)
        canvas_text(&reader->canvas, inner, line.row, line.col + 1, ENT_STYLE_HEADING, row->text,
                    row->len);
    else if (row->kind == CARD_TIE)
        tielist_draw(&reader->canvas, inner, reader->graph, &reader->card.ties, nothing, &options,
                     &at);
    else
        draw_counted(reader, line, row);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    const struct card *card = &reader->card;
    reader->graph_rows = area.rows;
    reader->card_top = view_scroll(reader->card_top, reader->card_at, card->count, area.rows);
    if (reader->card_at == 1 && reader->card_top == 1)
        reader->card_top = 0;
    for (int i = 0; i < area.rows && (size_t)(reader->card_top + i) < card->count; i++) {
        size_t at = (size_t)(reader->card_top + i);
        struct rect line = {area.row + i, area.col, 1, area.cols};
        draw_row(reader, line, &card->rows[at]);
        if (card->rows[at].kind != CARD_HEAD)
            zones_add(&reader->zones, line, ZONE_CARD, (uint32_t)at);
        if (at == reader->card_at)
            view_select_row(reader, line, focused);
    }
}

/* Moving --------------------------------------------------------------------------------------- */

static struct map_selection selection_of(const struct reader *reader, const struct card_row *row)
{
    if (row->kind == CARD_TIE)
        return (struct map_selection){-1, (int)reader->card.ties.dyads[row->index]};
    return (struct map_selection){reader->card.node, -1};
}

void card_go(struct reader *reader, size_t to)
{
    if (to >= reader->card.count)
        return;
    reader->card_at = to;
    reader_pick(reader, selection_of(reader, &reader->card.rows[to]));
    reader_tell_selection(reader);
}

/* Titles of rows are passed over, but for the very first: that is where the card begins. */
static void move(struct reader *reader, enum motion motion, unsigned count)
{
    const struct card *card = &reader->card;
    if (!card->count)
        return;
    size_t to = view_step(reader->card_at, card->count, reader->graph_rows, motion, count);
    if (card->rows[to].kind == CARD_HEAD && to)
        to += to > reader->card_at && to + 1 < card->count ? 1 : (size_t)-1;
    card_go(reader, to);
}

static void open_article(struct reader *reader, const struct card_row *row)
{
    const struct ent_document *document = reader->documents[row->document];
    size_t item = reader->items[row->document];
    uint32_t body = page_body(document, shelf_title(&reader->shelf.items[item]));
    reader_jump(reader, item, body + row->first.start);
    reader->focus = SIDE_TEXT;
    article_point_here(reader);
    reader->lead = LEAD_TEXT;
}

static void open_here(struct reader *reader)
{
    const struct card *card = &reader->card;
    if (reader->card_at >= card->count)
        return;
    const struct card_row *row = &card->rows[reader->card_at];
    if (row->kind == CARD_HEAD) {
        reader_say(reader, "move to a row first");
        return;
    }
    if (row->kind != CARD_TIE) {
        open_article(reader, row);
        return;
    }
    const struct ent_dyad *dyad = &reader->graph->dyads[card->ties.dyads[row->index]];
    int other = (int)dyad->a == card->node ? (int)dyad->b : (int)dyad->a;
    history_mark(reader);
    if (card_open(reader, other))
        return;
    reader_pick(reader, (struct map_selection){.node = other, .dyad = -1});
    reader_tell_selection(reader);
}

static int leave(struct reader *reader)
{
    int node = reader->card.node;
    reader->shown[SIDE_GRAPH] = reader->card_from;
    reader_pick(reader, (struct map_selection){.node = node, .dyad = -1});
    return 1;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct card *card = &reader->card;
    const struct ent_node *node = &reader->graph->nodes[card->node];
    snprintf(out, VIEW_TITLE, "%s, %s: %u mention%s in %u article%s", node->label,
             ent_actor_type_name(node->type), card->mentions, card->mentions == 1 ? "" : "s",
             card->articles, card->articles == 1 ? "" : "s");
}

const struct view card_view = {
    .name = "card",
    .hints = {COMMAND_open, COMMAND_down, COMMAND_back, COMMAND_leave, COMMAND_ties, COMMAND_pane,
              COMMAND_help, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
};
