// SPDX-License-Identifier: MIT
/*
 * The words of the lexicon stand in a hash table with open addressing, never more than half full.
 * The table holds pointers, so that entries can point at words while it grows.
 */
#include "ties/lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_TABLE = 4096 };

static uint64_t hash_bytes(const char *text, size_t len)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return hash ^ (hash >> 29);
}

/* The place of the word in the table, or the free place where it would go. */
static size_t find_place(struct lex_word *const *table, size_t size, const char *text, size_t len)
{
    size_t at = (size_t)hash_bytes(text, len) & (size - 1);
    while (table[at] && (strncmp(table[at]->text, text, len) != 0 || table[at]->text[len]))
        at = (at + 1) & (size - 1);
    return at;
}

const struct lex_word *lex_find(const struct ent_lexicon *lexicon, const char *text, size_t len)
{
    if (!lexicon->table_size || !len)
        return NULL;
    return lexicon->table[find_place(lexicon->table, lexicon->table_size, text, len)];
}

static int grow_table(struct ent_lexicon *lexicon)
{
    size_t size = lexicon->table_size ? lexicon->table_size * 2 : FIRST_TABLE;
    struct lex_word **table = ent_arena_alloc(&lexicon->arena, size * sizeof(struct lex_word *));
    if (!table)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < lexicon->table_size; i++) {
        struct lex_word *word = lexicon->table[i];
        if (word)
            table[find_place(table, size, word->text, strlen(word->text))] = word;
    }
    lexicon->table = table;
    lexicon->table_size = size;
    return 0;
}

struct lex_word *lex_add(struct ent_lexicon *lexicon, const char *text, size_t len)
{
    if (lexicon->n_words * 2 >= lexicon->table_size && grow_table(lexicon))
        return NULL;
    size_t at = find_place(lexicon->table, lexicon->table_size, text, len);
    if (lexicon->table[at])
        return lexicon->table[at];
    struct lex_word *word = ent_arena_alloc(&lexicon->arena, sizeof *word);
    char *copy = word ? ent_arena_copy(&lexicon->arena, text, len) : NULL;
    if (!copy)
        return NULL;
    word->text = copy;
    lexicon->table[at] = word;
    lexicon->n_words++;
    return word;
}

int lex_in_set(const struct lex_word *word, int set)
{
    if (set < 0)
        return 1;
    return word && (word->sets[set / 64] >> (set % 64) & 1);
}

int lex_slot_find(const char *text, size_t len)
{
    static const char *const names[LEX_SLOT_COUNT] = {
#define LEX_SLOT_NAME(name, text) text,
        LEX_SLOTS(LEX_SLOT_NAME)
#undef LEX_SLOT_NAME
    };
    for (int i = 0; i < LEX_SLOT_COUNT; i++)
        if (strlen(names[i]) == len && memcmp(names[i], text, len) == 0)
            return i;
    return -1;
}

void ent_lexicon_free(struct ent_lexicon *lexicon)
{
    if (!lexicon)
        return;
    ent_arena_free(&lexicon->arena);
    free(lexicon);
}
