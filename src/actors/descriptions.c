// SPDX-License-Identifier: MIT
/* Definite descriptions of one actor: "the North", "the kingdom", "the country". */
#include "actors/anaphora.h"

/* A description at the words [first, last). */
static struct ent_draft draft_at(uint32_t first, uint32_t last)
{
    return (struct ent_draft){.first = first,
                              .last = last,
                              .from = first,
                              .to = last,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .sex = 'n'};
}

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
    struct ent_draft draft = draft_at(word, word + 1);
    if (word > first && ent_word_is(a->c, word - 1, "the"))
        draft.from--;
    *taken = 1;
    return add_one(a, &draft, actor);
}

/* "in the country": where something is, not who; but "cut off the country". */
static int is_place(const struct ent_casting *c, uint32_t word)
{
    if (word == 0 || !(ent_classes_at(c, word - 1) & ENT_CLASS_LOCATIVE))
        return 0;
    return !c->trees || c->trees[c->words.items[word - 1].token].relation == ENT_REL_CASE;
}

/* "the alliance", "the gas-rich emirate", "the country": whoever of those named before is meant. */
static int find_described(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    struct ent_described d;
    if (!ent_described_read(c, &d, word, last))
        return 0;
    uint32_t actor = ent_described_actor(a, &d);
    if (actor == ENT_NONE)
        return 0;
    int plural = (ent_shape_at(c, d.end - 1) & ENT_WORD_PLURAL) != 0;
    struct ent_draft draft = draft_at(word, d.end);
    draft.plural = plural ? ENT_EITHER : 0;
    draft.place = is_place(c, word) && ent_is_state(a, actor);
    *taken = d.end - word;
    return add_one(a, &draft, actor);
}

/* "the capital": of the state spoken of; stands for it where something is done to it. */
static int find_capital(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    uint32_t at = word + 1, end = at + 1;
    if (!c->trees || !ent_word_is(c, at, "capital") || (end < last && ent_word_is(c, end, "of")) ||
        (end < last && (c->marks[end].name || ent_is_proper(c, end) ||
                        c->trees[c->words.items[end].token].upos == ENT_UPOS_NOUN)))
        return 0;
    uint32_t root = ent_topic_state(a, word, at);
    if (root == ENT_NONE)
        return 0;
    struct ent_draft draft = draft_at(word, end);
    draft.place = ent_tree_role(c, c->words.items[at].token) != ENT_ROLE_OBJECT;
    *taken = end - word;
    return add_one(a, &draft, root);
}

/* "Europe is furious", "accused Europe of sloth": the Union, where somebody acts or is told
 * something; but "Europe's largest lake", "eastern Europe". */
static int find_europe(struct ent_anaphora *a, uint32_t word, uint32_t first, uint32_t *taken)
{
    struct ent_casting *c = a->c;
    if (!c->trees || !ent_is_proper(c, word) || !ent_word_is(c, word, "europe"))
        return 0;
    const struct ent_word *tree = &c->trees[c->words.items[word].token];
    uint32_t before = word > first ? ent_classes_at(c, word - 1) : 0;
    int is_told =
        before & ENT_CLASS_ADDRESSING || (word > first + 1 && ent_word_is(c, word - 1, "with") &&
                                          ent_classes_at(c, word - 2) & ENT_CLASS_AGENTIVE);
    int acts = tree->relation == ENT_REL_NSUBJ && (word == first || before & ENT_CLASS_FUNCTION ||
                                                   ent_shape_at(c, word - 1) & ENT_WORD_PUNCT);
    uint32_t entry = ent_entry_find(c->gazetteer, "EU", 2), actor;
    if (entry == ENT_NONE || !(is_told || acts))
        return 0;
    if (ent_roster_entry(c, &actor, entry, ""))
        return ENT_E_NOMEM;
    struct ent_draft draft = draft_at(word, word + 1);
    *taken = 1;
    return add_one(a, &draft, actor);
}

int ent_description_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    uint32_t first, last;
    ent_sentence_words(a->c, word, &first, &last);
    int status = find_korea(a, word, first, last, taken);
    if (!status && !*taken)
        status = ent_relative_find(a, word, taken);
    if (!status && !*taken)
        status = find_europe(a, word, first, taken);
    if (status || *taken || word + 1 >= last ||
        !(ent_word_is(a->c, word, "the") || ent_word_is(a->c, word, "that")))
        return status;
    status = find_described(a, word, last, taken);
    return status || *taken ? status : find_capital(a, word, last, taken);
}
