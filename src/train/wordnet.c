// SPDX-License-Identifier: MIT
/*
 * WordNet's files, as wndb(5) describes them: index.* name the lemmas and the offsets of their
 * senses, commonest first, in data.*; *.exc list irregular forms; cntlist.rev counts the senses in
 * tagged texts. Read are: which classes a form can have, the semantic field (lexicographer file) of
 * the first sense, the frames of verbs, and proper names.
 */
#include "config.h"

#include "train/wordnet.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/inflect.h"

enum { NOUN, VERB, ADJECTIVE, ADVERB, CLASSES };

static const char *const class_names[] = {"noun", "verb", "adj", "adv"};

struct reader {
    struct lexicon_draft *draft;
    const char *folder;
    char *data; /* of the class being read */
    size_t data_len;
    char *line;
    size_t room;
};

struct lexicon_form *lexicon_form(struct lexicon_draft *draft, const char *form, size_t len)
{
    struct ent_lexicon_table none = {0};
    struct ent_lexeme row;
    ent_lexeme_fill(&row, &none, (struct ent_form){form, len});
    uint32_t word = row.atom[ATOM_LOWER];
    size_t i = word & draft->mask;
    while (draft->forms[i].word && draft->forms[i].word != word)
        i = (i + 1) & draft->mask;
    draft->count += !draft->forms[i].word;
    draft->forms[i].word = word;
    return &draft->forms[i];
}

static FILE *open_file(const struct reader *r, const char *prefix, const char *suffix)
{
    char path[4200];
    snprintf(path, sizeof path, "%s/%s%s", r->folder, prefix, suffix);
    FILE *file = fopen(path, "r");
    if (!file)
        fprintf(stderr, "entente-train: cannot open %s\n", path);
    return file;
}

static int load_data(struct reader *r, const char *class)
{
    FILE *file = open_file(r, "data.", class);
    if (!file)
        return -1;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    free(r->data);
    r->data = malloc((size_t)size + 1);
    r->data_len = r->data ? fread(r->data, 1, (size_t)size, file) : 0;
    if (r->data)
        r->data[r->data_len] = '\0';
    fclose(file);
    return r->data ? 0 : -1;
}

/* --- Verb frames ---------------------------------------------------------------------------- */

/* The group (a bit) of each of WordNet's 35 frames. */
static const uint8_t frame_groups[36] = {
    0, 0, 0, 0, 3, 4, 4, 4, 1, 1, 1, 1, 3, 3, 2, 2, 3, 3,
    3, 3, 3, 3, 3, 0, 5, 5, 6, 3, 7, 7, 8, 3, 7, 8, 6, 7,
};

/* The frames of the synset whose line is at `offset`. */
static uint16_t frames_at(const struct reader *r, size_t offset)
{
    uint16_t bits = 0;
    if (offset >= r->data_len)
        return 0;
    const char *end = strchr(r->data + offset, '|');
    for (const char *at = r->data + offset; end && (at = strstr(at, " + ")) && at < end; at += 3) {
        int frame = atoi(at + 3);
        if (frame > 0 && frame < 36 && isdigit((unsigned char)at[3]) && at[5] == ' ')
            bits |= (uint16_t)(1U << frame_groups[frame]);
    }
    return bits;
}

/* The semantic field of the synset at `offset`, from 1. */
static uint8_t field_at(const struct reader *r, size_t offset)
{
    if (offset + 11 >= r->data_len)
        return 0;
    return (uint8_t)(atoi(r->data + offset + 9) + 1);
}

/* --- Forms ---------------------------------------------------------------------------------- */

/* What a lemma gives to all its forms. */
struct lemma {
    char word[INFLECT_MAX];
    int class;
    uint8_t field;
    uint16_t frames;
    uint32_t count;
    int irregular; /* bits of the forms that an exception list gave */
};

static void add_form(struct reader *r, const struct lemma *lemma, const char *form, unsigned bit)
{
    struct lexicon_form *f = lexicon_form(r->draft, form, strlen(form));
    f->entry.mask |= (uint16_t)bit;
    f->counts[lemma->class] += lemma->count + 1;
    if (lemma->class == NOUN && !f->entry.noun)
        f->entry.noun = lemma->field;
    if (lemma->class == VERB && !f->entry.verb)
        f->entry.verb = lemma->field;
    f->entry.frames |= lemma->frames;
}

static void add_inflected(struct reader *r, const struct lemma *lemma, const char *ending,
                          unsigned bit)
{
    char forms[2][INFLECT_MAX];
    int n = inflect(forms, lemma->word, ending);
    for (int i = 0; i < n; i++)
        add_form(r, lemma, forms[i], bit);
}

static void add_regular(struct reader *r, const struct lemma *lemma)
{
    static const unsigned base[] = {FORM_NOUN, FORM_VERB, FORM_ADJECTIVE, FORM_ADVERB};
    char form[INFLECT_MAX];
    add_form(r, lemma, lemma->word, base[lemma->class]);
    if (lemma->class == NOUN || lemma->class == VERB) {
        inflect_s(form, lemma->word);
        add_form(r, lemma, form, lemma->class == NOUN ? FORM_PLURAL : FORM_VERB_S);
    }
    if (lemma->class == VERB) {
        add_inflected(r, lemma, "ing", FORM_ING);
        if (!lemma->irregular)
            add_inflected(r, lemma, "ed", FORM_PAST | FORM_PARTICIPLE);
    }
    if (lemma->class == ADJECTIVE && strlen(lemma->word) <= 6 && lemma->count) {
        add_inflected(r, lemma, "er", FORM_COMPARATIVE);
        add_inflected(r, lemma, "est", FORM_SUPERLATIVE);
    }
}

/* --- Counts and exceptions ------------------------------------------------------------------ */

/* A lemma's count, kept under a hash of lemma and class beside the forms. */
struct side {
    uint32_t *keys;
    uint32_t *values;
    size_t mask;
};

static size_t side_slot(const struct side *side, int class, const char *lemma, size_t len,
                        uint32_t *key)
{
    uint32_t h = 0x811C9DC5U + (uint32_t) class;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)lemma[i]) * 0x01000193U;
    *key = h ? h : 1;
    size_t i = h & side->mask;
    while (side->keys[i] && side->keys[i] != *key)
        i = (i + 1) & side->mask;
    return i;
}

static void side_add(struct side *side, int class, const char *lemma, size_t len, uint32_t value)
{
    uint32_t key;
    size_t i = side_slot(side, class, lemma, len, &key);
    side->keys[i] = key;
    side->values[i] += value;
}

static uint32_t side_value(const struct side *side, int class, const char *lemma)
{
    uint32_t key;
    return side->values[side_slot(side, class, lemma, strlen(lemma), &key)];
}

static int side_init(struct side *side, unsigned bits)
{
    side->mask = ((size_t)1 << bits) - 1;
    side->keys = calloc(side->mask + 1, sizeof *side->keys);
    side->values = calloc(side->mask + 1, sizeof *side->values);
    return side->keys && side->values ? 0 : -1;
}

static void side_free(struct side *side)
{
    free(side->keys);
    free(side->values);
}

static int read_counts(struct reader *r, struct side *counts)
{
    FILE *file = open_file(r, "cntlist.rev", "");
    if (!file)
        return -1;
    while (getline(&r->line, &r->room, file) > 0) {
        char *percent = strchr(r->line, '%');
        char *last = strrchr(r->line, ' ');
        if (!percent || !last)
            continue;
        int type = percent[1] - '1';
        int class = type == 4 ? ADJECTIVE : type;
        if (class >= 0 && class < CLASSES)
            side_add(counts, class, r->line, (size_t)(percent - r->line), (uint32_t)atoi(last));
    }
    fclose(file);
    return 0;
}

static unsigned exception_bit(int class, const char *form)
{
    size_t len = strlen(form);
    int ing = len > 3 && strcmp(form + len - 3, "ing") == 0;
    int est = len > 3 && strcmp(form + len - 3, "est") == 0;
    switch (class) {
    case NOUN:
        return FORM_PLURAL;
    case VERB:
        return ing ? FORM_ING : form[len - 1] == 's' ? FORM_VERB_S : FORM_PAST | FORM_PARTICIPLE;
    case ADJECTIVE:
        return est ? FORM_SUPERLATIVE : FORM_COMPARATIVE;
    default:
        return FORM_ADVERB;
    }
}

/* Adds the irregular forms of one class and remembers which lemmas have any. */
static int read_exceptions(struct reader *r, int class, struct side *irregular)
{
    FILE *file = open_file(r, class_names[class], ".exc");
    if (!file)
        return -1;
    char form[INFLECT_MAX];
    char word[INFLECT_MAX];
    while (getline(&r->line, &r->room, file) > 0) {
        if (sscanf(r->line, "%55s %55s", form, word) != 2 || strchr(form, '_'))
            continue;
        struct lemma lemma = {.class = class};
        unsigned bit = exception_bit(class, form);
        add_form(r, &lemma, form, bit);
        if (bit & FORM_PAST)
            side_add(irregular, class, word, strlen(word), 1);
    }
    fclose(file);
    return 0;
}

/* --- The index ------------------------------------------------------------------------------ */

static void read_lemma(struct reader *r, int class, struct side *counts, struct side *irregular)
{
    char *fields[400];
    unsigned n = 0;
    for (char *at = strtok(r->line, " \n"); at && n < 400; at = strtok(NULL, " \n"))
        fields[n++] = at;
    if (n < 6 || strchr(fields[0], '_') || strlen(fields[0]) > INFLECT_MAX - 8)
        return;
    unsigned senses = (unsigned)atoi(fields[2]);
    unsigned first = 6 + (unsigned)atoi(fields[3]);
    if (first + senses > n)
        return;
    struct lemma lemma = {.class = class};
    strcpy(lemma.word, fields[0]);
    lemma.field = field_at(r, (size_t)atol(fields[first]));
    for (unsigned k = 0; class == VERB && k < senses; k++)
        lemma.frames |= frames_at(r, (size_t)atol(fields[first + k]));
    lemma.count = side_value(counts, class, lemma.word);
    lemma.irregular = side_value(irregular, class, lemma.word) != 0;
    add_regular(r, &lemma);
}

static int read_index(struct reader *r, int class, struct side *counts, struct side *irregular)
{
    FILE *file = open_file(r, "index.", class_names[class]);
    if (!file)
        return -1;
    while (getline(&r->line, &r->room, file) > 0)
        if (r->line[0] != ' ')
            read_lemma(r, class, counts, irregular);
    fclose(file);
    return 0;
}

/* --- Names ---------------------------------------------------------------------------------- */

static unsigned name_bit(unsigned field)
{
    return field == 15 ? 1 : field == 18 ? 2 : field == 14 ? 4 : 8;
}

static void add_name(struct reader *r, char *name, unsigned bit)
{
    if (!strchr(name, '_')) {
        lexicon_form(r->draft, name, strlen(name))->entry.name |= (uint8_t)bit;
        return;
    }
    for (char *part = strtok(name, "_"); part; part = strtok(NULL, "_"))
        if (isupper((unsigned char)part[0]))
            lexicon_form(r->draft, part, strlen(part))->entry.name |= (uint8_t)(bit << 4);
}

/* Goes through data.noun for words that are written with a capital. */
static void read_names(struct reader *r)
{
    for (char *line = r->data; line && *line;) {
        char *end = strchr(line, '\n');
        if (end)
            *end = '\0'; /* sscanf() measures what it reads */
        unsigned field;
        unsigned words;
        int at;
        if (line[0] != ' ' && sscanf(line, "%*s %u n %x%n", &field, &words, &at) == 2) {
            char name[256];
            int step;
            for (unsigned k = 0; k < words && sscanf(line + at, " %255s %*s%n", name, &step) == 1;
                 k++, at += step)
                if (isupper((unsigned char)name[0]))
                    add_name(r, name, name_bit(field));
        }
        line = end ? end + 1 : NULL;
    }
}

/* --- All ------------------------------------------------------------------------------------ */

static int read_all(struct reader *r, struct side *counts, struct side *irregular)
{
    int status = read_counts(r, counts);
    for (int class = 0; class < CLASSES && !status; class ++) {
        status = load_data(r, class_names[class]);
        if (!status)
            status = read_index(r, class, counts, irregular);
        if (!status && class == NOUN)
            read_names(r);
    }
    return status;
}

int wordnet_read(struct lexicon_draft *draft, const char *folder)
{
    struct reader r = {.draft = draft, .folder = folder};
    struct side counts;
    struct side irregular;
    draft->mask = ((size_t)1 << 20) - 1;
    draft->forms = calloc(draft->mask + 1, sizeof *draft->forms);
    if (!draft->forms || side_init(&counts, 20) || side_init(&irregular, 16)) {
        fputs("entente-train: out of memory\n", stderr);
        return -1;
    }
    int status = 0;
    for (int class = 0; class < CLASSES && !status; class ++)
        status = read_exceptions(&r, class, &irregular);
    if (!status)
        status = read_all(&r, &counts, &irregular);
    side_free(&counts);
    side_free(&irregular);
    free(r.data);
    free(r.line);
    return status;
}
