// SPDX-License-Identifier: MIT
/*
 * Finding names: at every word the longest match of the trie, then on behind it. A match that is
 * nobody's name ("Korean Peninsula") swallows the shorter names in it. Of several entries that bear
 * the same name the one in office on the article's day is taken.
 */
#include <string.h>

#include "actors/classes.h"
#include "actors/gazetteer.h"

struct finder {
    struct ent_names *out;
    struct ent_arena *arena;
    const struct ent_gazetteer *gazetteer;
    const struct ent_words *words;
    struct ent_date date;
    size_t capacity;
};

/* How well an entry fits the day: in office, else by how recently it was. */
static int32_t fitness(const struct ent_gazetteer *gazetteer, uint32_t entry, struct ent_date date)
{
    const struct ent_entry *e = &gazetteer->entries[entry];
    if (date.year && ent_entry_in_office(gazetteer, entry, date))
        return INT32_MAX;
    return e->terms ? ent_date_days(gazetteer->terms[e->term + e->terms - 1].from) : INT32_MIN;
}

/* Of the chain's names that hold on the day, the first; of persons' names, the one whose entry fits
 * the day best. ENT_NONE where none holds. */
static uint32_t best_of_chain(const struct finder *find, struct ent_match match,
                              const struct ent_name_word *words)
{
    const struct ent_gazetteer *gazetteer = find->gazetteer;
    const struct ent_gazetteer_name *names = gazetteer->names;
    uint32_t best = ENT_NONE;
    int32_t best_fit = 0;
    if (names[match.name].kind == ENT_NAME_SHORT)
        return match.name;
    for (uint32_t i = match.name; i != ENT_NONE; i = names[i].next) {
        if (names[i].kind >= ENT_NAME_SHORT || !ent_name_fits(&names[i], words, match.words) ||
            !ent_name_holds(gazetteer, &names[i], find->date))
            continue;
        int is_person = names[i].kind == ENT_MENTION_PERSON;
        if (best != ENT_NONE && (!is_person || names[best].kind != ENT_MENTION_PERSON))
            continue;
        int32_t fit = is_person ? fitness(gazetteer, names[i].entry, find->date) : 0;
        if (best == ENT_NONE || fit > best_fit) {
            best = i;
            best_fit = fit;
        }
    }
    return best;
}

/* Adds what the match stands for, unless that is nobody on the day. */
static int add_name(struct finder *find, struct ent_match match, const struct ent_name_word *words)
{
    struct ent_names *out = find->out;
    const struct ent_gazetteer *gazetteer = find->gazetteer;
    uint32_t name = best_of_chain(find, match, words);
    if (name == ENT_NONE)
        return 0;
    out->items =
        ent_arena_room(find->arena, out->items, out->count, &find->capacity, sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    const struct ent_name_word *last = &words[match.words - 1];
    int kind = gazetteer->names[name].kind;
    out->items[out->count++] = (struct ent_name){
        .span = {words->start, last->end},
        .entry = gazetteer->names[name].entry,
        .token = words->token,
        .tokens = last->token - words->token + 1,
        .name = name,
        .kind = kind == ENT_NAME_SHORT   ? ENT_MENTION_PERSON
                : kind == ENT_NAME_PLACE ? ENT_MENTION_CAPITAL
                                         : (enum ent_mention_kind)kind,
        .is_short = kind == ENT_NAME_SHORT,
    };
    return 0;
}

/* Words that the name or non-name at words[0] takes, 0 where nothing is; *out is set for a name. */
static uint32_t match_at(const struct finder *find, struct ent_match *out, int *is_name,
                         const struct ent_name_word *words, size_t count)
{
    struct ent_match nobody = {0}, name = {0}, surname = {0};
    const unsigned surnames = ENT_NAME_BIT(ENT_NAME_SHORT);
    ent_gazetteer_match(&nobody, find->gazetteer, words, count, ENT_NAME_BIT(ENT_NAME_NOBODY));
    ent_gazetteer_match(&name, find->gazetteer, words, count, ENT_NAME_ACTORS & ~surnames);
    ent_gazetteer_match(&surname, find->gazetteer, words, count, surnames);
    *out = name.words >= surname.words ? name : surname;
    *is_name = out->words > nobody.words;
    return *is_name ? out->words : nobody.words;
}

static int find_in_sentence(struct finder *find, const struct ent_name_word *words, size_t count)
{
    for (size_t i = 0; i < count;) {
        struct ent_match match;
        int is_name, status = 0;
        uint32_t taken = match_at(find, &match, &is_name, words + i, count - i);
        if (taken && is_name)
            status = add_name(find, match, words + i);
        if (status)
            return status;
        i += taken ? taken : 1;
    }
    return 0;
}

int ent_names_find(struct ent_names *out, struct ent_arena *arena,
                   const struct ent_gazetteer *gazetteer, const struct ent_text *text,
                   struct ent_date date)
{
    struct ent_words words;
    struct ent_arena scratch = {.limit = ent_arena_left(arena)};
    struct finder find = {
        .out = out, .arena = arena, .gazetteer = gazetteer, .words = &words, .date = date};
    *out = (struct ent_names){0};
    int status = ent_words_cut(&words, &scratch, text);
    for (uint32_t i = 0; !status && i < words.count; i++)
        words.items[i].classes = ent_classes_of(gazetteer->classes, words.items[i].key);
    for (uint32_t s = 0; !status && s < text->n_sentences; s++) {
        uint32_t first = words.sentences[s];
        status = find_in_sentence(&find, words.items + first, words.sentences[s + 1] - first);
    }
    ent_arena_free_scratch(&scratch, arena);
    return status;
}
