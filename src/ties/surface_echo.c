// SPDX-License-Identifier: MIT
/*
 * What is told again of somebody else: "Peru protested, and so did Chile", "as has Peru", "nor will
 * Ecuador". An auxiliary alone between such a word and its subject stands for the clause before:
 * whatever that one said of its own subject is said of this one, denied where it was denied.
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

void surface_echoes(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        int32_t subject = NONE;
        struct parties agents = {0};
        if (echo_word(s, &s->chunks[c]) != NONE)
            subject = echo_subject(s, c);
        if (subject == NONE)
            continue;
        parties_of(s, &agents, subject, 0);
        tell_last(s, c, &agents);
    }
}
