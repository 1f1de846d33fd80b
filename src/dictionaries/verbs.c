// SPDX-License-Identifier: MIT
/*
 * Blocks of a dictionary of verbs. A block is its verbs and patterns; every pattern holds for every
 * verb. It begins with a header ("--- DELIVER [070] ---") or with a verb behind a pattern. A verb
 * that a dictionary defines loses the senses that the lexicon had for it. Of what fits a sentence
 * equally well the newer entry wins: so the verb's own code is added first, then its patterns from
 * the last to the first.
 */
#include "dictionaries/verbs.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "entente/text.h"

enum { ENTRIES_MAX = 1000000 };

char *dict_lower(struct dict_reader *reader, const char *text, size_t len)
{
    char *out = ent_arena_copy(&reader->arena, text, len);
    size_t n = 0;
    for (size_t i = 0; out && i < len; i++) {
        int is_join = out[i] == '_' || out[i] == ' ' || out[i] == '\t';
        if (!is_join)
            out[n++] = (char)tolower((unsigned char)out[i]);
        else if (n && out[n - 1] != ' ')
            out[n++] = ' ';
    }
    while (n && out[n - 1] == ' ')
        n--;
    if (out)
        out[n] = '\0';
    return out;
}

/* Sets ------------------------------------------------------------------------------------------*/

/* "&GOODS_": the '_' at the end says how members are inflected, and is no part of the name. */
static char *set_name(struct dict_verbs *d, const char *line)
{
    size_t len = strcspn(line, " \t=");
    while (len > 1 && line[len - 1] == '_')
        len--;
    char *name = ent_arena_copy(&d->reader->arena, line, len);
    for (size_t i = 0; name && i < len; i++)
        name[i] = (char)tolower((unsigned char)name[i]);
    return name;
}

static int open_set(struct dict_verbs *d)
{
    char *name = set_name(d, d->reader->line);
    d->sets =
        ent_arena_room(&d->reader->arena, d->sets, d->n_sets, &d->set_capacity, sizeof *d->sets);
    if (!name || !d->sets)
        return ENT_E_NOMEM;
    d->sets[d->n_sets++] = (struct dict_set){.index = -1};
    d->in_set = 1;
    return dict_table_set(&d->set_names, name, (uint32_t)d->n_sets - 1);
}

static int add_member(struct dict_verbs *d)
{
    struct dict_set *set = &d->sets[d->n_sets - 1];
    const char *text = d->reader->line + 1;
    char *word = dict_lower(d->reader, text, strlen(text));
    if (!word)
        return ENT_E_NOMEM;
    if (*word == '&' || !*word) {
        dict_warn(d->reader, d->reader->number, "\"%.60s\": %s", d->reader->line,
                  *word ? "a set within a set" : "no word");
        return 0;
    }
    if (strchr(word, ' ')) {
        dict_lose(d->reader, ENT_DICTIONARY_SET_PHRASE);
        return 0;
    }
    set->members = ent_arena_room(&d->reader->arena, set->members, set->count, &set->capacity,
                                  sizeof *set->members);
    if (!set->members)
        return ENT_E_NOMEM;
    set->members[set->count++] = word;
    return 0;
}

/* Blocks ----------------------------------------------------------------------------------------*/

static int add_entry(struct dict_verbs *d, const char *phrase, const struct lex_sense *sense)
{
    if (d->n_entries == ENTRIES_MAX) {
        dict_lose(d->reader, ENT_DICTIONARY_PRODUCT);
        return 0;
    }
    d->n_entries++;
    return lex_add_phrase(d->lexicon, phrase, LEX_VERB,
                          &(struct lex_entry){.kind = LEX_SENSE, .sense = sense});
}

/* 1 where nothing more of the block fits in; what is left is counted. */
static int is_full(struct dict_verbs *d, size_t verbs, size_t senses)
{
    if (d->n_entries + senses + 1 <= ENTRIES_MAX)
        return 0;
    d->reader->report->lost[ENT_DICTIONARY_PRODUCT] += verbs * (senses + 1);
    return 1;
}

static int end_block(struct dict_verbs *d)
{
    int status = 0;
    for (size_t v = 0; !status && v < d->n_verbs; v++) {
        const struct dict_verb *verb = &d->verbs[v];
        const struct lex_sense *plain = verb->has_code ? verb->plain : d->plain;
        if (is_full(d, d->n_verbs - v, d->n_senses))
            break;
        if (plain)
            status = add_entry(d, verb->phrase, plain);
        for (size_t i = d->n_senses; !status && i-- > 0;)
            status = add_entry(d, verb->phrase, d->senses[i]);
    }
    d->n_verbs = d->n_senses = 0;
    d->plain = NULL;
    return status;
}

/* The code in the brackets of `text`, NULL where there are none. */
static int read_code(struct dict_verbs *d, const char **out, const char *text)
{
    const char *open = strchr(text, '[');
    *out = NULL;
    if (!open)
        return 0;
    size_t len = strcspn(open + 1, "]}");
    if (!open[1 + len])
        dict_warn(d->reader, d->reader->number, "no ] behind \"%.40s\"", open);
    *out = ent_arena_copy(&d->reader->arena, open + 1, len);
    return *out ? 0 : ENT_E_NOMEM;
}

static int read_header(struct dict_verbs *d)
{
    const char *code = NULL;
    int status = end_block(d);
    if (!status)
        status = read_code(d, &code, d->reader->line);
    return status || !code ? status : dict_plain(d, &d->plain, code);
}

static int read_pattern(struct dict_verbs *d)
{
    char *line = d->reader->line + 1, *open = strrchr(line, '[');
    const struct lex_sense *sense = NULL;
    const char *code = NULL;
    if (!open) {
        dict_warn(d->reader, d->reader->number, "a pattern without a code: \"%.60s\"", line);
        return 0;
    }
    int status = read_code(d, &code, open);
    *open = '\0';
    if (!status)
        status = dict_pattern(d, &sense, line, code);
    if (status || !sense)
        return status;
    d->senses = ent_arena_room(&d->reader->arena, d->senses, d->n_senses, &d->sense_capacity,
                               sizeof *d->senses);
    if (!d->senses)
        return ENT_E_NOMEM;
    d->senses[d->n_senses++] = sense;
    d->reader->report->names++;
    return 0;
}

/* Adds a verb of the block; its own senses of the lexicon are forgotten. */
static int add_verb(struct dict_verbs *d, const char *phrase, const char *code)
{
    struct dict_verb verb = {.phrase = phrase, .has_code = code != NULL};
    int status = code ? dict_plain(d, &verb.plain, code) : 0;
    if (status)
        return status;
    if (dict_table_find(&d->known, phrase) == DICT_NONE) {
        status = lex_forget(d->lexicon, phrase, LEX_VERB, LEX_DICTIONARY_LAYER);
        if (!status)
            status = dict_table_set(&d->known, phrase, 1);
    }
    if (status == ENT_E_TOOBIG) {
        dict_lose(d->reader, ENT_DICTIONARY_LONG);
        return 0;
    }
    if (status)
        return status;
    d->verbs = ent_arena_room(&d->reader->arena, d->verbs, d->n_verbs, &d->verb_capacity,
                              sizeof *d->verbs);
    if (!d->verbs)
        return ENT_E_NOMEM;
    d->verbs[d->n_verbs++] = verb;
    return 0;
}

/* Forms in braces that no rule leads back to the verb are told to the lexicon. */
static int add_forms(struct dict_verbs *d, const char *verb, const char *forms)
{
    size_t verb_len = strcspn(verb, " ");
    int status = 0;
    for (const char *form = forms + strspn(forms, " \t"); !status && *form;) {
        char lemma[DICT_WORD_BYTES];
        size_t len = strcspn(form, " \t"), skip = *form == '+';
        char *phrase = dict_lower(d->reader, form + skip, len - skip);
        if (!phrase)
            return ENT_E_NOMEM;
        size_t first = strcspn(phrase, " ");
        ent_lemma(lemma, sizeof lemma, phrase, first, ENT_LEMMA_VERB);
        if (first && (strlen(lemma) != verb_len || memcmp(lemma, verb, verb_len) != 0))
            status = lex_add_form(d->lexicon, phrase, first, verb, verb_len);
        form += len;
        form += strspn(form, " \t");
    }
    return status;
}

static int read_verb(struct dict_verbs *d)
{
    char *line = d->reader->line, *open = strchr(line, '['), *brace;
    const char *code;
    int status = d->n_senses ? end_block(d) : 0;
    if (!status)
        status = read_code(d, &code, line);
    if (status)
        return status;
    if (open)
        *open = '\0';
    brace = strchr(line, '{');
    if (brace)
        *brace++ = '\0';
    const char *text = line + (*line == '+');
    if (strchr(text, '+')) {
        dict_lose(d->reader, ENT_DICTIONARY_PARTICLE);
        return 0;
    }
    char *phrase = dict_lower(d->reader, text, strlen(text));
    if (!phrase)
        return ENT_E_NOMEM;
    if (!isalpha((unsigned char)*phrase)) {
        dict_warn(d->reader, d->reader->number, "no verb: \"%.60s\"", line);
        return 0;
    }
    d->reader->report->entries++;
    status = add_verb(d, phrase, code);
    if (status || !brace)
        return status;
    char *end = strchr(brace, '}');
    if (!end)
        dict_warn(d->reader, d->reader->number, "no } behind \"%.60s\"", brace);
    else
        *end = '\0';
    return add_forms(d, phrase, brace);
}

static int read_line(struct dict_verbs *d)
{
    const char *line = d->reader->line;
    if (*line == '&')
        return open_set(d);
    if (*line == '+' && d->in_set)
        return add_member(d);
    d->in_set = 0;
    if (strncmp(line, "---", 3) == 0)
        return read_header(d);
    if (*line == '-')
        return read_pattern(d);
    if (*line == '~') {
        dict_lose(d->reader, ENT_DICTIONARY_TRANSFORMATION);
        return 0;
    }
    return read_verb(d);
}

int ent_dictionary_read_verbs(struct ent_lexicon *lexicon, const char *file, const char *bytes,
                              size_t len, const struct ent_listener *listener,
                              struct ent_dictionary_report *report, struct ent_message *message)
{
    *report = (struct ent_dictionary_report){0};
    struct dict_reader reader = {.file = file, .listener = listener, .report = report};
    struct dict_verbs verbs = {.lexicon = lexicon, .reader = &reader};
    int status = dict_open(&reader, bytes, len);
    while (!status && dict_next(&reader))
        status = read_line(&verbs);
    if (!status)
        status = end_block(&verbs);
    lex_order(lexicon);
    dict_table_free(&verbs.set_names);
    dict_table_free(&verbs.known);
    return dict_end(&reader, status, message);
}
