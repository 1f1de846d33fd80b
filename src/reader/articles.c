// SPDX-License-Identifier: MIT
/*
 * What is done with the list of articles. Its cursor moves at once; the article under it, and the
 * graph beside it, follow when no key is waiting, so that a key held down is never behind.
 */
#include <string.h>

#include "articles_columns.h"
#include "state.h"
#include "view.h"

void articles_select(struct reader *reader, size_t place)
{
    if (reader->patient) {
        reader->listed = place;
        reader->behind = 1;
    } else {
        reader_show(reader, place);
    }
}

void articles_follow(struct reader *reader)
{
    int behind = reader->behind, marks = reader->marks_changed;
    reader->behind = reader->marks_changed = 0;
    if (behind)
        reader_show(reader, reader->listed);
    if (marks && reader->whole)
        reader_refold_keeping(reader);
}

size_t articles_row(const struct reader *reader, size_t *count)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    long row = catalog_row(catalog, reader->item);
    *count = row < 0 ? reader->shelf.count : catalog->count;
    return row < 0 ? reader->item : (size_t)row;
}

/* Order and filter ----------------------------------------------------------------------------- */

static void order(struct reader *reader, enum article_order order, int reversed)
{
    if (catalog_sort(&reader->shelf.catalog, order, reversed))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    else
        reader_say(reader, reversed ? "%s, turned round" : "%s", article_order_about[order]);
}

void articles_sort_by_column(struct reader *reader, uint32_t column)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    enum article_order by = columns_order(column);
    reader->focus = SIDE_TEXT;
    order(reader, by, by == catalog->order && !catalog->reversed);
}

void articles_sort(struct reader *reader, const char *name)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    int reversed = name[0] == '-', by = ARTICLE_ORDER_COUNT;
    name += reversed;
    if (!name[0]) {
        by = reversed ? (int)catalog->order : (int)(catalog->order + 1) % ARTICLE_ORDER_COUNT;
        reversed = reversed && !catalog->reversed;
    }
    for (int i = 0; i < ARTICLE_ORDER_COUNT && name[0]; i++)
        if (strcmp(article_order_names[i], name) == 0)
            by = i;
    if (by == ARTICLE_ORDER_COUNT)
        reader_fail(reader,
                    "articles are sorted by given, title, source, date, actors, friendly, "
                    "hostile, ties, or -date for the other way round; not %s",
                    name);
    else
        order(reader, (enum article_order)by, reversed);
}

void articles_narrow(struct reader *reader, const char *words)
{
    struct catalog *catalog = &reader->shelf.catalog;
    if (catalog_narrow(catalog, words)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
    reader->focus = SIDE_TEXT;
    if (catalog->count && catalog_row(catalog, reader->listed) < 0)
        articles_select(reader, catalog->rows[0]);
}

/* Marks ---------------------------------------------------------------------------------------- */

static void tell_marks(struct reader *reader)
{
    size_t n = reader->shelf.catalog.n_marked;
    if (n)
        reader_say(reader,
                   reader->whole ? "%zu marked: the graph is of %s"
                                 : "%zu marked: A shows the graph of %s",
                   n, n == 1 ? "it" : "them");
    else
        reader_say(reader, "no article is marked");
    reader->marks_changed = 1;
    if (!reader->patient)
        articles_follow(reader);
}

void articles_mark(struct reader *reader)
{
    struct catalog *catalog = &reader->shelf.catalog;
    int listed = reader->shown[SIDE_TEXT] == VIEW_ARTICLES;
    size_t place = listed ? reader->listed : reader->item;
    if (place >= catalog->n_entries)
        return;
    catalog_mark(catalog, place, !catalog_is_marked(catalog, place));
    long row = catalog_row(catalog, place);
    if (listed && row >= 0 && (size_t)row + 1 < catalog->count)
        articles_select(reader, catalog->rows[row + 1]);
    tell_marks(reader);
}

void articles_mark_shown(struct reader *reader)
{
    struct catalog *catalog = &reader->shelf.catalog;
    size_t marked = 0;
    for (size_t i = 0; i < catalog->count; i++)
        marked += catalog_is_marked(catalog, catalog->rows[i]) != 0;
    for (size_t i = 0; i < catalog->count; i++)
        catalog_mark(catalog, catalog->rows[i], marked < catalog->count);
    tell_marks(reader);
}
