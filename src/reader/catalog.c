// SPDX-License-Identifier: MIT
/*
 * Rows are an array of places. An article that changes is taken out and put in where a binary
 * search finds its row; what compares is made from an entry each time, so that nothing has to be
 * kept in step.
 */
#include "catalog.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>

#include "entente/error.h"

#define ORDER_NAME(name, text, about) text,
#define ORDER_ABOUT(name, text, about) about,
const char *const article_order_names[ARTICLE_ORDER_COUNT] = {ARTICLE_ORDERS(ORDER_NAME)};
const char *const article_order_about[ARTICLE_ORDER_COUNT] = {ARTICLE_ORDERS(ORDER_ABOUT)};

/* What stands for an article where it is compared. */
struct ranked {
    uint32_t place;
    uint8_t unknown, reversed;
    double rank;      /* falling */
    const char *text; /* rising, where the ranks are equal */
};

static struct ranked rank_of(const struct catalog *catalog, uint32_t place)
{
    const struct catalog_entry *e = &catalog->entries[place];
    double plus = e->plus, minus = e->minus;
    struct ranked out = {.place = place, .reversed = catalog->reversed != 0, .text = ""};
    switch (catalog->order) {
    case ARTICLE_ORDER_TITLE:
        out.text = e->words;
        return out;
    case ARTICLE_ORDER_SOURCE:
        out.text = e->words + e->source_at;
        out.unknown = !e->source;
        return out;
    case ARTICLE_ORDER_ACTORS:
        out.text = e->words + e->actors_at;
        out.unknown = !e->actors;
        return out;
    case ARTICLE_ORDER_DATE:
        out.unknown = !ent_date_valid(e->date);
        out.rank = out.unknown ? 0 : ent_date_days(e->date);
        return out;
    case ARTICLE_ORDER_FRIENDLY:
    case ARTICLE_ORDER_HOSTILE:
        out.rank = catalog->order == ARTICLE_ORDER_HOSTILE ? minus - plus : plus - minus;
        out.unknown = plus + minus <= 0;
        return out;
    case ARTICLE_ORDER_TIES:
        out.rank = plus + minus;
        out.unknown = !e->known;
        return out;
    default:
        out.rank = -(double)place;
        return out;
    }
}

/* What is not known stands last, whichever way round. */
static int compare(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->unknown != b->unknown)
        return a->unknown - b->unknown;
    int order = (a->rank < b->rank) - (a->rank > b->rank);
    order = order || a->unknown ? order : strcmp(a->text, b->text);
    order = a->reversed ? -order : order;
    return order ? order : (a->place > b->place) - (a->place < b->place);
}

/* Filtering ------------------------------------------------------------------------------------ */

/* 1 where the folded words, separated by blanks, are all in the entry. */
static int has_words(const struct catalog_entry *entry, const char *folded)
{
    char word[256];
    while (*(folded += strspn(folded, " "))) {
        size_t len = strcspn(folded, " ");
        if (len < sizeof word) {
            memcpy(word, folded, len);
            word[len] = '\0';
            if (!strstr(entry->words, word))
                return 0;
        }
        folded += len;
    }
    return 1;
}

/* The words in small letters, freed by the caller; NULL without memory. */
static char *fold(const char *words)
{
    size_t len = 0;
    return (char *)u8_casefold((const uint8_t *)words, strlen(words) + 1, NULL, NULL, NULL, &len);
}

/* Rows ----------------------------------------------------------------------------------------- */

static void take_out(struct catalog *catalog, size_t place)
{
    long row = catalog_row(catalog, place);
    if (row < 0)
        return;
    catalog->count--;
    memmove(catalog->rows + row, catalog->rows + row + 1,
            (catalog->count - (size_t)row) * sizeof *catalog->rows);
}

static void put_in(struct catalog *catalog, size_t place)
{
    struct ranked here = rank_of(catalog, (uint32_t)place);
    size_t low = 0, high = catalog->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct ranked there = rank_of(catalog, catalog->rows[middle]);
        if (compare(&there, &here) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    memmove(catalog->rows + low + 1, catalog->rows + low,
            (catalog->count - low) * sizeof *catalog->rows);
    catalog->rows[low] = (uint32_t)place;
    catalog->count++;
}

/* Makes the rows of the places in *ranked, of which there are `count`. */
static void order_rows(struct catalog *catalog, struct ranked *ranked, size_t count)
{
    qsort(ranked, count, sizeof *ranked, compare);
    for (size_t i = 0; i < count; i++)
        catalog->rows[i] = ranked[i].place;
    catalog->count = count;
}

static int grow(struct catalog *catalog)
{
    if (catalog->n_entries < catalog->room)
        return 0;
    size_t room = catalog->room ? catalog->room * 2 : 64;
    void *entries = realloc(catalog->entries, room * sizeof *catalog->entries);
    if (entries)
        catalog->entries = entries;
    void *rows = realloc(catalog->rows, room * sizeof *catalog->rows);
    if (rows)
        catalog->rows = rows;
    if (!entries || !rows)
        return ENT_E_NOMEM;
    catalog->room = room;
    return 0;
}

static int is_wanted(const struct catalog *catalog, size_t place)
{
    char *folded = catalog->filter ? fold(catalog->filter) : NULL;
    int wanted = !folded || has_words(&catalog->entries[place], folded);
    free(folded);
    return wanted;
}

int catalog_add(struct catalog *catalog, const char *title)
{
    struct catalog_entry entry = {0};
    int status = grow(catalog);
    if (!status)
        status = catalog_entry_make(&entry, title, NULL);
    if (status)
        return status;
    catalog->entries[catalog->n_entries++] = entry;
    if (is_wanted(catalog, catalog->n_entries - 1))
        put_in(catalog, catalog->n_entries - 1);
    return 0;
}

int catalog_learn(struct catalog *catalog, size_t place, const char *title,
                  const struct ent_document *document)
{
    struct catalog_entry made = {.marked = catalog->entries[place].marked};
    int status = catalog_entry_make(&made, title, document);
    if (status)
        return status;
    take_out(catalog, place);
    catalog_entry_free(&catalog->entries[place]);
    catalog->entries[place] = made;
    if (is_wanted(catalog, place))
        put_in(catalog, place);
    return 0;
}

int catalog_sort(struct catalog *catalog, enum article_order order, int reversed)
{
    struct ranked *ranked = calloc(catalog->count + 1, sizeof *ranked);
    if (!ranked)
        return ENT_E_NOMEM;
    catalog->order = order;
    catalog->reversed = reversed;
    for (size_t i = 0; i < catalog->count; i++)
        ranked[i] = rank_of(catalog, catalog->rows[i]);
    order_rows(catalog, ranked, catalog->count);
    free(ranked);
    return 0;
}

int catalog_narrow(struct catalog *catalog, const char *words)
{
    char *kept = strdup(words), *folded = fold(words);
    struct ranked *ranked = calloc(catalog->n_entries + 1, sizeof *ranked);
    size_t count = 0;
    if (kept && folded && ranked) {
        for (size_t i = 0; i < catalog->n_entries; i++)
            if (has_words(&catalog->entries[i], folded))
                ranked[count++] = rank_of(catalog, (uint32_t)i);
        order_rows(catalog, ranked, count);
        free(catalog->filter);
        catalog->filter = words[strspn(words, " ")] ? kept : NULL;
        kept = catalog->filter ? NULL : kept;
    }
    int status = folded && ranked ? 0 : ENT_E_NOMEM;
    free(kept);
    free(folded);
    free(ranked);
    return status;
}

long catalog_row(const struct catalog *catalog, size_t place)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (catalog->rows[i] == place)
            return (long)i;
    return -1;
}

/* Marks ---------------------------------------------------------------------------------------- */

void catalog_mark(struct catalog *catalog, size_t place, int on)
{
    struct catalog_entry *entry = &catalog->entries[place];
    catalog->n_marked += (size_t)(on && !entry->marked);
    catalog->n_marked -= (size_t)(!on && entry->marked);
    entry->marked = on != 0;
}

int catalog_is_marked(const struct catalog *catalog, size_t place)
{
    return place < catalog->n_entries && catalog->entries[place].marked;
}

void catalog_free(struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->n_entries; i++)
        catalog_entry_free(&catalog->entries[i]);
    free(catalog->entries);
    free(catalog->rows);
    free(catalog->filter);
    *catalog = (struct catalog){0};
}
