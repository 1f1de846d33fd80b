// SPDX-License-Identifier: MIT
/*
 * Actors that only the text knows. All its runs are entered into a table by their words, so that
 * what one mention tells of a name ("Grace Ofori, a lawyer") holds for the others; acronyms are
 * entered beside the names that they stand for. Names of several words are decided before the
 * surnames are, single words after.
 */
#include "actors/strangers.h"

#include <string.h>

enum { CROWD_SENTENCES = 2 };

/* What is known of a name. */
struct known {
    uint64_t key;   /* 0: a free slot */
    uint32_t run;   /* the one that tells best */
    uint32_t actor; /* ENT_NONE until it is made */
    uint8_t is_place;
};

struct ent_strangers {
    struct ent_runs runs;
    struct known *table;
    struct known *surnames; /* of the persons found so far; `run` is the word of the first */
    size_t mask;            /* of both */
    uint8_t *crowds;
};

static struct known *find_known(struct known *table, size_t mask, uint64_t key)
{
    size_t at = (size_t)(key >> 13) & mask;
    while (table[at].key && table[at].key != key)
        at = (at + 1) & mask;
    return &table[at];
}

static void enter(struct ent_strangers *s, uint64_t key, uint32_t run)
{
    struct known *known = find_known(s->table, s->mask, key);
    const struct ent_run *items = s->runs.items;
    int is_place = items[run].evidence == ENT_EVIDENCE_PLACE;
    if (!known->key)
        *known = (struct known){.key = key, .run = run, .actor = ENT_NONE};
    known->is_place |= (uint8_t)is_place;
    if (items[run].evidence > items[known->run].evidence)
        known->run = run;
}

/* The key that a run of that one word would have. */
static uint64_t key_of_word(uint64_t word)
{
    return (1 ^ word) * 0x9E3779B97F4A7C15U;
}

/* The acronym of a run: its initials, lower-case words left out; the length, 0 for none. */
static size_t write_acronym(const struct ent_casting *c, const struct ent_run *run,
                            char out[ENT_RUN_WORDS + 1])
{
    size_t n = 0;
    for (uint32_t w = run->first; w < run->last && n < ENT_RUN_WORDS; w++)
        if (ent_shape_at(c, w) & ENT_WORD_CAPITAL)
            out[n++] = c->article->text[c->words.items[w].start];
    return n > 2 ? n : 0;
}

/* "the Civil Liberties Union (CLU)": the run in the brackets is another name of the one before. */
static int is_in_brackets(const struct ent_casting *c, const struct ent_run *before,
                          const struct ent_run *run)
{
    const char *text = c->article->text;
    return run->last - run->first == 1 && run->first == before->last + 1 &&
           text[c->words.items[before->last].start] == '(' && run->last < c->words.count &&
           text[c->words.items[run->last].start] == ')' &&
           ent_shape_at(c, run->first) & ENT_WORD_CAPITALS;
}

static void enter_all(struct ent_strangers *s, const struct ent_casting *c)
{
    char acronym[ENT_RUN_WORDS + 1];
    uint16_t shape;
    for (uint32_t i = 0; i < s->runs.count; i++)
        enter(s, s->runs.items[i].key, i);
    for (uint32_t i = 0; i < s->runs.count; i++) {
        struct ent_run *run = &s->runs.items[i];
        if (i > 0 && is_in_brackets(c, run - 1, run) && run[-1].evidence > ENT_EVIDENCE_PLACE) {
            *find_known(s->table, s->mask, run->key) =
                (struct known){.key = run->key, .run = i - 1, .actor = ENT_NONE};
            continue;
        }
        size_t len = run->evidence == ENT_EVIDENCE_TYPED && run->type != ENT_ACTOR_PERSON
                         ? write_acronym(c, run, acronym)
                         : 0;
        struct known *short_form =
            len ? find_known(s->table, s->mask, key_of_word(ent_word_key(acronym, len, &shape)))
                : NULL;
        if (short_form && short_form->key &&
            s->runs.items[short_form->run].evidence < ENT_EVIDENCE_TYPED)
            short_form->run = i;
    }
}

/* The entry of the country that the run belongs to, or ENT_NONE. */
static uint32_t root_of(const struct ent_casting *c, const struct ent_run *run)
{
    if (!run->lead)
        return ENT_NONE;
    uint32_t actor = c->members[c->drafts[run->lead - 1].member];
    uint32_t root = c->actor_roots[actor];
    enum ent_actor_type type = c->actors[root].type;
    return type == ENT_ACTOR_COUNTRY || type == ENT_ACTOR_TERRITORY ? c->actor_entries[root]
                                                                    : ENT_NONE;
}

/* The actor that a name stands for, made at its first mention. */
static int make_actor(struct ent_casting *c, const struct ent_strangers *s, struct known *known,
                      uint32_t *out)
{
    const struct ent_run *run = &s->runs.items[known->run];
    struct known *own = find_known(s->table, s->mask, run->key);
    if (own->actor == ENT_NONE) {
        const struct ent_name_word *words = c->words.items;
        struct ent_stranger stranger = {.entry = root_of(c, run),
                                        .type = run->type,
                                        .sector = run->sector,
                                        .name = c->article->text + words[run->first].start,
                                        .len = words[run->last - 1].end - words[run->first].start};
        int status = ent_roster_stranger(c, &own->actor, &stranger);
        if (status)
            return status;
    }
    *out = known->actor = own->actor;
    return 0;
}

/* Makes the country before the name speak for the name: "Nigerian oil company | Sahara Power". */
static void join_lead(struct ent_casting *c, const struct ent_run *run, uint32_t actor)
{
    struct ent_draft *draft = &c->drafts[run->lead - 1];
    c->members[draft->member] = actor;
    draft->first = run->first;
    draft->last = run->last;
    draft->to = run->to;
    draft->agent = 1;
    draft->kind = run->type == ENT_ACTOR_PERSON ? ENT_MENTION_PERSON : ENT_MENTION_NAME;
    draft->sex = run->sex;
}

static int decide(struct ent_casting *c, struct ent_strangers *s, const struct ent_run *run)
{
    struct known *known = find_known(s->table, s->mask, run->key);
    const struct ent_run *best = &s->runs.items[known->run];
    uint32_t actor;
    int is_typed = best->evidence == ENT_EVIDENCE_TYPED;
    if (run->evidence == ENT_EVIDENCE_PLACE || best->evidence <= ENT_EVIDENCE_PLACE ||
        (known->is_place && !is_typed))
        return 0;
    if (!is_typed && s->crowds[c->words.items[run->first].sentence] > 1)
        return 0;
    int joins = run->joins && root_of(c, run) != ENT_NONE;
    if (make_actor(c, s, known, &actor))
        return ENT_E_NOMEM;
    memset(s->runs.taken + run->first, 1, run->last - run->first);
    if (joins) {
        join_lead(c, run, actor);
        return 0;
    }
    struct ent_draft draft = {.first = run->first,
                              .last = run->last,
                              .from = run->from,
                              .to = run->to,
                              .agent = 1,
                              .sex = best->sex,
                              .kind = best->type == ENT_ACTOR_PERSON ? ENT_MENTION_PERSON
                                                                     : ENT_MENTION_NAME};
    return ent_casting_add(c, &draft, actor);
}

/* The roots that the sentences around a word name: a few of the last ones. */
struct crowd {
    uint32_t roots[2];
    uint32_t sentences[2]; /* where each was named last */
};

/* Notes a root; the one that was named longest ago makes room. */
static void note(struct crowd *crowd, uint32_t root, uint32_t sentence)
{
    int at = crowd->roots[1] == root;
    if (!at && crowd->roots[0] != root)
        at = crowd->roots[1] == ENT_NONE || crowd->sentences[1] < crowd->sentences[0];
    crowd->roots[at] = root;
    crowd->sentences[at] = sentence;
}

int ent_crowds_count(uint8_t **out, struct ent_casting *c)
{
    uint32_t sentences = c->words.count ? c->words.items[c->words.count - 1].sentence + 1 : 0;
    struct crowd crowd = {.roots = {ENT_NONE, ENT_NONE}};
    uint8_t *crowds = ent_arena_alloc(c->scratch, sentences + 1);
    size_t i = 0;
    *out = crowds;
    if (!crowds)
        return ENT_E_NOMEM;
    for (uint32_t s = 0; s < sentences; s++) {
        for (; i < c->n_drafts && c->words.items[c->drafts[i].first].sentence == s; i++)
            for (uint32_t m = 0; m < c->drafts[i].members && !c->drafts[i].place; m++)
                note(&crowd, c->actor_roots[c->members[c->drafts[i].member + m]], s);
        for (int k = 0; k < 2; k++)
            if (crowd.roots[k] != ENT_NONE && s - crowd.sentences[k] <= CROWD_SENTENCES)
                crowds[s]++;
    }
    return 0;
}

/* Notes the surname of a name of several words. */
static void enter_surname(struct ent_strangers *s, const struct ent_casting *c, uint32_t first,
                          uint32_t last)
{
    if (last - first < 2)
        return;
    uint64_t key = c->words.items[last - 1].key;
    struct known *known = find_known(s->surnames, s->mask, key);
    if (!known->key)
        *known = (struct known){.key = key, .run = first};
}

static void enter_surnames(struct ent_strangers *s, const struct ent_casting *c)
{
    for (size_t i = 0; i < c->n_drafts; i++)
        if (c->drafts[i].kind == ENT_MENTION_PERSON)
            enter_surname(s, c, c->drafts[i].first, c->drafts[i].last);
}

/* 1 where a person was named before whose name ends so: "Irfaan Ali … Mr Ali". */
static int is_surname(const struct ent_strangers *s, const struct ent_casting *c,
                      const struct ent_run *run)
{
    if (run->last - run->first > 1 || run->type != ENT_ACTOR_PERSON)
        return 0;
    const struct known *known = find_known(s->surnames, s->mask, c->words.items[run->first].key);
    return known->key && known->run < run->first;
}

int ent_strangers_find(struct ent_casting *c)
{
    struct ent_strangers *s = ent_arena_alloc(c->scratch, sizeof *s);
    c->strangers = s;
    if (!s || ent_runs_find(&s->runs, c) || ent_crowds_count(&s->crowds, c))
        return ENT_E_NOMEM;
    size_t size = 64;
    while (size < (s->runs.count + c->n_drafts) * 4)
        size *= 2;
    s->table = ent_arena_alloc(c->scratch, size * sizeof *s->table);
    s->surnames = ent_arena_alloc(c->scratch, size * sizeof *s->surnames);
    s->mask = size - 1;
    if (!s->table || !s->surnames)
        return ENT_E_NOMEM;
    enter_all(s, c);
    enter_surnames(s, c);
    int status = 0;
    for (size_t i = 0; !status && i < s->runs.count; i++) {
        const struct ent_run *run = &s->runs.items[i];
        if ((run->last - run->first == 1 && run->evidence != ENT_EVIDENCE_TYPED) ||
            is_surname(s, c, run))
            continue;
        status = decide(c, s, run);
        if (run->type == ENT_ACTOR_PERSON && s->runs.taken[run->first])
            enter_surname(s, c, run->first, run->last);
    }
    return status;
}

int ent_strangers_find_singles(struct ent_casting *c)
{
    struct ent_strangers *s = c->strangers;
    int status = 0;
    for (size_t i = 0; i < c->n_drafts; i++)
        memset(s->runs.taken + c->drafts[i].first, 1, c->drafts[i].last - c->drafts[i].first);
    for (size_t i = 0; i < s->runs.count; i++)
        s->runs.items[i].lead = s->runs.items[i].joins = 0; /* the drafts have other places now */
    for (size_t i = 0; !status && i < s->runs.count; i++) {
        const struct ent_run *run = &s->runs.items[i];
        if (run->last - run->first == 1 && !s->runs.taken[run->first])
            status = decide(c, s, run);
    }
    return status;
}
