// SPDX-License-Identifier: MIT
/*
 * What is told again of somebody else: "Peru protested, and so did Chile", "as has Peru", "nor will
 * Ecuador", or with nothing for a verb at all. An auxiliary alone between such a word and its
 * subject stands for the clause before: whatever that one said of its own subject is said of this
 * one, denied where it was denied.
 */
#include "ties/surface_events.h"

enum { LOOK = 24 };

static int is_echo(const struct surface *s, const struct word *w)
{
    static const char *const words[] = {"as", "nor", "Nor", "neither", "Neither", "so", "So"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word_is(s, w, words[i]))
            return 1;
    return 0;
}

/* The word that says that the auxiliary of verb group `v` stands for what was said, or NONE. */
static int32_t echo_word(const struct surface *s, const struct chunk *v)
{
    int32_t at = v->last - 1;
    if (v->kind != C_VERBS || at < 0 || v->last - v->first > 1 || v->main != v->last ||
        (s->words[v->main].cls != W_AUXILIARY && s->words[v->main].cls != W_MODAL))
        return NONE;
    return is_echo(s, &s->words[at]) ? at : NONE;
}

/* Its subject, which stands behind it and has no verb of its own; or NONE. */
static int32_t echo_subject(const struct surface *s, int32_t c)
{
    int32_t subject = c + 1, behind = c + 2;
    if (subject >= s->n_chunks || s->chunks[subject].kind != C_NOUNS || !chunk_names(s, subject))
        return NONE;
    if (behind < s->n_chunks && s->chunks[behind].kind == C_VERBS &&
        s->chunks[behind].first == s->chunks[subject].last + 1)
        return NONE;
    return subject;
}

/* Tells the tie of somebody else. */
static void tell_again(struct surface *s, const struct ent_tie *tie, int32_t c,
                       const struct parties *agents)
{
    struct parties targets = {.items = {{tie->target, tie->target_span}}, .count = 1};
    struct act act = {.rule = "told again",
                      .category = (enum ent_category)tie->category,
                      .sign = tie->sign,
                      .status = (enum ent_status)tie->status,
                      .mutual = tie->symmetric,
                      .first = s->chunks[c].last - 1,
                      .last = s->chunks[c].last};
    parties_without(s, &targets, agents);
    emit_each(s, &act, agents, &targets);
}

/* The ties that the last words before `at` tell, of one source. */
static void tell_last(struct surface *s, int32_t c, const struct parties *agents)
{
    uint32_t at = s->words[s->chunks[c].last - 1].span.start, source = 0;
    size_t end = s->n_ties;
    int found = 0;
    struct ent_span trigger = {0, 0};
    for (size_t i = end, left = LOOK; i > 0 && left > 0; i--, left--) {
        if (i - 1 >= s->first_tie && i - 1 < s->sentence_ties)
            continue; /* of the other reader */
        struct ent_tie tie = s->ties[i - 1];
        if (tie.sentence + 1 < s->sentence)
            return;
        if (tie.trigger.end > at)
            continue;
        if (found && (tie.trigger.start != trigger.start || tie.source != source))
            return;
        found = 1;
        trigger = tie.trigger;
        source = tie.source;
        tell_again(s, &tie, c, agents);
    }
}

/* Gaps
 * --------------------------------------------------------------------------------------------*/

/* The word behind the name that a phrase opens with, where "and" stands before the phrase and no
 * verb behind it: "and | Austria | Slovakia"; or NONE. */
static int32_t behind_name(const struct surface *s, int32_t c)
{
    const struct chunk *k = &s->chunks[c];
    int32_t at = k->first;
    if (c < 2 || k->kind != C_NOUNS || s->chunks[c - 1].kind != C_CONJUNCTION ||
        (c + 1 < s->n_chunks && s->chunks[c + 1].kind == C_VERBS))
        return NONE;
    at += s->words[at].cls == W_DETERMINER && s->words[at].mention == NONE;
    int32_t mention = at <= k->last ? s->words[at].mention : NONE;
    if (mention == NONE || s->words[at].cls != W_NOUN ||
        s->words[at].shape & ENT_SHAPE_ALL_CAPITAL ||
        s->cast->mentions[mention].kind != ENT_MENTION_NAME)
        return NONE;
    while (at <= k->last && s->words[at].mention == mention)
        at++;
    return at <= k->last && word_is_nominal(&s->words[at]) ? at : NONE;
}

/* The last tie of the sentence that was told before the word and runs one way, or NULL. */
static const struct ent_tie *told_before(const struct surface *s, int32_t word)
{
    const struct ent_tie *found = NULL;
    for (size_t i = s->n_ties, left = LOOK; i > s->sentence_ties && left > 0; i--, left--) {
        const struct ent_tie *tie = &s->ties[i - 1];
        if (tie->trigger.end <= s->words[word].span.start && !tie->symmetric &&
            (!found || tie->trigger.start > found->trigger.start))
            found = tie;
    }
    return found;
}

/* "Germany criticised Hungary, and Austria Slovakia", "France sent tanks and Spain shells to Mali":
 * the verb is not said again. */
static void tell_gap(struct surface *s, int32_t c)
{
    int32_t split = behind_name(s, c), last = s->chunks[c].last;
    const struct ent_tie *tie = split == NONE ? NULL : told_before(s, s->chunks[c].first);
    struct parties agents = {0}, targets = {0};
    if (!tie)
        return;
    parties_within(s, &agents, s->chunks[c].first, split, 0);
    parties_within(s, &targets, split, last + 1, 0);
    if (!targets.count && s->words[last].marks & WORD_PLURAL && c + 2 < s->n_chunks &&
        s->chunks[c + 1].slot == LEX_SLOT_TO)
        parties_of(s, &targets, c + 2, WITH_PLACES);
    parties_without(s, &targets, &agents);
    if (!agents.count || !targets.count)
        return;
    struct act act = {.rule = "told again",
                      .category = (enum ent_category)tie->category,
                      .sign = tie->sign,
                      .status = (enum ent_status)tie->status,
                      .first = s->chunks[c].first,
                      .last = last};
    emit_each(s, &act, &agents, &targets);
}

void surface_echoes(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        int32_t subject = NONE;
        struct parties agents = {0};
        tell_gap(s, c);
        if (echo_word(s, &s->chunks[c]) != NONE)
            subject = echo_subject(s, c);
        if (subject == NONE)
            continue;
        parties_of(s, &agents, subject, 0);
        tell_last(s, c, &agents);
    }
}
