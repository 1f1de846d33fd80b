// SPDX-License-Identifier: MIT
/*
 * The article: lines of the page, with a gutter of two cells. The first tells the sentence that the
 * cursor is in, the second the signs of the ties that are stated on the line. Words that state a
 * tie are underlined, names of actors are bold; what a search or the graph selects is reversed.
 *
 * The cursor is an offset into the page. Keys that move by lines put it on a line's start; steps to
 * sentences, mentions and ties put it where these begin.
 */
#include <stdio.h>
#include <string.h>

#include "history.h"
#include "view.h"
#include "walk.h"

enum { GUTTER = 3 };

/* Geometry ------------------------------------------------------------------------------------- */

/* Brings lines up to date with the pane, and the cursor into the pane. */
static void settle(struct reader *reader, struct rect area)
{
    int width = area.cols - GUTTER - 1;
    width = width > reader->measure ? reader->measure : width < 1 ? 1 : width;
    if (reader->page.width != width && page_wrap(&reader->page, width))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    reader->text_width = width;
    reader->text_rows = area.rows;
    const struct page *page = &reader->page;
    if (!page->n_lines)
        return;
    int margin = area.rows / 4, at = (int)page_line_at(page, reader->cursor);
    int top = (int)page_line_at(page, reader->top), last = (int)page->n_lines - area.rows;
    if (at < top + margin)
        top = at - margin;
    if (at >= top + area.rows - margin)
        top = at - area.rows + margin + 1;
    top = top > last ? last : top;
    reader->top = page->lines[top < 0 ? 0 : top].start;
}

struct frame {
    struct reader *reader;
    struct rect text; /* the lines' cells, without the gutter */
    size_t top;       /* the first line */
    size_t end;       /* behind the last line shown */
};

/* Lays a style or a mark over the part of a span that is on the screen. */
static void paint(const struct frame *f, struct ent_span span, int style, enum ent_mark mark)
{
    const struct page *page = &f->reader->page;
    if (span.end <= span.start || f->top >= f->end)
        return;
    if (span.end <= page->lines[f->top].start || span.start > page->lines[f->end - 1].end)
        return;
    size_t line = page_line_at(page, span.start);
    for (line = line < f->top ? f->top : line; line < f->end; line++) {
        if (page->lines[line].start >= span.end)
            break;
        int from = page_column(page, line, span.start), to = page_column(page, line, span.end);
        struct rect cells = {f->text.row + (int)(line - f->top), f->text.col + from, 1, to - from};
        if (style >= 0)
            canvas_restyle(&f->reader->canvas, cells, (enum ent_style)style);
        if (mark != ENT_MARK_NONE)
            canvas_mark(&f->reader->canvas, cells, mark);
    }
}

static struct ent_span in_page(const struct reader *reader, struct ent_span span)
{
    return (struct ent_span){span.start + reader->page.body, span.end + reader->page.body};
}

/* Drawing -------------------------------------------------------------------------------------- */

static void draw_lines(const struct frame *f)
{
    const struct reader *reader = f->reader;
    for (size_t i = f->top; i < f->end; i++) {
        const struct page_line *line = &reader->page.lines[i];
        int row = f->text.row + (int)(i - f->top);
        if (line->bullet)
            canvas_puts(&f->reader->canvas, f->text, row, f->text.col + line->indent - 2,
                        ENT_STYLE_META, reader->ascii ? "*" : "•");
        canvas_text(&f->reader->canvas, f->text, row, f->text.col + line->indent,
                    (enum ent_style)line->style, reader->page.text + line->start,
                    line->end - line->start);
    }
}

static void draw_names(const struct frame *f, const struct ent_document *document)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        paint(f, in_page(f->reader, tie->trigger),
              tie->sign > 0 ? ENT_STYLE_COOPERATION : ENT_STYLE_HOSTILITY, ENT_MARK_NONE);
    }
    for (uint32_t i = 0; i < document->cast.n_mentions; i++) {
        const struct ent_mention *m = &document->cast.mentions[i];
        paint(f, in_page(f->reader, m->span), m->place ? ENT_STYLE_PLACE : ENT_STYLE_MENTION,
              ENT_MARK_NONE);
    }
}

static void gutter_sign(const struct frame *f, uint32_t offset, int sign)
{
    size_t line = page_line_at(&f->reader->page, offset);
    if (line < f->top || line >= f->end)
        return;
    int row = f->text.row + (int)(line - f->top), col = f->text.col - GUTTER + 1;
    struct cell *cell = canvas_at(&f->reader->canvas, row, col);
    const char *text = sign > 0 ? "+" : f->reader->ascii ? "-" : "−";
    if (cell && cell->bytes[0] != ' ' && strcmp(cell->bytes, text) != 0)
        text = f->reader->ascii ? "*" : "±";
    canvas_puts(&f->reader->canvas, (struct rect){row, col, 1, 1}, row, col,
                sign > 0 ? ENT_STYLE_EDGE_PLUS : ENT_STYLE_EDGE_MINUS, text);
}

static void draw_sentence(const struct frame *f, struct ent_span span)
{
    const struct page *page = &f->reader->page;
    paint(f, span, -1, ENT_MARK_TINT);
    for (size_t line = f->top; line < f->end; line++) {
        int row = f->text.row + (int)(line - f->top), col = f->text.col - GUTTER;
        if (page->lines[line].start < span.end && page->lines[line].end > span.start)
            canvas_puts(&f->reader->canvas, (struct rect){row, col, 1, 1}, row, col,
                        ENT_STYLE_GUTTER, f->reader->ascii ? "|" : "▌");
    }
}

static void draw_stops(const struct frame *f)
{
    const struct reader *reader = f->reader;
    const struct walk *walk = &reader->walk;
    if (walk->kind == WALK_PICKED && reader->lead != LEAD_GRAPH)
        return;
    for (size_t i = 0; i < walk->count; i++) {
        int here = i == walk->at && walk->stops[i].span.start == reader->cursor;
        if (walk->stops[i].item != reader->item)
            continue;
        if (walk->kind == WALK_SEARCH)
            paint(f, walk->stops[i].span, here ? ENT_STYLE_MATCH_HERE : ENT_STYLE_MATCH,
                  ENT_MARK_NONE);
        else
            paint(f, walk->stops[i].span, here ? ENT_STYLE_MATCH_HERE : -1,
                  here ? ENT_MARK_NONE : ENT_MARK_REVERSE);
    }
}

/* What the cursor points at: the mention, or the tie's words and its two parties. */
static void draw_pointed(const struct frame *f, const struct ent_document *document)
{
    const struct reader *reader = f->reader;
    if (reader->lead != LEAD_TEXT)
        return;
    if (reader->point == POINT_MENTION && reader->pointed < document->cast.n_mentions)
        paint(f, in_page(reader, document->cast.mentions[reader->pointed].span),
              ENT_STYLE_MATCH_HERE, ENT_MARK_NONE);
    if (reader->point != POINT_TIE || reader->pointed >= document->ties.count)
        return;
    const struct ent_tie *tie = &document->ties.items[reader->pointed];
    paint(f, in_page(reader, tie->source_span), -1, ENT_MARK_REVERSE);
    paint(f, in_page(reader, tie->target_span), -1, ENT_MARK_REVERSE);
    paint(f, in_page(reader, tie->trigger), ENT_STYLE_MATCH_HERE, ENT_MARK_NONE);
}

static void place_cursor(const struct frame *f)
{
    struct reader *reader = f->reader;
    size_t line = page_line_at(&reader->page, reader->cursor);
    if (line < f->top || line >= f->end)
        return;
    reader->canvas.cursor_row = f->text.row + (int)(line - f->top);
    reader->canvas.cursor_col = f->text.col + page_column(&reader->page, line, reader->cursor);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    settle(reader, area);
    const struct page *page = &reader->page;
    const struct ent_document *document = reader_document(reader);
    if (!page->n_lines)
        return;
    int spare = area.cols - GUTTER - reader->text_width;
    struct frame f = {.reader = reader, .text = area, .top = page_line_at(page, reader->top)};
    /* Stands in the middle where there is much room, but not so far that the eye must jump. */
    f.text.col += GUTTER + (spare > 2 ? (spare - 1) / 2 : 0);
    f.text.cols -= f.text.col - area.col;
    f.end = f.top + (size_t)area.rows < page->n_lines ? f.top + (size_t)area.rows : page->n_lines;
    draw_lines(&f);
    if (document) {
        int sentence = reader_sentence(reader);
        draw_names(&f, document);
        for (uint32_t i = 0; i < document->ties.count; i++)
            gutter_sign(&f, reader->page.body + document->ties.items[i].trigger.start,
                        document->ties.items[i].sign);
        if (sentence >= 0)
            draw_sentence(&f, in_page(reader, document->text.sentences[sentence].span));
        draw_pointed(&f, document);
    }
    draw_stops(&f);
    if (focused)
        place_cursor(&f);
}

/* Moving --------------------------------------------------------------------------------------- */

static void put_cursor(struct reader *reader, uint32_t offset)
{
    reader->cursor = offset;
    reader->point = POINT_LINE;
    reader->lead = LEAD_TEXT;
}

/* The sentence `steps` away; the title before the first. */
static void step_sentence(struct reader *reader, int steps)
{
    const struct ent_document *document = reader_document(reader);
    if (!document || !document->text.n_sentences)
        return;
    const struct ent_text *text = &document->text;
    long at = -1;
    while (at + 1 < (long)text->n_sentences &&
           reader->page.body + text->sentences[at + 1].span.start <= reader->cursor)
        at++;
    at += steps;
    at = at < -1 ? -1 : at >= (long)text->n_sentences ? (long)text->n_sentences - 1 : at;
    put_cursor(reader, at < 0 ? 0 : reader->page.body + text->sentences[at].span.start);
}

static void move_lines(struct reader *reader, int lines)
{
    size_t line = page_line_at(&reader->page, reader->cursor);
    for (int step = lines < 0 ? -1 : 1; lines; lines -= step) {
        size_t next = page_text_line(&reader->page, line, step);
        if (next == line)
            break;
        line = next;
    }
    put_cursor(reader, reader->page.lines[line].start);
}

/* A page keeps a line of the old one; the view moves with the cursor. */
static void move_page(struct reader *reader, int rows)
{
    const struct page *page = &reader->page;
    long at = (long)page_line_at(page, reader->cursor) + rows;
    long top = (long)page_line_at(page, reader->top) + rows, last = (long)page->n_lines - 1;
    at = at < 0 ? 0 : at > last ? last : at;
    top = top < 0 ? 0 : top > last ? last : top;
    size_t line = (size_t)at;
    if (page->lines[line].end == page->lines[line].start)
        line = page_text_line(page, line, rows < 0 ? -1 : 1);
    put_cursor(reader, page->lines[line].start);
    reader->top = page->lines[top].start;
}

static void move_to_line(struct reader *reader, size_t line)
{
    history_mark(reader);
    if (line >= reader->page.n_lines)
        line = reader->page.n_lines - 1;
    put_cursor(reader, reader->page.lines[line].start);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    int n = count ? (int)count : 1;
    int page = reader->text_rows > 2 ? reader->text_rows - 2 : 1;
    int half = reader->text_rows > 1 ? reader->text_rows / 2 : 1;
    if (!reader->page.n_lines)
        return;
    switch (motion) {
    case MOVE_DOWN:
        move_lines(reader, n);
        break;
    case MOVE_UP:
        move_lines(reader, -n);
        break;
    case MOVE_LEFT:
        step_sentence(reader, -n);
        break;
    case MOVE_RIGHT:
        step_sentence(reader, n);
        break;
    case MOVE_PAGE_DOWN:
        move_page(reader, n * page);
        break;
    case MOVE_PAGE_UP:
        move_page(reader, -n * page);
        break;
    case MOVE_HALF_DOWN:
        move_page(reader, n * half);
        break;
    case MOVE_HALF_UP:
        move_page(reader, -n * half);
        break;
    case MOVE_TOP:
        move_to_line(reader, count ? count - 1 : 0);
        break;
    case MOVE_BOTTOM:
        move_to_line(reader, count ? count - 1 : reader->page.n_lines - 1);
        break;
    }
}

/* Where the i-th mention or tie begins; mentions as mere places are passed over. */
static int point_at(const struct reader *reader, enum point point, uint32_t i, uint32_t *offset)
{
    const struct ent_document *document = reader_document(reader);
    *offset = reader->page.body + (point == POINT_MENTION ? document->cast.mentions[i].span.start
                                                          : document->ties.items[i].trigger.start);
    return point == POINT_TIE || !document->cast.mentions[i].place;
}

/* The next one beyond the cursor, or beyond the one pointed at; -1 where there is none. */
static long next_point(const struct reader *reader, enum point point, uint32_t n, int step)
{
    int on = reader->point == point && reader->pointed < n;
    long found = -1;
    for (long i = 0; i < (long)n; i++) {
        uint32_t offset;
        if (!point_at(reader, point, (uint32_t)i, &offset))
            continue;
        int after = on ? i > (long)reader->pointed : offset > reader->cursor;
        int before = on ? i < (long)reader->pointed : offset < reader->cursor;
        /* On the very cursor, but not stepped to: that one is next. */
        if (step > 0 && (after || (!on && offset == reader->cursor)))
            return i;
        if (step < 0 && before)
            found = i;
    }
    return found;
}

void article_step(struct reader *reader, enum point point, int steps)
{
    const struct ent_document *document = reader_document(reader);
    const char *what = point == POINT_MENTION ? "mention" : "tie";
    uint32_t n = !document                ? 0
                 : point == POINT_MENTION ? document->cast.n_mentions
                                          : document->ties.count;
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
    reader->focus = SIDE_TEXT;
    for (int step = steps < 0 ? -1 : 1; steps; steps -= step) {
        long next = next_point(reader, point, n, step);
        if (next < 0) {
            reader_say(reader, step > 0 ? "no %s below" : "no %s above", what);
            return;
        }
        uint32_t offset;
        point_at(reader, point, (uint32_t)next, &offset);
        put_cursor(reader, offset);
        reader->point = point;
        reader->pointed = (uint32_t)next;
    }
    reader_tell_selection(reader);
}

static void open_here(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    int d = reader_graph_document(reader), sentence = reader_sentence(reader);
    const struct ent_document *document = reader_document(reader);
    if (selection.node < 0 && selection.dyad < 0 && d >= 0 && sentence >= 0)
        for (uint32_t i = 0; i < document->ties.count && selection.dyad < 0; i++)
            if (document->ties.items[i].sentence == (uint32_t)sentence)
                selection.dyad = reader->links.dyads[d][i];
    if (selection.node < 0 && selection.dyad < 0) {
        reader_say(reader, "this sentence states no tie; ] goes to the next one that does");
        return;
    }
    history_mark(reader);
    reader_pick(reader, selection);
    reader->focus = SIDE_GRAPH;
    ties_show(reader, selection);
}

static int leave(struct reader *reader)
{
    if (reader->shelf.count < 2)
        return 0;
    reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
    return 1;
}

static int percent(struct reader *reader)
{
    size_t n = reader->page.n_lines, top = n ? page_line_at(&reader->page, reader->top) : 0;
    size_t bottom = top + (size_t)reader->text_rows;
    return !n || bottom >= n ? 100 : (int)(bottom * 100 / n);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct shelf *shelf = &reader->shelf;
    if (shelf->count > 1)
        snprintf(out, VIEW_TITLE, "Article %zu of %zu", reader->item + 1, shelf->count);
    else
        snprintf(out, VIEW_TITLE, "Article");
}

const struct view article_view = {
    .name = "text",
    .hints = {COMMAND_pane, COMMAND_next_tie, COMMAND_next_mention, COMMAND_open, COMMAND_search,
              COMMAND_export, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .percent = percent,
};
