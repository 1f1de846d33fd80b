// SPDX-License-Identifier: MIT
/* Opening articles, and the one selection that both panes show. */
#include "state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arrivals.h"
#include "history.h"
#include "recall.h"
#include "view.h"
#include "walk.h"

static const struct map_selection nothing = {-1, -1};

int reader_open(struct reader *out, const struct reader_options *options)
{
    *out = (struct reader){.options = options,
                           .settings = options->settings,
                           .shown = {VIEW_ARTICLE, VIEW_MAP},
                           .awaiting = -1,
                           .prompt = {.past = options->past},
                           .time_axis = TIME_AXIS_COUNT,
                           .filter = options->frame ? options->frame->filter
                                                    : (struct ent_filter){.weight = 0},
                           .picked = nothing};
    int status = settings_init(&out->usual);
    if (!status)
        status = shelf_init(&out->shelf, options);
    if (status)
        return status;
    if (!out->settings)
        out->settings = &out->usual;
    reader_settle(out);
    size_t first = 0;
    if (out->shelf.loader)
        first = arrivals_first(out);
    else
        while (first < out->shelf.count && shelf_read(&out->shelf, first)->state == SHELF_FAILED)
            first++;
    int all = options->whole || (options->compare && !out->shelf.loader);
    out->whole = options->whole || (all && out->shelf.count > 1);
    while (all && shelf_read_next(&out->shelf))
        continue;
    out->item = SIZE_MAX;
    out->all_read = shelf_is_read(&out->shelf);
    if (options->many || out->shelf.count > 1)
        out->shown[SIDE_TEXT] = VIEW_ARTICLES;
    if (first < out->shelf.count)
        reader_show(out, first);
    else if (page_make_message(&out->page, "", "Being fetched and opened…"))
        return ENT_E_NOMEM;
    if (out->shelf.note.text[0])
        reader_say(out, "%s", out->shelf.note.text);
    out->shelf.note.text[0] = '\0';
    if (options->compare && out->all_read) /* else it waits for the ties */
        compare_show(out, options->compare);
    if (options->notice)
        reader_fail(out, "%s", options->notice);
    return 0;
}

void reader_settle(struct reader *reader)
{
    const struct settings *settings = reader->settings;
    int ascii =
        reader->seven_bit || settings->ascii || settings->palette.theme == READER_THEME_ASCII;
    if (ascii != reader->ascii) {
        matrix_free(&reader->matrix);
        reader->matrix = (struct matrix){0};
        camps_free(&reader->camps);
    }
    reader->ascii = ascii;
    reader->settled++;
}

/* Places --------------------------------------------------------------------------------------- */

/* Where an article that opens for the first time was left the last time. */
static void recall_place(struct reader *reader, struct shelf_item *item)
{
    if (item->recalled || !item->document || !reader->options->recall ||
        !reader->settings->remember)
        return;
    const struct ent_article *article = &item->document->article;
    const struct recalled *place =
        recall_find(reader->options->recall, recall_key(article->text, article->text_len));
    item->recalled = 1;
    /* The file may have been written by anybody. */
    if (!place || place->cursor >= article->text_len || place->top > place->cursor ||
        (article->text[place->cursor] & 0xC0) == 0x80)
        return;
    item->cursor = reader->page.body + place->cursor;
    item->top = reader->page.body + place->top;
    if (reader->shown[SIDE_TEXT] == VIEW_ARTICLE)
        reader_say(reader, "where you left it; g goes to the top");
}

/* Writes down where the open article is left. */
static void leave_place(struct reader *reader)
{
    if (reader->item >= reader->shelf.count || !reader->page.text)
        return;
    struct shelf_item *item = &reader->shelf.items[reader->item];
    item->cursor = reader->cursor;
    item->top = reader->top;
    if (!item->recalled || !item->document || !reader->settings->remember)
        return;
    const struct ent_article *article = &item->document->article;
    uint32_t body = reader->page.body, cursor = page_kept(&reader->page, reader->cursor);
    uint32_t top = page_kept(&reader->page, reader->top);
    top = top > cursor ? cursor : top;
    recall_set(reader->options->recall, recall_key(article->text, article->text_len),
               cursor > body ? cursor - body : 0, top > body ? top - body : 0);
}

void reader_close(struct reader *reader)
{
    leave_place(reader);
    reader_drop_graph(reader);
    page_free(&reader->page);
    walk_free(&reader->walk);
    prompt_free(&reader->prompt);
    zones_free(&reader->zones);
    map_window_free(&reader->window);
    ent_buffer_free(&reader->copied);
    hints_free(&reader->hints);
    free(reader->help_pattern);
    free(reader->list_pattern);
    free(reader->exporting.path);
    canvas_free(&reader->canvas);
    shelf_free(&reader->shelf);
    settings_free(&reader->usual);
}

const struct ent_document *reader_document(const struct reader *reader)
{
    return reader->item < reader->shelf.count ? reader->shelf.items[reader->item].document : NULL;
}

int reader_graph_document(const struct reader *reader)
{
    size_t low = 0, high = reader->graph ? reader->graph->n_documents : 0, all = high;
    while (low < high) { /* they are in the order of the shelf */
        size_t middle = low + (high - low) / 2;
        if (reader->items[middle] < reader->item)
            low = middle + 1;
        else
            high = middle;
    }
    return low < all && reader->items[low] == reader->item ? (int)low : -1;
}

int reader_sentence(const struct reader *reader)
{
    const struct ent_document *document = reader_document(reader);
    if (!document || reader->cursor < reader->page.body)
        return -1;
    uint32_t offset = reader->cursor - reader->page.body;
    uint32_t low = 0, high = document->text.n_sentences;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->text.sentences[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == document->text.n_sentences || document->text.sentences[low].span.start > offset)
        return -1;
    return (int)low;
}

/* Articles ------------------------------------------------------------------------------------- */

static int make_page(struct reader *reader, const struct shelf_item *item)
{
    struct page page;
    const char *message = item->state == SHELF_FAILED ? item->message.text : "Being read…";
    int status = item->document ? page_make(&page, item->document, shelf_title(item))
                                : page_make_message(&page, shelf_title(item), message);
    if (status)
        return status;
    page_free(&reader->page);
    reader->page = page;
    reader->page.justify = reader->settings->justify;
    reader->page.raw = reader->raw;
    return reader->text_width ? page_wrap(&reader->page, reader->text_width) : 0;
}

static void tell_about(struct reader *reader, const struct shelf_item *item)
{
    if (item->state == SHELF_FAILED)
        reader_fail(reader, "%s", item->message.text);
    else if (item->document && item->document->article.removed)
        reader_say(reader, "%zu unsafe character%s removed from this article",
                   item->document->article.removed,
                   item->document->article.removed == 1 ? "" : "s");
}

/* 1 where the graph of many should have the open article and has it not. */
static int is_missing(const struct reader *reader)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    return reader->shelf.items[reader->item].state == SHELF_READY &&
           (!catalog->n_marked || catalog_is_marked(catalog, reader->item)) &&
           reader_graph_document(reader) < 0;
}

void reader_show(struct reader *reader, size_t index)
{
    if (index >= reader->shelf.count)
        return;
    reader->listed = index;
    reader->behind = 0;
    if (index == reader->item)
        return;
    leave_place(reader);
    struct shelf_item *item = &reader->shelf.items[index];
    shelf_read(&reader->shelf, index);
    if (make_page(reader, item)) {
        reader_fail(reader, "%s: %s", item->path, ent_error_text(ENT_E_NOMEM));
        return;
    }
    recall_place(reader, item);
    reader->item = index;
    reader->cursor = page_shown(&reader->page, item->cursor);
    reader->top = page_shown(&reader->page, item->top);
    reader->point = POINT_LINE;
    walk_leave_page(reader);
    if (!reader->whole || is_missing(reader))
        reader_refold(reader);
    else if (reader->lead == LEAD_TEXT)
        reader->picked = nothing;
    tell_about(reader, item);
}

void reader_remake(struct reader *reader)
{
    struct shelf_item *item = &reader->shelf.items[reader->item];
    if (make_page(reader, item)) {
        reader_fail(reader, "%s: %s", item->path, ent_error_text(ENT_E_NOMEM));
        return;
    }
    recall_place(reader, item);
    reader->cursor = page_shown(&reader->page, item->cursor);
    reader->top = page_shown(&reader->page, item->top);
    reader->point = POINT_LINE;
    walk_leave_page(reader);
    tell_about(reader, item);
}

void reader_jump(struct reader *reader, size_t item, uint32_t offset)
{
    history_mark(reader);
    reader_show(reader, item);
    reader->cursor = page_shown(&reader->page, offset);
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
}

/* Graph ---------------------------------------------------------------------------------------- */

void reader_pick(struct reader *reader, struct map_selection selection)
{
    reader->picked = selection;
    reader->point = POINT_LINE;
    reader->lead = selection.node >= 0 || selection.dyad >= 0 ? LEAD_GRAPH : LEAD_TEXT;
    walk_pick(reader);
}

void reader_unpick(struct reader *reader)
{
    reader->picked = nothing;
    reader->lead = LEAD_TEXT;
    reader->point = POINT_LINE;
    walk_unpick(reader);
}

struct map_selection reader_selection(const struct reader *reader)
{
    int d = reader_graph_document(reader);
    struct map_selection out = nothing;
    if (reader->lead == LEAD_GRAPH)
        return reader->picked;
    if (d >= 0 && reader->point == POINT_MENTION)
        out.node = links_mention_node(&reader->links, (uint32_t)d, reader->pointed);
    if (d >= 0 && reader->point == POINT_TIE)
        out.dyad = reader->links.dyads[d][reader->pointed];
    return out;
}

struct map_options reader_lights(struct reader *reader)
{
    struct map_options options = {.ascii = reader->ascii, .base = reader->base};
    struct map_selection selection = reader_selection(reader);
    int d = reader_graph_document(reader), sentence = reader_sentence(reader), lit = 0;
    if (selection.node >= 0 || selection.dyad >= 0)
        lit = links_light(&reader->links, selection);
    else if (d >= 0 && sentence >= 0 && reader->shown[SIDE_TEXT] == VIEW_ARTICLE)
        lit = links_light_sentence(&reader->links, (uint32_t)d, (uint32_t)sentence);
    if (lit) {
        options.lit_nodes = reader->links.lit_nodes;
        options.lit_dyads = reader->links.lit_dyads;
    }
    return options;
}
