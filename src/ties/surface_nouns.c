// SPDX-License-Identifier: MIT
/*
 * Ties that nouns state. A noun that heads its phrase takes its parties from possessors and
 * adjectives before it ("Russia's attack", "Sino-Indian ties"), from prepositions behind it
 * ("between", "with", "on", "by"), and, where a verb only lends it a subject ("launched an attack
 * on"), from that verb.
 */
#include <string.h>

#include "ties/tree.h"

struct nominal {
    struct match match;
    const struct lex_sense *sense;
    int32_t chunk;
    int32_t verb;           /* whose object it is, or NONE */
    int32_t verb_under;     /* whose subject it is, or NONE */
    struct parties before;  /* named before it in its phrase */
    struct parties subject; /* what the verb lends */
    int lent;               /* the verb only lends its subject: "hold talks" */
    int undergoes;          /* the verb's subject is acted on: "faced criticism" */
    struct change change;
    enum ent_status status;
};

static int32_t chain_end(const struct surface *s, int32_t c)
{
    if (s->tree)
        return tree_end(s, c);
    int32_t i = c + 1;
    while (s->chunks[i - 1].next != NONE)
        i = s->chunks[i - 1].next + 1;
    for (; i < s->n_chunks && i < c + REACH; i++) {
        uint8_t kind = s->chunks[i].kind;
        if (kind == C_NOUNS && i > c + 1 && chunk_is_statement(s, &s->chunks[i]) &&
            !chunk_names(s, i))
            break; /* "talks on | an accord with" */
        if (kind == C_PREPOSITION || kind == C_ADVERB)
            continue;
        if (i == c + 1 && kind == C_VERBS && s->chunks[i].form == G_PARTICIPLE)
            continue; /* "a treaty signed with" */
        if (kind == C_NOUNS && i > 0 &&
            (s->chunks[i - 1].kind == C_PREPOSITION || s->chunks[i].head != i))
            continue;
        if ((kind == C_COMMA || kind == C_CONJUNCTION) && i + 1 < s->n_chunks &&
            (s->chunks[i + 1].kind == C_PREPOSITION ||
             (s->chunks[i + 1].kind == C_NOUNS && s->chunks[i + 1].head != i + 1) ||
             (s->chunks[i + 1].kind == C_CONJUNCTION && i + 2 < s->n_chunks &&
              s->chunks[i + 2].kind == C_NOUNS && s->chunks[i + 2].head != i + 2)))
            continue;
        break;
    }
    return i;
}

/* Fills `out` from the first of the slots that holds someone; the slot, or NO_SLOT. */
static uint8_t fill_slots(const struct surface *s, struct nominal *n, const struct lex_slots *slots,
                          const struct parties *besides, int flags, struct parties *out)
{
    flags |= n->sense->flags & LEX_PLACE ? WITH_PLACES : 0;
    int32_t starts[2] = {n->chunk + 1, n->verb_under == NONE ? NONE : n->verb_under + 1};
    int32_t ends[2] = {chain_end(s, n->chunk), NONE};
    if (n->verb_under != NONE)
        ends[1] = s->chunks[n->verb_under].end;
    for (uint8_t i = 0; i < slots->count && n->verb != NONE; i++) {
        parties_of(s, out, aside_relative_slot(s, n->verb, slots->slot[i]), flags);
        if (besides)
            parties_without(s, out, besides);
        if (out->count)
            return slots->slot[i];
    }
    for (uint8_t i = 0; i < slots->count; i++)
        for (int k = 0; k < 2; k++) {
            if (starts[k] == NONE)
                continue;
            int32_t c = slot_find(s, starts[k], ends[k], slots->slot[i]);
            if (c == NONE)
                continue;
            parties_of(s, out, c, flags);
            if (besides)
                parties_without(s, out, besides);
            if (!out->count)
                continue;
            if (k && n->status == ENT_STATUS_ASSERTED)
                n->status = (enum ent_status)s->chunks[n->verb_under].status;
            return slots->slot[i];
        }
    return NO_SLOT;
}

static int has_slot(const struct lex_slots *slots, uint8_t slot)
{
    return memchr(slots->slot, slot, slots->count) != NULL;
}

/* "in defiance of", "as a warning to": what the whole clause does. */
static int is_adverbial(const struct surface *s, const struct nominal *n)
{
    const struct chunk *c = &s->chunks[n->chunk];
    if (n->chunk == 0 || s->chunks[n->chunk - 1].kind != C_PREPOSITION)
        return 0;
    const struct chunk *p = &s->chunks[n->chunk - 1];
    return (p->slot == LEX_SLOT_IN && c->first == n->match.first) ||
           (p->slot == NO_SLOT && p->subordinates && s->words[c->first].cls == W_DETERMINER);
}

/* The subject of the clause that the noun stands in, before its verb or behind it. */
static int32_t subject_around(const struct surface *s, const struct nominal *n)
{
    if (n->verb != NONE)
        return s->chunks[n->verb].subject;
    for (int32_t i = n->chunk + 1; i < s->n_chunks && i < n->chunk + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
            return s->chunks[i].subject;
    return NONE;
}

/* "With help from Chile, Peru rebuilt", "thanked Chile for its help", "At Chile's request": what
 * the noun speaks of is done to the subject of the clause. */
static int32_t helped(const struct surface *s, const struct nominal *n)
{
    if (n->chunk == 0 || n->sense->sign < 0 || s->chunks[n->chunk - 1].kind != C_PREPOSITION)
        return NONE;
    uint8_t slot = s->chunks[n->chunk - 1].slot;
    int asked = n->sense->category == ENT_CATEGORY_REQUEST;
    int fits = asked ? slot == LEX_SLOT_AT : slot == LEX_SLOT_WITH || slot == LEX_SLOT_FOR;
    return fits ? subject_around(s, n) : NONE;
}

/* The agent of a nominal stands before it, or behind "by", "from", "of". */
static void find_agents(const struct surface *s, struct nominal *n, uint8_t taken,
                        struct parties *out)
{
    static const uint8_t slots[] = {LEX_SLOT_BY, LEX_SLOT_FROM, LEX_SLOT_OF, LEX_SLOT_IN};
    parties_add(out, &n->before);
    for (size_t i = 0; i < sizeof slots && !out->count; i++) {
        if (slots[i] == taken || (has_slot(&n->sense->noun_patient, slots[i]) && i > 0))
            continue;
        struct lex_slots one = {{slots[i]}, 1};
        fill_slots(s, n, &one, NULL, slots[i] == LEX_SLOT_IN ? WITH_PLACES : 0, out);
    }
    if (!out->count && !n->undergoes)
        parties_add(out, &n->subject);
    if (!out->count && is_adverbial(s, n))
        parties_of(s, out, subject_around(s, n), 0);
}

static struct act act_of(const struct nominal *n, const char *rule)
{
    return (struct act){.sense = n->sense,
                        .rule = rule,
                        .category = (enum ent_category)n->sense->category,
                        .sign = n->sense->sign,
                        .status = n->status,
                        .mutual = 0,
                        .first = n->match.first,
                        .last = n->match.last};
}

/* Directed nouns -------------------------------------------------------------------------------*/

/* "denied Japan's request": who answers is who was asked. */
static void find_replier(const struct surface *s, const struct nominal *n, struct parties *out)
{
    struct match m;
    if (match_verb(s, n->verb, LEX_SENSE, &m) && m.entry->sense->flags & LEX_REPLY)
        parties_of(s, out, s->chunks[n->verb].subject, 0);
}

/* "an easing of the sanctions on", "a halt to arms deliveries": the deed is over. */
static void take_back(const struct surface *s, const struct nominal *n, struct act *act)
{
    struct change change;
    if (!surface_change_head(s, n->chunk, &change) || change.effect == LEX_GROW)
        return;
    act->sign = -act->sign;
    act->category = act->sign > 0 ? ENT_CATEGORY_CONCEDE : ENT_CATEGORY_SANCTION;
    act->first = change.first < act->first ? change.first : act->first;
}

static void directed_ties(struct surface *s, struct nominal *n)
{
    struct parties agents = {0}, patients = {0};
    uint8_t taken = fill_slots(s, n, &n->sense->noun_patient, &n->before, 0, &patients);
    find_agents(s, n, taken, &agents);
    struct act act = act_of(n, "noun");
    take_back(s, n, &act);
    if (!patients.count && n->undergoes)
        parties_add(&patients, &n->subject);
    if (!patients.count && agents.count)
        parties_of(s, &patients, helped(s, n), 0);
    if (!patients.count && agents.count && n->verb != NONE)
        find_replier(s, n, &patients);
    if (!patients.count && n->sense->flags & LEX_MUTUAL && agents.count > 1) {
        emit_pairs(s, &act, &agents);
        return;
    }
    int known =
        agents.count + patients.count > 0 && n->sense->sign < 0 && !(n->sense->flags & LEX_STATED);
    if (known && !patients.count) {
        parties_other(s, &patients, &agents);
        act.rule = "noun, other side";
    } else if (known && !agents.count) {
        parties_other(s, &agents, &patients);
        act.rule = "noun, other side";
    }
    if (known && (!patients.count || !agents.count)) {
        carry_other(s, patients.count ? &agents : &patients, patients.count ? &patients : &agents,
                    act.first, act.last);
        act.rule = "noun, carried over";
    }
    parties_without(s, &patients, &agents);
    emit_each(s, &act, &agents, &patients);
}

/* Mutual nouns ---------------------------------------------------------------------------------*/

static void compose(struct act *act, const struct nominal *n)
{
    int before = n->sense->sign;
    int ended = n->change.effect == LEX_END && n->sense->category == ENT_CATEGORY_CONSULT;
    int after = n->change.said && !ended ? surface_apply(n->change.effect, before) : before;
    act->sign = after;
    if (n->change.said) {
        act->first = act->first < n->change.first ? act->first : n->change.first;
        act->last = act->last > n->change.last ? act->last : n->change.last;
    }
    if (after == before)
        return;
    if (before < 0)
        act->category = ENT_CATEGORY_CONCEDE;
    else
        act->category = after < 0 ? ENT_CATEGORY_SANCTION : ENT_CATEGORY_COOPERATE;
}

/* "between Qatar and its neighbours A and B": the neighbours are one side. */
static void part_sides(const struct surface *s, const struct nominal *n, struct parties *left,
                       struct parties *right)
{
    int32_t c = slot_find(s, n->chunk + 1, chain_end(s, n->chunk), LEX_SLOT_BETWEEN);
    if (c == NONE)
        return;
    for (int32_t i = s->chunks[c].next, k = 0; i != NONE && k < 3; i = s->chunks[i].next, k++) {
        if (s->words[s->chunks[i].first].cls != W_DETERMINER ||
            s->words[s->chunks[i].main].mention == NONE || s->chunks[i].next == NONE)
            continue;
        for (int32_t j = c; j != i; j = s->chunks[j].next)
            parties_within(s, left, s->chunks[j].first, s->chunks[j].last + 1, 0);
        parties_without(s, right, left);
        return;
    }
}

/* An accord that collapses of itself is still an accord: two ties. */
static int leaves_accord(const struct nominal *n, const struct act *act)
{
    return n->sense->category == ENT_CATEGORY_AGREE && act->sign < 0 && n->change.verb == NONE;
}

/* Those whom the sentences before have named: "The talks broke down." */
static void carry_sides(const struct surface *s, const struct nominal *n, struct act *act,
                        struct parties *left, struct parties *right)
{
    if (left->count + right->count == 1)
        carry_other(s, left->count ? right : left, left->count ? left : right, act->first,
                    act->last);
    else if (!left->count && !right->count && (n->verb != NONE || n->verb_under != NONE))
        carry_pair(s, left, right, act->first, act->last);
    else
        return;
    if (left->count && right->count)
        act->rule = "relation, carried over";
}

static void mutual_ties(struct surface *s, struct nominal *n)
{
    struct parties left = {0}, right = {0};
    struct act act = act_of(n, n->change.said ? "changed relation" : "relation");
    compose(&act, n);
    if (!act.sign)
        return;
    if (n->change.said && !n->sense->sign && act.sign > 0 &&
        act.status == ENT_STATUS_NEGATED) { /* "relations never recovered" */
        act.sign = -1;
        act.category = ENT_CATEGORY_SANCTION;
        act.status = ENT_STATUS_ASSERTED;
    }
    uint8_t taken = fill_slots(s, n, &n->sense->noun_patient, NULL, 0, &right);
    parties_add(&left, &n->before);
    if (taken == LEX_SLOT_BETWEEN && !left.count)
        part_sides(s, n, &left, &right);
    if (s->tree && !left.count && (taken == LEX_SLOT_WITH || taken == LEX_SLOT_TO))
        parties_of(s, &left,
                   tree_slot(s, n->chunk, n->chunk + 1, tree_end(s, n->chunk), LEX_SLOT_OF), 0);
    struct parties changer = {0};
    if (n->change.said && n->change.verb != NONE)
        parties_of(s, &changer, s->chunks[n->change.verb].subject, 0);
    int from_subject = !left.count && !right.count;
    if (!left.count && taken != LEX_SLOT_BETWEEN && taken != LEX_SLOT_AMONG) {
        parties_add(&left, n->change.said && n->change.verb != NONE ? &changer : &n->subject);
        if (right.count > 1 && taken == LEX_SLOT_OF)
            left.count = 0;
    }
    int telling = n->change.said || act.sign < 0 || n->sense->category == ENT_CATEGORY_AGREE ||
                  n->sense->category == ENT_CATEGORY_CONSULT;
    if (left.count + right.count == 1 && telling)
        parties_other(s, left.count ? &right : &left, left.count ? &left : &right);
    if (telling)
        carry_sides(s, n, &act, &left, &right);
    if (left.count && right.count) {
        struct parties outside = changer;
        parties_without(s, &outside, &left);
        act.mutual = !(changer.count && !outside.count);
        parties_without(s, &right, &left);
        emit_each(s, &act, &left, &right);
        if (!right.count)
            emit_pairs(s, &act, &left);
    } else if (!from_subject || n->lent) {
        emit_pairs(s, &act, left.count ? &left : &right);
    }
    if (leaves_accord(n, &act)) {
        struct nominal plain = *n;
        plain.change.said = 0;
        mutual_ties(s, &plain);
    }
}

/* Role nouns -----------------------------------------------------------------------------------*/

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

static void role_ties(struct surface *s, struct nominal *n)
{
    struct parties owners = {0}, named = {0};
    parties_add(&owners, &n->before);
    if (!owners.count)
        fill_slots(s, n, &n->sense->noun_patient, NULL, 0, &owners);
    find_named(s, n, &named);
    struct act act = act_of(n, "role");
    act.mutual = 1;
    surface_change(s, n->chunk, &n->match, &n->change);
    if (n->change.said && n->change.verb == NONE && n->verb_under == NONE)
        compose(&act, n);
    if (!owners.count) {
        if (s->words[n->match.last].marks & WORD_PLURAL)
            emit_pairs(s, &act, &named);
        return;
    }
    parties_without(s, &named, &owners);
    emit_each(s, &act, &owners, &named);
}

/* Every nominal --------------------------------------------------------------------------------*/

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
    n->verb = n->verb_under = NONE;
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
    n->undergoes =
        verb && verb->marks & LEX_MARK_UNDERGO && direct && !(n->sense->flags & LEX_MUTUAL);
    int shares = n->sense->flags & LEX_MUTUAL && !(n->sense->flags & LEX_ROLE);
    n->lent = lends && (direct || !means) && (n->sense->sign >= 0 || is_near(s, n, direct));
    if (shares || (lends && (direct || n->sense->flags & LEX_MUTUAL || !means)) || n->undergoes)
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
           (m.entry->sense->objects >= 0 || m.entry->sense->category == ENT_CATEGORY_SANCTION);
}

/* "denied Japan's request": what its possessor did has happened, whatever the verb says. */
static int has_own_agent(const struct surface *s, const struct nominal *n)
{
    struct parties subject = {0}, own = n->before;
    if (!own.count || n->verb == NONE || n->sense->flags & (LEX_MUTUAL | LEX_ROLE))
        return 0;
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

static void nominal_ties(struct surface *s, int32_t c, const struct match *m, int32_t from)
{
    struct nominal n = {.match = *m, .sense = m->entry->sense, .chunk = c};
    find_verbs(s, &n);
    if (is_complement(s, &n))
        return;
    find_lent_subject(s, &n);
    parties_within(s, &n.before, from, m->first, 0);
    n.status = has_own_agent(s, &n) ? surface_modified_status(s, c, m->first)
                                    : surface_noun_status(s, c, m->first);
    if (n.sense->flags & LEX_ROLE) {
        role_ties(s, &n);
    } else if (n.sense->flags & LEX_MUTUAL) {
        surface_change(s, c, m, &n.change);
        if (n.change.said && n.change.verb != NONE)
            n.status = (enum ent_status)s->chunks[n.change.verb].status;
        else if (n.change.said && n.verb_under != NONE)
            n.status = (enum ent_status)s->chunks[n.verb_under].status;
        mutual_ties(s, &n);
    } else if (!is_taken_back(s, &n)) {
        directed_ties(s, &n);
    }
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
        parties_of(s, &client, c, 0);
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
            if (heads_phrase(s, &s->chunks[c], &m) && !is_proper(s, &m)) {
                nominal_ties(s, c, &m, i - from > REACH ? i - REACH : from);
                i = m.last;
            }
        }
        compound_ties(s, c);
    }
}
