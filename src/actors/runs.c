// SPDX-License-Identifier: MIT
/*
 * Runs of capitalised words. A run goes on over "of the" and "and" only behind a word that heads
 * names ("Ministry of Health and Welfare"). What it is, is told by its own words ("Party", "Inc"),
 * by the title or noun in front ("the carmaker X"), by an apposition behind ("X, a lawyer", "X,
 * 34,"); failing these, by the verb or preposition beside it, which is weaker.
 */
#include <string.h>

#include "actors/phrases.h"
#include "actors/strangers.h"

static int is_byte(const struct ent_casting *c, uint32_t word, uint32_t last, char byte)
{
    return word < last && c->article->text[c->words.items[word].start] == byte;
}

static const struct ent_noun *noun_at(const struct ent_casting *c, uint32_t word)
{
    return c->marks[word].noun ? &c->gazetteer->nouns[c->marks[word].noun - 1] : NULL;
}

/* A past tense, as its ending tells. */
static int ends_with_ed(const struct ent_casting *c, uint32_t word)
{
    const struct ent_name_word *w = &c->words.items[word];
    return w->end - w->start > 4 && !(w->shape & ENT_WORD_CAPITAL) &&
           memcmp(c->article->text + w->end - 2, "ed", 2) == 0;
}

int ent_is_verbal(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    const uint32_t no_verb =
        ENT_CLASS_PREPOSITION | ENT_CLASS_CONJUNCTION | ENT_CLASS_DETERMINER | ENT_CLASS_CLAUSE;
    if (word >= last || ent_shape_at(c, word) & (ENT_WORD_PUNCT | ENT_WORD_CAPITAL))
        return 0;
    uint32_t classes = ent_classes_at(c, word);
    return classes & ENT_CLASS_VERB || (classes & ENT_CLASS_FUNCTION && !(classes & no_verb)) ||
           ends_with_ed(c, word);
}

/* 1 where the word's capital may be owed to its place only. */
static int begins_text(const struct ent_casting *c, uint32_t word, uint32_t first)
{
    if (word == first)
        return 1;
    const struct ent_name_word *before = &c->words.items[word - 1];
    char byte = c->article->text[before->start];
    return before->shape & ENT_WORD_PUNCT && byte != ',' && byte != '(' && byte != '&';
}

/* A word that may be part of a name. */
static int is_part(const struct ent_runs *runs, const struct ent_casting *c, uint32_t word)
{
    const uint32_t never = ENT_CLASS_FUNCTION | ENT_CLASS_CALENDAR | ENT_CLASS_HONORIFIC;
    return ent_is_proper(c, word) && !runs->taken[word] && !(ent_classes_at(c, word) & never) &&
           !(ent_shape_at(c, word) & (ENT_WORD_CLITIC | ENT_WORD_NUMBER));
}

/* "Ministry of Health and | Welfare", but not "Bank of Ghana and | University of Mali". */
static int joins_by_and(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    return ent_word_is(c, at, "and") && at + 1 < last && ent_is_proper(c, at + 1) &&
           !c->marks[at + 1].noun && !c->marks[at + 1].name;
}

/* The word behind "of the", "for", "and": where the name goes on, or 0. */
static uint32_t behind_link(const struct ent_runs *runs, const struct ent_casting *c, uint32_t at,
                            uint32_t last, int headed, int linked)
{
    uint32_t next = at;
    if (ent_shape_at(c, at) & ENT_WORD_CLITIC && noun_at(c, at - 1) &&
        noun_at(c, at - 1)->flags & ENT_NOUN_PLURAL)
        return at + 1 < last && is_part(runs, c, at + 1) && c->marks[at + 1].noun ? at + 1 : 0;
    if (next < last &&
        ((ent_classes_at(c, next) & ENT_CLASS_PARTICLE && !headed) ||
         (ent_is_proper(c, next) && ent_classes_at(c, next) & ENT_CLASS_PREPOSITION)))
        next++; /* "Doctors Without Borders" */
    else if (headed && next < last &&
             (ent_word_is(c, next, "of") || ent_word_is(c, next, "for") ||
              (linked && joins_by_and(c, next, last)) || is_byte(c, next, last, '&')))
        next += next + 1 < last && ent_word_is(c, next + 1, "the") ? 2 : 1;
    if (next == at || next >= last)
        return 0;
    int is_name =
        headed && c->marks[next].name && !ent_word_is(c, at, "and") && ent_is_proper(c, next);
    return is_part(runs, c, next) || is_name ? next : 0;
}

static int is_head(const struct ent_casting *c, uint32_t word)
{
    const struct ent_noun *noun = noun_at(c, word);
    return noun && !(noun->flags & (ENT_NOUN_PERSON | ENT_NOUN_PLURAL));
}

/* The end of the run that begins at `first`. */
static uint32_t run_end(const struct ent_runs *runs, const struct ent_casting *c, uint32_t first,
                        uint32_t last)
{
    uint32_t at = first, next;
    int headed = 0, linked = 0;
    while (at < last && at - first <= ENT_RUN_WORDS) {
        if (is_part(runs, c, at) || (linked && c->marks[at].name && ent_is_proper(c, at)) ||
            (at > first && ent_shape_at(c, at) & ENT_WORD_JOINED && !runs->taken[at])) {
            headed |= is_head(c, at);
            at++;
        } else if (at > first && (next = behind_link(runs, c, at, last, headed, linked)) != 0) {
            linked |= headed;
            at = next;
        } else {
            break;
        }
    }
    return at;
}

/* Leaves out words at the front that no name begins with: "Former", "Citing", titles. */
static uint32_t skip_front(const struct ent_casting *c, struct ent_run *run, uint32_t first)
{
    uint32_t at = run->first;
    while (at < run->last) {
        const struct ent_name_word *w = &c->words.items[at];
        const struct ent_noun *noun = noun_at(c, at);
        uint32_t rest = run->last - at;
        int starts = begins_text(c, at, first);
        int is_title = noun && noun->flags & ENT_NOUN_PERSON && !(noun->flags & ENT_NOUN_PLURAL) &&
                       c->marks[at].words < rest;
        int is_adverb =
            w->end - w->start > 4 && (memcmp(c->article->text + w->end - 2, "ly", 2) == 0 ||
                                      memcmp(c->article->text + w->end - 3, "ing", 3) == 0);
        if (is_title)
            at += c->marks[at].words;
        else if (w->classes & ENT_CLASS_PAST || (starts && is_adverb && rest > 1) ||
                 (starts && w->classes & (ENT_CLASS_MODIFIER | ENT_CLASS_VERB) && !noun))
            at++;
        else
            break;
    }
    return at;
}

/* The sector of an office that the run ends with: "Pan Africanist Congress". */
static const char *office_sector(const struct ent_casting *c, uint32_t word)
{
    uint32_t name = c->marks[word].name;
    return name && c->names->items[name - 1].kind == ENT_MENTION_OFFICE
               ? c->gazetteer->entries[c->names->items[name - 1].entry].sector
               : NULL;
}

/* What the run's own words tell: 1 where they do. */
static int tell_by_words(const struct ent_casting *c, struct ent_run *run)
{
    uint32_t last = run->last - 1;
    const struct ent_noun *head = NULL;
    const uint32_t nobody = ENT_CLASS_SPOT | ENT_CLASS_EVENT | ENT_CLASS_MEDIA | ENT_CLASS_THING;
    if ((ent_classes_at(c, last) & nobody && !is_head(c, last)) ||
        (ent_classes_at(c, run->first) & ENT_CLASS_SITE && !is_head(c, last))) {
        run->evidence = ENT_EVIDENCE_PLACE;
        return 1;
    }
    for (uint32_t at = run->first; at < run->last; at++) {
        uint32_t end = at + c->marks[at].words;
        if (!is_head(c, at) || end > run->last)
            continue;
        if (end == run->last || !ent_is_proper(c, end))
            head = noun_at(c, at);
        if (head && end < run->last)
            break; /* "Ministry of": what follows belongs to it */
    }
    const char *sector = head ? head->sector : office_sector(c, last);
    if (!sector)
        return 0;
    run->evidence = ENT_EVIDENCE_TYPED;
    run->sector = sector;
    run->type = strcmp(sector, "BUS") == 0 ? ENT_ACTOR_COMPANY : ENT_ACTOR_OTHER;
    run->sex = 'n';
    return 1;
}

static void set_by_noun(struct ent_run *run, const struct ent_noun *noun)
{
    int is_person = (noun->flags & ENT_NOUN_PERSON) != 0;
    run->evidence = ENT_EVIDENCE_TYPED;
    run->sector = noun->sector;
    run->type = is_person                          ? ENT_ACTOR_PERSON
                : strcmp(noun->sector, "BUS") == 0 ? ENT_ACTOR_COMPANY
                                                   : ENT_ACTOR_OTHER;
    run->sex = is_person ? 0 : 'n';
}

/* A title or noun in front: "Mayor X", "Mr X", "the carmaker X". */
static int tell_by_front(const struct ent_casting *c, struct ent_run *run, uint32_t first)
{
    uint32_t at = run->first, noun = ent_noun_before(c, first, at), country;
    if (at > first && ent_classes_at(c, at - 1) & ENT_CLASS_HONORIFIC) {
        run->evidence = ENT_EVIDENCE_TYPED;
        run->type = ENT_ACTOR_PERSON;
        run->from = at - 1;
        run->sex = 0;
        return 1;
    }
    const struct ent_noun *office = ent_office_in_front(c, first, at, run->last);
    if (office) {
        set_by_noun(run, office);
        return 1;
    }
    if (noun == ENT_NONE || noun_at(c, noun)->flags & ENT_NOUN_PLURAL)
        return 0;
    set_by_noun(run, noun_at(c, noun));
    run->from = ent_title_before(c, at, ENT_NONE, &country);
    return 1;
}

/* An age or a description behind: "X, 34,", "X, a former minister". */
static int tell_by_back(const struct ent_casting *c, struct ent_run *run, uint32_t last)
{
    uint32_t at = run->last + 1;
    if (!is_byte(c, run->last, last, ',') || at >= last)
        return 0;
    if (ent_shape_at(c, at) & ENT_WORD_NUMBER && is_byte(c, at + 1, last, ',') &&
        c->words.items[at].end - c->words.items[at].start == 2) {
        run->evidence = ENT_EVIDENCE_TYPED;
        run->type = ENT_ACTOR_PERSON;
        run->sex = 0;
        return 1;
    }
    int has_article = (ent_classes_at(c, at) & ENT_CLASS_DETERMINER) != 0;
    for (uint32_t w = at + (uint32_t)has_article; w < last && w < at + 6; w++) {
        const struct ent_noun *noun = noun_at(c, w);
        if (noun && (has_article ||
                     (noun->flags & (ENT_NOUN_PERSON | ENT_NOUN_PLURAL)) == ENT_NOUN_PERSON)) {
            set_by_noun(run, noun_at(c, w));
            return 1;
        }
        if (ent_classes_at(c, w) & ENT_CLASS_FUNCTION || ent_shape_at(c, w) & ENT_WORD_PUNCT ||
            (!has_article && !(ent_classes_at(c, w) & ENT_CLASS_MODIFIER)))
            break;
    }
    return 0;
}

/* 1 where the tree has the name as the subject or the object of a verb. */
static int acts_in_tree(const struct ent_casting *c, const struct ent_run *run)
{
    uint32_t token = ent_tree_head(c, run->first, run->last), verb;
    int role = token == ENT_NONE ? -1 : ent_tree_role(c, token);
    if (role != ENT_ROLE_SUBJECT && role != ENT_ROLE_OBJECT)
        return 0;
    verb = ent_tree_verb(c, token);
    return verb != ENT_NONE && c->trees[verb].upos == ENT_UPOS_VERB;
}

/* What the words beside the name tell: it acts, it suffers, it is a place. */
static void tell_by_sides(const struct ent_casting *c, struct ent_run *run, uint32_t first,
                          uint32_t last)
{
    static const char *const sides[] = {"against", "by", "with", "between", "to", "for"};
    uint32_t before = run->first;
    if (before > first && ent_word_is(c, before - 1, "the"))
        before--;
    uint32_t classes = before > first ? ent_classes_at(c, before - 1) : 0;
    uint32_t words = run->last - run->first;
    int ends = run->last == last || ent_shape_at(c, run->last) & ENT_WORD_PUNCT ||
               ent_classes_at(c, run->last) & ENT_CLASS_FUNCTION;
    if (classes & ENT_CLASS_LOCATIVE) {
        run->evidence = ENT_EVIDENCE_PLACE;
        return;
    }
    if (ent_classes_at(c, run->first) & ENT_CLASS_GIVEN && words > 1 && words < 4) {
        run->evidence = ENT_EVIDENCE_TYPED;
        run->type = ENT_ACTOR_PERSON;
        run->sex = 0;
        return;
    }
    if (begins_text(c, run->first, first) && words == 1)
        return;
    if (ent_is_verbal(c, run->last, last) || acts_in_tree(c, run))
        run->evidence = ENT_EVIDENCE_ACTS;
    /* "to Julian Brodvik" is a person, "to Brodvik" may be a place */
    size_t n_sides = sizeof sides / sizeof *sides - (words == 1 ? 2 : 0);
    for (size_t i = 0; ends && before > first && i < n_sides; i++)
        if (ent_word_is(c, before - 1, sides[i]))
            run->evidence = ENT_EVIDENCE_ACTS;
    if (ends && before > first && before - 1 > first &&
        (classes & ENT_CLASS_VERB || ends_with_ed(c, before - 1)))
        run->evidence = ENT_EVIDENCE_ACTS;
}

/* The draft that the name is bound to: the country before it, or in an apposition behind. */
static void find_lead(const struct ent_runs *runs, const struct ent_casting *c, struct ent_run *run,
                      uint32_t last)
{
    uint32_t before = runs->draft_to[run->first], behind = 0;
    if (is_byte(c, run->last, last, ',') && run->last + 1 < last)
        behind = runs->draft_at[run->last + 1];
    if (before) {
        const struct ent_draft *draft = &c->drafts[before - 1];
        run->lead = draft->place || draft->kind == ENT_MENTION_PERSON ? 0 : before;
        run->joins = run->lead != 0;
    } else if (behind && c->drafts[behind - 1].agent && !c->drafts[behind - 1].plural) {
        run->lead = behind;
    }
}

static uint64_t key_of(const struct ent_casting *c, uint32_t first, uint32_t last)
{
    uint64_t key = 1;
    for (uint32_t w = first; w < last; w++)
        key = (key ^ c->words.items[w].key) * 0x9E3779B97F4A7C15U;
    return key;
}

/* Adds the run of the words in `of`, `nobody` of which at the front are a name of nobody's. */
static int add_run(struct ent_runs *runs, struct ent_casting *c, struct ent_span of, uint32_t first,
                   uint32_t last, uint32_t nobody)
{
    struct ent_run run = {.first = of.start, .last = of.end, .sector = "", .type = ENT_ACTOR_OTHER};
    if (of.end - of.start > ENT_RUN_WORDS)
        return 0;
    run.first = skip_front(c, &run, first);
    if (run.first >= run.last)
        return 0;
    int is_noun = c->marks[run.first].noun && run.first + c->marks[run.first].words == run.last;
    if (is_noun)
        return 0; /* "Parliament": a common noun */
    run.from = run.first;
    run.to = run.last;
    run.key = key_of(c, run.first, run.last);
    if (run.from > first && ent_word_is(c, run.from - 1, "the"))
        run.from--;
    if (!tell_by_words(c, &run) && nobody)
        run.evidence = ENT_EVIDENCE_PLACE;
    else if (run.evidence == ENT_EVIDENCE_NONE && !tell_by_front(c, &run, first) &&
             !tell_by_back(c, &run, last))
        tell_by_sides(c, &run, first, last);
    find_lead(runs, c, &run, last);
    runs->items =
        ent_arena_room(c->scratch, runs->items, runs->count, &runs->capacity, sizeof *runs->items);
    if (!runs->items)
        return ENT_E_NOMEM;
    runs->items[runs->count++] = run;
    return 0;
}

static int set_up(struct ent_runs *runs, struct ent_casting *c)
{
    size_t words = (size_t)c->words.count + 1;
    runs->draft_at = ent_arena_alloc(c->scratch, words * sizeof *runs->draft_at);
    runs->draft_to = ent_arena_alloc(c->scratch, words * sizeof *runs->draft_to);
    runs->taken = ent_arena_alloc(c->scratch, words);
    if (!runs->draft_at || !runs->draft_to || !runs->taken)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < c->n_drafts; i++) {
        const struct ent_draft *d = &c->drafts[i];
        uint32_t from = d->agent ? d->from : d->first, to = d->agent ? d->to : d->last;
        runs->draft_at[d->from] = i + 1;
        runs->draft_to[to] = i + 1;
        memset(runs->taken + from, 1, to - from);
        if (!d->agent)
            memset(runs->taken + d->first, 1, d->last - d->first);
    }
    return 0;
}

/* Names that hold a name and are nobody's ("Korean Peninsula"), and those that were somebody's at
 * other times. Gives their length. */
static uint32_t nobody_at(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    const struct ent_gazetteer *g = c->gazetteer;
    const struct ent_name_word *words = c->words.items + word;
    struct ent_match match;
    if (ent_gazetteer_match(&match, g, words, last - word, ENT_NAME_BIT(ENT_NAME_NOBODY)))
        return match.words;
    const unsigned actors = ENT_NAME_ACTORS & ~ENT_NAME_BIT(ENT_NAME_SHORT);
    if (ent_gazetteer_match(&match, g, words, last - word, actors) &&
        !ent_name_holds(g, &g->names[match.name], c->article->date))
        return match.words;
    return 0;
}

int ent_runs_find(struct ent_runs *out, struct ent_casting *c)
{
    int status = set_up(out, c);
    for (uint32_t s = 0;
         !status && c->words.count && s <= c->words.items[c->words.count - 1].sentence; s++) {
        uint32_t first = c->words.sentences[s], last = c->words.sentences[s + 1];
        for (uint32_t at = first; !status && at < last;) {
            uint32_t end = is_part(out, c, at) ? run_end(out, c, at, last) : at;
            uint32_t nobody = end > at ? nobody_at(c, at, last) : 0;
            if (end > at + nobody)
                status = add_run(out, c, (struct ent_span){at, end}, first, last, nobody);
            at = end > at + nobody ? end : at + (nobody ? nobody : 1);
        }
    }
    return status;
}
