// SPDX-License-Identifier: MIT
/*
 * The cast of a text: sets up the words and what stands at them, runs the steps, and writes the
 * drafts out in the order of the text. Actors are in the order of their first mention; one that no
 * mention names is left out, but for the root of one that is.
 */
#include <stdlib.h>
#include <string.h>

#include "actors/casting.h"

/* Sets name_words and the names' marks; both lists are in the order of the text. A word of a name
 * is of no class: "US" is not "us". */
static void mark_names(struct ent_casting *c)
{
    uint32_t word = 0;
    for (uint32_t i = 0; i < c->names->count; i++) {
        struct ent_span span = c->names->items[i].span;
        while (word < c->words.count && c->words.items[word].end <= span.start)
            word++;
        c->name_words[i] = word;
        for (; word < c->words.count && c->words.items[word].start < span.end; word++) {
            c->marks[word].name = i + 1;
            if (!c->names->items[i].is_short)
                c->words.items[word].classes = 0;
        }
    }
}

/* "which it suspects of": no suspects. */
static int is_verb(const struct ent_casting *c, uint32_t word)
{
    return c->trees && c->trees[c->words.items[word].token].upos == ENT_UPOS_VERB;
}

static void mark_nouns(struct ent_casting *c, uint32_t first, uint32_t last)
{
    struct ent_match match;
    for (uint32_t i = first; i < last;) {
        if (c->marks[i].name || is_verb(c, i) ||
            !ent_gazetteer_match(&match, c->gazetteer, c->words.items + i, last - i,
                                 ENT_NAME_BIT(ENT_NAME_NOUN))) {
            i++;
            continue;
        }
        c->marks[i].noun = c->gazetteer->names[match.name].entry + 1;
        c->marks[i].words = (uint8_t)match.words;
        i += match.words;
    }
}

/* Words of the other Georgia, and none of the country's neighbourhood. */
static int is_american_georgia(const struct ent_casting *c)
{
    uint32_t state = 0;
    for (uint32_t i = 0; i < c->words.count; i++)
        state += (c->words.items[i].classes & ENT_CLASS_STATE) != 0;
    for (uint32_t i = 0; i < c->names->count; i++) {
        const struct ent_name *n = &c->names->items[i];
        const char *root = c->gazetteer->entries[c->gazetteer->entries[n->entry].root].id;
        if (strcmp(root, "RUS") == 0 || strcmp(root, "ABKHAZIA") == 0 ||
            (strcmp(root, "GEO") == 0 && n->kind != ENT_MENTION_NAME))
            return 0;
    }
    return state > 0;
}

/* The names with the entry `from` read as `to`: they are the caller's, so a copy is changed. */
static int rename_all(struct ent_casting *c, uint32_t from, uint32_t to)
{
    struct ent_names *names = ent_arena_alloc(c->arena, sizeof *names);
    struct ent_name *items = ent_arena_alloc(c->arena, c->names->count * sizeof *items);
    if (!names || !items)
        return ENT_E_NOMEM;
    memcpy(items, c->names->items, c->names->count * sizeof *items);
    for (uint32_t i = 0; i < c->names->count; i++)
        if (items[i].entry == from)
            items[i].entry = to;
    *names = (struct ent_names){.items = items, .count = c->names->count};
    c->names = names;
    return 0;
}

/* "Congo" is the larger one, unless the text calls only the smaller by its full name or capital. */
static int settle_congo(struct ent_casting *c)
{
    uint32_t large = ent_entry_find(c->gazetteer, "COD", 3), named[2] = {0, 0};
    uint32_t small = ent_entry_find(c->gazetteer, "COG", 3);
    for (uint32_t i = 0; i < c->names->count; i++) {
        uint32_t root = c->gazetteer->entries[c->names->items[i].entry].root;
        int alone = ent_word_is(c, c->name_words[i], "congo") ||
                    ent_word_is(c, c->name_words[i], "congolese");
        named[0] += root == large && !alone;
        named[1] += root == small && !alone;
    }
    return named[1] && !named[0] ? rename_all(c, large, small) : 0;
}

static int set_up(struct ent_casting *c, const struct ent_text *text)
{
    int status = ent_words_cut(&c->words, c->scratch, text);
    size_t names = c->names->count, words = c->words.count;
    if (status)
        return status;
    c->marks = ent_arena_alloc(c->scratch, words * sizeof *c->marks);
    c->name_words = ent_arena_alloc(c->scratch, names * sizeof *c->name_words);
    c->name_sectors = ent_arena_alloc(c->scratch, names * sizeof *c->name_sectors);
    c->retired = ent_arena_alloc(c->scratch, c->gazetteer->n_entries);
    if (!c->marks || !c->name_words || !c->name_sectors || !c->retired)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < c->words.count; i++)
        c->words.items[i].classes = ent_classes_of(c->gazetteer->classes, c->words.items[i].key);
    mark_names(c);
    for (uint32_t s = 0; s < text->n_sentences; s++)
        mark_nouns(c, c->words.sentences[s], c->words.sentences[s + 1]);
    c->american_georgia = (uint8_t)is_american_georgia(c);
    status = settle_congo(c);
    return status ? status : ent_roster_make(c);
}

static int by_place(const void *a, const void *b)
{
    const struct ent_draft *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->last < y->last ? -1 : x->last > y->last;
}

void ent_drafts_sort(struct ent_casting *c)
{
    if (c->n_drafts)
        qsort(c->drafts, c->n_drafts, sizeof *c->drafts, by_place);
}

/* Numbers the actors by first mention; `order` gets each one's new index, ENT_NONE for none. */
static uint32_t number_actors(const struct ent_casting *c, uint32_t *order)
{
    uint32_t count = 0;
    memset(order, 0xFF, c->n_actors * sizeof *order);
    for (size_t i = 0; i < c->n_drafts; i++) {
        for (uint32_t m = 0; m < c->drafts[i].members; m++) {
            uint32_t actor = c->members[c->drafts[i].member + m];
            if (order[actor] == ENT_NONE)
                order[actor] = count++;
        }
    }
    return count;
}

static int write_actors(const struct ent_casting *c, struct ent_cast *out, uint32_t *order)
{
    out->n_actors = number_actors(c, order);
    out->actors = ent_arena_alloc(c->arena, out->n_actors * sizeof *out->actors);
    if (!out->actors)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < c->n_actors; i++)
        if (order[i] != ENT_NONE)
            out->actors[order[i]] = c->actors[i];
    return 0;
}

static struct ent_span span_of(const struct ent_casting *c, uint32_t first, uint32_t last)
{
    return (struct ent_span){c->words.items[first].start, c->words.items[last - 1].end};
}

static void write_mention(const struct ent_casting *c, struct ent_cast *out,
                          const struct ent_draft *draft, const uint32_t *order)
{
    const struct ent_name_word *first = &c->words.items[draft->first];
    const struct ent_name_word *last = &c->words.items[draft->last - 1];
    struct ent_mention *mention = &out->mentions[out->n_mentions++];
    *mention = (struct ent_mention){.span = span_of(c, draft->first, draft->last),
                                    .phrase = span_of(c, draft->from, draft->to),
                                    .sentence = first->sentence,
                                    .token = first->token,
                                    .tokens = last->token - first->token + 1,
                                    .member = out->n_members,
                                    .members = draft->members,
                                    .partner = draft->partner == ENT_NONE ? ENT_NO_ACTOR
                                                                          : order[draft->partner],
                                    .kind = draft->kind,
                                    .place = draft->place};
    for (uint32_t i = 0; i < draft->members; i++) {
        uint32_t actor = order[c->members[draft->member + i]];
        out->members[out->n_members++] = actor;
        out->actors[actor].mentions++;
    }
}

static int write_cast(const struct ent_casting *c, struct ent_cast *out)
{
    uint32_t *order = ent_arena_alloc(c->scratch, c->n_actors * sizeof *order);
    if (!order)
        return ENT_E_NOMEM;
    int status = write_actors(c, out, order);
    out->mentions = ent_arena_alloc(c->arena, c->n_drafts * sizeof *out->mentions);
    out->members = ent_arena_alloc(c->arena, c->n_members * sizeof *out->members);
    if (status || !out->mentions || !out->members)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < c->n_drafts; i++)
        write_mention(c, out, &c->drafts[i], order);
    return 0;
}

size_t ent_cast_needs(const struct ent_text *text)
{
    enum { BY_WORD = 14 /* what runs and sectors note of each */ };
    size_t words = text->n_tokens - text->n_tokens / 8; /* joining hyphens are none */
    return ent_words_room(text) * sizeof(struct ent_name_word) +
           words * (sizeof(struct ent_mark) + BY_WORD);
}

int ent_cast_find(struct ent_cast *out, struct ent_arena *arena,
                  const struct ent_gazetteer *gazetteer, const struct ent_article *article,
                  const struct ent_text *text, const struct ent_names *names,
                  const struct ent_syntax *syntax)
{
    static int (*const steps[])(struct ent_casting *) = {
        ent_phrases_find,           ent_strangers_find, ent_persons_find,
        ent_strangers_find_singles, ent_anaphora_find,  ent_sectors_find};
    struct ent_arena scratch = {.limit = ent_arena_left(arena)};
    struct ent_casting c = {.arena = arena,
                            .scratch = &scratch,
                            .gazetteer = gazetteer,
                            .article = article,
                            .text = text,
                            .trees = syntax ? syntax->words : NULL,
                            .names = names};
    *out = (struct ent_cast){0};
    int status = set_up(&c, text);
    for (size_t i = 0; !status && i < sizeof steps / sizeof *steps; i++) {
        status = steps[i](&c);
        if (!status)
            ent_drafts_sort(&c);
    }
    if (!status)
        status = write_cast(&c, out);
    ent_arena_free_scratch(&scratch, arena);
    return status;
}
