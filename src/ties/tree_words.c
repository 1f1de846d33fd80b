// SPDX-License-Identifier: MIT
/*
 * The tagger knows better than word lists what is a verb. Names stay what they are, and so do the
 * closed classes, but for those that English shares with nouns ("will", "May") and the clitic 's.
 */
#include "ties/tree.h"

/* 1 where a participle only describes the noun behind it: "alleged attack", "strained ties". */
static int is_attributive(const struct node *n, int32_t at)
{
    return (n->relation == ENT_REL_AMOD || n->relation == ENT_REL_COMPOUND) && n->head > at;
}

static uint8_t class_of_verb(const struct surface *s, int32_t at, uint8_t cls)
{
    const struct node *n = &s->tree->nodes[at];
    if (n->relation == ENT_REL_CASE || n->relation == ENT_REL_MARK || n->relation == ENT_REL_FIXED)
        return cls == W_VERB ? W_PREPOSITION : cls;
    if (is_attributive(n, at))
        return n->relation == ENT_REL_AMOD && s->words[at].verb_form != FORM_BASE ? W_ADJECTIVE
                                                                                  : W_NOUN;
    int open = cls == W_NOUN || cls == W_ADJECTIVE || cls == W_ADVERB || cls == W_PREPOSITION;
    return open ? W_VERB : cls;
}

static uint8_t class_of_noun(const struct surface *s, int32_t at, uint8_t cls)
{
    const struct word *w = &s->words[at];
    if (cls == W_VERB || cls == W_MODAL || (cls == W_ADJECTIVE && !(w->form && w->form->modifier)))
        return W_NOUN;
    if (cls == W_ADVERB && w->slot == NO_SLOT &&
        !surface_function_word(w->form ? w->form->text : ""))
        return W_NOUN; /* "family" */
    return cls;
}

static int is_verb_of_lexicon(const struct word *w)
{
    return w->lemma[LEX_VERB] && w->lemma[LEX_VERB]->marks & LEX_MARK_VERB;
}

static uint8_t class_by_tag(const struct surface *s, int32_t at, uint8_t cls)
{
    const struct node *n = &s->tree->nodes[at];
    switch ((enum ent_upos)n->upos) {
    case ENT_UPOS_VERB:
        return surface_opens_as_noun(s, at) || surface_heads_pair(s, at)
                   ? W_NOUN
                   : class_of_verb(s, at, cls);
    case ENT_UPOS_NOUN:
    case ENT_UPOS_PROPN:
        return n->has_object && is_verb_of_lexicon(&s->words[at]) ? W_VERB
                                                                  : class_of_noun(s, at, cls);
    case ENT_UPOS_ADJ:
        return cls == W_VERB || cls == W_NOUN ? W_ADJECTIVE : cls;
    case ENT_UPOS_ADV:
        return cls == W_VERB || (cls == W_NOUN && !(s->words[at].marks & WORD_DURATIVE)) ? W_ADVERB
                                                                                         : cls;
    case ENT_UPOS_DET:
        return cls == W_RELATIVE && n->relation == ENT_REL_DET ? W_DETERMINER : cls;
    case ENT_UPOS_AUX:
        return cls == W_POSSESSIVE || cls == W_VERB ? W_AUXILIARY : cls;
    case ENT_UPOS_PART:
        return cls == W_AUXILIARY ? W_POSSESSIVE : cls;
    default:
        return cls;
    }
}

/* Whatever its tag is, what has an object is a verb. */
static void find_objects(struct surface *s)
{
    for (int32_t i = 0; i < s->n_words; i++) {
        const struct node *n = &s->tree->nodes[i];
        if (n->relation == ENT_REL_OBJ && n->head != NONE)
            s->tree->nodes[n->head].has_object = 1;
    }
}

/* 1 where the tagger saw no verb at all: then the order of words knows better. */
static int is_verbless(const struct surface *s)
{
    for (int32_t i = 0; i < s->n_words; i++)
        if (s->tree->nodes[i].upos == ENT_UPOS_VERB || s->tree->nodes[i].upos == ENT_UPOS_AUX)
            return 0;
    return 1;
}

void tree_words(struct surface *s)
{
    int verbless = is_verbless(s);
    find_objects(s);
    for (int32_t i = 0; i < s->n_words; i++) {
        struct word *w = &s->words[i];
        if (w->kind == ENT_TOKEN_WORD && w->mention == NONE && !(verbless && w->cls == W_VERB))
            w->cls = class_by_tag(s, i, w->cls);
        s->tree->nodes[i].of_relative = w->cls == W_RELATIVE;
    }
}

/* Relations of words that are part of the phrase behind or before them. */
static int is_inner(uint8_t relation)
{
    return relation == ENT_REL_AMOD || relation == ENT_REL_COMPOUND || relation == ENT_REL_FLAT ||
           relation == ENT_REL_NMOD_POSS || relation == ENT_REL_DET || relation == ENT_REL_NUMMOD ||
           relation == ENT_REL_CASE || relation == ENT_REL_FIXED || relation == ENT_REL_PUNCT ||
           relation == ENT_REL_GOESWITH || relation == ENT_REL_DEP;
}

static int is_argument(uint8_t relation)
{
    return relation == ENT_REL_NSUBJ || relation == ENT_REL_NSUBJ_PASS || relation == ENT_REL_OBJ ||
           relation == ENT_REL_IOBJ || relation == ENT_REL_OBL || relation == ENT_REL_OBL_AGENT;
}

/* "gave China | arms": the word before is an argument, and this one does not hang on it. */
int tree_parts_phrase(const struct surface *s, int32_t from, int32_t at)
{
    const struct node *before = &s->tree->nodes[at - 1], *n = &s->tree->nodes[at];
    if (s->words[at - 1].cls != W_NOUN || !is_argument(before->relation) ||
        (before->head >= from && before->head <= at))
        return 0;
    if (s->words[at].cls == W_POSSESSIVE || s->words[at].cls == W_HYPHEN ||
        s->words[at - 1].mention == s->words[at].mention)
        return s->words[at].mention == NONE && s->words[at].cls != W_POSSESSIVE &&
               s->words[at].cls != W_HYPHEN;
    return n->head != at - 1 && !(is_inner(n->relation) && n->head >= from && n->head < at);
}
