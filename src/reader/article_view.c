// SPDX-License-Identifier: MIT
/*
 * The article: lines of the page, with a gutter of two cells. The first tells the sentence that the
 * cursor is in, the second the signs of the ties that are stated on the line. Words that state a
 * tie are underlined, names of actors are bold; what a search or the graph selects is reversed.
 */
#include <stdio.h>
#include <string.h>

#include "article_cells.h"
#include "history.h"
#include "view.h"
#include "walk.h"

enum { GUTTER = 3 };

/* Geometry ------------------------------------------------------------------------------------- */

int article_margin(int rows)
{
    return rows / 4;
}

/* Breaks the page anew where it is not as it should be. The cursor keeps its row; where its words
 * go out of sight, it goes to those before them. */
static void set_lines(struct reader *reader, int width)
{
    struct page *page = &reader->page;
    int justify = reader->settings->justify, raw = reader->raw;
    if (page->width == width && page->justify == justify && page->raw == raw)
        return;
    int row = page->n_lines
                  ? (int)page_line_at(page, reader->cursor) - (int)page_line_at(page, reader->top)
                  : -1;
    page->justify = justify;
    page->raw = raw;
    if (page_wrap(page, width))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    reader->cursor = page_shown(page, reader->cursor);
    int top = (int)page_line_at(page, reader->cursor) - row;
    if (row >= 0 && page->n_lines)
        reader->top = page->lines[top < 0 ? 0 : top].start;
    walk_leave_page(reader);
}

void article_toggle_raw(struct reader *reader)
{
    const struct ent_document *document = reader_document(reader);
    size_t dropped = document ? document->article.n_dropped : 0;
    reader->raw = !reader->raw;
    set_lines(reader, reader->page.width);
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
    if (!reader->raw)
        reader_say(reader, "the cleaned text");
    else if (!dropped)
        reader_say(reader, "the whole text: cleaning dropped nothing");
    else
        reader_say(reader, "the whole text: what cleaning dropped shows dim");
}

/* Brings lines up to date with the pane, and the cursor into the pane. */
static void settle(struct reader *reader, struct rect area)
{
    int width = area.cols - GUTTER - 1;
    width = width > reader->settings->measure ? reader->settings->measure : width < 1 ? 1 : width;
    set_lines(reader, width);
    reader->text_width = width;
    reader->text_rows = area.rows;
    const struct page *page = &reader->page;
    if (!page->n_lines)
        return;
    int margin = article_margin(area.rows), at = (int)page_line_at(page, reader->cursor);
    int top = (int)page_line_at(page, reader->top), last = (int)page->n_lines - area.rows;
    if (at < top + margin)
        top = at - margin;
    if (at >= top + area.rows - margin)
        top = at - area.rows + margin + 1;
    top = top > last ? last : top;
    reader->top = page->lines[top < 0 ? 0 : top].start;
}

static void add_zone(const struct text_frame *f, struct rect cells, const void *payload)
{
    const struct zone *zone = payload;
    zones_add(&f->reader->zones, cells, zone->kind, zone->index);
}

static struct ent_span in_page(const struct reader *reader, struct ent_span span)
{
    return (struct ent_span){span.start + reader->page.body, span.end + reader->page.body};
}

/* Drawing -------------------------------------------------------------------------------------- */

static void draw_lines(const struct text_frame *f)
{
    const struct reader *reader = f->reader;
    for (size_t i = f->top; i < f->end; i++) {
        const struct page_line *line = &reader->page.lines[i];
        int row = f->text.row + (int)(i - f->top);
        if (line->bullet)
            canvas_puts(&f->reader->canvas, f->text, row, f->text.col + line->indent - 2,
                        ENT_STYLE_META, reader->ascii ? "*" : "•");
        if (line->dropped == PAGE_DROPPED && line->end > line->start)
            canvas_puts(&f->reader->canvas, (struct rect){row, f->text.col - GUTTER, 1, GUTTER},
                        row, f->text.col - GUTTER + 1, ENT_STYLE_DIM, reader->ascii ? "x" : "×");
        for (struct page_run run = {0}; page_run(&reader->page, i, &run);)
            canvas_text(&f->reader->canvas, f->text, row, f->text.col + run.col,
                        (enum ent_style)line->style, reader->page.text + run.start,
                        run.end - run.start);
    }
}

static void see(struct text_frame *f)
{
    const struct page *page = &f->reader->page;
    f->seen = (struct ent_span){UINT32_MAX, 0};
    for (size_t i = f->top; i < f->end; i++) {
        if (page->lines[i].dropped)
            continue;
        f->seen.start = f->seen.start < page->lines[i].start ? f->seen.start : page->lines[i].start;
        f->seen.end = page->lines[i].end;
    }
}

static void draw_names(const struct text_frame *f, const struct ent_document *document)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        text_paint(f, in_page(f->reader, tie->trigger),
                   tie->sign > 0 ? ENT_STYLE_COOPERATION : ENT_STYLE_HOSTILITY, ENT_MARK_NONE);
        text_cells(f, in_page(f->reader, tie->trigger), add_zone,
                   &(struct zone){.kind = ZONE_TIE, .index = i});
    }
    for (uint32_t i = 0; i < document->cast.n_mentions; i++) {
        const struct ent_mention *m = &document->cast.mentions[i];
        if (m->span.start + f->reader->page.body >= f->seen.end)
            break;
        enum ent_style style =
            m->place ? ENT_STYLE_PLACE : tints_mention(&f->reader->tints, &document->cast, m);
        text_paint(f, in_page(f->reader, m->span), (int)style, ENT_MARK_NONE);
        if (!m->place)
            text_cells(f, in_page(f->reader, m->span), add_zone,
                       &(struct zone){.kind = ZONE_MENTION, .index = i});
    }
}

static void gutter_sign(const struct text_frame *f, uint32_t offset, int sign)
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

static void fade_cells(const struct text_frame *f, struct rect cells, const void *payload)
{
    (void)payload;
    for (int col = cells.col; col < cells.col + cells.cols; col++) {
        struct cell *cell = canvas_at(&f->reader->canvas, cells.row, col);
        if (cell && cell->style == ENT_STYLE_TEXT)
            cell->style = ENT_STYLE_META;
    }
}

/* A bar stands before the sentence's lines, and what others have on these fades. So little of it is
 * drawn anew with the next sentence, however long both are. */
static void draw_sentence(const struct text_frame *f, struct ent_span span)
{
    const struct page *page = &f->reader->page;
    for (size_t i = f->top; i < f->end; i++) {
        const struct page_line *line = &page->lines[i];
        int row = f->text.row + (int)(i - f->top), col = f->text.col - GUTTER;
        if (line->start >= span.end || line->end <= span.start)
            continue;
        canvas_puts(&f->reader->canvas, (struct rect){row, col, 1, 1}, row, col, ENT_STYLE_GUTTER,
                    f->reader->ascii ? "|" : "▌");
        text_cells(f, (struct ent_span){line->start, span.start}, fade_cells, NULL);
        text_cells(f, (struct ent_span){span.end, line->end}, fade_cells, NULL);
    }
}

static void draw_stops(const struct text_frame *f)
{
    const struct reader *reader = f->reader;
    const struct walk *walk = &reader->walk;
    if (walk->kind == WALK_PICKED && reader->lead != LEAD_GRAPH)
        return;
    if (walk->kind != WALK_SEARCH)
        text_mark_places(f);
    for (size_t i = 0; i < walk->count; i++) {
        int here = i == walk->at && walk->stops[i].span.start == reader->cursor;
        if (walk->stops[i].item == reader->item && (here || walk->kind == WALK_SEARCH))
            text_paint(f, walk->stops[i].span, here ? ENT_STYLE_MATCH_HERE : ENT_STYLE_MATCH,
                       ENT_MARK_NONE);
    }
}

/* What the cursor points at: the mention, or the tie's words and its two parties. */
static void draw_pointed(const struct text_frame *f, const struct ent_document *document)
{
    const struct reader *reader = f->reader;
    if (reader->lead != LEAD_TEXT)
        return;
    if (reader->point == POINT_MENTION && reader->pointed < document->cast.n_mentions)
        text_paint(f, in_page(reader, document->cast.mentions[reader->pointed].span),
                   ENT_STYLE_MATCH_HERE, ENT_MARK_NONE);
    if (reader->point != POINT_TIE || reader->pointed >= document->ties.count)
        return;
    const struct ent_tie *tie = &document->ties.items[reader->pointed];
    text_paint(f, in_page(reader, tie->source_span), -1, ENT_MARK_REVERSE);
    text_paint(f, in_page(reader, tie->target_span), -1, ENT_MARK_REVERSE);
    text_paint(f, in_page(reader, tie->trigger), ENT_STYLE_MATCH_HERE, ENT_MARK_NONE);
}

static void place_cursor(const struct text_frame *f)
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
    struct text_frame f = {.reader = reader, .text = area, .top = page_line_at(page, reader->top)};
    /* Stands in the middle where there is much room, but not so far that the eye must jump. */
    f.text.col += GUTTER + (spare > 2 ? (spare - 1) / 2 : 0);
    f.text.cols -= f.text.col - area.col;
    reader->text = f.text;
    f.end = f.top + (size_t)area.rows < page->n_lines ? f.top + (size_t)area.rows : page->n_lines;
    see(&f);
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

/* The table ------------------------------------------------------------------------------------ */

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
    /* Where the title itself has gone out of sight, it stands here. */
    const char *name =
        reader->top && reader->item < shelf->count ? shelf_title(&shelf->items[reader->item]) : "";
    const char *raw = reader->raw ? ", raw" : "";
    size_t count, row = articles_row(reader, &count);
    if (shelf->count < 2)
        snprintf(out, VIEW_TITLE, "%s%s", name[0] ? name : "Article", raw);
    else if (name[0])
        snprintf(out, VIEW_TITLE, "%zu/%zu%s %s", row + 1, count, raw, name);
    else
        snprintf(out, VIEW_TITLE, "Article %zu of %zu%s", row + 1, count, raw);
}

const struct view article_view = {
    .name = "text",
    .hints = {COMMAND_pane, COMMAND_next_tie, COMMAND_next_mention, COMMAND_open, COMMAND_search,
              COMMAND_export, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = article_move,
    .open = open_here,
    .leave = leave,
    .percent = percent,
};
