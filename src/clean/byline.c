// SPDX-License-Identifier: MIT
/*
 * A byline is cut at what ends it (a date, a dash, a bar), then at commas and "and"; the pieces are
 * names as long as they look like names, and the first that does not (a role, a paper) ends the
 * list.
 */
#include "clean/byline.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unictype.h>
#include <unistr.h>

#include "clean/dateline.h"
#include "clean/draft.h"

enum { NAME_BYTES = 60, NAME_WORDS = 5, LEADING = 4 };
enum { DASH = 2 }; /* the list ends; where no name came yet, one may follow */

static const char *const intros[] = {
    "by",           "by:",
    "written by",   "words by",
    "text by",      "story by",
    "posted by",    "author:",
    "authors:",     "author",
    "reported by",  "reporting by",
    "published by", "article by",
    "opinion by",   "analysis by",
    "submitted by", "von",
    "von:",         "text:",
    "text von",     "autor",
    "autor:",       "autorin",
    "autorin:",     "autoren:",
    "redaktion:",   "geschrieben von",
    "verfasst von", "veröffentlicht von",
    "par",          "par:",
    "auteur:",      "auteur",
    "por",          "por:",
    "escrito por",  "publicado por",
    "di",           "di:",
    "autore:",      "door",
    "door:",        "af",
    "av",
};

static const char *const roles[] = {
    "writer",    "writers",   "editor",        "editors",
    "reporter",  "reporters", "correspondent", "staff",
    "columnist", "bureau",    "chief",         "contributor",
    "special",   "freelance", "contributing",  "senior",
    "updated",   "published", "posted",        "minutes",
    "read",      "comments",  "share",         "photo",
    "photos",    "follow",    "subscribe",     "email",
    "twitter",   "facebook",  "view",          "more",
    "about",     "for",       "redaktion",     "redakteur",
    "am",        "pm",        "gmt",           "utc",
    "ist",       "est",       "edt",           "pdt",
    "cet",       "cest",      "autor",         "autorin",
    "uhr",       "admin",     "kommentare",    "newsroom",
};

/* The last word of a paper's name, or the whole of it. */
static const char *const outlets[] = {
    "agency",  "associated", "bloomberg", "gazette", "herald",     "journal", "magazine",
    "media",   "network",    "news",      "post",    "press",      "radio",   "reuters",
    "service", "telegraph",  "times",     "tribune", "television", "wire",
};

static const char *const particles[] = {
    "de", "del", "della", "van", "von", "der", "den", "al", "el", "bin", "ibn", "la",   "le",
    "di", "da",  "dos",   "du",  "ter", "ten", "e",   "y",  "af", "av",  "zu",  "bint",
};

static int in(const char *const *list, size_t count, const char *word, size_t len)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == len && strncasecmp(list[i], word, len) == 0)
            return 1;
    return 0;
}
#define IN(list, word, len) in(list, sizeof(list) / sizeof *(list), word, len)

size_t ent_byline_intro(const char *text, size_t len)
{
    size_t best = 0;
    for (size_t i = 0; i < sizeof intros / sizeof *intros; i++) {
        size_t n = strlen(intros[i]);
        if (n <= len && n > best && strncasecmp(text, intros[i], n) == 0 &&
            (n == len || text[n] == ' '))
            best = n == len ? n : n + 1;
    }
    return best;
}

/* 1 where the word could be part of a name. */
static int is_name_word(const char *word, size_t len)
{
    ucs4_t c;
    if (IN(particles, word, len))
        return 1;
    if (IN(roles, word, len))
        return 0;
    for (size_t i = 0; i < len; i++)
        if (isdigit((unsigned char)word[i]) || strchr("@:/\\()[]{}<>!?#$%&*+=_\"", word[i]))
            return 0;
    return u8_mbtouc(&c, (const uint8_t *)word, len) > 0 &&
           (uc_is_upper(c) || (uc_is_alpha(c) && !uc_is_lower(c)));
}

static int is_name(const char *text, size_t len, size_t min_words)
{
    size_t words = 0, capitals = 0;
    if (len == 0 || len > NAME_BYTES)
        return 0;
    for (size_t at = 0; at < len;) {
        const char *space = memchr(text + at, ' ', len - at);
        size_t end = space ? (size_t)(space - text) : len;
        if (end > at) {
            if (!is_name_word(text + at, end - at))
                return 0;
            words++;
            capitals += !IN(particles, text + at, end - at);
        }
        at = end + 1;
    }
    return words >= min_words && words <= NAME_WORDS && capitals > 0;
}

/* 1 where the piece is a paper's name; one that comes first may be a person's all the same. */
static int is_outlet(const char *text, size_t len)
{
    size_t start = len;
    while (start > 0 && text[start - 1] != ' ')
        start--;
    return IN(outlets, text + start, len - start);
}

/* Where the next piece ends; *skip is the separator's length, *last that nothing follows. */
static size_t piece_end(const char *text, size_t len, size_t *skip, int *last)
{
    static const struct {
        const char *sign;
        int last;
    } signs[] = {{", and ", 0}, {" and ", 0},  {" & ", 0},    {" und ", 0},  {",", 0},
                 {";", 0},      {" / ", 0},    {" with ", 0}, {" et ", 0},   {" mit ", 0},
                 {" | ", DASH}, {" - ", DASH}, {" – ", DASH}, {" — ", DASH}, {" · ", DASH},
                 {" • ", DASH}, {" in ", 1},   {" on ", 1},   {" for ", 1},  {" at ", 1},
                 {" am ", 1},   {" vom ", 1},  {" aus ", 1}};
    for (size_t at = 0; at < len; at++) {
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
            size_t n = strlen(signs[i].sign);
            if (n <= len - at && strncasecmp(text + at, signs[i].sign, n) == 0) {
                *skip = n;
                *last = signs[i].last;
                return at;
            }
        }
    }
    *skip = 0;
    *last = 1;
    return len;
}

/* Signs and the time of day. */
static size_t skip_signs(const char *text, size_t at, size_t len)
{
    while (at < len && strchr(" ,:;-~|/.0123456789", text[at]) && text[at])
        at++;
    if (len - at > 4 && strncasecmp(text + at, "uhr ", 4) == 0)
        at += 4;
    while (len - at > 3 && memcmp(text + at, "\xE2\x80", 2) == 0) /* dashes, bullets, dots */
        at += text[at + 3] == ' ' ? 4 : 3;
    return at;
}

/* Passes over what stands in front of a byline: signs, a day, a time; a day that a byline follows
 * may stand anywhere. */
static size_t skip_front(int *dated, const char *text, size_t len)
{
    struct ent_date date;
    struct ent_span where;
    *dated = 0;
    if (!ent_dateline_find(&date, &where, text, len))
        return skip_signs(text, 0, len);
    size_t at = skip_signs(text, where.end, len);
    if (where.start <= LEADING || ent_byline_intro(text + at, len - at)) {
        *dated = 1;
        return at;
    }
    return skip_signs(text, 0, len);
}

/* Trims a piece at both ends; gives its length. */
static size_t trim(const char **text, size_t len)
{
    while (len > 0 && strchr(" :", **text) && **text) {
        ++*text;
        len--;
    }
    while (len > 0 && strchr(" .,:", (*text)[len - 1]) && (*text)[len - 1])
        len--;
    return len;
}

size_t ent_byline_read(struct ent_byline *out, struct ent_arena *arena, const char *text,
                       size_t len)
{
    struct ent_date date;
    struct ent_span where;
    *out = (struct ent_byline){0};
    if (len > 4 * ENT_FIELD_LIMIT)
        return 0;
    size_t front = skip_front(&out->dated, text, len);
    size_t intro = ent_byline_intro(text + front, len - front);
    out->introduced = intro > 0;
    text += front + intro;
    len -= front + intro;
    if (ent_dateline_find(&date, &where, text, len))
        len = where.start;
    for (int last = 0; last != 1 && len > 0 && out->count < ENT_BYLINE_AUTHORS;) {
        size_t skip, end = piece_end(text, len, &skip, &last);
        const char *piece = text;
        size_t n = trim(&piece, end);
        int named = is_name(piece, n, out->introduced && !out->count ? 1 : 2) &&
                    !((out->count || last == DASH) && is_outlet(piece, n));
        if (named)
            out->names[out->count++] = ent_field(arena, piece, n);
        if (last == DASH ? out->count > 0 : !named)
            break;
        text += end + skip;
        len -= end + skip;
    }
    return out->count;
}
