// SPDX-License-Identifier: MIT
/* Pages escape what needs no escaping and put the site's name into every field. */
#include "clean/html_fields.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistr.h>

#include "clean/byline.h"
#include "clean/dateline.h"
#include "clean/sanitize.h"
#include "clean/title.h"

enum {
    AUTHOR_WORDS = 6,
    AUTHORS = 32,
    SITE_WORDS = 6,
    FIELD_BYTES = 4 * ENT_FIELD_LIMIT,
    NAME_ROOM = 200
};

/* One character reference at `text`: gives its length, 0 where it is none. */
static size_t read_reference(struct ent_buffer *out, const char *text, size_t len)
{
    static const struct {
        const char *name;
        const char *text;
    } rows[] = {{"&amp;", "&"},   {"&quot;", "\""}, {"&apos;", "'"},  {"&lt;", "<"},
                {"&gt;", ">"},    {"&nbsp;", " "},  {"&rsquo;", "’"}, {"&lsquo;", "‘"},
                {"&rdquo;", "”"}, {"&ldquo;", "“"}, {"&ndash;", "–"}, {"&mdash;", "—"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = strlen(rows[i].name);
        if (n <= len && memcmp(text, rows[i].name, n) == 0) {
            ent_buffer_puts(out, rows[i].text);
            return n;
        }
    }
    if (len < 4 || text[1] != '#')
        return 0;
    char digits[12] = "", *end;
    memcpy(digits, text + 2, len - 2 < sizeof digits - 1 ? len - 2 : sizeof digits - 1);
    int hex = digits[0] == 'x' || digits[0] == 'X';
    unsigned long c = strtoul(digits + hex, &end, hex ? 16 : 10);
    uint8_t bytes[6];
    int n = end > digits + hex && *end == ';' && c > 0x1F && c < 0x110000
                ? u8_uctomb(bytes, (ucs4_t)c, sizeof bytes)
                : 0;
    if (n <= 0)
        return 0;
    ent_buffer_add(out, (const char *)bytes, (size_t)n);
    return (size_t)(end - digits) + 3;
}

static void unescape(struct ent_buffer *out, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        size_t n = text[at] == '&' ? read_reference(out, text + at, len - at) : 0;
        if (n == 0)
            ent_buffer_putc(out, text[at++]);
        at += n;
    }
}

const char *ent_html_field(struct ent_html_page *page, const char *text, size_t len)
{
    struct ent_sanitized clean;
    struct ent_buffer plain = {0};
    const char *field = "";
    size_t blank = strspn(text, " \t\r\n");
    text += blank < len ? blank : len;
    len -= blank < len ? blank : len;
    unescape(&plain, text, len > FIELD_BYTES ? FIELD_BYTES : len);
    if (plain.len && !plain.failed && ent_sanitize(&clean, page->arena, plain.data, plain.len) == 0)
        field = ent_field(page->arena, clean.text, clean.len);
    ent_buffer_free(&plain);
    return field;
}

static void add_author(struct ent_article *out, struct ent_html_page *page, const char *name)
{
    if (!*name || strcasecmp(name, out->site) == 0 || out->n_authors >= AUTHORS)
        return;
    for (size_t i = 0; i < out->n_authors; i++)
        if (strcasecmp(out->authors[i], name) == 0)
            return;
    if (!out->authors)
        out->authors = ent_arena_alloc(page->arena, AUTHORS * sizeof *out->authors);
    if (out->authors)
        out->authors[out->n_authors++] = name;
}

void ent_html_add_authors(struct ent_article *out, struct ent_html_page *page, const char *text)
{
    struct ent_byline byline;
    struct ent_measure m;
    text = ent_html_field(page, text, strlen(text));
    size_t len = strlen(text), intro = ent_byline_intro(text, len);
    if (strpbrk(text, "@<>{}") || strstr(text, "://"))
        return;
    ent_byline_read(&byline, page->arena, text, len);
    for (size_t i = 0; i < byline.count; i++)
        add_author(out, page, byline.names[i]);
    ent_measure(&m, text + intro, len - intro);
    if (byline.count == 0 && m.words <= AUTHOR_WORDS && m.letters > 1 && m.numbers == 0)
        add_author(out, page, text + intro);
}

/* The letters and digits of a name in lower case: how an address writes it. */
static size_t squeeze(char out[NAME_ROOM], const char *text, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < len && n + 1 < NAME_ROOM; i++)
        if (isalnum((unsigned char)text[i]) || text[i] & 0x80)
            out[n++] = (char)tolower((unsigned char)text[i]);
    out[n] = '\0';
    return n;
}

int ent_html_is_site(const struct ent_article *out, const char *text)
{
    char name[NAME_ROOM], site[NAME_ROOM];
    const char *host = strstr(out->url, "://");
    size_t n = squeeze(name, text, strlen(text));
    if (n == 0)
        return 0;
    if (squeeze(site, out->site, strlen(out->site)) == n && memcmp(site, name, n) == 0)
        return 1;
    host = host ? host + 3 : out->url;
    host += strncmp(host, "www.", 4) == 0 ? 4 : 0;
    squeeze(site, host, strcspn(host, "/"));
    return n > 3 && strncmp(site, name, n) == 0;
}

int ent_html_is_person(const struct ent_article *out, struct ent_html_page *page, const char *text)
{
    struct ent_byline byline;
    struct ent_measure m;
    text = ent_html_field(page, text, strlen(text));
    if (!ent_byline_read(&byline, page->arena, text, strlen(text)))
        return 0;
    ent_measure(&m, byline.names[0], strlen(byline.names[0]));
    return (m.words > 1 || m.foreign) && !ent_html_is_site(out, byline.names[0]);
}

int ent_html_read_date(struct ent_date *out, const char *text)
{
    struct ent_date date;
    text += strspn(text, " \t\r\n");
    size_t len = strlen(text);
    if (ent_date_parse(&date, text, len) != 0 &&
        !ent_dateline_find(&date, NULL, text, len < ENT_FIELD_LIMIT ? len : ENT_FIELD_LIMIT))
        return 0;
    *out = date;
    return 1;
}

static int has_heading(const struct ent_html_page *page, const char *text, size_t len)
{
    for (size_t i = 0; i < page->draft.count; i++)
        if (page->draft.blocks[i].kind == ENT_BLOCK_HEADING && ent_html_len(page, i) == len &&
            strncasecmp(ent_html_text(page, i), text, len) == 0)
            return 1;
    return 0;
}

/* The longest heading that the title begins with, where more follows; its length. */
static size_t find_heading(const struct ent_html_page *page, const char *title)
{
    size_t most = 0, all = strlen(title);
    for (size_t i = 0; i < page->draft.count && i < page->last; i++) {
        size_t len = ent_html_len(page, i);
        if (page->draft.blocks[i].kind == ENT_BLOCK_HEADING && len > most && len < all &&
            page->blocks[i].measure.words > 1 &&
            strncasecmp(ent_html_text(page, i), title, len) == 0 &&
            !isalnum((unsigned char)title[len]))
            most = len;
    }
    return most;
}

static int is_site(const struct ent_article *out, const char *text, size_t len)
{
    return *out->site && strlen(out->site) == len && strncasecmp(out->site, text, len) == 0;
}

const char *ent_html_bare_title(struct ent_article *out, struct ent_html_page *page,
                                const char *title)
{
    size_t len = strlen(title), width = 0, last = len, last_width = 0;
    int sure = 0;
    if (has_heading(page, title, len))
        return title;
    for (size_t at = 0; (at = ent_title_dash(title, at, len, &width)) < len; at += width) {
        if (is_site(out, title, at))
            return ent_field(page->arena, title + at + width, len - at - width);
        if (has_heading(page, title, at) || is_site(out, title + at + width, len - at - width)) {
            last = at;
            last_width = width;
            sure = 1;
            break;
        }
        last = at;
        last_width = width;
    }
    struct ent_measure rest, front;
    ent_measure(&front, title, last);
    if (last == len || (front.words < 2 && !sure)) {
        size_t heading = find_heading(page, title);
        return heading ? ent_field(page->arena, title, heading) : title;
    }
    ent_measure(&rest, title + last + last_width, len - last - last_width);
    if (rest.words > SITE_WORDS)
        return title;
    if (!*out->site)
        out->site = ent_field(page->arena, title + last + last_width, len - last - last_width);
    return ent_field(page->arena, title, last);
}

const char *ent_html_site_beside(const struct ent_article *out, struct ent_html_page *page,
                                 const char *window)
{
    size_t len = strlen(window), title = strlen(out->title), width = 0;
    for (size_t at = 0; (at = ent_title_dash(window, at, len, &width)) < len; at += width) {
        const char *rest = window + at + width;
        struct ent_measure front, back;
        ent_measure(&front, window, at);
        ent_measure(&back, rest, len - at - width);
        if (at == title && strncasecmp(window, out->title, title) == 0 && back.words <= SITE_WORDS)
            return ent_field(page->arena, rest, len - at - width);
        if (strcasecmp(rest, out->title) == 0 && front.words <= SITE_WORDS)
            return ent_field(page->arena, window, at);
    }
    return "";
}
