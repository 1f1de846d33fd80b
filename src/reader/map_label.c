// SPDX-License-Identifier: MIT
/*
 * The words on a map. A label that has no room is shortened in steps, each still a name that a
 * reader knows: the usual short words first (North Korea, N. Korea), then whole words cut from its
 * end, then the actor's id where that is a code (PRK), then the start of it.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "map_plan.h"

static const char *const SHORT_NAMES[][2] = {
    {"United States", "US"},
    {"United Kingdom", "UK"},
    {"United Nations", "UN"},
    {"European Union", "EU"},
    {"United Arab Emirates", "UAE"},
    {"African Union", "AU"},
    {"Democratic Republic of the Congo", "DR Congo"},
    {"Democratic Republic of Congo", "DR Congo"},
    {"Bosnia and Herzegovina", "Bosnia"},
    {"Central African Republic", "CAR"},
    {"Papua New Guinea", "PNG"},
};

static const char *const SHORT_WORDS[][2] = {
    {"North", "N."},
    {"South", "S."},
    {"East", "E."},
    {"West", "W."},
    {"Northern", "N."},
    {"Southern", "S."},
    {"Eastern", "E."},
    {"Western", "W."},
    {"Republic", "Rep."},
    {"Democratic", "Dem."},
    {"Federation", "Fed."},
    {"Islands", "Is."},
    {"Saint", "St"},
    {"and", "&"},
    {"International", "Intl"},
    {"Organization", "Org."},
    {"Organisation", "Org."},
    {"Government", "Govt"},
    {"Ministry", "Min."},
    {"Commission", "Comm."},
    {"Association", "Assn"},
};

enum { N_NAMES = sizeof SHORT_NAMES / sizeof *SHORT_NAMES };
enum { CODE = 6 }; /* letters of the longest code */
enum { N_WORDS = sizeof SHORT_WORDS / sizeof *SHORT_WORDS };

/* A label as it is built: never longer than its bytes, whole graphemes only. */
struct draft {
    char bytes[MAP_LABEL_BYTES];
    size_t len;
};

static void draft_add(struct draft *draft, const char *bytes, size_t len)
{
    size_t room = MAP_LABEL_BYTES - 1 - draft->len;
    for (int cells = (int)room; len > room; cells--) {
        int width;
        len = text_fit(bytes, len, cells, &width);
    }
    memcpy(draft->bytes + draft->len, bytes, len);
    draft->len += len;
    draft->bytes[draft->len] = '\0';
}

/* The character without its marks (é is e), '?' where nothing of it is ASCII. */
static char plain(ucs4_t uc)
{
    if (uc >= 0x20 && uc < 0x7F)
        return (char)uc;
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    int n = uc_canonical_decomposition(uc, parts);
    if (n > 0)
        return plain(parts[0]);
    static const struct {
        ucs4_t from;
        char to;
    } letters[] = {{0x131, 'i'},  {0xF8, 'o'},   {0xD8, 'O'}, {0x142, 'l'},   {0x141, 'L'},
                   {0xDF, 's'},   {0xE6, 'a'},   {0xC6, 'A'}, {0x2019, '\''}, {0x2018, '\''},
                   {0x2013, '-'}, {0x2010, '-'}, {0xA0, ' '}, {0x111, 'd'},   {0x110, 'D'}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].from == uc)
            return letters[i].to;
    return '?';
}

/* Writes 7-bit text for `text`; 0 where too little of it is left to be read. */
static int transliterate(struct draft *out, const char *text)
{
    size_t lost = 0, len = strlen(text);
    *out = (struct draft){.len = 0};
    for (size_t at = 0; at < len && out->len < MAP_LABEL_BYTES - 1;) {
        ucs4_t uc;
        int n = u8_mbtoucr(&uc, (const uint8_t *)text + at, len - at);
        at += n > 0 ? (size_t)n : 1;
        if (n > 0 && uc_combining_class(uc) != 0)
            continue;
        char c = n > 0 ? plain(uc) : '?';
        lost += c == '?';
        out->bytes[out->len++] = c;
    }
    out->bytes[out->len] = '\0';
    return lost * 4 <= out->len;
}

static const char *short_name(const char *label)
{
    for (size_t i = 0; i < N_NAMES; i++)
        if (strcmp(SHORT_NAMES[i][0], label) == 0)
            return SHORT_NAMES[i][1];
    return NULL;
}

/* Replaces whole words by their usual short forms. */
static void shorten_words(struct draft *out, const char *label)
{
    *out = (struct draft){.len = 0};
    for (const char *at = label; *at;) {
        size_t len = strcspn(at, " ");
        const char *word = at;
        size_t shown = len;
        for (size_t i = 0; i < N_WORDS; i++)
            if (strlen(SHORT_WORDS[i][0]) == len && memcmp(SHORT_WORDS[i][0], at, len) == 0) {
                word = SHORT_WORDS[i][1];
                shown = strlen(word);
            }
        draft_add(out, word, shown);
        at += len;
        for (; *at == ' '; at++)
            draft_add(out, " ", 1);
    }
}

/* Cuts the label at `cells`, behind a word where one ends in its second half. */
static void cut(struct draft *out, const char *label, int cells, int ascii)
{
    const char *dots = ascii ? ".." : "…";
    int width, room = cells - (ascii ? 2 : 1);
    if (room < 1)
        room = cells, dots = "";
    size_t len = text_fit(label, strlen(label), room, &width), word = len;
    while (word > 0 && label[word] && label[word] != ' ')
        word--;
    if (word > len / 2 && label[len])
        len = word;
    while (len > 0 && label[len - 1] == ' ')
        len--;
    *out = (struct draft){.len = 0};
    draft_add(out, label, len);
    draft_add(out, dots, strlen(dots));
}

/* 1 where it is a code that people know an actor by: PRK, NATO. */
static int is_code(const char *id)
{
    size_t len = strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return len > 1 && len <= CODE && id[len] == '\0';
}

/* 1 where nothing but a word stands before the end of what was cut. */
static int in_a_word(const struct draft *cut, const char *label)
{
    size_t len = 0;
    while (len < cut->len && cut->bytes[len] == label[len])
        len++;
    return label[len] != '\0' && label[len] != ' ';
}

static int fits(const char *text, int cells)
{
    size_t len = strlen(text);
    return len < MAP_LABEL_BYTES && text_width(text, len) <= cells;
}

/* Rather the code than a part of a word. */
static void cut_or_code(struct draft *out, const char *label, const char *id, int cells, int ascii)
{
    cut(out, label, cells, ascii);
    if (!in_a_word(out, label) || !is_code(id) || !fits(id, cells))
        return;
    out->len = 0;
    draft_add(out, id, strlen(id));
}

int map_label_make(char out[MAP_LABEL_BYTES], const struct ent_node *node, int cells, int ascii)
{
    struct draft seven, id_seven, words, draft = {.len = 0};
    const char *label = node->label && *node->label ? node->label : node->id, *id = node->id;
    label = label ? label : "";
    id = id ? id : "";
    if (ascii) {
        transliterate(&id_seven, id);
        id = id_seven.bytes;
        label = transliterate(&seven, label) || !*id ? seven.bytes : id;
    }
    const char *name = short_name(label);
    shorten_words(&words, label);
    if (fits(label, cells))
        draft_add(&draft, label, strlen(label));
    else if (name && fits(name, cells))
        draft_add(&draft, name, strlen(name));
    else if (fits(words.bytes, cells))
        draft = words;
    else if (cells < 7 && *id && fits(id, cells))
        draft_add(&draft, id, strlen(id));
    else
        cut_or_code(&draft, words.bytes, id, cells, ascii);
    if (draft.len == 0)
        draft_add(&draft, "?", 1);
    memcpy(out, draft.bytes, sizeof draft.bytes);
    return text_width(draft.bytes, draft.len);
}

int map_label_id(char out[MAP_LABEL_BYTES], const struct ent_node *node, int cells, int ascii)
{
    struct ent_node nameless = {.id = node->id};
    return map_label_make(out, &nameless, cells, ascii);
}

static size_t put_number(char *out, size_t size, const char *sign, double value, int ascii)
{
    double whole = floor(value), rest = value - whole;
    int n;
    if (value > 9999)
        n = snprintf(out, size, "%s>9999", sign);
    else if (rest < 0.05 || rest > 0.95)
        n = snprintf(out, size, "%s%.0f", sign, value);
    else if (!ascii && fabs(rest - 0.5) < 0.05)
        n = whole > 0 ? snprintf(out, size, "%s%.0f½", sign, whole)
                      : snprintf(out, size, "%s½", sign);
    else
        n = snprintf(out, size, "%s%.1f", sign, value);
    return n > 0 && (size_t)n < size ? (size_t)n : 0;
}

int map_weight_make(char out[MAP_WEIGHT_BYTES], const struct ent_dyad *dyad, int ascii)
{
    size_t len = 0;
    if (dyad->positive >= 0.05)
        len = put_number(out, MAP_WEIGHT_BYTES, "+", dyad->positive, ascii);
    if (dyad->negative >= 0.05)
        len +=
            put_number(out + len, MAP_WEIGHT_BYTES - len, ascii ? "-" : "−", dyad->negative, ascii);
    out[len] = '\0';
    if (len == 0) /* all that is said is that there is no such tie */
        len = strlen(strcpy(out, "not"));
    return text_width(out, len);
}

int map_arrow_of(const struct ent_graph *graph, const struct ent_dyad *dyad)
{
    int to_a = 0, to_b = 0, any = 0;
    for (int all = 0; all < 2 && !any; all++) /* negated ties only count where there is no other */
        for (uint32_t i = dyad->edge; i < dyad->edge + dyad->edges; i++) {
            const struct ent_edge *e = &graph->edges[i];
            if (!all && e->positive + e->negative <= 0)
                continue;
            any = 1;
            to_b |= e->symmetric || e->source == dyad->a;
            to_a |= e->symmetric || e->source == dyad->b;
        }
    return to_b - to_a;
}
