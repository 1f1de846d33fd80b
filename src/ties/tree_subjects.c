// SPDX-License-Identifier: MIT
/*
 * Subjects that a clause does not have itself: a conjunct shares that of the first verb, an
 * infinitive or participle has that of its governor or its governor's object, a relative clause
 * and what describes a noun have the noun. Governors are found here too.
 */
#include "ties/surface_frames.h"
#include "ties/tree.h"

#include <string.h>

static const struct node *node_of(const struct surface *s, int32_t clause)
{
    return &s->tree->nodes[s->tree->nodes_of[clause]];
}

static int32_t phrase_of(const struct surface *s, int32_t word)
{
    int32_t c = word == NONE ? NONE : s->tree->nodes[word].chunk;
    return c != NONE && s->chunks[c].kind == C_NOUNS ? c : NONE;
}

/* The verb group of the clause that word `at` stands in. */
static int32_t clause_over(const struct surface *s, int32_t at)
{
    for (int left = CLIMB; left > 0 && at != NONE; left--) {
        if (s->tree->nodes[at].clause != NONE)
            return s->tree->nodes[at].clause;
        at = s->tree->nodes[at].head;
    }
    return NONE;
}

/* Relative clauses ------------------------------------------------------------------------------*/

/* The relative pronoun that hangs on the verb of `clause` by one of its arguments, or NONE. */
static int32_t relative_pronoun(const struct surface *s, int32_t clause)
{
    int32_t verb = s->tree->nodes_of[clause];
    for (int32_t i = s->chunks[clause].first - 1, left = REACH; i >= 0 && left > 0; i--, left--)
        if (s->tree->nodes[i].of_relative && s->tree->nodes[i].head == verb)
            return i;
    return NONE;
}

static void name_whose(struct surface *s, int32_t clause, int32_t antecedent)
{
    int32_t c = s->chunks[clause].subject;
    if (c == NONE || s->chunks[c].first == 0 || s->chunks[c].alias != NONE)
        return;
    struct ent_span span = s->words[s->chunks[c].first - 1].span;
    if (span.end - span.start == 5 && s->tree->nodes[s->chunks[c].first - 1].of_relative)
        s->chunks[c].alias = antecedent;
}

/* ", a move that angered Tokyo": whoever did what the clause before says. */
static void name_deed(struct surface *s, int32_t antecedent, int32_t clause)
{
    struct chunk *k = &s->chunks[antecedent];
    const struct lex_word *noun = s->words[k->main].lemma[LEX_NOUN];
    if (!noun || !(noun->marks & LEX_MARK_DEED) || k->alias != NONE || antecedent < 2)
        return;
    if (s->chunks[antecedent - 1].kind == C_COMMA && k->over != NONE && k->over != clause &&
        s->chunks[k->over].subject != antecedent)
        k->alias = s->chunks[k->over].subject;
}

static void read_relative(struct surface *s, int32_t clause, int32_t antecedent)
{
    struct chunk *v = &s->chunks[clause];
    int32_t pronoun = relative_pronoun(s, clause);
    uint8_t relation = pronoun == NONE ? ENT_REL_ROOT : s->tree->nodes[pronoun].relation;
    if (antecedent == NONE)
        return;
    name_deed(s, antecedent, clause);
    if (v->subject == NONE || relation == ENT_REL_NSUBJ || relation == ENT_REL_NSUBJ_PASS) {
        v->subject = antecedent;
        return;
    }
    name_whose(s, clause, antecedent);
    int object = relation == ENT_REL_OBJ || relation == ENT_REL_ROOT;
    if (v->object == NONE && object && s->chunks[v->subject].alias != antecedent &&
        !(v->marks & (GROUP_PASSIVE | GROUP_COPULA))) {
        v->object = antecedent;
        v->marks |= GROUP_OBJECT_REL;
    }
}

/* Control ---------------------------------------------------------------------------------------*/

static int has_governor(const struct surface *s, int32_t clause)
{
    const struct lex_word *verb = s->words[s->chunks[clause].main].lemma[LEX_VERB];
    for (const struct lex_entry *e = verb ? verb->first[LEX_VERB] : NULL; e; e = e->next)
        if (e->kind == LEX_GOVERNOR && !e->n_more)
            return 1;
    return 0;
}

/* Who does what `clause` governs as its complement. */
static int32_t controller(const struct surface *s, int32_t governor, int infinitive, int complement)
{
    const struct chunk *g = &s->chunks[governor];
    if (g->marks & GROUP_PASSIVE || g->object == NONE)
        return g->subject;
    if (clause_hands_over(s, governor, infinitive) || (complement && !has_governor(s, governor)))
        return g->object;
    return g->subject;
}

/* 1 where the preposition before a gerund hands the deed to the object: "barred it from". */
static int hands_by_preposition(const struct surface *s, int32_t clause)
{
    static const uint8_t handing[] = {LEX_SLOT_OF,     LEX_SLOT_FOR,  LEX_SLOT_FROM,
                                      LEX_SLOT_OUT_OF, LEX_SLOT_INTO, LEX_SLOT_WITH,
                                      LEX_SLOT_AGAINST};
    return clause > 0 && s->chunks[clause - 1].kind == C_PREPOSITION &&
           memchr(handing, s->chunks[clause - 1].slot, sizeof handing) != NULL;
}

static int names(const struct surface *s, int32_t c)
{
    return c != NONE && chunk_names(s, c);
}

/* "missiles supplied by Iran", "a plan to attack": the noun, or who has it. */
static int32_t described(const struct surface *s, int32_t clause, int32_t noun, int32_t over)
{
    uint8_t form = s->chunks[clause].form;
    if ((form != G_INFINITIVE && form != G_ING) || over == NONE || names(s, noun))
        return noun;
    return over != clause && s->chunks[over].object == noun ? s->chunks[over].subject : noun;
}

/* "said that Peru was to blame, and shut the border": the comma parts what is said from what its
 * sayer does; the verb of saying, or NONE. */
static int32_t parted_sayer(const struct surface *s, int32_t clause, int32_t first)
{
    int32_t joint = clause_joint(s, clause), sayer = s->chunks[first].governor;
    const struct chunk *v = &s->chunks[clause];
    if ((v->form != G_FINITE && v->first != v->main) || joint < 1 ||
        s->chunks[joint].kind != C_CONJUNCTION || s->chunks[joint - 1].kind != C_COMMA ||
        sayer == NONE || sayer > first || !chunk_is_speech(s, sayer))
        return NONE;
    return s->chunks[sayer].subject != NONE ? sayer : NONE;
}

static void share(struct surface *s, int32_t clause, int32_t first)
{
    struct chunk *v = &s->chunks[clause];
    int32_t sayer = v->subject == NONE ? parted_sayer(s, clause, first) : NONE;
    if (sayer != NONE)
        first = sayer;
    const struct chunk *f = &s->chunks[first];
    int bare = v->first == v->main;
    if (v->governor == NONE)
        v->governor = f->governor;
    if (v->subject != NONE)
        return;
    v->subject = f->subject;
    if (bare && f->marks & GROUP_PASSIVE && s->words[v->main].cls == W_VERB &&
        s->words[v->main].verb_form == FORM_PAST && v->object == NONE)
        v->marks |= GROUP_PASSIVE; /* "was arrested and deported" */
    if (bare && s->words[v->main].verb_form == FORM_BASE) {
        v->form = f->form; /* "will sanction and isolate" */
        v->hedges |= f->hedges;
        v->marks |= f->marks & (GROUP_NEGATED | GROUP_CONDITION);
    }
}

/* Complements, adverbial clauses and what is said. */
static void inherit_complement(struct surface *s, int32_t clause, int32_t over, uint8_t relation)
{
    struct chunk *v = &s->chunks[clause];
    int complement = relation == ENT_REL_XCOMP, loose = v->form != G_FINITE;
    int infinitive = v->form == G_INFINITIVE;
    if (loose || (chunk_is_speech(s, over) && relation != ENT_REL_ADVCL))
        v->governor = over;
    if (v->subject != NONE || over == NONE || !(loose || relation == ENT_REL_ADVCL))
        return;
    v->subject = complement || infinitive || hands_by_preposition(s, clause)
                     ? controller(s, over, infinitive, complement)
                     : s->chunks[over].subject;
}

static void inherit(struct surface *s, int32_t clause)
{
    struct chunk *v = &s->chunks[clause];
    const struct node *n = node_of(s, clause);
    int32_t over = clause_over(s, n->head), noun = phrase_of(s, n->head);
    int loose = v->form != G_FINITE;
    if (n->head == NONE || over == clause)
        return;
    switch ((enum ent_relation)n->relation) {
    case ENT_REL_CONJ:
        if (over != NONE)
            share(s, clause, over);
        break;
    case ENT_REL_ACL_RELCL:
        read_relative(s, clause, noun);
        break;
    case ENT_REL_ACL:
        v->governor = loose ? over : NONE;
        if (v->subject == NONE)
            v->subject = described(s, clause, noun, over);
        break;
    case ENT_REL_XCOMP:
    case ENT_REL_ADVCL:
    case ENT_REL_CCOMP:
    case ENT_REL_PARATAXIS:
        inherit_complement(s, clause, over, n->relation);
        break;
    default:
        if (loose && over != NONE) {
            v->governor = over;
            if (v->subject == NONE)
                v->subject = s->chunks[over].subject;
        }
        break;
    }
}

/* "China attacked, Tokyo said": the clause is said by the verb that hangs on it. */
static void take_said(struct surface *s, int32_t clause)
{
    const struct node *n = node_of(s, clause);
    if (n->relation != ENT_REL_PARATAXIS || !chunk_is_speech(s, clause) || n->head == NONE)
        return;
    int32_t over = clause_over(s, n->head);
    s->chunks[clause].governor = NONE;
    if (over != NONE && over != clause && s->chunks[over].governor == NONE)
        s->chunks[over].governor = clause;
}

/* The verb group of `clause` after those that it depends on; `depth` bounds the way up. */
static void settle(struct surface *s, int32_t clause, uint8_t *done, int depth)
{
    if (done[clause] || depth == 0)
        return;
    done[clause] = 1;
    int32_t over = clause_over(s, node_of(s, clause)->head);
    if (over != NONE && over != clause)
        settle(s, over, done, depth - 1);
    inherit(s, clause);
}

/* "Kenya, to whom Uganda owes money, seized": the phrase before the relative clause that ends with
 * the comma before verb group `c`, where `subject` stands inside that clause; or NONE. */
static int32_t parted_subject(const struct surface *s, int32_t c, int32_t subject)
{
    int32_t i = c - 2;
    if (c < 4 || s->chunks[c - 1].kind != C_COMMA)
        return NONE;
    while (i > 0 && i > c - REACH && s->chunks[i].kind != C_RELATIVE &&
           s->chunks[i].kind != C_COMMA)
        i--;
    if (i < 2 || s->chunks[i].kind != C_RELATIVE || (subject != NONE && subject < i))
        return NONE;
    i -= 1 + (s->chunks[i - 1].kind == C_PREPOSITION);
    return i > 0 && s->chunks[i].kind == C_COMMA && s->chunks[i - 1].kind == C_NOUNS
               ? s->chunks[i - 1].head
               : NONE;
}

/* "officials, whom Chile accuses of": whatever the parser makes of it, "whom" is the object. */
static void take_whom(struct surface *s, int32_t c)
{
    struct chunk *v = &s->chunks[c];
    int32_t whom = v->subject - 1, before = whom - 1;
    if (v->object != NONE || v->subject < 2 || v->subject > c || v->marks & GROUP_PASSIVE ||
        !word_reads(s, s->chunks[whom].first, "whom"))
        return;
    before -= s->chunks[before].kind == C_COMMA;
    if (before < 0 || s->chunks[before].kind != C_NOUNS)
        return;
    v->object = s->chunks[before].head;
    v->marks |= GROUP_OBJECT_REL;
}

/* "Peru's plan to invade Chile was": the phrase that the infinitive before `subject` hangs on; or
 * NONE. */
static int32_t subject_of_plan(const struct surface *s, int32_t c, int32_t subject)
{
    if (subject < 2 || subject > c || s->chunks[subject - 1].kind != C_VERBS ||
        s->chunks[subject - 1].form != G_INFINITIVE)
        return NONE;
    int32_t noun = subject - 2;
    noun -= noun > 0 && s->chunks[noun].kind == C_ADVERB; /* "not to invade" */
    return s->chunks[noun].kind == C_NOUNS ? s->chunks[noun].head : NONE;
}

void tree_subjects(struct surface *s)
{
    uint8_t *done = s->tree->done;
    memset(done, 0, (size_t)s->n_chunks);
    for (int32_t c = 0; c < s->n_chunks; c++)
        if (s->chunks[c].kind == C_VERBS)
            take_whom(s, c);
    for (int32_t c = 0; c < s->n_chunks; c++)
        if (s->chunks[c].kind == C_VERBS && node_of(s, c)->clause == c)
            settle(s, c, done, CLIMB);
    for (int32_t c = 0; c < s->n_chunks; c++) {
        if (s->chunks[c].kind != C_VERBS || node_of(s, c)->clause != c)
            continue;
        take_said(s, c);
    }
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS || node_of(s, c)->clause != c)
            continue;
        int32_t aside = v->form == G_FINITE ? aside_subject(s, c) : NONE;
        if (aside != NONE) {
            v->subject = aside;
            aside_cut(s, aside);
        } else if (v->form == G_FINITE && ((aside = parted_subject(s, c, v->subject)) != NONE ||
                                           (aside = subject_of_plan(s, c, v->subject)) != NONE)) {
            v->subject = aside;
        }
        if (v->governor != NONE && v->form == G_FINITE)
            clause_name_pronoun(s, v);
        if (clause_is_headline_passive(s, c))
            v->marks |= GROUP_PASSIVE;
        v->end = tree_end(s, c);
    }
    surface_said(s);
    clause_share_objects(s);
}
