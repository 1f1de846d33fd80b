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

/* 1 where one of the names in the chain at `name` calls the root so. */
static int calls(const struct ent_casting *c, uint32_t name, uint32_t root)
{
    const struct ent_gazetteer_name *names = c->gazetteer->names;
    for (uint32_t i = name; i != ENT_NONE; i = names[i].next)
        if (names[i].kind == ENT_NAME_CALLED && names[i].entry == root)
            return 1;
    return 0;
}

/* "the union of", but not "accused the alliance of lying". */
static int is_owned(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    if (!ent_word_is(c, word, "of"))
        return 0;
    return !c->trees || word + 1 >= last ||
           c->trees[c->words.items[word + 1].token].upos != ENT_UPOS_VERB;
}

/* "the alliance": the last mentioned actor that is called so. */
static int find_called(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    struct ent_match match;
    if (!ent_gazetteer_match(&match, c->gazetteer, c->words.items + word + 1, last - word - 1,
                             ENT_NAME_BIT(ENT_NAME_CALLED)))
        return 0;
    uint32_t end = word + 1 + match.words;
    if (c->marks[word + 1].name || (end < last && (is_owned(c, end, last) || c->marks[end].noun)))
        return 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > ENT_LOOK_SENTENCES)
            break;
        uint32_t actor = c->members[draft->member];
        if (draft->members != 1 || c->actor_entries[actor] == ENT_NONE ||
            !calls(c, match.name, c->actor_entries[actor]))
            actor = ent_draft_root(a, draft);
        if (draft->members != 1 || !calls(c, match.name, c->actor_entries[actor]))
            continue;
        if (c->actor_entries[c->actor_roots[actor]] == c->actor_entries[actor])
            actor = c->actor_roots[actor]; /* "the island" is no court of the island */
        struct ent_draft added = {.first = word,
                                  .last = end,
                                  .from = word,
                                  .to = end,
                                  .kind = ENT_MENTION_DESCRIPTION,
                                  .plural =
                                      ent_shape_at(c, end - 1) & ENT_WORD_PLURAL ? ENT_EITHER : 0,
                                  .sex = 'n'};
        *taken = end - word;
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
