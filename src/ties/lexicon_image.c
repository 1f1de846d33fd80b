// SPDX-License-Identifier: MIT
/*
 * The lexicon as an image: its words, entries, senses and prefixes are numbered in the order in
 * which they are met, and written in that order. The entries of a list follow one another, so that
 * `next` is the place behind.
 */
#include "ties/lexicon_image.h"

#include <stdlib.h>
#include <string.h>

struct header {
    uint64_t words, entries, senses, prefixes, table_size, sets, counted_senses;
};

/* Writing -------------------------------------------------------------------------------------- */

struct list {
    const void **items;
    size_t count, capacity;
};

struct writer {
    const struct ent_lexicon *lexicon;
    struct list words, entries, senses;
    struct ent_buffer strings;
    int failed;
};

/* The item's place plus one, at the end where it is new; 0 for NULL. Slow: done once, at building.
 */
static uintptr_t place(struct writer *w, struct list *list, const void *item)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return i + 1;
    if (!item || w->failed)
        return 0;
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 1024;
        const void **grown = realloc(list->items, capacity * sizeof *grown);
        if (!grown) {
            w->failed = ENT_E_NOMEM;
            return 0;
        }
        list->items = grown;
        list->capacity = capacity;
    }
    list->items[list->count++] = item;
    return list->count;
}

#define PLACE(writer, list, item) ((const void *)place(writer, &(writer)->list, item))

static void number_all(struct writer *w)
{
    for (size_t i = 0; i < w->lexicon->table_size; i++) {
        const struct lex_word *word = w->lexicon->table[i];
        if (!word)
            continue;
        place(w, &w->words, word);
        place(w, &w->senses, word->compound);
        for (int cls = 0; cls < LEX_CLASS_COUNT; cls++)
            for (const struct lex_entry *e = word->first[cls]; e; e = e->next) {
                place(w, &w->entries, e);
                place(w, &w->senses, e->sense);
                place(w, &w->senses, e->act);
            }
    }
    for (size_t i = 0; i < w->lexicon->n_prefixes; i++)
        place(w, &w->senses, w->lexicon->prefixes[i].sense);
}

static void put_words(struct ent_buffer *image, struct writer *w)
{
    for (size_t i = 0; i < w->words.count; i++) {
        struct lex_word word = *(const struct lex_word *)w->words.items[i];
        word.text = ent_image_put_string(&w->strings, word.text);
        for (int cls = 0; cls < LEX_CLASS_COUNT; cls++)
            word.first[cls] = (struct lex_entry *)place(w, &w->entries, word.first[cls]);
        word.compound = PLACE(w, senses, word.compound);
        word.verb = PLACE(w, words, word.verb);
        ent_buffer_add(image, (const char *)&word, sizeof word);
    }
    ent_image_end(image);
}

static void put_entries(struct ent_buffer *image, struct writer *w)
{
    for (size_t i = 0; i < w->entries.count; i++) {
        struct lex_entry entry = *(const struct lex_entry *)w->entries.items[i];
        entry.next = entry.next ? (struct lex_entry *)(uintptr_t)(i + 2) : NULL;
        entry.sense = PLACE(w, senses, entry.sense);
        entry.act = PLACE(w, senses, entry.act);
        for (size_t k = 0; k < LEX_MAX_MORE; k++)
            entry.more[k] = PLACE(w, words, entry.more[k]);
        ent_buffer_add(image, (const char *)&entry, sizeof entry);
    }
    ent_image_end(image);
}

static void put_senses(struct ent_buffer *image, struct writer *w)
{
    for (size_t i = 0; i < w->senses.count; i++) {
        struct lex_sense sense = *(const struct lex_sense *)w->senses.items[i];
        if (sense.pattern || sense.back)
            w->failed = ENT_E_UNSUPPORTED;
        sense.id = ent_image_put_string(&w->strings, sense.id);
        sense.mode = ent_image_put_string(&w->strings, sense.mode);
        for (size_t k = 0; k < LEX_MAX_NEEDS; k++)
            sense.needs[k] = PLACE(w, words, sense.needs[k]);
        ent_buffer_add(image, (const char *)&sense, sizeof sense);
    }
    ent_image_end(image);
}

static void put_prefixes(struct ent_buffer *image, struct writer *w)
{
    for (size_t i = 0; i < w->lexicon->n_prefixes; i++) {
        struct lex_prefix prefix = w->lexicon->prefixes[i];
        prefix.text = ent_image_put_string(&w->strings, prefix.text);
        prefix.sense = PLACE(w, senses, prefix.sense);
        ent_buffer_add(image, (const char *)&prefix, sizeof prefix);
    }
    ent_image_end(image);
}

static void put_table(struct ent_buffer *image, struct writer *w)
{
    for (size_t i = 0; i < w->lexicon->table_size; i++) {
        uint64_t at = place(w, &w->words, w->lexicon->table[i]);
        ent_buffer_add(image, (const char *)&at, sizeof at);
    }
    ent_image_end(image);
}

int lex_put_image(struct ent_buffer *image, const struct ent_lexicon *lexicon)
{
    struct writer w = {.lexicon = lexicon};
    number_all(&w);
    struct header header = {w.words.count,       w.entries.count,     w.senses.count,
                            lexicon->n_prefixes, lexicon->table_size, lexicon->n_sets,
                            lexicon->n_senses};
    ent_image_put(image, &header, sizeof header);
    put_words(image, &w);
    put_entries(image, &w);
    put_senses(image, &w);
    put_prefixes(image, &w);
    put_table(image, &w);
    ent_image_put(image, w.strings.data, w.strings.len);
    if (w.strings.failed || image->failed)
        w.failed = ENT_E_NOMEM;
    free(w.words.items);
    free(w.entries.items);
    free(w.senses.items);
    ent_buffer_free(&w.strings);
    return w.failed;
}

/* Reading -------------------------------------------------------------------------------------- */

struct reader {
    struct ent_lexicon *lexicon;
    const struct header *header;
    struct ent_image_reader pieces;
    struct lex_word *words;
    struct lex_entry *entries;
    struct lex_sense *senses;
    const uint64_t *table;
    const char *strings;
    int failed;
};

/* A piece of `count` items, copied into the lexicon's arena. */
static void *copy(struct reader *r, size_t count, size_t item_size)
{
    const void *piece = ent_image_take(&r->pieces, count * item_size);
    void *items = ent_arena_alloc(&r->lexicon->arena, count * item_size);
    if (items)
        memcpy(items, piece, count * item_size);
    else
        r->failed = ENT_E_NOMEM;
    return items;
}

static struct lex_word *word_of(const struct reader *r, const void *stand_in)
{
    return stand_in ? r->words + ent_image_place(stand_in) - 1 : NULL;
}

static struct lex_entry *entry_of(const struct reader *r, const void *stand_in)
{
    return stand_in ? r->entries + ent_image_place(stand_in) - 1 : NULL;
}

static const struct lex_sense *sense_of(const struct reader *r, const void *stand_in)
{
    return stand_in ? r->senses + ent_image_place(stand_in) - 1 : NULL;
}

static void take_words(struct reader *r)
{
    for (size_t i = 0; i < r->header->words; i++) {
        struct lex_word *word = &r->words[i];
        word->text = ent_image_string(r->strings, word->text);
        for (int cls = 0; cls < LEX_CLASS_COUNT; cls++)
            word->first[cls] = entry_of(r, word->first[cls]);
        word->compound = sense_of(r, word->compound);
        word->verb = word_of(r, word->verb);
    }
    for (size_t i = 0; i < r->header->table_size; i++)
        r->lexicon->table[i] = r->table[i] ? &r->words[r->table[i] - 1] : NULL;
}

static void take_entries(struct reader *r)
{
    for (size_t i = 0; i < r->header->entries; i++) {
        struct lex_entry *entry = &r->entries[i];
        entry->next = entry_of(r, entry->next);
        entry->sense = sense_of(r, entry->sense);
        entry->act = sense_of(r, entry->act);
        for (size_t k = 0; k < LEX_MAX_MORE; k++)
            entry->more[k] = word_of(r, entry->more[k]);
    }
}

static void take_senses(struct reader *r)
{
    for (size_t i = 0; i < r->header->senses; i++) {
        struct lex_sense *sense = &r->senses[i];
        sense->id = ent_image_string(r->strings, sense->id);
        sense->mode = ent_image_string(r->strings, sense->mode);
        for (size_t k = 0; k < LEX_MAX_NEEDS; k++)
            sense->needs[k] = word_of(r, sense->needs[k]);
    }
    for (size_t i = 0; i < r->header->prefixes; i++) {
        struct lex_prefix *prefix = &r->lexicon->prefixes[i];
        prefix->text = ent_image_string(r->strings, prefix->text);
        prefix->sense = sense_of(r, prefix->sense);
    }
}

int lex_take_image(struct ent_lexicon *lexicon, const struct ent_image *image)
{
    struct reader r = {.lexicon = lexicon, .pieces = {(const char *)image->words}};
    const struct header *header = r.header = ent_image_take(&r.pieces, sizeof *header);
    r.words = copy(&r, header->words, sizeof *r.words);
    r.entries = copy(&r, header->entries, sizeof *r.entries);
    r.senses = copy(&r, header->senses, sizeof *r.senses);
    lexicon->prefixes = copy(&r, header->prefixes, sizeof *lexicon->prefixes);
    r.table = ent_image_take(&r.pieces, header->table_size * sizeof *r.table);
    r.strings = r.pieces.at;
    lexicon->table = ent_arena_alloc(&lexicon->arena, header->table_size * sizeof *lexicon->table);
    if (r.failed || !lexicon->table)
        return ENT_E_NOMEM;
    lexicon->table_size = header->table_size;
    lexicon->n_words = header->words;
    lexicon->n_prefixes = header->prefixes;
    lexicon->n_sets = header->sets;
    lexicon->n_senses = header->counted_senses;
    take_words(&r);
    take_entries(&r);
    take_senses(&r);
    return 0;
}
