// SPDX-License-Identifier: MIT
/* Definite descriptions of one actor: "the North", "the kingdom", "the country". */
#include "actors/anaphora.h"

static int add_one(struct ent_anaphora *a, const struct ent_draft *draft, uint32_t actor)
{
    return ent_anaphora_add(a, draft, &actor, 1);
}

/* "the North's", "North-China": the Korea that is meant, by its id, or NULL. */
static const char *korea_at(const struct ent_anaphora *a, uint32_t word, uint32_t first,
                            uint32_t last)
{
    const struct ent_casting *c = a->c;
    int north = ent_word_is(c, word, "north"), south = ent_word_is(c, word, "south");
    if (!a->is_korea || (!north && !south) || !(ent_shape_at(c, word) & ENT_WORD_CAPITAL))
        return NULL;
    uint32_t next = word + 1;
    int joined = next < last && ent_shape_at(c, next) & ENT_WORD_JOINED &&
                 (c->marks[next].name || ent_word_is(c, next, "south") ||
                  ent_word_is(c, next, "north") || ent_word_is(c, next, "korea"));
    int behind = ent_shape_at(c, word) & ENT_WORD_JOINED && word > first &&
                 (c->marks[word - 1].name || ent_word_is(c, word - 1, "north") ||
                  ent_word_is(c, word - 1, "south"));
    int with_article = word > first && ent_word_is(c, word - 1, "the");
    int followed = next < last && !joined && ent_is_proper(c, next) && !c->marks[next].noun;
    if (followed || !(joined || behind || with_article))
        return NULL;
    return north ? "PRK" : "KOR";
}

static int find_korea(struct ent_anaphora *a, uint32_t word, uint32_t first, uint32_t last,
                      uint32_t *taken)
{
    const char *id = korea_at(a, word, first, last);
    uint32_t entry = id ? ent_entry_find(a->c->gazetteer, id, 3) : ENT_NONE, actor;
    if (entry == ENT_NONE)
        return 0;
    if (ent_roster_entry(a->c, &actor, entry, ""))
        return ENT_E_NOMEM;
    struct ent_draft draft = {.first = word,
                              .last = word + 1,
                              .from = word,
                              .to = word + 1,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .sex = 'n'};
    if (word > first && ent_word_is(a->c, word - 1, "the"))
        draft.from--;
    *taken = 1;
    return add_one(a, &draft, actor);
}

/* What an actor of a type may be called where the gazetteer tells nothing of it. */
static const struct {
    enum ent_actor_type type;
    const char *noun;
} generic[] = {
    {ENT_ACTOR_BODY, "bloc"},         {ENT_ACTOR_BODY, "grouping"},
    {ENT_ACTOR_BODY, "organisation"}, {ENT_ACTOR_BODY, "organization"},
    {ENT_ACTOR_BODY, "body"},         {ENT_ACTOR_GROUP, "group"},
    {ENT_ACTOR_GROUP, "movement"},    {ENT_ACTOR_GROUP, "organisation"},
    {ENT_ACTOR_GROUP, "faction"},     {ENT_ACTOR_GROUP, "organization"},
    {ENT_ACTOR_GROUP, "militants"},   {ENT_ACTOR_COMPANY, "company"},
    {ENT_ACTOR_COMPANY, "firm"},
};

/* A common noun with its article: "the militant group". */
struct called {
    uint32_t word, noun, end; /* "the", the noun's first word, the word behind it */
    uint32_t name;            /* of the gazetteer, or ENT_NONE */
};

/* 1 where the actor may be called so. */
static int calls(const struct ent_casting *c, const struct called *d, uint32_t actor)
{
    const struct ent_gazetteer_name *names = c->gazetteer->names;
    for (uint32_t i = d->name; i != ENT_NONE; i = names[i].next)
        if (names[i].kind == ENT_NAME_CALLED && names[i].entry == c->actor_entries[actor])
            return 1;
    for (size_t i = 0; i < sizeof generic / sizeof *generic; i++)
        if (c->actors[actor].type == generic[i].type && d->noun + 1 == d->end &&
            ent_word_is(c, d->noun, generic[i].noun))
            return 1;
    return 0;
}

/* 1 where the word is what somebody may be called by his type alone. */
static int is_generic(const struct ent_casting *c, uint32_t word)
{
    for (size_t i = 0; i < sizeof generic / sizeof *generic; i++)
        if (ent_word_is(c, word, generic[i].noun))
            return 1;
    return 0;
}

/* "breakaway", "gas-rich": tells nothing of who is meant; but "other" and "same" do. */
static int is_modifier(const struct ent_casting *c, uint32_t word)
{
    static const char *const telling[] = {"other", "same",  "first",  "second", "third", "last",
                                          "next",  "whole", "former", "only",   "new",   "own"};
    if (!c->trees || c->marks[word].name || ent_is_proper(c, word) ||
        ent_classes_at(c, word) & ENT_CLASS_FUNCTION)
        return 0;
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
        if (ent_word_is(c, word, telling[i]))
            return 0;
    const struct ent_word *tree = &c->trees[c->words.items[word].token];
    return tree->relation == ENT_REL_AMOD || tree->relation == ENT_REL_COMPOUND ||
           tree->upos == ENT_UPOS_ADJ || ent_shape_at(c, word) & ENT_WORD_PUNCT;
}

/* "the union of", but not "accused the alliance of lying". */
static int is_owned(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    if (!ent_word_is(c, word, "of"))
        return 0;
    return !c->trees || word + 1 >= last ||
           c->trees[c->words.items[word + 1].token].upos != ENT_UPOS_VERB;
}

/* Reads "the | tiny | kingdom" at `word`. */
static int read_called(const struct ent_casting *c, struct called *d, uint32_t word, uint32_t last)
{
    enum { MODIFIERS = 3 };
    *d = (struct called){.word = word, .noun = word + 1, .name = ENT_NONE};
    for (; d->noun < last && d->noun <= word + 1 + MODIFIERS; d->noun++) {
        struct ent_match match;
        if (c->marks[d->noun].name)
            return 0;
        if (ent_gazetteer_match(&match, c->gazetteer, c->words.items + d->noun, last - d->noun,
                                ENT_NAME_BIT(ENT_NAME_CALLED))) {
            d->name = match.name;
            d->end = d->noun + match.words;
            break;
        }
        d->end = d->noun + 1;
        if (is_generic(c, d->noun))
            break;
        if (!is_modifier(c, d->noun))
            return 0;
    }
    return d->noun < last && d->noun <= word + 1 + MODIFIERS &&
           !(d->end < last && (is_owned(c, d->end, last) || c->marks[d->end].noun));
}

/* The actor of the draft that may be called so, or ENT_NONE. */
static uint32_t called_of(const struct ent_anaphora *a, const struct called *d,
                          const struct ent_draft *draft)
{
    const struct ent_casting *c = a->c;
    uint32_t actor = c->members[draft->member];
    if (draft->members != 1)
        return ENT_NONE;
    if (!calls(c, d, actor))
        actor = ent_draft_root(a, draft);
    if (!calls(c, d, actor))
        return ENT_NONE;
    if (c->actor_entries[c->actor_roots[actor]] == c->actor_entries[actor])
        return c->actor_roots[actor]; /* "the island" is no court of the island */
    return actor;
}

/* "the alliance": the last mentioned actor that is called so. */
static int find_called(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    struct called d;
    if (!read_called(a->c, &d, word, last))
        return 0;
    int plural = (ent_shape_at(a->c, d.end - 1) & ENT_WORD_PLURAL) != 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > ENT_LOOK_SENTENCES)
            break;
        uint32_t actor = called_of(a, &d, draft);
        if (actor == ENT_NONE)
            continue;
        struct ent_draft added = {.first = word,
                                  .last = d.end,
                                  .from = word,
                                  .to = d.end,
                                  .kind = ENT_MENTION_DESCRIPTION,
                                  .plural = plural ? ENT_EITHER : 0,
                                  .sex = 'n'};
        *taken = d.end - word;
        return add_one(a, &added, actor);
    }
    return 0;
}

/* "the country": the state spoken of. */
static int find_country(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    if (!ent_word_is(c, word + 1, "country") && !ent_word_is(c, word + 1, "nation"))
        return 0;
    if (word + 2 < last && !(ent_shape_at(c, word + 2) & (ENT_WORD_CLITIC | ENT_WORD_PUNCT)) &&
        !(ent_classes_at(c, word + 2) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB)))
        return 0;
    uint32_t root = ent_topic_state(a, word, word + 1);
    if (root == ENT_NONE)
        return 0;
    int is_place = word > 0 && ent_classes_at(c, word - 1) & ENT_CLASS_LOCATIVE;
    struct ent_draft draft = {.first = word,
                              .last = word + 2,
                              .from = word,
                              .to = word + 2,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .sex = 'n',
                              .place = (uint8_t)is_place};
    *taken = 2;
    return add_one(a, &draft, root);
}

int ent_description_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    uint32_t first, last;
    ent_sentence_words(a->c, word, &first, &last);
    int status = find_korea(a, word, first, last, taken);
    if (!status && !*taken)
        status = ent_relative_find(a, word, taken);
    if (status || *taken || word + 1 >= last || !ent_word_is(a->c, word, "the"))
        return status;
    status = find_called(a, word, last, taken);
    if (!status && !*taken)
        status = find_country(a, word, last, taken);
    return status;
}
