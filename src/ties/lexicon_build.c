// SPDX-License-Identifier: MIT
/*
 * Adding to a lexicon what comes from elsewhere than its own files. Entries are put in front of
 * their word's list, whatever its length, and the lists are sorted once at the end, so that a
 * dictionary takes time in proportion to its size.
 */
#include <string.h>

#include "ties/lexicon.h"

/* The words of the phrase: the first into *first, the rest into entry->more. */
static int split(struct ent_lexicon *lexicon, const char *phrase, struct lex_word **first,
                 struct lex_entry *entry)
{
    *first = NULL;
    entry->n_more = 0;
    for (const char *p = phrase; *p;) {
        size_t len = strcspn(p, " ");
        struct lex_word *word = len ? lex_add(lexicon, p, len) : NULL;
        if (len && !word)
            return ENT_E_NOMEM;
        if (word && !*first)
            *first = word;
        else if (word && entry->n_more == LEX_MAX_MORE)
            return ENT_E_TOOBIG;
        else if (word)
            entry->more[entry->n_more++] = word;
        p += len + (p[len] != '\0');
    }
    return *first ? 0 : ENT_E_TOOBIG;
}

int lex_add_phrase(struct ent_lexicon *lexicon, const char *phrase, enum lex_class cls,
                   const struct lex_entry *like)
{
    struct lex_entry parts = *like;
    struct lex_word *word;
    int status = split(lexicon, phrase, &word, &parts);
    if (status)
        return status;
    struct lex_entry *entry = ent_arena_alloc(&lexicon->arena, sizeof *entry);
    if (!entry)
        return ENT_E_NOMEM;
    *entry = parts;
    entry->next = word->first[cls];
    word->first[cls] = entry;
    word->marks |= LEX_MARK_KNOWN;
    if (cls == LEX_VERB)
        word->marks |= LEX_MARK_VERB;
    for (uint8_t i = 0; i < entry->n_more; i++) {
        struct lex_word *more =
            lex_add(lexicon, entry->more[i]->text, strlen(entry->more[i]->text));
        more->marks |= LEX_MARK_PARTICLE;
    }
    return 0;
}

int lex_add_form(struct ent_lexicon *lexicon, const char *form, size_t form_len, const char *verb,
                 size_t verb_len)
{
    struct lex_word *word = lex_add(lexicon, form, form_len);
    struct lex_word *base = lex_add(lexicon, verb, verb_len);
    if (!word || !base)
        return ENT_E_NOMEM;
    word->verb = base;
    word->marks |= LEX_MARK_VERB;
    return 0;
}

int lex_forget(struct ent_lexicon *lexicon, const char *phrase, enum lex_class cls,
               enum lex_layer layer)
{
    struct lex_entry parts = {0};
    struct lex_word *word;
    int status = split(lexicon, phrase, &word, &parts);
    if (status)
        return status;
    struct lex_entry **link = &word->first[cls];
    while (*link) {
        const struct lex_entry *e = *link;
        if (e->kind == LEX_SENSE && e->sense->layer < layer && e->n_more == parts.n_more &&
            memcmp(e->more, parts.more, parts.n_more * sizeof *parts.more) == 0)
            *link = e->next;
        else
            link = &(*link)->next;
    }
    return 0;
}

/* Sorts one list by how many words follow, keeping the order of equals. */
static void order_list(struct lex_entry **first)
{
    struct lex_entry *heads[LEX_MAX_MORE + 1] = {0}, **tails[LEX_MAX_MORE + 1];
    for (int i = 0; i <= LEX_MAX_MORE; i++)
        tails[i] = &heads[i];
    for (struct lex_entry *e = *first; e; e = e->next) {
        *tails[e->n_more] = e;
        tails[e->n_more] = &e->next;
    }
    struct lex_entry **link = first;
    for (int i = LEX_MAX_MORE; i >= 0; i--) {
        *tails[i] = NULL;
        *link = heads[i];
        if (heads[i])
            link = tails[i];
    }
}

void lex_order(struct ent_lexicon *lexicon)
{
    for (size_t i = 0; i < lexicon->table_size; i++)
        for (int cls = 0; lexicon->table[i] && cls < LEX_CLASS_COUNT; cls++)
            order_list(&lexicon->table[i]->first[cls]);
}
