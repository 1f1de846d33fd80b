// SPDX-License-Identifier: MIT
/*
 * Nouns that name one party by its relation to another: "its ally Japan", "Chile, a foe of Peru",
 * "is Chile's closest partner".
 */
#include "ties/surface_nominal.h"

/* "is", "remains", "became" */
static int is_copular(const struct surface *s, int32_t verb)
{
    const struct lex_word *word = s->words[s->chunks[verb].main].lemma[LEX_VERB];
    return s->chunks[verb].marks & GROUP_COPULA || (word && word->marks & LEX_MARK_LINKING);
}

/* Who the role noun names: a name behind it, in apposition to it, or the subject of "is". */
static void find_named(const struct surface *s, const struct nominal *n, struct parties *out)
{
    int32_t c = n->chunk, head = s->chunks[c].head;
    if (s->words[n->match.last].mention != NONE)
        parties_within(s, out, n->match.last, n->match.last + 1, 0);
    if (out->count)
        return;
    parties_within(s, out, n->match.last + 1, s->chunks[c].last + 1, 0);
    if (out->count) {
        for (int32_t i = s->chunks[c].next, left = GROUP_LIMIT; i != NONE && left > 0; left--) {
            parties_within(s, out, s->chunks[i].first, s->chunks[i].last + 1, 0);
            i = s->chunks[i].next;
        }
        return;
    }
    if (head == c && c + 2 < s->n_chunks && s->chunks[c + 1].kind == C_COMMA &&
        s->chunks[c + 2].kind == C_NOUNS && (s->chunks[c].alias == c + 2 || c == 0))
        parties_of(s, out, c + 2, 0);
    int32_t comma = c >= 1 && s->chunks[c - 1].kind == C_ADVERB ? c - 2 : c - 1;
    if (!out->count && comma >= 1 && s->chunks[comma].kind == C_COMMA &&
        s->chunks[comma - 1].kind == C_NOUNS)
        parties_of(s, out, s->chunks[comma - 1].head, 0);
    if (!out->count && n->verb != NONE && is_copular(s, n->verb))
        parties_of(s, out, s->chunks[n->verb].subject, 0);
}

void nominal_role(struct surface *s, struct nominal *n)
{
    struct parties owners = {0}, named = {0};
    parties_add(&owners, &n->before);
    if (!owners.count)
        nominal_fill(s, n, &n->sense->noun_patient, NULL, 0, &owners);
    find_named(s, n, &named);
    if (n->verb == NONE || !is_copular(s, n->verb)) /* "declined to help its ally Peru" */
        n->status = surface_modified_status(s, n->chunk, n->match.first);
    struct act act = nominal_act(n, "role");
    act.mutual = (n->sense->flags & LEX_MUTUAL) != 0;
    surface_change(s, n->chunk, &n->match, &n->change);
    if (n->change.said && n->change.verb == NONE && n->verb_under == NONE)
        nominal_compose(&act, n);
    if (!owners.count) {
        if (s->words[n->match.last].marks & WORD_PLURAL)
            emit_pairs(s, &act, &named);
        return;
    }
    parties_without(s, &named, &owners);
    if (act.mutual || n->sense->flags & LEX_REVERSE) /* "Iran's proxy": Iran backs it */
        emit_each(s, &act, &owners, &named);
    else
        emit_each(s, &act, &named, &owners);
}
