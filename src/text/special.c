// SPDX-License-Identifier: MIT
/*
 * An address runs to the next white space, bracket or quotation mark, less the punctuation that
 * closes the sentence around it. What has to be looked for before it is known that an address is
 * there (the @ of an e-mail) is looked for in a bounded stretch.
 */
#include "text/special.h"

#include <string.h>

#include "text/chars.h"

enum { LOOK_AHEAD = 64 };

static int is_ascii_word(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static int starts_with(const struct ent_scan *s, size_t at, const char *word)
{
    size_t n = strlen(word);
    if (at + n > s->end)
        return 0;
    for (size_t i = 0; i < n; i++) {
        char c = s->bytes[at + i];
        if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word[i])
            return 0;
    }
    return 1;
}

/* Takes closing punctuation off the end of an address; a bracket stays where it is opened within.
 */
static size_t trim(const struct ent_scan *s, size_t start, size_t end, int opened)
{
    while (end > start) {
        char c = s->bytes[end - 1];
        if (!strchr(".,;:!?'*)]", c) || ((c == ')' || c == ']') && opened))
            return end;
        end--;
    }
    return end;
}

static size_t address_end(const struct ent_scan *s, size_t start)
{
    size_t at = start;
    int opened = 0;
    for (;;) {
        struct ent_char c = ent_char_at(s->bytes, s->end, at);
        if (!c.len || c.cls == ENT_CHAR_SPACE || c.code == '<' || c.code == '>' || c.code == '"' ||
            (c.cls == ENT_CHAR_QUOTE && c.code != '\''))
            return trim(s, start, at, opened);
        opened |= c.code == '(' || c.code == '[';
        at += c.len;
    }
}

static size_t web_address(const struct ent_scan *s, size_t at)
{
    static const char *const schemes[] = {"http://", "https://", "ftp://", "mailto:", "www."};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t n = strlen(schemes[i]);
        if (starts_with(s, at, schemes[i]) && at + n < s->end &&
            is_ascii_word((unsigned char)s->bytes[at + n]))
            return address_end(s, at);
    }
    return 0;
}

/* The end of a run of ASCII letters, digits and the `extra` characters. */
static size_t name_run(const struct ent_scan *s, size_t at, const char *extra)
{
    size_t limit = s->end - at > LOOK_AHEAD ? at + LOOK_AHEAD : s->end;
    while (at < limit) {
        unsigned char c = (unsigned char)s->bytes[at];
        if (!is_ascii_word(c) && (c == '\0' || !strchr(extra, c)))
            break;
        at++;
    }
    return at;
}

static size_t mail_address(const struct ent_scan *s, size_t at)
{
    if (!is_ascii_word((unsigned char)s->bytes[at]))
        return 0;
    size_t i = name_run(s, at, "._%+-");
    if (i >= s->end || s->bytes[i] != '@')
        return 0;
    size_t end = name_run(s, i + 1, ".-");
    end = trim(s, i + 1, end, 0);
    return end > i + 1 ? end : 0;
}

/* example.com/path: a domain name with a path behind it. */
static size_t bare_address(const struct ent_scan *s, size_t at)
{
    if (!is_ascii_word((unsigned char)s->bytes[at]))
        return 0;
    size_t i = name_run(s, at, ".-");
    if (i + 1 >= s->end || s->bytes[i] != '/' || !is_ascii_word((unsigned char)s->bytes[i + 1]))
        return 0;
    static const char *const roots[] = {".com", ".org", ".net", ".gov", ".edu", ".uk", ".ru"};
    for (size_t k = 0; k < sizeof roots / sizeof *roots; k++) {
        size_t n = strlen(roots[k]);
        if (i - at > n && starts_with(s, i - n, roots[k]))
            return address_end(s, at);
    }
    return 0;
}

static size_t smiley(const struct ent_scan *s, size_t at)
{
    static const char *const faces[] = {":-)", ":-(", ";-)", ":-D", ":-P", ":-/", "^_^", ":)",
                                        ":(",  ";)",  ":D",  ":P",  "=)",  ":/",  "<3",  "(:"};
    if (is_ascii_word((unsigned char)s->bytes[at]))
        return 0;
    for (size_t i = 0; i < sizeof faces / sizeof *faces; i++) {
        size_t n = strlen(faces[i]);
        if (at + n > s->end || memcmp(s->bytes + at, faces[i], n) != 0)
            continue;
        struct ent_char c = ent_char_at(s->bytes, s->end, at + n);
        if (!c.len || c.cls == ENT_CHAR_SPACE || (c.code == '.' && faces[i][0] != '('))
            return at + n;
    }
    return 0;
}

size_t ent_special_token(const struct ent_scan *scan, size_t at)
{
    static size_t (*const kinds[])(const struct ent_scan *, size_t) = {web_address, mail_address,
                                                                       bare_address, smiley};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t end = kinds[i](scan, at);
        if (end)
            return end;
    }
    return 0;
}
