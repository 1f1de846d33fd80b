// SPDX-License-Identifier: MIT
/*
 * Which entry of a word is meant: the one with most words that the sentence has, then the one whose
 * object is right, then the plain one.
 */
#include <string.h>

#include "ties/surface.h"

enum { PATTERN_REACH = 40 }; /* words that a pattern looks ahead and back */

static int is_lemma(const struct word *w, const struct lex_word *word)
{
    return w->form == word || w->lemma[LEX_VERB] == word || w->lemma[LEX_NOUN] == word ||
           w->lemma[LEX_ADJECTIVE] == word;
}

/* How many words at `at` may stand between those of an entry: "froze Peru's assets", "gave its full
 * backing". */
static int32_t passes_over(const struct surface *s, int32_t at, int of_verb)
{
    const struct word *w = &s->words[at];
    if (w->cls == W_QUOTE || w->cls == W_HYPHEN || w->cls == W_DETERMINER)
        return 1;
    if (!of_verb)
        return 0;
    if (w->mention == NONE)
        return w->cls == W_ADJECTIVE && at + 1 < s->n_words && word_is_nominal(w + 1);
    int32_t behind = at;
    while (behind < s->n_words && behind < at + 6 && s->words[behind].mention == w->mention)
        behind++;
    return behind < s->n_words && s->words[behind].cls == W_POSSESSIVE ? behind + 1 - at : 0;
}

/* Where the words behind the first one stand, from word `at` on; NONE where they do not. */
static int32_t match_more(const struct surface *s, const struct lex_entry *e, int32_t at,
                          int of_verb)
{
    for (uint8_t i = 0; i < e->n_more; i++, at++) {
        int32_t over;
        while (at < s->n_words && !is_lemma(&s->words[at], e->more[i]) &&
               (over = passes_over(s, at, of_verb)) > 0)
            at += over;
        if (at >= s->n_words || !is_lemma(&s->words[at], e->more[i]))
            return NONE;
    }
    return at - 1;
}

int match_follows(const struct surface *s, const struct lex_entry *entry, int32_t at)
{
    return match_more(s, entry, at, 1) != NONE;
}

/* 1 where the preposition at `at` has a phrase behind it: it is no particle. */
static int opens_phrase(const struct surface *s, int32_t at)
{
    if (s->words[at].cls != W_PREPOSITION || at + 1 >= s->n_words)
        return 0;
    const struct word *w = &s->words[at + 1];
    return word_is_nominal(w) || w->cls == W_DETERMINER || w->cls == W_PRONOUN;
}

/* The same for a verb's particles, which may stand behind its object: "cut them off". */
static int32_t match_particles(const struct surface *s, const struct chunk *v,
                               const struct lex_entry *e)
{
    int32_t at = v->main + 1;
    while (at < s->n_words && s->words[at].cls == W_ADVERB && !is_lemma(&s->words[at], e->more[0]))
        at++;
    int32_t last = match_more(s, e, at, 1);
    if (last == NONE && v->object != NONE && v->object > (int32_t)(v - s->chunks)) {
        last = match_more(s, e, s->chunks[v->object].last + 1, 1);
        int32_t whose =
            v->object + 2; /* "set two sailors of Peru free", "put ties with it on ice" */
        if (last == NONE && whose < s->n_chunks && s->chunks[whose].kind == C_NOUNS &&
            s->chunks[whose - 1].kind == C_PREPOSITION && s->chunks[whose - 1].slot != NO_SLOT)
            last = match_more(s, e, s->chunks[whose].last + 1, 1);
        if (last != NONE && e->n_more == 1 && opens_phrase(s, last))
            return NONE; /* "gave Peru dollars | in aid" */
    }
    return last;
}

static int has_needed(const struct surface *s, const struct chunk *v, const struct lex_sense *sense)
{
    int32_t end = v->end != NONE && v->end < s->n_chunks ? s->chunks[v->end].last + 1 : s->n_words;
    for (int32_t i = v->main + 1; i < end && i < s->n_words; i++)
        for (uint8_t k = 0; k < sense->n_needs; k++)
            if (is_lemma(&s->words[i], sense->needs[k]))
                return 1;
    return sense->n_needs == 0;
}

/* "described it as a threat" */
static int has_as(const struct surface *s, const struct chunk *v, int set)
{
    int32_t c = (int32_t)(v - s->chunks);
    for (int32_t i = c + 1; i + 1 < v->end && i + 1 < s->n_chunks; i++)
        if (s->chunks[i].kind == C_PREPOSITION && s->chunks[i].subordinates &&
            s->words[s->chunks[i].first].span.end - s->words[s->chunks[i].first].span.start == 2 &&
            (s->chunks[i + 1].kind == C_NOUNS || s->chunks[i + 1].kind == C_ADJECTIVES))
            return chunk_has(s, i + 1, set);
    return 0;
}

/* "called the idea absurd" */
static int has_complement(const struct surface *s, const struct chunk *v, int set)
{
    int32_t c = v->marks & GROUP_PASSIVE ? (int32_t)(v - s->chunks) : v->object;
    if (c == NONE || c + 1 >= s->n_chunks || s->chunks[c + 1].first != s->chunks[c].last + 1)
        return 0;
    return (s->chunks[c + 1].kind == C_ADJECTIVES ||
            (v->marks & GROUP_PASSIVE && s->chunks[c + 1].kind == C_NOUNS)) &&
           chunk_has(s, c + 1, set);
}

static int is_needed(const struct word *w, const struct lex_need *need)
{
    if (need->word)
        return is_lemma(w, need->word);
    return lex_in_set(w->form, need->set) || lex_in_set(w->lemma[LEX_NOUN], need->set) ||
           lex_in_set(w->lemma[LEX_VERB], need->set);
}

/* 1 where the words [from, to) hold what the pattern wants on that side of the verb, in its order.
 */
static int has_in_order(const struct surface *s, const struct lex_sense *sense, int before,
                        int32_t from, int32_t to)
{
    for (uint8_t k = 0; k < sense->n_pattern; k++) {
        if (sense->pattern[k].before != before)
            continue;
        while (from < to && !is_needed(&s->words[from], &sense->pattern[k]))
            from++;
        if (from++ >= to)
            return 0;
    }
    return 1;
}

static int has_pattern(const struct surface *s, const struct chunk *v,
                       const struct lex_sense *sense)
{
    int32_t from = v->main - PATTERN_REACH, to = v->main + 1 + PATTERN_REACH;
    if (!sense->n_pattern)
        return 1;
    if (v->end != NONE && v->end < s->n_chunks && s->chunks[v->end].last < to)
        to = s->chunks[v->end].last + 1;
    return has_in_order(s, sense, 1, from > 0 ? from : 0, v->main) &&
           has_in_order(s, sense, 0, v->main + 1, to < s->n_words ? to : s->n_words);
}

/* "told Peru to leave": the object, or the subject of the passive, does what is governed. */
static int hands_on(const struct surface *s, const struct chunk *v)
{
    int32_t c = (int32_t)(v - s->chunks), doer = v->marks & GROUP_PASSIVE ? v->subject : v->object;
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS)
            return s->chunks[i].form == G_INFINITIVE && s->chunks[i].governor == c &&
                   doer != NONE && s->chunks[i].subject == doer;
    return 0;
}

/* "it": what was said before. */
static int is_demonstrative(const struct surface *s, const struct chunk *c)
{
    const struct word *w = &s->words[c->first];
    return c->first == c->last && w->cls == W_PRONOUN &&
           (word_is(s, w, "it") || word_is(s, w, "this") || word_is(s, w, "that"));
}

/* 1 where the verb has no object, phrase or clause of its own. */
static int is_bare(const struct surface *s, const struct chunk *v)
{
    static const uint8_t own[] = {C_VERBS, C_RELATIVE, C_PREPOSITION, C_SUBORDINATOR};
    int32_t next = chunk_behind(s, (int32_t)(v - s->chunks));
    if (v->object != NONE && v->object > (int32_t)(v - s->chunks) &&
        is_demonstrative(s, &s->chunks[v->object]))
        next = chunk_behind(s, v->object);
    else if (v->object != NONE)
        return 0;
    return !(v->marks & GROUP_PASSIVE) &&
           (next == NONE || !memchr(own, s->chunks[next].kind, sizeof own));
}

static int fits(const struct surface *s, const struct chunk *v, const struct lex_sense *sense)
{
    int32_t object =
        v->marks & GROUP_PASSIVE || sense->flags & LEX_OF_SUBJECT ? v->subject : v->object;
    if (sense->flags & LEX_TRANSITIVE && object == NONE)
        return 0;
    if (sense->category == ENT_CATEGORY_CONSULT && sense->objects < 0 && v->second != NONE &&
        !(v->marks & GROUP_PASSIVE))
        return 0; /* "called Peru's minister a liar" is no call */
    if (sense->flags & LEX_INFINITIVE && !hands_on(s, v))
        return 0;
    if (sense->flags & LEX_BARE && !is_bare(s, v))
        return 0;
    if (sense->objects >= 0 && !chunk_has(s, object, sense->objects) &&
        !(v->second != NONE && chunk_has(s, v->second, sense->objects)) &&
        !has_as(s, v, sense->objects) && !has_complement(s, v, sense->objects))
        return 0;
    return has_needed(s, v, sense) && has_pattern(s, v, sense);
}

/* How well the object is said: "aid" of "military aid" is what is cut, not the military. */
static int object_score(const struct surface *s, const struct chunk *v, int set)
{
    int32_t object = v->marks & GROUP_PASSIVE ? v->subject : v->object;
    if (set < 0)
        return 0;
    const struct word *main = object == NONE ? NULL : &s->words[s->chunks[object].main];
    return 2 + (main && (lex_in_set(main->lemma[LEX_NOUN], set) || lex_in_set(main->form, set)));
}

int match_verb(const struct surface *s, int32_t group, uint8_t kind, struct match *out)
{
    return match_verbs(s, group, kind, out, 1);
}

int match_verbs(const struct surface *s, int32_t group, uint8_t kind, struct match *out, int most)
{
    const struct chunk *v = &s->chunks[group];
    const struct word *main = &s->words[v->main];
    int scores[MATCHES], count = 0;
    int alone = main->cls == W_VERB; /* "had", "is" say something with other words only */
    if ((!alone && main->cls != W_AUXILIARY) || !main->lemma[LEX_VERB])
        return 0;
    for (const struct lex_entry *e = main->lemma[LEX_VERB]->first[LEX_VERB]; e; e = e->next) {
        int32_t last = v->main;
        if (e->kind != kind || (e->n_more && (last = match_particles(s, v, e)) == NONE))
            continue;
        if (!alone && !e->n_more &&
            (kind != LEX_SENSE || (e->sense->objects < 0 && !e->sense->n_needs)))
            continue;
        if (kind == LEX_SENSE && !fits(s, v, e->sense))
            continue;
        if (kind == LEX_SENSE && e->sense->flags & LEX_NEEDS_NEGATION &&
            v->status != ENT_STATUS_NEGATED && !(v->marks & GROUP_NEGATED))
            continue;
        int score = e->n_more * 4;
        if (kind == LEX_SENSE)
            score += object_score(s, v, e->sense->objects) + (e->sense->n_needs ? 3 : 0) +
                     (e->sense->flags & (LEX_NEEDS_NEGATION | LEX_INFINITIVE) ? 1 : 0) +
                     e->sense->n_pattern * 2;
        int at = count;
        while (at > 0 && scores[at - 1] < score)
            at--;
        if (at == most)
            continue;
        count += count < most;
        for (int i = count - 1; i > at; i--) {
            scores[i] = scores[i - 1];
            out[i] = out[i - 1];
        }
        scores[at] = score;
        out[at] = (struct match){e, v->main, last > v->main ? last : v->main};
    }
    return count;
}

int match_noun(const struct surface *s, int32_t at, int32_t end, uint8_t kind, struct match *out)
{
    const struct word *w = &s->words[at];
    const struct lex_word *found[2] = {w->form, w->lemma[LEX_NOUN]};
    int best = -1;
    for (int i = 0; i < 2; i++) {
        if (!found[i] || (i == 1 && found[1] == found[0]))
            continue;
        for (const struct lex_entry *e = found[i]->first[LEX_NOUN]; e; e = e->next) {
            if (e->kind != kind || e->n_more <= best)
                continue;
            int32_t last = e->n_more ? match_more(s, e, at + 1, 0) : at;
            if (last == NONE || last >= end + (e->n_more ? REACH : 0))
                continue;
            best = e->n_more;
            *out = (struct match){e, at, last};
        }
    }
    return best >= 0;
}

int verb_mediates(const struct surface *s, int32_t group)
{
    struct match m;
    return match_verb(s, group, LEX_SENSE, &m) && m.entry->sense->flags & LEX_OTHERS;
}
