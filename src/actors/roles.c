// SPDX-License-Identifier: MIT
/*
 * Agent nouns with an article: "the ministry", "the envoys", "the rebels". They are who was called
 * so last; failing that, who acted in the same sector last, or the government, army or parliament
 * of the country at hand.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { ROLE_SENTENCES = 6, SECTOR_SENTENCES = 2, ROLE_MODIFIERS = 3 };

/* The phrase at hand: [word, end), its agent noun at `noun`. */
struct role {
    uint32_t word, noun, end;
    const struct ent_noun *kind;
    uint32_t
        beside; /* the actor of a person whom only the text knows, in apposition; or ENT_NONE */
};

/* Whether the word stands in some mention's phrase; the history's last ones are asked. */
static int is_in_phrase(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    for (size_t i = 0; i < 2; i++) {
        if (a->n_history > i && ent_history_at(a, a->n_history - 1 - (uint32_t)i)->to > word)
            return 1;
    }
    /* the next name may have taken it from behind: "the government in Seoul" */
    for (uint32_t w = word; w < c->words.count && w < word + 6; w++)
        if (c->marks[w].name && c->name_sectors[c->marks[w].name - 1])
            return w > word && (ent_word_is(c, w - 1, "in") || ent_word_is(c, w - 1, "of") ||
                                ent_word_is(c, w - 1, "the"));
    return 0;
}

/* 1 where the root is named in the sentence behind the word. */
static int is_named_behind(const struct ent_casting *c, uint32_t word, uint32_t last, uint32_t root)
{
    for (uint32_t w = word; w < last && w < word + ENT_LOOK_WORDS; w++)
        if (c->marks[w].name &&
            c->gazetteer->entries[c->names->items[c->marks[w].name - 1].entry].root ==
                c->actor_entries[root])
            return 1;
    return 0;
}

/* The country at hand: the only one named in the sentence so far; else the only one of the sentence
 * before, places included, that this sentence does not set against it, unless the text is more of
 * another. */
static uint32_t home_of(const struct ent_anaphora *a, uint32_t word, uint32_t head, uint32_t last)
{
    uint32_t found = ENT_NONE, sentence = ENT_NONE, dateline = ent_dateline_state(a);
    int is_one = 1, is_home = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, word), root = ent_draft_root(a, draft);
        if (back > 1 || (sentence != ENT_NONE && back != sentence))
            break;
        enum ent_actor_type type = a->c->actors[root].type;
        if (draft->members > 1 || (type != ENT_ACTOR_COUNTRY && type != ENT_ACTOR_TERRITORY) ||
            (back == 1 && is_named_behind(a->c, word, last, root)) ||
            !ent_may_have(a->c, head, root))
            continue;
        is_home |= root == dateline;
        if (found != ENT_NONE && found != root)
            is_one = 0;
        found = root;
        sentence = back;
    }
    if (!is_one)
        return is_home ? dateline : ENT_NONE;
    uint32_t topic = sentence == 1 ? ent_topic_state(a, word, head) : ENT_NONE;
    uint32_t end = word;
    while (end < last && !(ent_classes_at(a->c, end) & ENT_CLASS_CLAUSE))
        end++;
    return topic == ENT_NONE || is_named_behind(a->c, word, end, topic) ? found : topic;
}

/* "the ministry here": of the country where the story is dated from, or ENT_NONE. */
static uint32_t dateline_of(const struct ent_anaphora *a, const struct role *r, uint32_t last)
{
    const struct ent_casting *c = a->c;
    return r->end < last && ent_word_is(c, r->end, "here") ? ent_dateline_state(a) : ENT_NONE;
}

/* The actor of that root and sector: 0 or ENT_E_NOMEM. */
static int actor_of(struct ent_casting *c, uint32_t *out, uint32_t root, const char *sector)
{
    if (c->actor_entries[root] == ENT_NONE) {
        *out = root;
        return 0;
    }
    return ent_roster_entry(c, out, c->actor_entries[root], sector);
}

/* 1 where nothing behind the noun says whose it is, or makes it part of a longer phrase. */
static int stands_alone(const struct ent_casting *c, const struct role *r, uint32_t last)
{
    uint32_t at = r->end;
    if (at >= last || ent_shape_at(c, at) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC))
        return 1;
    if (ent_word_is(c, at, "of") && r->word > 0 &&
        ent_classes_at(c, r->word - 1) & ENT_CLASS_ADDRESSING)
        return 1; /* "accused the government of complicity" */
    if (ent_word_is(c, at, "of") || ent_word_is(c, at, "for") || ent_is_proper(c, at) ||
        c->marks[at].noun || ent_shape_at(c, at) & ENT_WORD_JOINED)
        return 0;
    if (c->trees) {
        unsigned upos = c->trees[c->words.items[at].token].upos;
        return upos != ENT_UPOS_NOUN && upos != ENT_UPOS_PROPN && upos != ENT_UPOS_ADJ;
    }
    return (ent_classes_at(c, at) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB)) != 0 ||
           r->kind->flags & ENT_NOUN_HOME;
}

/* Reads "the | foreign | minister" at `word`. */
static int read_role(const struct ent_casting *c, struct role *r, uint32_t word, uint32_t last)
{
    uint32_t at = word + 1;
    if (!ent_word_is(c, word, "the") && !ent_word_is(c, word, "this"))
        return 0;
    for (int i = 0; i < ROLE_MODIFIERS && at < last && !c->marks[at].noun; i++, at++)
        if (c->marks[at].name || !(ent_classes_at(c, at) & ENT_CLASS_MODIFIER) ||
            ent_classes_at(c, at) & (ENT_CLASS_FUNCTION | ENT_CLASS_PAST))
            return 0;
    if (at >= last || !c->marks[at].noun || c->marks[at].absorbed)
        return 0;
    *r = (struct role){.word = word,
                       .noun = at,
                       .end = at + c->marks[at].words,
                       .kind = &c->gazetteer->nouns[c->marks[at].noun - 1],
                       .beside = ENT_NONE};
    return !(r->kind->flags & ENT_NOUN_THING) && stands_alone(c, r, last);
}

/* "the regime" may be "the junta" of before. */
static int is_junta(const struct ent_casting *c, uint32_t word)
{
    static const char *const nouns[] = {"regime", "junta", "generals", "colonels", "rulers"};
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (ent_word_is(c, word, nouns[i]))
            return 1;
    return 0;
}

/* 1 where the phrase of a mention is called as the role is. */
static int is_called(const struct ent_casting *c, const struct ent_draft *draft,
                     const struct role *r)
{
    uint64_t key = c->words.items[r->end - 1].key;
    int junta = is_junta(c, r->end - 1);
    if (draft->kind == ENT_MENTION_PRONOUN)
        return 0;
    for (uint32_t w = draft->from; w < draft->to; w++)
        if ((draft->agent || w < draft->first || w >= draft->last) &&
            (c->words.items[w].key == key || (junta && is_junta(c, w))))
            return 1;
    return 0;
}

/* The actor that was called so last, or ENT_NONE. */
static uint32_t called_so(const struct ent_anaphora *a, const struct role *r)
{
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, r->word) > ROLE_SENTENCES)
            break;
        if (draft->members == 1 && !draft->place && is_called(a->c, draft, r) &&
            a->c->members[draft->member] != r->beside)
            return a->c->members[draft->member];
    }
    return ENT_NONE;
}

/* 1 where nouns of the sector are told from others of it well enough. */
static int is_telling(const char *sector)
{
    static const char *const vague[] = {"CVL", "BUS", "PTY", "EDU", "LAB", "JRN", "CRM", "REL"};
    for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
        if (strcmp(vague[i], sector) == 0)
            return 0;
    return 1;
}

/* 1 unless the actor is somebody known who is in no office on the article's day. */
static int is_in_office(const struct ent_casting *c, uint32_t actor)
{
    uint32_t entry = c->actor_entries[actor];
    return c->actors[actor].type != ENT_ACTOR_PERSON || entry == ENT_NONE ||
           (c->article->date.year && c->gazetteer->entries[entry].terms &&
            ent_entry_in_office(c->gazetteer, entry, c->article->date));
}

/* Who acted in the sector last, or ENT_NONE. */
static uint32_t of_sector(const struct ent_anaphora *a, const struct role *r)
{
    const struct ent_casting *c = a->c;
    if (!is_telling(r->kind->sector))
        return ENT_NONE;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t actor = c->members[draft->member];
        if (ent_sentences_between(a, draft, r->word) > SECTOR_SENTENCES)
            break;
        if (draft->members == 1 && !draft->place && draft->agent && actor != r->beside &&
            strcmp(c->actors[actor].sector, r->kind->sector) == 0 && is_in_office(c, actor))
            return actor;
    }
    return ENT_NONE;
}

/* 1 where a state has just one of the sector. */
static int is_state_power(const char *sector)
{
    return strcmp(sector, "GOV") == 0 || strcmp(sector, "MIL") == 0 || strcmp(sector, "COP") == 0;
}

/* A government is no person: of "Obama", "the administration" takes the state. */
static int as_institution(struct ent_casting *c, const struct role *r, uint32_t *actor)
{
    uint32_t root = c->actor_roots[*actor];
    if (c->actors[*actor].type != ENT_ACTOR_PERSON || r->kind->flags & ENT_NOUN_PERSON)
        return 0;
    if (root == *actor) {
        *actor = ENT_NONE;
        return 0;
    }
    return actor_of(c, actor, root, r->kind->sector);
}

/* "Ana Ruiz, the minister,": the person set beside it, or ENT_NONE. */
static uint32_t apposed_to(const struct ent_anaphora *a, const struct role *r)
{
    const struct ent_casting *c = a->c;
    if (a->n_history == 0 || r->word < 2 || !(r->kind->flags & ENT_NOUN_PERSON) ||
        c->article->text[c->words.items[r->word - 1].start] != ',')
        return ENT_NONE;
    const struct ent_draft *before = ent_history_at(a, a->n_history - 1);
    return before->kind == ENT_MENTION_PERSON && before->to + 1 == r->word
               ? c->members[before->member]
               : ENT_NONE;
}

/* Who is meant: *out is ENT_NONE where nobody is found. */
static int find_actor(struct ent_anaphora *a, struct role *r, uint32_t last, uint32_t *out)
{
    unsigned flags = r->kind->flags;
    *out = apposed_to(a, r);
    if (*out != ENT_NONE && a->c->actor_roots[*out] == *out) {
        r->beside = *out; /* the office tells whose he is */
        *out = ENT_NONE;
    }
    if (*out == ENT_NONE && !ent_word_is(a->c, r->end, "here"))
        *out = called_so(a, r);
    if (*out != ENT_NONE)
        return as_institution(a->c, r, out);
    uint32_t root = dateline_of(a, r, last);
    if (root == ENT_NONE && flags & ENT_NOUN_HOME)
        root = home_of(a, r->word, r->end - 1, last);
    if (root != ENT_NONE && ent_acts_on(a, r->word, r->end - 1, root))
        root = ENT_NONE; /* "Chad denounced the regime": it is not Chad's */
    if (root == ENT_NONE && a->c->trees) {
        *out = of_sector(a, r);
        if (*out != ENT_NONE)
            return as_institution(a->c, r, out);
        int is_state = is_state_power(r->kind->sector);
        if (flags & ENT_NOUN_HOME || (is_state && (flags & ENT_NOUN_SEAT || r->beside != ENT_NONE)))
            root = ent_topic_state(a, r->word, r->end - 1);
    }
    return root == ENT_NONE ? 0 : actor_of(a->c, out, root, r->kind->sector);
}

int ent_role_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    struct ent_casting *c = a->c;
    uint32_t first, last, actor;
    struct role r;
    ent_sentence_words(c, word, &first, &last);
    if (!read_role(c, &r, word, last) || is_in_phrase(a, word))
        return 0;
    int status = find_actor(a, &r, last, &actor);
    if (status || actor == ENT_NONE)
        return status;
    struct ent_draft draft = {.first = word,
                              .last = r.end,
                              .from = word,
                              .to = r.end,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .agent = 1,
                              .sex = r.kind->flags & ENT_NOUN_PERSON ? 0 : 'n',
                              .plural = (r.kind->flags & ENT_NOUN_PLURAL) != 0};
    *taken = r.end - word;
    return ent_anaphora_add(a, &draft, &actor, 1);
}
