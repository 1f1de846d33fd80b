// SPDX-License-Identifier: MIT
/*
 * Words and their classes. Function words come from a table; a word that the lexicon knows as a
 * verb is one where its neighbours allow it; everything else is a noun until its ending says
 * adjective or adverb. This is no tagger: it has to be right about the words that hold a clause
 * together, and about which of them may be verbs.
 */
#include <string.h>

#include "ties/tree.h"

enum { WORD_MAX = 40 };

/* Nouns of time. Sorted. */
static const char *const time_nouns[] = {
    "afternoon", "april",     "august",   "autumn",    "century",  "day",       "decade",
    "december",  "evening",   "february", "fortnight", "friday",   "hour",      "january",
    "july",      "june",      "march",    "minute",    "moment",   "monday",    "month",
    "morning",   "night",     "november", "october",   "saturday", "september", "spring",
    "summer",    "sunday",    "thursday", "time",      "today",    "tomorrow",  "tonight",
    "tuesday",   "wednesday", "week",     "weekend",   "winter",   "year",      "yesterday",
};

static int is_time_noun(const char *text)
{
    return surface_in_list(text, time_nouns, sizeof time_nouns / sizeof *time_nouns);
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

static uint8_t class_of_punctuation(const struct surface *s, const struct word *w)
{
    static const char *const quotes[] = {"\"", "“", "”", "‘", "’", "'", "``", "''", "«", "»"};
    if (w->first == ',')
        return W_COMMA;
    if (word_is(s, w, "-") || word_is(s, w, "‐") || word_is(s, w, "‑") || word_is(s, w, "/"))
        return W_HYPHEN;
    if (word_is(s, w, "–") && w > s->words && !(w[-1].shape & ENT_SHAPE_SPACE_AFTER))
        return W_HYPHEN;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (word_is(s, w, quotes[i]))
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

/* A verb of the lexicon whose form the word is by rule, where the lemmatizer chose another base
 * ("boycotted", "defamed"); NULL where there is none. */
static const struct lex_word *find_base(const struct surface *s, const char *text, size_t len)
{
    static const struct {
        const char *ending;
        size_t cut;
        char add;
    } rules[] = {{"ed", 2, 0}, {"ed", 1, 0}, {"ing", 3, 0}, {"ing", 3, 'e'}, {"es", 1, 0}};
    char base[WORD_MAX];
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        size_t n = strlen(rules[i].ending);
        if (len < n + 3 || memcmp(text + len - n, rules[i].ending, n) != 0)
            continue;
        n = len - rules[i].cut;
        memcpy(base, text, n);
        if (rules[i].add)
            base[n++] = rules[i].add;
        const struct lex_word *found = lex_find(s->lexicon, base, n);
        if (found && found->first[LEX_VERB])
            return found;
    }
    return NULL;
}

/* 1 where the word alone is an entry, not only with others behind it. */
static int says_alone(const struct lex_word *word, enum lex_class cls)
{
    const struct lex_entry *e = word->first[cls];
    while (e && e->n_more)
        e = e->next;
    return e != NULL;
}

/* The entry of a form that stands in the lexicon itself, else that of its lemma. */
static const struct lex_word *find_lemma(const struct surface *s, const struct word *w,
                                         const char *text, size_t len, const char *lemma,
                                         enum lex_class cls)
{
    const struct lex_word *found = lex_find(s->lexicon, lemma, strlen(lemma));
    if (cls == LEX_VERB && (!found || !found->first[cls])) {
        const struct lex_word *base = find_base(s, text, len);
        return base ? base : found;
    }
    if (cls != LEX_VERB && (!found || !found->first[cls]) && w->form && says_alone(w->form, cls))
        return w->form;
    return found;
}

static void read_lemmas(struct surface *s, struct word *w, const char *text, size_t len)
{
    static const enum ent_lemma_class classes[LEX_CLASS_COUNT] = {ENT_LEMMA_VERB, ENT_LEMMA_NOUN,
                                                                  ENT_LEMMA_ADJECTIVE};
    char lemmas[LEX_CLASS_COUNT][WORD_MAX];
    const char *lemma = lemmas[LEX_NOUN];
    w->form = lex_find(s->lexicon, text, len);
    for (int c = 0; c < LEX_CLASS_COUNT; c++) {
        ent_lemma(lemmas[c], WORD_MAX, text, len, classes[c]);
        w->lemma[c] = find_lemma(s, w, text, len, lemmas[c], (enum lex_class)c);
    }
    w->verb_form = form_of(text, len, lemmas[LEX_VERB]);
    if (w->form && w->form->verb) {
        w->lemma[LEX_VERB] = w->form->verb;
        w->verb_form = form_of(text, len, w->form->verb->text);
    }
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

static int is_in_sets(const struct lex_word *word)
{
    uint64_t sets = 0;
    for (int i = 0; i < LEX_SET_WORDS; i++)
        sets |= word->sets[i];
    return sets != 0;
}

/* The class that the word has when its neighbours are not asked. Verbs stay nouns for now. */
static uint8_t class_alone(struct word *w, const char *text, size_t len)
{
    const struct function_word *f = surface_function_word(text);
    if (f) {
        w->slot = f->slot;
        w->marks |= f->marks;
        return f->cls;
    }
    if (w->lemma[LEX_ADJECTIVE] && says_alone(w->lemma[LEX_ADJECTIVE], LEX_ADJECTIVE))
        return W_ADJECTIVE;
    if (w->form && (w->form->modifier || w->form->hedge))
        return w->form->hedge ? W_ADVERB : W_ADJECTIVE;
    if (ends_in(text, len, "ly") && !(w->shape & ENT_SHAPE_CAPITAL) &&
        !(w->form && (says_alone(w->form, LEX_NOUN) || is_in_sets(w->form))))
        return W_ADVERB;
    if (w->lemma[LEX_NOUN] && says_alone(w->lemma[LEX_NOUN], LEX_NOUN))
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

/* "thanks to", "prior to": the phrase behind it fills no role. */
static int leads_to(const struct surface *s, int32_t at)
{
    static const char *const words[] = {"according", "due", "owing", "prior", "thanks"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word_reads(s, at, words[i]))
            return 1;
    return 0;
}

/* "her", "that", "have", "do" and "to" are several words each. */
static void settle_function_word(struct surface *s, int32_t at)
{
    struct word *w = &s->words[at];
    const struct word *after = at + 1 < s->n_words ? &s->words[at + 1] : NULL;
    const struct word *before = at > 0 ? &s->words[at - 1] : NULL;
    if (w->cls == W_PRONOUN && word_is(s, w, "her") && after && word_is_nominal(after))
        w->cls = W_DETERMINER;
    if (w->cls == W_POSSESSIVE && after &&
        (after->cls == W_NEGATOR || (after->verb_form == FORM_ING && after->cls == W_VERB)))
        w->cls = W_AUXILIARY;
    if (w->cls == W_RELATIVE && word_is(s, w, "that") && before && after &&
        (before->cls == W_PREPOSITION || before->cls == W_CONJUNCTION) && word_is_nominal(after) &&
        after->mention == NONE)
        w->cls = W_DETERMINER;
    if (w->cls == W_MODAL && w->shape & ENT_SHAPE_CAPITAL && word_is(s, w, "May") && before &&
        (before->cls == W_PREPOSITION || before->cls == W_NUMBER || before->cls == W_DETERMINER ||
         (after && after->kind == ENT_TOKEN_NUMBER) || word_is(s, before, "last"))) {
        w->cls = W_NOUN;
        w->marks |= WORD_DURATIVE;
    }
    if (w->cls == W_TO && leads_to(s, at - 1))
        w->slot = NO_SLOT;
    if (word_reads(s, at, "thanks") && after && after->cls == W_TO &&
        (!before || before->cls == W_COMMA || before->mention == NONE))
        w->cls =
            before && (before->cls == W_DETERMINER || before->cls == W_VERB) ? W_NOUN : W_ADVERB;
    if (before && before->cls == W_AUXILIARY && word_is(s, w, "long"))
        w->cls = W_ADVERB; /* "has long been" */
    if (word_is(s, w, "about") && after && after->cls == W_TO)
        w->cls = W_ADJECTIVE;
    if (after && word_is(s, after, "than") &&
        (word_is(s, w, "more") || word_is(s, w, "less") || word_is(s, w, "fewer"))) {
        w->cls = W_ADVERB;
        s->words[at + 1].cls = W_ADVERB;
        s->words[at + 1].marks = 0;
    }
    if (w->slot == LEX_SLOT_AT && after &&
        (word_is(s, after, "least") || word_is(s, after, "most"))) {
        w->cls = W_ADVERB;
        s->words[at + 1].cls = W_ADVERB;
    }
    if (before && before->cls == W_VERB && (word_is(s, w, "back") || word_is(s, w, "home")))
        w->cls = W_ADVERB;
    if (before && before->cls == W_NOUN && word_is(s, w, "home") &&
        (!after || after->cls == W_PREPOSITION || after->cls == W_STOP || after->cls == W_COMMA ||
         after->cls == W_CONJUNCTION))
        w->cls = W_ADVERB; /* "called its envoy home" */
}

/* "no longer", "not only", "has yet to": what several words deny, or do not deny, together. */
static void settle_negation(struct surface *s, int32_t at)
{
    struct word *w = &s->words[at], *after = &s->words[at + 1];
    if (word_is(s, w, "no") && (word_is(s, after, "longer") || word_is(s, after, "more")) &&
        at + 2 < s->n_words && after[1].cls != W_NOUN && after[1].cls != W_ADJECTIVE) {
        w->cls = W_NEGATOR;
        after->cls = W_ADVERB;
    }
    if (w->cls == W_NEGATOR && (word_is(s, after, "only") || word_is(s, after, "just") ||
                                word_is(s, after, "merely") || word_is(s, after, "simply")))
        w->cls = W_ADVERB;
    if (word_is(s, w, "yet") && after->cls == W_TO && at > 0 && w[-1].cls == W_AUXILIARY)
        w->cls = W_NEGATOR;
}

static void mark_reciprocals(struct surface *s)
{
    for (int32_t i = 0; i + 1 < s->n_words; i++)
        if ((word_is(s, &s->words[i], "each") && word_is(s, &s->words[i + 1], "other")) ||
            (word_is(s, &s->words[i], "one") && word_is(s, &s->words[i + 1], "another")) ||
            (word_is(s, &s->words[i], "the") && word_is(s, &s->words[i + 1], "other"))) {
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
        if ((w->cls == W_NOUN || w->cls == W_ADJECTIVE) && surface_may_be_verb(s, i)) {
            if (surface_is_verb(s, i))
                w->cls = W_VERB;
            else if (w->verb_form == FORM_PAST || w->verb_form == FORM_ING)
                w->cls = w->lemma[LEX_NOUN] && says_alone(w->lemma[LEX_NOUN], LEX_NOUN)
                             ? W_NOUN
                             : W_ADJECTIVE;
        }
    }
    for (int32_t i = 0; i + 1 < s->n_words; i++)
        settle_negation(s, i);
    surface_only_verb(s);
    mark_reciprocals(s);
}

void surface_words_by_tree(struct surface *s)
{
    tree_words(s);
    mark_reciprocals(s);
}
