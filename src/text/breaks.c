// SPDX-License-Identifier: MIT
/*
 * Keys are 32-bit hashes of a feature's number and its parts, words in ASCII lower case among them;
 * two features that share a key share a weight, in training too. Weights lie in one sorted array.
 */
#include "text/breaks.h"

#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "source/load.h"
#include "text/chars.h"

enum {
    WORD_BYTES = 64,
    FILE_LIMIT = 4 << 20,
    BARE_TOKENS = 3 /* fewer words are sooner a name than a sentence without a mark */
};

enum { FIRST_BITS = 12 };

/* The keys are hashes in order; their first bits tell where to look. */
struct ent_breaks {
    struct ent_breaks_header header;
    uint32_t *keys;
    int16_t *values;
    uint32_t first[1 << FIRST_BITS]; /* the first key that is not below these bits */
};

/* --- Features ------------------------------------------------------------------------------- */

enum shape {
    SHAPE_NONE = 1, /* before the first token, behind the last */
    SHAPE_DIGITS,
    SHAPE_LETTER, /* a single capital */
    SHAPE_CAPITALS,
    SHAPE_CAPITAL,
    SHAPE_MIXED, /* begins with a digit */
    SHAPE_SMALL_LETTER,
    SHAPE_SMALL
};

static uint32_t hash_bytes(uint32_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | 0x20u : c)) * 16777619u; /* FNV-1a */
    }
    return hash;
}

uint32_t ent_break_word(const struct ent_token_run *run, uint32_t i)
{
    if (i >= run->count) /* below 0 it wraps around and is past the end too */
        return 0;
    size_t len = ent_span_len(run->tokens[i].span);
    return hash_bytes(2166136261u, run->bytes + run->tokens[i].span.start,
                      len < WORD_BYTES ? len : WORD_BYTES);
}

static int all_digits(const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (bytes[i] < '0' || bytes[i] > '9')
            return 0;
    return 1;
}

/* A mark's shape is itself; a run of marks is its first one, thrice. */
static uint32_t shape_of(const struct ent_token_run *run, uint32_t i)
{
    if (i >= run->count)
        return SHAPE_NONE;
    const struct ent_token *t = &run->tokens[i];
    const char *bytes = run->bytes + t->span.start;
    size_t len = ent_span_len(t->span);
    struct ent_char first = ent_char_at(run->bytes, t->span.end, t->span.start);
    int wordy = first.cls == ENT_CHAR_LETTER || first.cls == ENT_CHAR_DIGIT ||
                t->kind == ENT_TOKEN_WORD || t->kind == ENT_TOKEN_NUMBER;
    if (!wordy)
        return len <= 2u * first.len ? hash_bytes(17, bytes, len)
                                     : hash_bytes(31, bytes, first.len);
    if (first.cls == ENT_CHAR_DIGIT)
        return all_digits(bytes, len) ? SHAPE_DIGITS : SHAPE_MIXED;
    if (first.upper)
        return len == first.len                   ? SHAPE_LETTER
               : t->shape & ENT_SHAPE_ALL_CAPITAL ? SHAPE_CAPITALS
                                                  : SHAPE_CAPITAL;
    return len == first.len ? SHAPE_SMALL_LETTER : SHAPE_SMALL;
}

int ent_break_is_thinkable(const struct ent_break_site *site)
{
    const struct ent_token *t = &site->run->tokens[site->i];
    if (!(t->shape & ENT_SHAPE_SPACE_AFTER) || site->i + 1 >= site->run->count)
        return 0;
    if (site->ruled)
        return 1;
    uint32_t next = shape_of(site->run, site->i + 1);
    if (next != SHAPE_SMALL && next != SHAPE_SMALL_LETTER)
        return 1;
    return shape_of(site->run, site->i) > SHAPE_SMALL &&
           site->run->bytes[t->span.start] != ','; /* a mark, but no comma */
}

/* Tokens of the sentence so far, in steps. */
static uint32_t length_class(uint32_t tokens)
{
    return tokens < 12 ? (tokens < 6 ? tokens : 6) : tokens < 25 ? 7 : 8;
}

static uint32_t key_of(uint32_t number, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    uint32_t parts[] = {a, b, c, d};
    uint32_t h = number * 0x9E3779B1u;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        h = (h ^ parts[i]) * 0x85EBCA6Bu;
        h ^= h >> 15;
    }
    return h;
}

void ent_break_features(uint32_t out[ENT_BREAK_FEATURES], const struct ent_break_site *site,
                        int next_class)
{
    const struct ent_token_run *run = site->run;
    uint32_t i = site->i;
    uint32_t w0 = ent_break_word(run, i), w1 = ent_break_word(run, i + 1);
    uint32_t w2 = ent_break_word(run, i + 2);
    uint32_t p1 = ent_break_word(run, i - 1), p2 = ent_break_word(run, i - 2);
    uint32_t s0 = shape_of(run, i), s1 = shape_of(run, i + 1), s2 = shape_of(run, i + 2);
    uint32_t b1 = shape_of(run, i - 1), b2 = shape_of(run, i - 2);
    uint32_t c = (uint32_t)next_class, r = (uint32_t)site->ruled + 1;
    uint32_t n = length_class(i - site->start + 1);
    const uint32_t parts[ENT_BREAK_FEATURES][4] = {
        {s0, s1, s2, 0}, {b1, s0, s1, s2}, {w0, s1, c, 0},  {n, s0, s1, 0},   {s0, s1, w1, 0},
        {p1, s0, s1, 0}, {s0, s1, s2, c},  {r, 0, 0, 0},    {r, s0, s1, 0},   {r, w0, 0, 0},
        {r, w1, 0, 0},   {r, n, c, 0},     {r, w2, s1, 0},  {w0, 0, 0, 0},    {w1, 0, 0, 0},
        {c, s2, w0, 0},  {c, w2, 0, 0},    {p2, p1, s1, 0}, {b2, b1, s0, s1},
    };
    for (uint32_t k = 0; k < ENT_BREAK_FEATURES; k++)
        out[k] = key_of(k + 1, parts[k][0], parts[k][1], parts[k][2], parts[k][3]);
}

/* --- The model ------------------------------------------------------------------------------ */

static int value_of(const struct ent_breaks *breaks, uint32_t key)
{
    uint32_t count = breaks->header.count;
    uint32_t at = breaks->first[key >> (32 - FIRST_BITS)];
    while (at < count && breaks->keys[at] < key)
        at++;
    return at < count && breaks->keys[at] == key ? breaks->values[at] : 0;
}

static void find_first(struct ent_breaks *breaks)
{
    uint32_t at = 0;
    for (uint32_t bits = 0; bits < 1U << FIRST_BITS; bits++) {
        while (at < breaks->header.count && breaks->keys[at] >> (32 - FIRST_BITS) < bits)
            at++;
        breaks->first[bits] = at;
    }
}

int ent_break_ends(const struct ent_breaks *breaks, const struct ent_break_site *site)
{
    if (!breaks)
        return site->ruled;
    if (!ent_break_is_thinkable(site)) /* without a space only the rules know */
        return site->ruled;
    uint32_t features[ENT_BREAK_FEATURES];
    int next = value_of(breaks, ent_break_word(site->run, site->i + 1));
    ent_break_features(features, site, next);
    int sum = 0;
    for (size_t i = 0; i < ENT_BREAK_FEATURES; i++)
        sum += value_of(breaks, features[i]);
    int listed = site->run->bytes[site->run->tokens[site->i].span.start] == ',' &&
                 next < ENT_BREAK_CLASS_MOSTLY_SMALL; /* "Peru, Chile sign" */
    int bare = !site->ruled && (listed || shape_of(site->run, site->i) <= SHAPE_SMALL);
    int threshold = bare ? breaks->header.bare_threshold : breaks->header.threshold;
    if (bare && site->i - site->start + 1 < BARE_TOKENS)
        threshold *= 3;
    return sum > threshold;
}

uint64_t ent_breaks_checksum(const void *bytes, size_t len)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ ((const unsigned char *)bytes)[i]) * 1099511628211u;
    return hash;
}

static const char *fault_of(const struct ent_breaks_header *header, const char *bytes, size_t len)
{
    size_t entry = sizeof(uint32_t) + sizeof(int16_t);
    if (len < sizeof *header || memcmp(header->magic, ENT_BREAKS_MAGIC, 8) != 0)
        return "is no file of sentence breaks";
    if (header->endian != ENT_BREAKS_ENDIAN)
        return "was made for another byte order";
    if (header->count > FILE_LIMIT / entry || len != sizeof *header + header->count * entry)
        return "is cut short";
    if (header->checksum != ent_breaks_checksum(bytes + sizeof *header, len - sizeof *header))
        return "is damaged";
    return NULL;
}

int ent_breaks_read(struct ent_breaks **out, const char *name, const char *bytes, size_t len,
                    struct ent_message *message)
{
    struct ent_breaks_header header = {0};
    memcpy(&header, bytes, len < sizeof header ? len : sizeof header);
    const char *fault = fault_of(&header, bytes, len);
    if (fault)
        return ent_fail(message, ENT_E_FORMAT, "%s: %s", name, fault);
    struct ent_breaks *breaks = calloc(1, sizeof *breaks);
    size_t n = header.count;
    uint32_t *keys = malloc(n * (sizeof *keys + sizeof *breaks->values) + 1);
    if (!breaks || !keys) {
        free(breaks);
        free(keys);
        return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", name);
    }
    memcpy(keys, bytes + sizeof header, n * (sizeof *keys + sizeof *breaks->values));
    *breaks = (struct ent_breaks){
        .header = header, .keys = keys, .values = (int16_t *)(void *)(keys + n)};
    find_first(breaks);
    *out = breaks;
    return 0;
}

int ent_breaks_open(struct ent_breaks **out, const char *path, struct ent_message *message)
{
    struct ent_buffer file = {0};
    int status = ent_file_load(&file, path, FILE_LIMIT, message);
    if (!status)
        status = ent_breaks_read(out, path, file.data ? file.data : "", file.len, message);
    ent_buffer_free(&file);
    return status;
}

void ent_breaks_free(struct ent_breaks *breaks)
{
    if (breaks)
        free(breaks->keys);
    free(breaks);
}
