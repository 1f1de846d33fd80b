// SPDX-License-Identifier: MIT
/* Several at once: "the two sides", "both countries", "the three leaders", "the trio", "the two
 * Koreas". */
#include "actors/anaphora.h"

enum { HEAD_REACH = 3 };

/* Words that count. */
static const struct {
    const char *text;
    uint8_t count;
    uint8_t alone; /* needs no noun behind it */
} counts[] = {
    {"two", 2, 0},  {"both", 2, 0},   {"three", 3, 0},   {"four", 4, 0},
    {"five", 5, 0}, {"pair", 2, 1},   {"duo", 2, 1},     {"trio", 3, 1},
    {"each", 2, 0}, {"either", 2, 0}, {"neither", 2, 0},
};

static uint32_t count_at(const struct ent_casting *c, uint32_t word, int *alone)
{
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (ent_word_is(c, word, counts[i].text)) {
            *alone = counts[i].alone;
            return counts[i].count;
        }
    }
    return 0;
}

/* Nouns that tell what the members are. */
static enum ent_group_kind kind_of(const struct ent_casting *c, uint32_t word)
{
    static const struct {
        const char *text;
        enum ent_group_kind kind;
    } nouns[] = {
        {"countries", ENT_GROUP_STATES},   {"nations", ENT_GROUP_STATES},
        {"states", ENT_GROUP_STATES},      {"capitals", ENT_GROUP_STATES},
        {"kingdoms", ENT_GROUP_STATES},    {"republics", ENT_GROUP_STATES},
        {"neighbours", ENT_GROUP_STATES},  {"neighbors", ENT_GROUP_STATES},
        {"armies", ENT_GROUP_ARMED},       {"militaries", ENT_GROUP_ARMED},
        {"navies", ENT_GROUP_ARMED},       {"combatants", ENT_GROUP_ARMED},
        {"belligerents", ENT_GROUP_ARMED}, {"juntas", ENT_GROUP_STATES},
        {"presidents", ENT_GROUP_STATES},  {"premiers", ENT_GROUP_STATES},
        {"monarchs", ENT_GROUP_STATES},    {"governments", ENT_GROUP_STATES},
        {"republics", ENT_GROUP_STATES},   {"embassies", ENT_GROUP_STATES},
        {"country", ENT_GROUP_STATES},     {"nation", ENT_GROUP_STATES},
        {"government", ENT_GROUP_STATES},  {"capital", ENT_GROUP_STATES},
    };
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (ent_word_is(c, word, nouns[i].text))
            return nouns[i].kind;
    return ENT_GROUP_ANY;
}

/* "each side", "neither country": needs no article. */
static int is_distributive(const struct ent_casting *c, uint32_t word)
{
    return ent_word_is(c, word, "each") || ent_word_is(c, word, "either") ||
           ent_word_is(c, word, "neither");
}

/* "each country", "neither side". */
static int is_one_of_each(const struct ent_casting *c, uint32_t word)
{
    static const char *const nouns[] = {"side",  "country", "nation",     "state",     "party",
                                        "camp",  "power",   "government", "capital",   "army",
                                        "rival", "leader",  "president",  "neighbour", "neighbor"};
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (ent_word_is(c, word, nouns[i]))
            return 1;
    return 0;
}

/* The noun of the group behind `at`, over a few modifiers: ENT_NONE where none is. */
static uint32_t head_behind(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    int is_each = at > 0 && is_distributive(c, at - 1);
    for (uint32_t w = at; w < last && w < at + HEAD_REACH; w++) {
        uint32_t classes = ent_classes_at(c, w);
        if (c->marks[w].name)
            return ENT_NONE;
        if (classes & ENT_CLASS_SIDE || (is_each && is_one_of_each(c, w)))
            return w;
        if (c->marks[w].noun && !c->marks[w].absorbed &&
            c->gazetteer->nouns[c->marks[w].noun - 1].flags & ENT_NOUN_PLURAL)
            return w + c->marks[w].words - 1;
        if (classes & ENT_CLASS_FUNCTION || ent_shape_at(c, w) & ENT_WORD_PUNCT)
            return ENT_NONE;
    }
    return ENT_NONE;
}

/* "both Koreas", "the two Koreas". */
static int add_koreas(struct ent_anaphora *a, struct ent_draft *draft)
{
    uint32_t members[2];
    uint32_t north = ent_entry_find(a->c->gazetteer, "PRK", 3);
    uint32_t south = ent_entry_find(a->c->gazetteer, "KOR", 3);
    if (north == ENT_NONE || south == ENT_NONE)
        return 0;
    if (ent_roster_entry(a->c, &members[0], north, "") ||
        ent_roster_entry(a->c, &members[1], south, ""))
        return ENT_E_NOMEM;
    return ent_anaphora_add(a, draft, members, 2);
}

/* A plural that stands for two without saying so: "encouraged the neighbours to talk". */
static int is_silent_pair(const struct ent_casting *c, uint32_t word)
{
    static const char *const pairs[] = {"neighbours",  "neighbors",   "rivals", "parties",
                                        "sides",       "pair",        "foes",   "combatants",
                                        "adversaries", "belligerents"};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (ent_word_is(c, word, pairs[i]))
            return 1;
    return 0;
}

/* 1 where each of two has one of them: "a meeting of the foreign ministers". */
static int is_of_both(const struct ent_casting *c, uint32_t word)
{
    uint32_t noun = c->marks[word].noun;
    if (!noun)
        return 0;
    unsigned flags = c->gazetteer->nouns[noun - 1].flags;
    return flags & ENT_NOUN_PLURAL && flags & ENT_NOUN_HOME && flags & ENT_NOUN_PERSON;
}

static int add_main_pair(struct ent_anaphora *a, struct ent_draft *draft, uint32_t head,
                         uint32_t *taken)
{
    uint32_t members[ENT_GROUP_MEMBERS], end = head + 1;
    const struct ent_casting *c = a->c;
    if (end < c->words.count && (ent_word_is(c, end, "of") || ent_word_is(c, end, "from")))
        return 0;
    if (!ent_main_pair(a, members))
        return 0;
    draft->last = draft->to = end;
    *taken = end - draft->first;
    return ent_anaphora_add(a, draft, members, 2);
}

/* "its | two neighbours": others than the owner, who stands right before. */
static int is_owned(const struct ent_casting *c, uint32_t at, uint32_t head)
{
    return at > 0 && ent_classes_at(c, head) & ENT_CLASS_SIDE &&
           (ent_classes_at(c, at - 1) & ENT_CLASS_POSSESSIVE ||
            ent_shape_at(c, at - 1) & ENT_WORD_CLITIC);
}

/* 1 where the token is a party by itself: a subject, an object, behind a preposition. */
static int is_argument(const struct ent_casting *c, uint32_t word)
{
    switch (c->trees[c->words.items[word].token].relation) {
    case ENT_REL_NSUBJ:
    case ENT_REL_NSUBJ_PASS:
    case ENT_REL_OBJ:
    case ENT_REL_IOBJ:
    case ENT_REL_OBL:
    case ENT_REL_OBL_AGENT:
    case ENT_REL_NMOD:
    case ENT_REL_CONJ:
        return 1;
    default:
        return 0;
    }
}

/* "Neither trusts", "that neither could": parsers take it for a conjunction. */
static int begins_with_verb(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    unsigned upos = word < last ? c->trees[c->words.items[word].token].upos : ENT_UPOS_X;
    int begins = word < 2 || ent_shape_at(c, word - 2) & ENT_WORD_PUNCT ||
                 ent_classes_at(c, word - 2) & ENT_CLASS_CLAUSE;
    return (upos == ENT_UPOS_VERB || upos == ENT_UPOS_AUX) && begins &&
           (ent_word_is(c, word - 1, "neither") || ent_word_is(c, word - 1, "each"));
}

/* "praised both, and left", "an ally of both": the phrase ends with it. */
static int ends_phrase(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    unsigned before = word > 0 ? c->trees[c->words.items[word - 1].token].upos : ENT_UPOS_X;
    return (before == ENT_UPOS_VERB || before == ENT_UPOS_ADP) && ent_word_is(c, word, "both") &&
           (word + 1 >= last || ent_shape_at(c, word + 1) & ENT_WORD_PUNCT);
}

static int is_number(const struct ent_casting *c, uint32_t word)
{
    return !ent_word_is(c, word, "both") && !is_distributive(c, word);
}

/* "both agreed", "neither trusts the other", "between the two": no noun is behind. */
static int is_bare(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    if (!c->trees ||
        !(is_argument(c, word) || begins_with_verb(c, word + 1, last) ||
          ends_phrase(c, word, last)) ||
        (word + 1 < last && (ent_word_is(c, word + 1, "other") || c->marks[word + 1].name)))
        return 0;
    return word + 1 >= last || ent_shape_at(c, word + 1) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC) ||
           ent_classes_at(c, word + 1) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB) ||
           c->trees[c->words.items[word + 1].token].upos != ENT_UPOS_NOUN;
}

/* "the other" of two that were spoken of as such in the sentence, or of the pair that its subject
 * is in. */
static int find_other(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    uint32_t members[ENT_GROUP_MEMBERS], at = word + 1;
    if (!c->trees || at >= last || !ent_word_is(c, word, "the") || !ent_word_is(c, at, "other"))
        return 0;
    uint32_t end = at + 1;
    if (end < last && (ent_word_is(c, end, "side") || ent_word_is(c, end, "country") ||
                       ent_word_is(c, end, "party") || ent_word_is(c, end, "nation")))
        end++;
    else if (!is_bare(c, at, last))
        return 0;
    if (!ent_antecedent_other(a, word, end - 1, members))
        return 0;
    struct ent_draft draft = {.first = word,
                              .last = end,
                              .from = word,
                              .to = end,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .sex = 'n'};
    *taken = end - word;
    return ent_anaphora_add(a, &draft, members, members[1] == ENT_NONE ? 1 : 2);
}

int ent_group_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last, at = word, members[ENT_GROUP_MEMBERS];
    int alone = 0;
    ent_sentence_words(c, word, &first, &last);
    struct ent_draft draft = {
        .first = word, .from = word, .kind = ENT_MENTION_DESCRIPTION, .plural = 1, .sex = 0};
    int status = find_other(a, word, last, taken);
    if (status || *taken)
        return status;
    if (ent_word_is(c, at, "the") || ent_word_is(c, at, "these") || ent_word_is(c, at, "all"))
        at++;
    if (at >= last)
        return 0;
    uint32_t count = count_at(c, at, &alone);
    uint32_t head = alone ? at : head_behind(c, at + (count > 0), last);
    if (count && head == ENT_NONE && (at > word || !is_number(c, at)) && is_bare(c, at, last)) {
        head = at;
        alone = 1;
    }
    uint32_t koreas = at + (count > 0);
    if ((count == 2 || at > word) && koreas < last && ent_word_is(c, koreas, "koreas")) {
        *taken = koreas + 1 - word;
        draft.last = draft.to = koreas + 1;
        return add_koreas(a, &draft);
    }
    int silent = count == 0 && ent_word_is(c, word, "the") && head != ENT_NONE && at > word;
    if (silent && head == at && is_silent_pair(c, at))
        count = 2;
    else if (silent && is_of_both(c, at))
        return add_main_pair(a, &draft, head, taken);
    if (count == 0 || head == ENT_NONE ||
        (at == word && !alone && !is_owned(c, at, head) && !ent_word_is(c, at, "both") &&
         !is_distributive(c, at)))
        return 0;
    draft.last = draft.to = head + 1;
    if (alone && head + 2 < last && ent_word_is(c, head + 1, "of") &&
        (ent_word_is(c, head + 2, "them") || ent_word_is(c, head + 2, "which") ||
         ent_word_is(c, head + 2, "whom")))
        draft.last = draft.to = head + 3;
    if (!ent_antecedent_group(a, word, head, count, kind_of(c, head), members))
        return 0;
    *taken = draft.last - word;
    return ent_anaphora_add(a, &draft, members, count);
}
