// SPDX-License-Identifier: MIT
/*
 * The changes in the graph pane. Up and down go through them, and the text shows what is new; left
 * and right go to the two times before and after.
 */
#include <stdio.h>
#include <string.h>

#include "history.h"
#include "home.h"
#include "map_plan.h"
#include "view.h"

enum { NAME_CELLS = 20, LINE_CELLS = 11, WIDE = 2 * NAME_CELLS + 2 * LINE_CELLS + 8 };

static const struct compare_row *row_here(const struct reader *reader)
{
    const struct compare *c = &reader->compare;
    return c->at < c->n_rows ? &c->rows[c->at] : NULL;
}

static int make(struct reader *reader, const char *spec, struct ent_message *message)
{
    struct other other;
    char expanded[PATH_BYTES];
    spec = home_path(expanded, sizeof expanded, reader->options->home, spec);
    if (!other_is_file(spec))
        return compare_make(&reader->compare, reader->graph, spec, message);
    int status = other_open(&other, reader->options, spec, message);
    return status ? status : compare_make_since(&reader->compare, reader->graph, &other, spec);
}

void compare_show(struct reader *reader, const char *spec)
{
    struct ent_message message = {{0}};
    if (!reader->graph || !reader->graph->n_evidence) {
        reader_say(reader, "there are no ties to compare");
        return;
    }
    int status = make(reader, spec, &message);
    if (status) {
        reader_fail(reader, "%s", message.text[0] ? message.text : ent_error_text(status));
        if (reader->shown[SIDE_GRAPH] == VIEW_COMPARE)
            reader->shown[SIDE_GRAPH] = VIEW_MAP;
        return;
    }
    history_mark(reader);
    if (reader->shown[SIDE_GRAPH] != VIEW_COMPARE)
        reader->compare_from = reader->shown[SIDE_GRAPH];
    reader->shown[SIDE_GRAPH] = VIEW_COMPARE;
    reader->focus = SIDE_GRAPH;
}

/* Drawing -------------------------------------------------------------------------------------- */

/* A dyad of one side, with its line where there is room and else its weight; a dot for nothing. */
static void draw_dyad(struct reader *reader, struct rect line, int col, int cells, int lines,
                      const struct ent_graph *graph, uint32_t dyad, int turned)
{
    struct ent_buffer text = {0};
    char weight[MAP_WEIGHT_BYTES];
    struct rect clip = {line.row, col, 1, cells};
    if (dyad == ENT_NO_DYAD) {
        canvas_puts(&reader->canvas, clip, line.row, col + cells / 2, ENT_STYLE_META,
                    reader->ascii ? "." : "·");
        return;
    }
    const struct ent_dyad *d = &graph->dyads[dyad];
    enum ent_style style = d->sign < 0 ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS;
    int arrow = map_arrow_of(graph, d) * (turned ? -1 : 1);
    map_weight_make(weight, d, reader->ascii);
    if (lines)
        tielist_line(&text, d, arrow, cells, reader->ascii);
    else
        ent_buffer_puts(&text, weight);
    int width = text.data ? text_width(text.data, text.len) : 0;
    canvas_puts(&reader->canvas, clip, line.row, col + (cells > width ? (cells - width) / 2 : 0),
                style, text.data ? text.data : "");
    ent_buffer_free(&text);
}

static void draw_change(struct reader *reader, struct rect line, const struct ent_change *change)
{
    const struct ent_comparison *now = reader->compare.now;
    const struct ent_graph *known = change->after != ENT_NO_DYAD ? now->after : now->before;
    const struct ent_dyad *dyad =
        &known->dyads[change->after != ENT_NO_DYAD ? change->after : change->before];
    int lines = line.cols >= WIDE, cells = lines ? LINE_CELLS : 7;
    int name = lines ? NAME_CELLS : (line.cols - 2 * cells - 7) / 2;
    char a[MAP_LABEL_BYTES], b[MAP_LABEL_BYTES];
    name = name < 3 ? 3 : name;
    map_label_make(a, &known->nodes[dyad->a], name, reader->ascii);
    map_label_make(b, &known->nodes[dyad->b], name, reader->ascii);
    /* the two graphs may have the ends in another order */
    int turned = change->before != ENT_NO_DYAD && change->after != ENT_NO_DYAD &&
                 strcmp(now->before->nodes[now->before->dyads[change->before].a].id,
                        known->nodes[dyad->a].id) != 0;
    int col = line.col + 2;
    canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_TEXT, a);
    col += name + 1;
    draw_dyad(reader, line, col, cells, lines, now->before, change->before, turned);
    col += cells;
    canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_META,
                reader->ascii ? " > " : " → ");
    col += 3;
    draw_dyad(reader, line, col, cells, lines, now->after, change->after, 0);
    canvas_puts(&reader->canvas, line, line.row, col + cells + 1, ENT_STYLE_TEXT, b);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    struct compare *c = &reader->compare;
    reader->graph_rows = area.rows;
    if (!c->n_rows) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META,
                    c->now ? "Nothing changed." : "Nothing is compared: D does.");
        return;
    }
    c->top = view_scroll(c->top, c->at, c->n_rows, area.rows);
    if (c->at == 1 && c->top == 1)
        c->top = 0;
    for (int i = 0; i < area.rows && (size_t)(c->top + i) < c->n_rows; i++) {
        size_t at = (size_t)(c->top + i);
        struct rect line = {area.row + i, area.col, 1, area.cols};
        if (c->rows[at].change == UINT32_MAX) {
            char head[64];
            snprintf(head, sizeof head, "%s: %u",
                     ent_change_name((enum ent_change_kind)c->rows[at].kind),
                     (unsigned)c->now->counts[c->rows[at].kind]);
            canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_HEADING, head);
        } else {
            draw_change(reader, line, &c->now->changes[c->rows[at].change]);
            zones_add(&reader->zones, line, ZONE_CHANGE, (uint32_t)at);
        }
        if (at == c->at)
            view_select_row(reader, line, focused);
    }
}

/* Moving --------------------------------------------------------------------------------------- */

/* What the other file said, whose articles are not here to be shown. */
static void tell_gone(struct reader *reader, const struct ent_change *change)
{
    const struct ent_graph *before = reader->compare.now->before;
    struct ent_evidence at = reader->compare.now->gone[change->gone];
    const struct ent_document *document = before->documents[at.document];
    struct ent_span span = document->text.sentences[ent_graph_tie(before, at)->sentence].span;
    reader_say(reader, "%s: %u gone: %.*s", ent_change_name(change->kind), (unsigned)change->n_gone,
               (int)(span.end - span.start), document->article.text + span.start);
}

/* Shows the first statement that is new, or else the first that is gone. */
static void show_change(struct reader *reader, const struct ent_change *change)
{
    const struct compare *c = &reader->compare;
    int fresh = change->n_fresh > 0;
    if (!fresh && !change->n_gone)
        return;
    struct ent_evidence at = fresh ? c->now->fresh[change->fresh] : c->now->gone[change->gone];
    if (c->sides[c->pair + (size_t)fresh].document == UINT32_MAX) {
        tell_gone(reader, change);
        return;
    }
    at.document += c->sides[c->pair + (size_t)fresh].document;
    if (at.document >= reader->n_documents)
        return;
    int dyad = reader->links.dyads[at.document][at.tie];
    if (dyad < 0)
        return;
    struct tie_row row = {.dyad = (uint32_t)dyad, .at = at};
    ties_show_sentence(reader, &row);
    reader_say(reader, "%s: %u new, %u gone", ent_change_name(change->kind),
               (unsigned)change->n_fresh, (unsigned)change->n_gone);
}

void compare_go(struct reader *reader, size_t row)
{
    struct compare *c = &reader->compare;
    if (row >= c->n_rows)
        return;
    c->at = row;
    if (c->rows[row].change != UINT32_MAX)
        show_change(reader, &c->now->changes[c->rows[row].change]);
}

static void step_pair(struct reader *reader, long by)
{
    struct compare *c = &reader->compare;
    long last = (long)c->n_sides - 2, to = (long)c->pair + by;
    to = to < 0 ? 0 : to > last ? last : to;
    if (to == (long)c->pair)
        reader_say(reader, by < 0 ? "these are the first two" : "these are the last two");
    else if (compare_pair(c, (size_t)to))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    struct compare *c = &reader->compare;
    if (!c->now)
        return;
    if (motion == MOVE_LEFT || motion == MOVE_RIGHT) {
        long n = count ? (long)count : 1;
        step_pair(reader, motion == MOVE_LEFT ? -n : n);
        return;
    }
    if (!c->n_rows)
        return;
    size_t to = view_step(c->at, c->n_rows, reader->graph_rows, motion, count);
    if (c->rows[to].change == UINT32_MAX)
        to = to > c->at || to == 0 ? to + 1 : to - 1;
    compare_go(reader, to);
}

static void open_here(struct reader *reader)
{
    const struct compare_row *row = row_here(reader);
    if (!row || row->change == UINT32_MAX) {
        reader_say(reader, "move to a change first");
        return;
    }
    compare_go(reader, reader->compare.at);
    history_mark(reader);
    if (reader_selection(reader).dyad >= 0)
        ties_show(reader, reader_selection(reader));
}

/* The first actor of the change, where the graph that is shown has it. */
static struct map_selection here(const struct reader *reader)
{
    struct map_selection out = {-1, -1};
    const struct compare_row *row = row_here(reader);
    if (!row || row->change == UINT32_MAX)
        return out;
    const struct ent_comparison *now = reader->compare.now;
    const struct ent_change *change = &now->changes[row->change];
    int after = change->after != ENT_NO_DYAD;
    const struct ent_graph *known = after ? now->after : now->before;
    uint32_t a = known->dyads[after ? change->after : change->before].a;
    uint32_t node = ent_graph_find(reader->graph, known->nodes[a].id);
    out.node = node == UINT32_MAX ? -1 : (int)node;
    return out;
}

static int leave(struct reader *reader)
{
    reader->shown[SIDE_GRAPH] = reader->compare_from;
    return 1;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct compare *c = &reader->compare;
    struct ent_buffer words = {0};
    if (!c->now) {
        snprintf(out, VIEW_TITLE, "Changes");
        return;
    }
    ent_comparison_words(&words, c->now);
    snprintf(out, VIEW_TITLE, "%s to %s: %.300s", c->sides[c->pair].label,
             c->sides[c->pair + 1].label, words.data ? words.data : "");
    ent_buffer_free(&words);
}

const struct view compare_view = {
    .name = "changes",
    .hints = {COMMAND_left, COMMAND_right, COMMAND_open, COMMAND_leave, COMMAND_pane, COMMAND_help,
              COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .here = here,
    .leave = leave,
};
