// SPDX-License-Identifier: MIT
/*
 * One pass with the tokenizer's own rules for where tags, attributes, comments and raw text end, so
 * that both see the same page. Tags are written again with the attributes that are kept; raw text
 * that is no text of the page goes; runs of white space become one, but not in <pre>.
 */
#include "clean/html_slim.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "entente/error.h"

struct slim {
    struct ent_buffer *out;
    const char *bytes;
    size_t at, len;
    size_t attributes; /* of the tag in the making */
    size_t attributes_most;
    int pre;     /* within <pre>: white space stays */
    int foreign; /* within <svg> or <math>: "/>" ends an element */
};

struct slice {
    const char *text;
    size_t len;
};

/* Elements whose content is raw text: no tags but their own end stand in it. */
static const struct raw_row {
    const char *tag;
    int kept;
} raw_tags[] = {{"script", 0},   {"style", 0},    {"iframe", 0}, {"noembed", 0},
                {"noframes", 0}, {"textarea", 1}, {"title", 1},  {"xmp", 1}};

/* Tags without an end tag of which nothing is asked. */
static const char *const idle_tags[] = {"img", "source", "track"};

/* Where a row has words, the value must have one of them. */
static const struct {
    const char *name;
    const char *tag; /* only of this one; NULL: of any */
    const char *words[2];
} attributes[] = {
    {"class", NULL, {0}},          {"id", NULL, {0}},          {"name", "meta", {0}},
    {"property", NULL, {0}},       {"itemprop", NULL, {0}},    {"http-equiv", "meta", {0}},
    {"content", NULL, {0}},        {"datetime", NULL, {0}},    {"rel", NULL, {0}},
    {"href", "link", {0}},         {"role", NULL, {0}},        {"style", NULL, {"none", "hidden"}},
    {"hidden", NULL, {0}},         {"aria-hidden", NULL, {0}}, {"lang", "html", {0}},
    {"type", NULL, {0}},           {"encoding", NULL, {0}},    {"title", "abbr", {0}},
    {"title", "span", {"T", ":"}},
};

static int is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* 1 where a name ends. */
static int is_end(char c)
{
    return is_space(c) || c == '/' || c == '>';
}

static int is(struct slice s, const char *word)
{
    return strlen(word) == s.len && strncasecmp(s.text, word, s.len) == 0;
}

static int has(struct slice s, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= s.len; i++)
        if (strncasecmp(s.text + i, word, n) == 0)
            return 1;
    return 0;
}

static int is_kept(struct slice tag, struct slice name, struct slice value)
{
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        const char *const *words = attributes[i].words;
        if (!is(name, attributes[i].name) || (attributes[i].tag && !is(tag, attributes[i].tag)))
            continue;
        if (!words[0] || has(value, words[0]) || has(value, words[1]))
            return 1;
    }
    return 0;
}

/* Reads a value at s->at, behind the "="; *quote is the sign around it or 0. */
static struct slice read_value(struct slim *s, char *quote)
{
    while (s->at < s->len && is_space(s->bytes[s->at]))
        s->at++;
    *quote = 0;
    if (s->at < s->len && (s->bytes[s->at] == '"' || s->bytes[s->at] == '\''))
        *quote = s->bytes[s->at++];
    size_t start = s->at;
    if (*quote) {
        const char *end = memchr(s->bytes + start, *quote, s->len - start);
        size_t stop = end ? (size_t)(end - s->bytes) : s->len;
        s->at = end ? stop + 1 : stop;
        return (struct slice){s->bytes + start, stop - start};
    }
    while (s->at < s->len && !is_space(s->bytes[s->at]) && s->bytes[s->at] != '>')
        s->at++;
    return (struct slice){s->bytes + start, s->at - start};
}

static void read_attribute(struct slim *s, struct slice tag)
{
    size_t start = s->at++; /* a "=" in front is part of the name */
    while (s->at < s->len && !is_end(s->bytes[s->at]) && s->bytes[s->at] != '=')
        s->at++;
    struct slice name = {s->bytes + start, s->at - start}, value = {"", 0};
    char quote = 0;
    while (s->at < s->len && is_space(s->bytes[s->at]))
        s->at++;
    if (s->at < s->len && s->bytes[s->at] == '=') {
        s->at++;
        value = read_value(s, &quote);
    }
    s->attributes++;
    if (!is_kept(tag, name, value))
        return;
    ent_buffer_putc(s->out, ' ');
    ent_buffer_add(s->out, name.text, name.len);
    if (value.len) {
        ent_buffer_putc(s->out, '=');
        if (quote)
            ent_buffer_putc(s->out, quote);
        ent_buffer_add(s->out, value.text, value.len);
        if (quote)
            ent_buffer_putc(s->out, quote);
    }
}

/* 1 where `front` and the tag's name stand at `p`. */
static int is_tag(const char *p, size_t left, const char *front, struct slice tag)
{
    size_t n = strlen(front);
    return left > n + tag.len && memcmp(p, front, n) == 0 &&
           strncasecmp(p + n, tag.text, tag.len) == 0 && is_end(p[n + tag.len]);
}

/* Where the end tag of the raw text that begins at s->at is. */
static size_t find_end(const struct slim *s, struct slice tag)
{
    const char *p = s->bytes + s->at, *end = s->bytes + s->len, *sign;
    for (; (sign = memchr(p, '<', (size_t)(end - p))); p = sign + 1)
        if (is_tag(sign, (size_t)(end - sign), "</", tag))
            return (size_t)(sign - s->bytes);
    return s->len;
}

/* The same of a script: within "<!--" in it another script may begin and end. */
static size_t find_script_end(const struct slim *s, struct slice tag)
{
    int escaped = 0, nested = 0;
    for (size_t at = s->at; at < s->len; at++) {
        const char *p = s->bytes + at;
        size_t left = s->len - at;
        if (*p == '-' && left > 2 && memcmp(p, "-->", 3) == 0)
            escaped = nested = 0;
        if (*p != '<')
            continue;
        if (left > 3 && memcmp(p, "<!--", 4) == 0)
            escaped = 1;
        else if (escaped && is_tag(p, left, "<", tag))
            nested = 1;
        else if (is_tag(p, left, "</", tag) && !nested)
            return at;
        else if (nested && is_tag(p, left, "</", tag))
            nested = 0;
    }
    return s->len;
}

/* What stands between the start tag, which is written, and the end tag. */
static void pass_raw(struct slim *s, struct slice tag, int kept)
{
    size_t end = is(tag, "script") ? find_script_end(s, tag) : find_end(s, tag);
    if (kept)
        ent_buffer_add(s->out, s->bytes + s->at, end - s->at);
    s->at = end;
}

/* Follows <pre>, <svg> and <math>, the tags of HTML that end the latter two included. */
static void begin_mode(struct slim *s, struct slice tag, int ended)
{
    static const char *const html[] = {
        "b",    "blockquote", "body",  "br",     "center", "code", "dd",    "div", "dl",
        "dt",   "em",         "embed", "h1",     "h2",     "h3",   "h4",    "h5",  "h6",
        "head", "hr",         "i",     "img",    "li",     "meta", "ol",    "p",   "s",
        "pre",  "small",      "span",  "strong", "sub",    "sup",  "table", "u",   "ul"};
    if (is(tag, "pre") || is(tag, "listing"))
        s->pre = 1;
    if ((is(tag, "svg") || is(tag, "math")) && !ended)
        s->foreign = 1;
    for (size_t i = 0; s->foreign && i < sizeof html / sizeof *html; i++)
        if (is(tag, html[i]))
            s->foreign = 0;
}

static void end_mode(struct slim *s, struct slice tag)
{
    if (is(tag, "pre") || is(tag, "listing"))
        s->pre = 0;
    if (is(tag, "svg") || is(tag, "math"))
        s->foreign = 0;
}

/* `mark` is where the start tag was written, `ended` that it ends with "/>". */
static void begin_tag(struct slim *s, struct slice tag, size_t mark, int ended)
{
    begin_mode(s, tag, ended);
    if (s->foreign)
        return;
    for (size_t i = 0; i < sizeof idle_tags / sizeof *idle_tags; i++)
        if (is(tag, idle_tags[i]))
            s->out->len = mark;
    struct slice written = {s->out->data + mark, s->out->len - mark};
    for (size_t i = 0; i < sizeof raw_tags / sizeof *raw_tags && !s->out->failed; i++)
        if (is(tag, raw_tags[i].tag))
            pass_raw(s, tag, raw_tags[i].kept || has(written, "ld+json"));
}

/* A tag whose "<" is at s->at. One that never ends is none. */
static int pass_tag(struct slim *s)
{
    size_t mark = s->out->len, start = s->at++;
    int closing = s->bytes[s->at] == '/', void_sign = 0;
    s->at += (size_t)closing;
    size_t name = s->at;
    while (s->at < s->len && !is_end(s->bytes[s->at]))
        s->at++;
    struct slice tag = {s->bytes + name, s->at - name};
    ent_buffer_add(s->out, s->bytes + start, s->at - start);
    s->attributes = 0;
    while (s->at < s->len && s->bytes[s->at] != '>') {
        void_sign = s->bytes[s->at] == '/';
        if (void_sign || is_space(s->bytes[s->at]))
            s->at++;
        else
            read_attribute(s, tag);
        if (s->attributes > s->attributes_most)
            return ENT_E_TOOBIG;
    }
    if (s->at >= s->len) {
        s->out->len = mark;
        return 0;
    }
    s->at++;
    ent_buffer_puts(s->out, void_sign ? " />" : ">");
    if (!closing)
        begin_tag(s, tag, mark, void_sign);
    else
        end_mode(s, tag);
    return 0;
}

/* A comment whose "<!--" is at s->at. */
static void pass_comment(struct slim *s)
{
    const char *p = s->bytes;
    size_t at = s->at + 4;
    if (at < s->len && p[at] == '>') {
        s->at = at + 1;
        return;
    }
    for (; at < s->len; at++) {
        const char *dash = memchr(p + at, '-', s->len - at);
        at = dash ? (size_t)(dash - p) : s->len;
        size_t end = at + 2;
        if (end < s->len && p[end - 1] == '-' && p[end] == '!')
            end++;
        if (end < s->len && p[at + 1] == '-' && p[end] == '>') {
            s->at = end + 1;
            return;
        }
        if (at == s->at + 4 && at + 1 < s->len && p[at + 1] == '>') { /* "<!--->" */
            s->at = at + 2;
            return;
        }
    }
    s->at = s->len;
}

static int pass_markup(struct slim *s)
{
    const char *p = s->bytes + s->at;
    size_t left = s->len - s->at;
    if (left > 1 && isalpha((unsigned char)p[1]))
        return pass_tag(s);
    if (left > 2 && p[1] == '/' && isalpha((unsigned char)p[2]))
        return pass_tag(s);
    if (left >= 4 && memcmp(p, "<!--", 4) == 0) {
        pass_comment(s);
        return 0;
    }
    const char *end = left > 1 && strchr("!?/", p[1]) ? memchr(p, '>', left) : p;
    size_t n = end ? (size_t)(end - p) + 1 : left;
    ent_buffer_add(s->out, p, n);
    s->at += n;
    return 0;
}

static void pass_text(struct slim *s)
{
    const char *p = s->bytes, *sign = memchr(p + s->at, '<', s->len - s->at);
    size_t end = sign ? (size_t)(sign - p) : s->len;
    while (!s->pre && s->at < end) {
        size_t word = s->at;
        while (word < end && !is_space(p[word]))
            word++;
        size_t next = word;
        while (next < end && is_space(p[next]))
            next++;
        ent_buffer_add(s->out, p + s->at, word - s->at);
        if (next > word)
            ent_buffer_putc(s->out, ' ');
        s->at = next;
    }
    ent_buffer_add(s->out, p + s->at, end - s->at);
    s->at = end;
}

int ent_html_slim(struct ent_buffer *out, const char *bytes, size_t len, size_t most)
{
    struct slim s = {.out = out, .attributes_most = most, .bytes = bytes, .len = len};
    int status = 0;
    while (!status && s.at < len && !out->failed)
        if (bytes[s.at] == '<')
            status = pass_markup(&s);
        else
            pass_text(&s);
    return out->failed ? ENT_E_NOMEM : status;
}
