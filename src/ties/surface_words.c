// SPDX-License-Identifier: MIT
/*
 * Words and their classes. Function words come from a table; a word that the lexicon knows as a
 * verb is one where its neighbours allow it; everything else is a noun until its ending says
 * adjective or adverb. This is no tagger: it has to be right about the words that hold a clause
 * together, and about which of them may be verbs.
 */
#include <stdlib.h>
#include <string.h>

#include "ties/surface.h"

enum { WORD_MAX = 40 };

struct function_word {
    const char *text;
    uint8_t cls;
    uint8_t slot;
    uint8_t marks;
};

#define PREP(text, name)                                                                           \
    {                                                                                              \
        text, W_PREPOSITION, LEX_SLOT_##name, 0                                                    \
    }
#define PREP_SUB(text, name)                                                                       \
    {                                                                                              \
        text, W_PREPOSITION, name, WORD_SUBORDINATES                                               \
    }
#define PLAIN(text, cls)                                                                           \
    {                                                                                              \
        text, cls, NO_SLOT, 0                                                                      \
    }

/* Sorted by text. */
static const struct function_word function_words[] = {
    {"'d", W_MODAL, NO_SLOT, 0},
    {"'ll", W_MODAL, NO_SLOT, 0},
    {"'m", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    {"'re", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("'s", W_POSSESSIVE),
    PLAIN("'ve", W_AUXILIARY),
    PLAIN("a", W_DETERMINER),
    PREP("about", ABOUT),
    PLAIN("above", W_PREPOSITION),
    PLAIN("abroad", W_ADVERB),
    PLAIN("according", W_PREPOSITION),
    PREP("across", ACROSS),
    PLAIN("acting", W_ADJECTIVE),
    PREP_SUB("after", NO_SLOT),
    PLAIN("afterward", W_ADVERB),
    PLAIN("afterwards", W_ADVERB),
    PLAIN("again", W_ADVERB),
    PREP("against", AGAINST),
    PLAIN("ago", W_ADVERB),
    PREP("ahead", BEFORE),
    PLAIN("all", W_DETERMINER),
    PLAIN("almost", W_ADVERB),
    PREP("along", ALONG),
    PREP("alongside", ALONGSIDE),
    PLAIN("already", W_ADVERB),
    PLAIN("also", W_ADVERB),
    PLAIN("although", W_SUBORDINATOR),
    PLAIN("altogether", W_ADVERB),
    PLAIN("always", W_ADVERB),
    {"am", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("amid", W_PREPOSITION),
    PLAIN("amidst", W_PREPOSITION),
    PREP("among", AMONG),
    PREP("amongst", AMONG),
    PLAIN("an", W_DETERMINER),
    PLAIN("and", W_CONJUNCTION),
    PLAIN("another", W_DETERMINER),
    PLAIN("any", W_DETERMINER),
    PLAIN("anyway", W_ADVERB),
    PLAIN("apart", W_ADVERB),
    {"are", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("armed", W_ADJECTIVE),
    PREP("around", AROUND),
    PREP_SUB("as", NO_SLOT),
    PLAIN("aside", W_ADVERB),
    PREP("at", AT),
    PLAIN("away", W_ADVERB),
    {"be", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("because", W_SUBORDINATOR),
    {"been", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PREP_SUB("before", LEX_SLOT_BEFORE),
    PREP("behind", BEHIND),
    {"being", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PREP("belonging", BELONGING),
    PLAIN("below", W_PREPOSITION),
    PREP("beside", ALONGSIDE),
    PLAIN("besides", W_PREPOSITION),
    PREP("between", BETWEEN),
    PLAIN("beyond", W_PREPOSITION),
    PLAIN("big", W_ADJECTIVE),
    PLAIN("bilateral", W_ADJECTIVE),
    PLAIN("both", W_DETERMINER),
    PLAIN("brief", W_ADJECTIVE),
    PLAIN("but", W_CONJUNCTION),
    PREP("by", BY),
    PLAIN("ca", W_MODAL),
    PLAIN("can", W_MODAL),
    PLAIN("certain", W_ADJECTIVE),
    PLAIN("chief", W_ADJECTIVE),
    PLAIN("civilian", W_ADJECTIVE),
    PLAIN("concerning", W_PREPOSITION),
    PLAIN("could", W_MODAL),
    PLAIN("current", W_ADJECTIVE),
    PLAIN("deputy", W_ADJECTIVE),
    PLAIN("despite", W_PREPOSITION),
    PLAIN("did", W_AUXILIARY),
    PLAIN("do", W_AUXILIARY),
    PLAIN("does", W_AUXILIARY),
    PLAIN("doing", W_AUXILIARY),
    PLAIN("done", W_AUXILIARY),
    PLAIN("double", W_ADJECTIVE),
    PLAIN("down", W_ADVERB),
    PLAIN("during", W_PREPOSITION),
    PLAIN("each", W_DETERMINER),
    PLAIN("earlier", W_ADVERB),
    PLAIN("early", W_ADJECTIVE),
    PLAIN("eastern", W_ADJECTIVE),
    PLAIN("either", W_DETERMINER),
    PLAIN("elsewhere", W_ADVERB),
    PLAIN("emergency", W_ADJECTIVE),
    PLAIN("entire", W_ADJECTIVE),
    PLAIN("even", W_ADVERB),
    PLAIN("ever", W_ADVERB),
    PLAIN("every", W_DETERMINER),
    PLAIN("ex", W_ADJECTIVE),
    PLAIN("except", W_PREPOSITION),
    PREP("facing", FACING),
    PLAIN("fellow", W_ADJECTIVE),
    PLAIN("few", W_DETERMINER),
    PLAIN("final", W_ADJECTIVE),
    PLAIN("first", W_ADJECTIVE),
    PLAIN("following", W_PREPOSITION),
    PREP("for", FOR),
    PLAIN("foreign", W_ADJECTIVE),
    PLAIN("former", W_ADJECTIVE),
    PLAIN("forth", W_ADVERB),
    PLAIN("forward", W_ADVERB),
    PLAIN("fourth", W_ADJECTIVE),
    PLAIN("free", W_ADJECTIVE),
    PLAIN("fresh", W_ADJECTIVE),
    PREP("from", FROM),
    PLAIN("full", W_ADJECTIVE),
    PLAIN("furthermore", W_ADVERB),
    PLAIN("great", W_ADJECTIVE),
    PLAIN("had", W_AUXILIARY),
    PLAIN("has", W_AUXILIARY),
    PLAIN("have", W_AUXILIARY),
    PLAIN("having", W_AUXILIARY),
    PLAIN("he", W_PRONOUN),
    PLAIN("heavy", W_ADJECTIVE),
    PLAIN("her", W_PRONOUN),
    PLAIN("here", W_ADVERB),
    PLAIN("high", W_ADJECTIVE),
    PLAIN("him", W_PRONOUN),
    PLAIN("his", W_DETERMINER),
    PLAIN("how", W_SUBORDINATOR),
    PLAIN("however", W_ADVERB),
    PLAIN("huge", W_ADJECTIVE),
    PLAIN("i", W_PRONOUN),
    {"if", W_SUBORDINATOR, NO_SLOT, WORD_CONDITION},
    PLAIN("immediate", W_ADJECTIVE),
    PREP("in", IN),
    PLAIN("including", W_PREPOSITION),
    PLAIN("indeed", W_ADVERB),
    PLAIN("inside", W_PREPOSITION),
    PLAIN("instead", W_ADVERB),
    PREP("into", INTO),
    {"is", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("it", W_PRONOUN),
    PLAIN("its", W_DETERMINER),
    PLAIN("itself", W_ADVERB),
    PLAIN("joint", W_ADJECTIVE),
    PLAIN("just", W_ADVERB),
    PLAIN("key", W_ADJECTIVE),
    PLAIN("large", W_ADJECTIVE),
    PLAIN("last", W_ADJECTIVE),
    PLAIN("late", W_ADJECTIVE),
    PLAIN("later", W_ADVERB),
    {"lest", W_SUBORDINATOR, NO_SLOT, WORD_CONDITION},
    PLAIN("like", W_PREPOSITION),
    PLAIN("local", W_ADJECTIVE),
    PLAIN("long", W_ADJECTIVE),
    PLAIN("low", W_ADJECTIVE),
    PLAIN("main", W_ADJECTIVE),
    PLAIN("major", W_ADJECTIVE),
    PLAIN("many", W_DETERMINER),
    PLAIN("may", W_MODAL),
    PLAIN("maybe", W_ADVERB),
    PLAIN("me", W_PRONOUN),
    PLAIN("meanwhile", W_ADVERB),
    PLAIN("mere", W_ADJECTIVE),
    PLAIN("might", W_MODAL),
    PLAIN("military", W_ADJECTIVE),
    PLAIN("minor", W_ADJECTIVE),
    PLAIN("minus", W_PREPOSITION),
    PLAIN("more", W_DETERMINER),
    PLAIN("moreover", W_ADVERB),
    PLAIN("most", W_DETERMINER),
    PLAIN("multilateral", W_ADJECTIVE),
    PLAIN("must", W_MODAL),
    PLAIN("mutual", W_ADJECTIVE),
    PLAIN("my", W_DETERMINER),
    PLAIN("n't", W_NEGATOR),
    PREP("near", NEAR),
    PLAIN("neither", W_NEGATOR),
    PLAIN("never", W_NEGATOR),
    PLAIN("nevertheless", W_ADVERB),
    PLAIN("new", W_ADJECTIVE),
    PLAIN("next", W_ADJECTIVE),
    PLAIN("no", W_DETERMINER),
    PLAIN("nonetheless", W_ADVERB),
    PLAIN("nor", W_CONJUNCTION),
    PLAIN("northern", W_ADJECTIVE),
    PLAIN("not", W_NEGATOR),
    PLAIN("notwithstanding", W_PREPOSITION),
    PLAIN("now", W_ADVERB),
    PREP("of", OF),
    PREP("off", OFF),
    PLAIN("often", W_ADVERB),
    PLAIN("old", W_ADJECTIVE),
    PREP("on", ON),
    PLAIN("once", W_ADVERB),
    PLAIN("only", W_ADVERB),
    PREP("onto", ON),
    PLAIN("open", W_ADJECTIVE),
    PREP("opposite", OPPOSITE),
    PLAIN("or", W_CONJUNCTION),
    {"other", W_ADJECTIVE, NO_SLOT, WORD_OTHER},
    PLAIN("our", W_DETERMINER),
    PLAIN("out", W_ADVERB),
    PREP("outside", OUTSIDE),
    PREP("over", OVER),
    PLAIN("overnight", W_ADVERB),
    PLAIN("overseas", W_ADVERB),
    PLAIN("own", W_ADJECTIVE),
    PLAIN("particular", W_ADJECTIVE),
    PLAIN("past", W_PREPOSITION),
    PLAIN("pending", W_PREPOSITION),
    PLAIN("per", W_PREPOSITION),
    PLAIN("perhaps", W_ADVERB),
    PLAIN("plus", W_PREPOSITION),
    PLAIN("police", W_ADJECTIVE),
    PLAIN("poor", W_ADJECTIVE),
    PLAIN("private", W_ADJECTIVE),
    PLAIN("public", W_ADJECTIVE),
    PLAIN("quite", W_ADVERB),
    PLAIN("rare", W_ADJECTIVE),
    PLAIN("rather", W_ADVERB),
    PLAIN("recent", W_ADJECTIVE),
    PLAIN("regarding", W_PREPOSITION),
    PLAIN("rich", W_ADJECTIVE),
    PLAIN("same", W_ADJECTIVE),
    PLAIN("second", W_ADJECTIVE),
    PLAIN("senior", W_ADJECTIVE),
    PLAIN("separate", W_ADJECTIVE),
    PLAIN("several", W_DETERMINER),
    PLAIN("shall", W_MODAL),
    PLAIN("she", W_PRONOUN),
    PLAIN("short", W_ADJECTIVE),
    PLAIN("should", W_MODAL),
    PREP_SUB("since", NO_SLOT),
    PLAIN("single", W_ADJECTIVE),
    PLAIN("small", W_ADJECTIVE),
    PLAIN("so", W_ADVERB),
    PLAIN("sole", W_ADJECTIVE),
    PLAIN("some", W_DETERMINER),
    PLAIN("sometimes", W_ADVERB),
    PLAIN("soon", W_ADVERB),
    PLAIN("southern", W_ADJECTIVE),
    PLAIN("still", W_ADVERB),
    PLAIN("strict", W_ADJECTIVE),
    PLAIN("such", W_DETERMINER),
    PREP_SUB("than", NO_SLOT),
    PLAIN("that", W_RELATIVE),
    PLAIN("the", W_DETERMINER),
    PLAIN("their", W_DETERMINER),
    PLAIN("them", W_PRONOUN),
    PLAIN("then", W_ADVERB),
    PLAIN("there", W_PRONOUN),
    PLAIN("thereby", W_ADVERB),
    PLAIN("these", W_DETERMINER),
    PLAIN("they", W_PRONOUN),
    PLAIN("third", W_ADJECTIVE),
    PLAIN("this", W_DETERMINER),
    PLAIN("those", W_DETERMINER),
    PLAIN("though", W_SUBORDINATOR),
    PLAIN("through", W_PREPOSITION),
    PREP("throughout", IN),
    PLAIN("thus", W_ADVERB),
    PREP_SUB("till", NO_SLOT),
    {"to", W_TO, LEX_SLOT_TO, 0},
    PLAIN("together", W_ADVERB),
    PLAIN("too", W_ADVERB),
    PLAIN("top", W_ADJECTIVE),
    PLAIN("total", W_ADJECTIVE),
    PREP("toward", TOWARD),
    PREP("towards", TOWARD),
    PLAIN("trilateral", W_ADJECTIVE),
    PLAIN("twin", W_ADJECTIVE),
    PLAIN("under", W_PREPOSITION),
    {"unless", W_SUBORDINATOR, NO_SLOT, WORD_CONDITION},
    PREP_SUB("until", NO_SLOT),
    PLAIN("up", W_ADVERB),
    PREP("upon", UPON),
    PLAIN("us", W_PRONOUN),
    PLAIN("various", W_ADJECTIVE),
    PLAIN("vast", W_ADJECTIVE),
    PLAIN("very", W_ADVERB),
    PLAIN("via", W_PREPOSITION),
    PLAIN("vice", W_ADJECTIVE),
    {"was", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("we", W_PRONOUN),
    {"were", W_AUXILIARY, NO_SLOT, WORD_BE | WORD_PASSIVE_AUX},
    PLAIN("western", W_ADJECTIVE),
    PLAIN("what", W_RELATIVE),
    PLAIN("when", W_SUBORDINATOR),
    PLAIN("where", W_SUBORDINATOR),
    PLAIN("whereas", W_SUBORDINATOR),
    PLAIN("whereupon", W_SUBORDINATOR),
    PLAIN("whether", W_SUBORDINATOR),
    PLAIN("which", W_RELATIVE),
    PLAIN("while", W_SUBORDINATOR),
    PLAIN("whilst", W_SUBORDINATOR),
    PLAIN("who", W_RELATIVE),
    PLAIN("whole", W_ADJECTIVE),
    PLAIN("whom", W_RELATIVE),
    PLAIN("whose", W_RELATIVE),
    PLAIN("why", W_SUBORDINATOR),
    PLAIN("wide", W_ADJECTIVE),
    PLAIN("will", W_MODAL),
    PREP("with", WITH),
    PLAIN("within", W_PREPOSITION),
    PLAIN("without", W_PREPOSITION),
    PLAIN("wo", W_MODAL),
    PLAIN("would", W_MODAL),
    PLAIN("yet", W_ADVERB),
    PLAIN("you", W_PRONOUN),
    PLAIN("young", W_ADJECTIVE),
    PLAIN("your", W_DETERMINER),
};

/* Nouns of time. Sorted. */
static const char *const time_nouns[] = {
    "afternoon", "april",     "august",   "autumn",    "century",  "day",       "decade",
    "december",  "evening",   "february", "fortnight", "friday",   "hour",      "january",
    "july",      "june",      "march",    "minute",    "moment",   "monday",    "month",
    "morning",   "night",     "november", "october",   "saturday", "september", "spring",
    "summer",    "sunday",    "thursday", "time",      "today",    "tomorrow",  "tonight",
    "tuesday",   "wednesday", "week",     "weekend",   "winter",   "year",      "yesterday",
};

static int compare_function(const void *key, const void *item)
{
    return strcmp(key, ((const struct function_word *)item)->text);
}

static int compare_string(const void *key, const void *item)
{
    return strcmp(key, *(const char *const *)item);
}

static int is_time_noun(const char *text)
{
    return bsearch(text, time_nouns, sizeof time_nouns / sizeof *time_nouns, sizeof *time_nouns,
                   compare_string) != NULL;
}

/* The word in lower case (ASCII), a typographic apostrophe made plain, cut at the buffer's end. */
static size_t fold(char out[WORD_MAX], const char *bytes, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < len && n + 1 < WORD_MAX; i++) {
        if (i + 2 < len && memcmp(bytes + i, "\xE2\x80\x99", 3) == 0) {
            out[n++] = '\'';
            i += 2;
        } else {
            char c = bytes[i];
            out[n++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    out[n] = '\0';
    return n;
}

static int is_text(const struct surface *s, const struct word *w, const char *text)
{
    size_t len = strlen(text);
    return w->span.end - w->span.start == len &&
           memcmp(s->text->bytes + w->span.start, text, len) == 0;
}

static uint8_t class_of_punctuation(const struct surface *s, const struct word *w)
{
    static const char *const quotes[] = {"\"", "“", "”", "‘", "’", "'", "``", "''", "«", "»"};
    if (w->first == ',')
        return W_COMMA;
    if (is_text(s, w, "-") || is_text(s, w, "‐") || is_text(s, w, "‑") || is_text(s, w, "/"))
        return W_HYPHEN;
    if (is_text(s, w, "–") && w > s->words && !(w[-1].shape & ENT_SHAPE_SPACE_AFTER))
        return W_HYPHEN;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (is_text(s, w, quotes[i]))
            return W_QUOTE;
    return W_STOP;
}

static uint8_t form_of(const char *text, size_t len, const char *lemma)
{
    if (strcmp(text, lemma) == 0)
        return FORM_BASE;
    if (len > 3 && strcmp(text + len - 3, "ing") == 0)
        return FORM_ING;
    return len > 1 && text[len - 1] == 's' && text[len - 2] != 's' ? FORM_S : FORM_PAST;
}

/* The entry of a form that stands in the lexicon itself, else that of its lemma. */
static const struct lex_word *find_lemma(const struct surface *s, const struct word *w,
                                         const char *text, size_t len, enum lex_class cls)
{
    static const enum ent_lemma_class classes[LEX_CLASS_COUNT] = {ENT_LEMMA_VERB, ENT_LEMMA_NOUN,
                                                                  ENT_LEMMA_ADJECTIVE};
    char lemma[WORD_MAX];
    if (cls != LEX_VERB && w->form && w->form->first[cls])
        return w->form;
    ent_lemma(lemma, sizeof lemma, text, len, classes[cls]);
    return lex_find(s->lexicon, lemma, strlen(lemma));
}

static void read_lemmas(struct surface *s, struct word *w, const char *text, size_t len)
{
    char lemma[WORD_MAX];
    w->form = lex_find(s->lexicon, text, len);
    for (int c = 0; c < LEX_CLASS_COUNT; c++)
        w->lemma[c] = find_lemma(s, w, text, len, (enum lex_class)c);
    ent_lemma(lemma, sizeof lemma, text, len, ENT_LEMMA_VERB);
    w->verb_form = form_of(text, len, lemma);
    ent_lemma(lemma, sizeof lemma, text, len, ENT_LEMMA_NOUN);
    if (strcmp(lemma, text) != 0)
        w->marks |= WORD_PLURAL;
    if (is_time_noun(lemma) && !(strcmp(text, "march") == 0 && !(w->shape & ENT_SHAPE_CAPITAL)))
        w->marks |= WORD_DURATIVE;
}

static int ends_in(const char *text, size_t len, const char *ending)
{
    size_t n = strlen(ending);
    return len > n + 2 && memcmp(text + len - n, ending, n) == 0;
}

static int looks_adjective(const char *text, size_t len)
{
    static const char *const endings[] = {"ous",  "ful", "less", "able", "ible", "ish",
                                          "ical", "ive", "ern",  "ary",  "al",   "ic"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_in(text, len, endings[i]))
            return 1;
    return 0;
}

/* The class that the word has when its neighbours are not asked. Verbs stay nouns for now. */
static uint8_t class_alone(struct word *w, const char *text, size_t len)
{
    const struct function_word *f =
        bsearch(text, function_words, sizeof function_words / sizeof *function_words,
                sizeof *function_words, compare_function);
    if (f) {
        w->slot = f->slot;
        w->marks |= f->marks;
        return f->cls;
    }
    if (w->lemma[LEX_ADJECTIVE] && w->lemma[LEX_ADJECTIVE]->first[LEX_ADJECTIVE])
        return W_ADJECTIVE;
    if (w->form && (w->form->modifier || w->form->hedge))
        return w->form->hedge ? W_ADVERB : W_ADJECTIVE;
    if (ends_in(text, len, "ly") && !(w->form && w->form->first[LEX_NOUN]) &&
        !(w->shape & ENT_SHAPE_CAPITAL))
        return W_ADVERB;
    if (w->lemma[LEX_NOUN] && w->lemma[LEX_NOUN]->first[LEX_NOUN])
        return W_NOUN;
    return !(w->shape & ENT_SHAPE_CAPITAL) && looks_adjective(text, len) ? W_ADJECTIVE : W_NOUN;
}

static void read_word(struct surface *s, struct word *w, const struct ent_token *token)
{
    char text[WORD_MAX];
    *w = (struct word){.span = token->span,
                       .mention = NONE,
                       .slot = NO_SLOT,
                       .kind = token->kind,
                       .shape = token->shape,
                       .first = s->text->bytes[token->span.start]};
    if (token->kind == ENT_TOKEN_PUNCT) {
        w->cls = class_of_punctuation(s, w);
        return;
    }
    if (token->kind != ENT_TOKEN_WORD) {
        w->cls = token->kind == ENT_TOKEN_NUMBER ? W_NUMBER : W_NOUN;
        return;
    }
    size_t len = fold(text, s->text->bytes + token->span.start, ent_span_len(token->span));
    read_lemmas(s, w, text, len);
    w->cls = class_alone(w, text, len);
    if (w->cls == W_PRONOUN && strcmp(text, "us") == 0 && (w->shape & ENT_SHAPE_ALL_CAPITAL))
        w->cls = W_NOUN;
}

/* Marks the words of the sentence's mentions: whatever else they may be, they are names here. */
static void mark_mentions(struct surface *s, const struct ent_sentence *sentence)
{
    uint32_t end = sentence->token + sentence->tokens;
    const struct ent_cast *cast = s->cast;
    while (s->mention < cast->n_mentions && cast->mentions[s->mention].token < sentence->token)
        s->mention++;
    for (uint32_t m = s->mention; m < cast->n_mentions && cast->mentions[m].token < end; m++) {
        const struct ent_mention *mention = &cast->mentions[m];
        for (uint32_t t = 0; t < mention->tokens && mention->token + t < end; t++) {
            struct word *w = &s->words[mention->token + t - sentence->token];
            if (w->mention != NONE)
                continue;
            w->mention = (int32_t)m;
            if (mention->kind == ENT_MENTION_PRONOUN || w->cls == W_DETERMINER)
                continue;
            w->cls = mention->kind == ENT_MENTION_ADJECTIVE ? W_ADJECTIVE : W_NOUN;
            if (mention->kind == ENT_MENTION_DESCRIPTION && w->slot != NO_SLOT)
                w->cls = W_NOUN;
        }
    }
}

/* Verbs ----------------------------------------------------------------------------------------*/

static int is_known_verb(const struct word *w)
{
    return w->lemma[LEX_VERB] && (w->lemma[LEX_VERB]->marks & LEX_MARK_VERB);
}

/* 1 where the word may be a verb: it is known as one, or stands where only verbs do. */
static int may_be_verb(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at];
    if (w->kind != ENT_TOKEN_WORD || w->mention != NONE)
        return 0;
    if (w->shape & ENT_SHAPE_CAPITAL && at > 0 && s->words[at - 1].cls != W_QUOTE &&
        s->words[at - 1].cls != W_STOP)
        return 0;
    if (is_known_verb(w))
        return 1;
    if (at == 0 || w->verb_form != FORM_BASE || w->shape & ENT_SHAPE_CAPITAL || w->form)
        return 0;
    return s->words[at - 1].cls == W_MODAL ||
           (s->words[at - 1].cls == W_TO && at + 1 < s->n_words &&
            (s->words[at + 1].cls == W_DETERMINER || s->words[at + 1].mention != NONE));
}

/* 1 where the word starts a noun phrase. */
static int starts_phrase(const struct word *w)
{
    return w->kind == ENT_TOKEN_SYMBOL || w->cls == W_DETERMINER || w->cls == W_NUMBER ||
           w->cls == W_PRONOUN || w->mention != NONE;
}

static int is_nominal(const struct word *w)
{
    return w->cls == W_NOUN || w->cls == W_ADJECTIVE || w->cls == W_NUMBER;
}

/* The neighbour before (or behind), adverbs and quotation marks left out; NULL at the edge. */
static const struct word *neighbour(const struct surface *s, int32_t at, int32_t step)
{
    int32_t i = at + step;
    for (int left = 4; left > 0 && i >= 0 && i < s->n_words; i += step, left--)
        if (s->words[i].cls != W_QUOTE && s->words[i].cls != W_ADVERB)
            return &s->words[i];
    return NULL;
}

static int is_attributive_mention(const struct surface *s, const struct word *w)
{
    return w->mention != NONE && s->cast->mentions[w->mention].kind == ENT_MENTION_ADJECTIVE;
}

/* 1 where what stands before can only be followed by a noun. */
static int wants_noun(const struct surface *s, const struct word *before)
{
    return before && (before->cls == W_DETERMINER || before->cls == W_POSSESSIVE ||
                      before->cls == W_ADJECTIVE || before->cls == W_NUMBER ||
                      before->cls == W_HYPHEN || is_attributive_mention(s, before));
}

static int may_follow_subject(const struct word *before)
{
    return before &&
           (before->cls == W_NOUN || before->cls == W_PRONOUN || before->cls == W_RELATIVE ||
            before->cls == W_COMMA || before->cls == W_CONJUNCTION || before->cls == W_STOP);
}

/* "a government building": forms in -ing that are nouns unless an object follows. */
static int is_noun_in_ing(const struct word *w, const struct word *after)
{
    static const char *const nouns[] = {"brief",  "build", "cross", "dwell", "fund",
                                        "gather", "hear",  "house", "land",  "meet",
                                        "rule",   "spend", "train", "vote",  "wed"};
    if ((after && starts_phrase(after)) || !w->lemma[LEX_VERB])
        return 0;
    return bsearch(w->lemma[LEX_VERB]->text, nouns, sizeof nouns / sizeof *nouns, sizeof *nouns,
                   compare_string) != NULL;
}

static int is_ing_verb(const struct surface *s, const struct word *w, const struct word *before,
                       const struct word *after)
{
    if (!before)
        return 1;
    if (before->cls == W_AUXILIARY)
        return 1;
    if (wants_noun(s, before) || is_noun_in_ing(w, after))
        return 0;
    return !(before->cls == W_PREPOSITION && after && after->cls == W_NOUN &&
             after->mention == NONE && !(after->marks & WORD_PLURAL) &&
             !(after->lemma[LEX_NOUN] && after->lemma[LEX_NOUN]->first[LEX_NOUN]));
}

static int is_past_verb(const struct surface *s, const struct word *before,
                        const struct word *after)
{
    if (before && (before->cls == W_AUXILIARY || before->cls == W_NEGATOR))
        return 1;
    if (wants_noun(s, before))
        return before->cls == W_NUMBER || (before->cls == W_DETERMINER && !after) ||
               (before->cls == W_ADJECTIVE && before->mention == NONE && after &&
                starts_phrase(after));
    if (before && before->cls == W_PREPOSITION)
        return !(after && is_nominal(after)) || (before->marks & WORD_SUBORDINATES);
    return 1;
}

/* A form in -s: a verb behind a subject and before a phrase, where a noun would stand alone. */
static int is_s_verb(const struct surface *s, const struct word *w, const struct word *before,
                     const struct word *after)
{
    if (!may_follow_subject(before) || wants_noun(s, before))
        return 0;
    int noun = w->lemma[LEX_NOUN] && w->lemma[LEX_NOUN]->first[LEX_NOUN];
    if (before->cls == W_RELATIVE || before->cls == W_PRONOUN)
        return 1;
    if (before->cls == W_CONJUNCTION || before->cls == W_COMMA || before->cls == W_STOP)
        return after && starts_phrase(after) &&
               (!noun || (before->cls == W_CONJUNCTION && after->mention != NONE));
    if (before->marks & WORD_PLURAL && before->mention == NONE)
        return 0;
    if (after && (starts_phrase(after) || after->cls == W_TO || after->cls == W_RELATIVE))
        return 1;
    if (noun || (w->lemma[LEX_VERB]->marks & LEX_MARK_MORE_NOUN))
        return 0;
    return !after || after->cls != W_NOUN || before->mention != NONE;
}

static int is_plural_subject(const struct surface *s, const struct word *before)
{
    if (before->cls == W_PRONOUN || before->cls == W_RELATIVE)
        return 1;
    if (before->cls != W_NOUN)
        return 0;
    if (before->marks & WORD_PLURAL)
        return 1;
    int32_t at = (int32_t)(before - s->words);
    for (int32_t i = at - 1; i >= 0 && i > at - 4; i--)
        if (s->words[i].cls == W_CONJUNCTION)
            return 1;
    return before->mention != NONE && s->cast->mentions[before->mention].members > 1;
}

/* Pasts that look like the bare verb. */
static int is_unchanged_past(const struct word *w)
{
    if (!w->lemma[LEX_VERB])
        return 0;
    static const char *const verbs[] = {"beat", "bid",   "cast",   "cost",   "cut",  "hit",  "hurt",
                                        "let",  "put",   "quit",   "rid",    "set",  "shed", "shut",
                                        "slit", "split", "spread", "thrust", "upset"};
    return bsearch(w->lemma[LEX_VERB]->text, verbs, sizeof verbs / sizeof *verbs, sizeof *verbs,
                   compare_string) != NULL;
}

static int is_base_verb(const struct surface *s, const struct word *w, const struct word *before,
                        const struct word *after)
{
    if (!before)
        return 0;
    if (before->cls == W_TO || before->cls == W_MODAL || before->cls == W_NEGATOR)
        return 1;
    if (before->cls == W_AUXILIARY)
        return !(before->marks & WORD_BE) || is_unchanged_past(w);
    if (wants_noun(s, before) || before->cls == W_PREPOSITION)
        return 0;
    if (before->cls == W_CONJUNCTION) { /* "to find and destroy" */
        for (const struct word *v = before - 1; v >= s->words && v > before - 12; v--)
            if (v->cls == W_VERB)
                return after && (starts_phrase(after) || after->cls == W_ADJECTIVE) &&
                       (v->verb_form == FORM_BASE || is_unchanged_past(w));
        return 0;
    }
    if (!after || !may_follow_subject(before))
        return 0;
    int phrase = starts_phrase(after) || after->cls == W_TO;
    if (is_unchanged_past(w))
        return phrase || after->cls == W_PREPOSITION || after->cls == W_NOUN ||
               after->cls == W_ADJECTIVE;
    if (before->cls == W_PRONOUN)
        return 1;
    int noun = w->lemma[LEX_NOUN] && w->lemma[LEX_NOUN]->first[LEX_NOUN];
    if (before->cls == W_COMMA)
        return phrase && !noun;
    return is_plural_subject(s, before) && (phrase || (!noun && after->cls != W_NOUN) ||
                                            before->cls == W_RELATIVE || after->cls == W_ADJECTIVE);
}

static int decide_verb(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at];
    const struct word *before = neighbour(s, at, -1), *after = neighbour(s, at, 1);
    switch ((enum verb_form)w->verb_form) {
    case FORM_ING:
        return is_ing_verb(s, w, before, after);
    case FORM_PAST:
        return is_past_verb(s, before, after);
    case FORM_S:
        return is_s_verb(s, w, before, after);
    case FORM_BASE:
        break;
    }
    return is_base_verb(s, w, before, after);
}

/* "her", "that", "have", "do" and "to" are several words each. */
static void settle_function_word(struct surface *s, int32_t at)
{
    struct word *w = &s->words[at];
    const struct word *after = at + 1 < s->n_words ? &s->words[at + 1] : NULL;
    const struct word *before = at > 0 ? &s->words[at - 1] : NULL;
    if (w->cls == W_PRONOUN && is_text(s, w, "her") && after && is_nominal(after))
        w->cls = W_DETERMINER;
    if (w->cls == W_POSSESSIVE && after &&
        (after->cls == W_NEGATOR || (after->verb_form == FORM_ING && after->cls == W_VERB)))
        w->cls = W_AUXILIARY;
    if (w->cls == W_RELATIVE && is_text(s, w, "that") && before && after &&
        (before->cls == W_PREPOSITION || before->cls == W_CONJUNCTION) && is_nominal(after) &&
        after->mention == NONE)
        w->cls = W_DETERMINER;
    if (w->cls == W_MODAL && w->shape & ENT_SHAPE_CAPITAL && is_text(s, w, "May") && before &&
        (before->cls == W_PREPOSITION || before->cls == W_NUMBER || is_text(s, before, "last"))) {
        w->cls = W_NOUN;
        w->marks |= WORD_DURATIVE;
    }
    if (before && before->cls == W_VERB && (is_text(s, w, "back") || is_text(s, w, "home")))
        w->cls = W_ADVERB;
}

static void mark_reciprocals(struct surface *s)
{
    for (int32_t i = 0; i + 1 < s->n_words; i++)
        if ((is_text(s, &s->words[i], "each") && is_text(s, &s->words[i + 1], "other")) ||
            (is_text(s, &s->words[i], "one") && is_text(s, &s->words[i + 1], "another")) ||
            (is_text(s, &s->words[i], "the") && is_text(s, &s->words[i + 1], "other"))) {
            s->words[i].marks |= WORD_RECIPROCAL;
            s->words[i].cls = W_DETERMINER;
            s->words[i + 1].cls = W_NOUN;
        }
}

void surface_words(struct surface *s, const struct ent_sentence *sentence)
{
    s->n_words = (int32_t)sentence->tokens;
    for (int32_t i = 0; i < s->n_words; i++)
        read_word(s, &s->words[i], &s->text->tokens[sentence->token + (uint32_t)i]);
    mark_mentions(s, sentence);
    for (int32_t i = 0; i < s->n_words; i++) {
        struct word *w = &s->words[i];
        settle_function_word(s, i);
        if ((w->cls == W_NOUN || w->cls == W_ADJECTIVE) && may_be_verb(s, i)) {
            if (decide_verb(s, i))
                w->cls = W_VERB;
            else if (w->verb_form == FORM_PAST || w->verb_form == FORM_ING)
                w->cls = w->lemma[LEX_NOUN] && w->lemma[LEX_NOUN]->first[LEX_NOUN] ? W_NOUN
                                                                                   : W_ADJECTIVE;
        }
    }
    mark_reciprocals(s);
}
