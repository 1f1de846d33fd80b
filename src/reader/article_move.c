// SPDX-License-Identifier: MIT
/*
 * Moving in the article. The cursor is an offset into the page. Keys that move by lines put it on a
 * line's start; steps to sentences, mentions and ties put it where these begin.
 */
#include "history.h"
#include "view.h"
#include "walk.h"

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
    uint32_t cursor = page_kept(&reader->page, reader->cursor);
    long at = -1;
    while (at + 1 < (long)text->n_sentences &&
           reader->page.body + text->sentences[at + 1].span.start <= cursor)
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

static long within(long value, long least, long most)
{
    value = value > most ? most : value;
    return value < least ? least : value;
}

/* The cursor stays where it is as long as it is in sight; what is picked in the graph stays so. */
void article_scroll(struct reader *reader, int rows)
{
    const struct page *page = &reader->page;
    if (!page->n_lines)
        return;
    long seen = reader->text_rows, margin = article_margin(reader->text_rows);
    long most = (long)page->n_lines > seen ? (long)page->n_lines - seen : 0;
    long top = within((long)page_line_at(page, reader->top) + rows, 0, most);
    long at = (long)page_line_at(page, reader->cursor);
    long to = within(at, top ? top + margin : 0,
                     top < most ? top + seen - 1 - margin : (long)page->n_lines - 1);
    reader->top = page->lines[top].start;
    if (to == at)
        return;
    reader->cursor = page->lines[to].start;
    reader->point = POINT_LINE;
}

void article_put_cursor(struct reader *reader, int row, int col)
{
    const struct page *page = &reader->page;
    if (!page->n_lines || row < reader->text.row)
        return;
    size_t at = page_line_at(page, reader->top) + (size_t)(row - reader->text.row);
    if (at >= page->n_lines)
        return;
    put_cursor(reader, page_offset(page, at, col - reader->text.col));
}

static void move_to_line(struct reader *reader, size_t line)
{
    history_mark(reader);
    if (line >= reader->page.n_lines)
        line = reader->page.n_lines - 1;
    put_cursor(reader, reader->page.lines[line].start);
}

void article_move(struct reader *reader, enum motion motion, unsigned count)
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
    uint32_t cursor = page_kept(&reader->page, reader->cursor);
    long found = -1;
    for (long i = 0; i < (long)n; i++) {
        uint32_t offset;
        if (!point_at(reader, point, (uint32_t)i, &offset))
            continue;
        int after = on ? i > (long)reader->pointed : offset > cursor;
        int before = on ? i < (long)reader->pointed : offset < cursor;
        /* On the very cursor, but not stepped to: that one is next. */
        if (step > 0 && (after || (!on && offset == cursor)))
            return i;
        if (step < 0 && before)
            found = i;
    }
    return found;
}

void article_point(struct reader *reader, enum point point, uint32_t index)
{
    const struct ent_document *document = reader_document(reader);
    uint32_t offset;
    if (!document ||
        index >= (point == POINT_MENTION ? document->cast.n_mentions : document->ties.count))
        return;
    point_at(reader, point, index, &offset);
    put_cursor(reader, offset);
    reader->point = point;
    reader->pointed = index;
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
    reader->focus = SIDE_TEXT;
    reader_tell_selection(reader);
}

/* The mention that covers the cursor, or else the next one in its sentence; -1 for none. */
static long mention_here(const struct reader *reader)
{
    const struct ent_document *document = reader_document(reader);
    long sentence = reader_sentence(reader), in_sentence = -1;
    for (uint32_t i = 0; document && i < document->cast.n_mentions; i++) {
        const struct ent_mention *m = &document->cast.mentions[i];
        uint32_t start = reader->page.body + m->span.start, end = reader->page.body + m->span.end;
        if (m->place || !m->members)
            continue;
        if (start <= reader->cursor && reader->cursor < end)
            return i;
        if (start > reader->cursor && (long)m->sentence == sentence && in_sentence < 0)
            in_sentence = i;
    }
    return in_sentence;
}

void article_point_here(struct reader *reader)
{
    long i = mention_here(reader);
    const struct ent_document *document = reader_document(reader);
    if (i < 0 || reader->page.body + document->cast.mentions[i].span.start != reader->cursor)
        return;
    reader->point = POINT_MENTION;
    reader->pointed = (uint32_t)i;
}

int article_node_here(const struct reader *reader)
{
    int d = reader_graph_document(reader);
    long i = mention_here(reader);
    return d < 0 || i < 0 ? -1 : links_mention_node(&reader->links, (uint32_t)d, (uint32_t)i);
}

/* The mention that is nearest to the cursor, the later one of two; -1 where the text has none. */
static long mention_near(const struct reader *reader)
{
    const struct ent_document *document = reader_document(reader);
    long found = -1;
    uint32_t least = UINT32_MAX, cursor = page_kept(&reader->page, reader->cursor);
    for (uint32_t i = 0; document && i < document->cast.n_mentions; i++) {
        const struct ent_mention *m = &document->cast.mentions[i];
        uint32_t start = reader->page.body + m->span.start;
        uint32_t far = start > cursor ? start - cursor : cursor - start;
        if (m->place || !m->members || far > least)
            continue;
        least = far;
        found = i;
    }
    return found;
}

/* Of whom the text at the cursor speaks; else who was last picked in the graph, or who is near. */
void article_same_actor(struct reader *reader, int steps)
{
    int node = reader_selection(reader).node;
    long i = node < 0 ? mention_here(reader) : -1;
    if (node < 0 && i < 0)
        node = reader->picked.node;
    if (node >= 0) {
        walk_actor(reader, reader->graph->nodes[node].id, reader->graph->nodes[node].label, steps);
        return;
    }
    if (i < 0)
        i = mention_near(reader);
    if (i < 0) {
        reader_say(reader, "nobody is named in this article");
        return;
    }
    const struct ent_cast *cast = &reader_document(reader)->cast;
    const struct ent_actor *actor = &cast->actors[cast->members[cast->mentions[i].member]];
    walk_actor(reader, actor->root, actor->root_name, steps);
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
