// SPDX-License-Identifier: MIT
/*
 * Ties that nouns state. A noun that heads its phrase takes its parties from possessors and
 * adjectives before it ("Russia's attack", "Sino-Indian ties"), from prepositions behind it
 * ("between", "with", "on", "by"), and, where a verb only lends it a subject ("launched an attack
 * on"), from that verb.
 */
#include "ties/surface_nominal.h"
#include "ties/surface_roles.h"

/* 1 where the words end their phrase, or a possessor within it. */
static int heads_phrase(const struct surface *s, const struct chunk *c, const struct match *m)
{
    for (int32_t i = m->last + 1; i <= c->last; i++) {
        if (s->words[i].cls == W_POSSESSIVE)
            return 1;
        if (s->words[i].cls != W_QUOTE && s->words[i].cls != W_NUMBER)
            return m->entry->sense->flags & LEX_ROLE && s->words[i].mention != NONE;
    }
    return 1;
}

/* "the Korean War", "the Gulf": a name, no statement. Accords keep what their names say. */
static int is_proper(const struct surface *s, const struct match *m)
{
    const struct word *w = &s->words[m->last];
    return m->entry->sense->sign <= 0 && m->first > 1 && w->shape & ENT_SHAPE_CAPITAL &&
           !(w->shape & ENT_SHAPE_ALL_CAPITAL);
}

static void find_verbs(const struct surface *s, struct nominal *n)
{
    int32_t c = n->chunk, head = s->chunks[c].head;
    n->verb = n->verb_under = n->verb_behind = NONE;
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].object == head &&
            s->chunks[i].marks & GROUP_OBJECT_REL) {
            n->verb_behind = i;
            break;
        }
    if (s->tree) {
        int32_t over = s->chunks[c].over;
        if (over != NONE && s->chunks[over].subject == head)
            n->verb_under = over;
        else
            n->verb = over;
        return;
    }
    for (int32_t i = c - 1; i >= 0 && i > c - REACH; i--) {
        if (s->chunks[i].kind == C_VERBS) {
            if (s->chunks[i].object == head || s->chunks[i].second == c || s->chunks[i].end > c)
                n->verb = i;
            break;
        }
    }
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS) {
            if (s->chunks[i].subject == head)
                n->verb_under = i;
            break;
        }
}

/* 1 where the noun is an argument of the verb: "went to war", but not "have an appetite for war".
 */
static int is_near(const struct surface *s, const struct nominal *n, int direct)
{
    int32_t c = n->chunk - 1;
    if (direct)
        return 1;
    if (c < 0 || s->chunks[c].kind != C_PREPOSITION)
        return s->chunks[n->verb].marks & GROUP_COPULA;
    while (c > 0 && s->chunks[c - 1].kind == C_ADVERB)
        c--;
    return c - 1 == n->verb;
}

/* "discuss the war", "broker a truce", "hail the alliance": its subject need be no party to it. */
static int speaks_of(const struct surface *s, const struct nominal *n)
{
    struct match m;
    return match_verb(s, n->verb, LEX_SENSE, &m) &&
           m.entry->sense->category != n->sense->category &&
           (m.entry->sense->category == ENT_CATEGORY_CONSULT ||
            (m.entry->sense->category == ENT_CATEGORY_SUPPORT &&
             word_is(s, &s->words[s->chunks[n->chunk].first], "the")));
}

/* The subject of a verb that only lends it to the noun, as its agent or its patient. */
static void find_lent_subject(const struct surface *s, struct nominal *n)
{
    int32_t v = n->verb;
    if (v == NONE) {
        v = n->verb_under;
        if (v == NONE || !(s->chunks[v].marks & GROUP_PASSIVE))
            return;
        int32_t by = slot_find(s, v + 1, s->chunks[v].end, LEX_SLOT_BY);
        parties_of(s, &n->subject, by, 0);
        return;
    }
    const struct lex_word *verb = s->words[s->chunks[v].main].lemma[LEX_VERB];
    struct match m;
    int direct = s->chunks[v].object == s->chunks[n->chunk].head || s->chunks[v].second == n->chunk;
    int means = match_verb(s, v, LEX_SENSE, &m);
    int lends = (s->chunks[v].marks & GROUP_COPULA) != 0 ||
                (verb && verb->marks & LEX_MARK_LIGHT) || (means && m.entry->sense->objects >= 0) ||
                match_verb(s, v, LEX_CHANGE, &m) || (verb && surface_governor(verb, LEX_VERB));
    int pays = n->sense->sign < 0 && roles_pays_back(s, v); /* "responded with an embargo" */
    n->undergoes =
        verb && verb->marks & LEX_MARK_UNDERGO && direct && !(n->sense->flags & LEX_MUTUAL);
    int shares = n->sense->flags & LEX_MUTUAL && !(n->sense->flags & LEX_ROLE);
    n->spoken_of = direct && speaks_of(s, n);
    n->lent =
        pays || (lends && (direct || !means) && (n->sense->sign >= 0 || is_near(s, n, direct)));
    if (shares || (lends && (direct || n->sense->flags & LEX_MUTUAL || !means)) || n->undergoes ||
        pays)
        parties_of(s, &n->subject, s->chunks[v].subject, 0);
    if (shares && !n->subject.count && !direct)
        parties_of(s, &n->subject, s->chunks[v].object, 0); /* "drove it into an alliance with" */
}

/* "lifted its embargo": the verb says that the deed of the noun is over. */
static int is_taken_back(const struct surface *s, const struct nominal *n)
{
    struct match m;
    if (n->verb == NONE ||
        (s->chunks[n->verb].object != s->chunks[n->chunk].head && n->chunk != n->verb + 2))
        return 0;
    if (!match_verb(s, n->verb, LEX_SENSE, &m))
        return 0;
    return m.entry->sense->sign == -n->sense->sign &&
           (m.entry->sense->objects >= 0 || m.entry->sense->category == ENT_CATEGORY_SANCTION ||
            m.last >= n->match.first);
}

/* "denied Japan's request", "denied a request by Japan": what somebody else did has happened,
 * whatever the verb says. */
static int has_own_agent(const struct surface *s, const struct nominal *n)
{
    struct parties subject = {0}, own = n->before;
    int32_t p = n->chunk + 1;
    if (p + 3 < s->n_chunks && s->chunks[p].slot == LEX_SLOT_OF &&
        s->chunks[p + 2].slot == LEX_SLOT_BY)
        p += 2; /* "the annexation of the islands by Peru" */
    if (!own.count && p + 1 < s->n_chunks && n->sense->category != ENT_CATEGORY_AID &&
        (s->chunks[p].slot == LEX_SLOT_BY || s->chunks[p].slot == LEX_SLOT_FROM))
        parties_of(s, &own, p + 1, 0);
    if (!own.count || n->sense->flags & (LEX_MUTUAL | LEX_ROLE))
        return 0;
    if (n->verb == NONE) /* "the rejection of Japan's protest" */
        return n->chunk > 0 && s->chunks[n->chunk - 1].kind == C_PREPOSITION;
    parties_of(s, &subject, s->chunks[n->verb].subject, 0);
    parties_without(s, &own, &subject);
    return own.count && subject.count;
}

/* "called the vote a menace": the noun is what the verb says, no deed of its own. */
static int is_complement(const struct surface *s, const struct nominal *n)
{
    struct match m;
    int as = n->chunk > 0 && s->chunks[n->chunk - 1].kind == C_PREPOSITION &&
             s->chunks[n->chunk - 1].subordinates &&
             word_is(s, &s->words[s->chunks[n->chunk - 1].first], "as");
    return n->verb != NONE && (as || s->chunks[n->verb].second == n->chunk) &&
           match_verb(s, n->verb, LEX_SENSE, &m) && m.entry->sense->objects >= 0 &&
           m.entry->sense->category != n->sense->category;
}

/* "closed a deal", "wrapped up the accord": to bring about what the noun names is not to end it. */
static int is_concluded(const struct surface *s, const struct nominal *n)
{
    struct match m;
    return n->verb != NONE && n->sense->category == ENT_CATEGORY_AGREE &&
           s->chunks[n->verb].object == s->chunks[n->chunk].head &&
           match_verb(s, n->verb, LEX_SENSE, &m) &&
           m.entry->sense->category == ENT_CATEGORY_AGREE && m.entry->sense->sign > 0;
}

/* "the release of the film": what the noun is done to is none of its sense's objects. */
static int has_wrong_object(const struct surface *s, const struct nominal *n)
{
    int32_t of = n->sense->objects < 0
                     ? NONE
                     : slot_find(s, n->chunk + 1, nominal_end(s, n->chunk), LEX_SLOT_OF);
    return of == n->chunk + 2 && s->words[s->chunks[of].main].mention == NONE &&
           !chunk_has(s, of, n->sense->objects);
}

static void nominal_ties(struct surface *s, int32_t c, const struct match *m, int32_t from)
{
    struct nominal n = {.match = *m, .sense = m->entry->sense, .chunk = c};
    find_verbs(s, &n);
    if (is_complement(s, &n) || has_wrong_object(s, &n))
        return;
    find_lent_subject(s, &n);
    parties_within(s, &n.before, from, m->first, 0);
    n.status = has_own_agent(s, &n) ? surface_modified_status(s, c, m->first)
                                    : surface_noun_status(s, c, m->first);
    if (n.sense->flags & LEX_ROLE) {
        nominal_role(s, &n);
    } else if (n.sense->flags & LEX_MUTUAL) {
        if (!is_concluded(s, &n))
            surface_change(s, c, m, &n.change);
        if (n.change.said && n.change.verb != NONE)
            n.status = (enum ent_status)s->chunks[n.change.verb].status;
        else if (n.change.said && n.verb_under != NONE)
            n.status = (enum ent_status)s->chunks[n.verb_under].status;
        nominal_mutual(s, &n);
    } else if (!is_taken_back(s, &n)) {
        nominal_directed(s, &n);
    }
}

/* "Peru-backed rebels in Chile", "a Peru-brokered truce between": whom the phrase stands for, or
 * the sides of what it says. */
static void find_clients(const struct surface *s, int32_t c, struct parties *out)
{
    static const uint8_t slots[] = {LEX_SLOT_BETWEEN, LEX_SLOT_WITH, LEX_SLOT_AMONG};
    static const char *const against[] = {"fighter",   "guerrilla", "insurgent",  "jihadist",
                                          "militant",  "militia",   "opposition", "rebel",
                                          "separatist"}; /* of no country that they are in */
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    if (noun && surface_in_list(noun->text, against, sizeof against / sizeof *against))
        parties_within(s, out, s->chunks[c].first, s->chunks[c].last + 1, 0);
    else
        parties_of(s, out, c, WITHOUT_BACKERS);
    for (size_t i = 0; i < sizeof slots && !out->count; i++)
        parties_of(s, out, slot_find(s, c + 1, nominal_end(s, c), slots[i]), 0);
}

/* "U.S.-backed rebels", "anti-Japanese protests". */
static void compound_ties(struct surface *s, int32_t c)
{
    const struct chunk *k = &s->chunks[c];
    for (int32_t i = k->first; i + 2 <= k->last; i++) {
        const struct word *w = &s->words[i], *tail = &s->words[i + 2];
        if (w->mention == NONE || s->words[i + 1].cls != W_HYPHEN || !tail->form ||
            !tail->form->compound)
            continue;
        struct parties sponsor = {0}, client = {0};
        const struct ent_mention *m = &s->cast->mentions[w->mention];
        for (uint32_t a = 0; a < m->members; a++)
            sponsor.items[sponsor.count++ % GROUP_LIMIT] =
                (struct party){s->cast->members[m->member + a], m->phrase};
        sponsor.count = sponsor.count > GROUP_LIMIT ? GROUP_LIMIT : sponsor.count;
        find_clients(s, c, &client);
        struct act act = {.sense = tail->form->compound,
                          .rule = "compound",
                          .category = (enum ent_category)tail->form->compound->category,
                          .sign = tail->form->compound->sign,
                          .status = ENT_STATUS_ASSERTED,
                          .first = i,
                          .last = i + 2};
        emit_each(s, &act, &sponsor, &client);
    }
}

/* "is Chile's ally": a description of someone that says whose he is. */
static int is_described_role(const struct surface *s, const struct match *m)
{
    int32_t mention = s->words[m->first].mention;
    return m->entry->sense->flags & LEX_ROLE &&
           s->cast->mentions[mention].kind == ENT_MENTION_DESCRIPTION;
}

void surface_noun_ties(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        if (s->chunks[c].kind != C_NOUNS)
            continue;
        int32_t from = s->chunks[c].first;
        for (int32_t i = from; i <= s->chunks[c].last; i++) {
            struct match m;
            if (s->words[i].cls == W_DETERMINER ||
                !match_noun(s, i, s->chunks[c].last + 1, LEX_SENSE, &m) ||
                (s->words[i].mention != NONE && !is_described_role(s, &m)))
                continue;
            if (m.entry->sense->flags & LEX_MUTE) { /* "a heart attack" */
                i = m.last;
            } else if (heads_phrase(s, &s->chunks[c], &m) && !is_proper(s, &m)) {
                nominal_ties(s, c, &m, i - from > REACH ? i - REACH : from);
                i = m.last;
            }
        }
        compound_ties(s, c);
    }
}
