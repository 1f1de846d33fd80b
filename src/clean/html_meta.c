// SPDX-License-Identifier: MIT
/*
 * Fields come from several places; a table ranks them. For each field the text of the best rank is
 * kept while the page's elements are passed once; JSON-LD is better than any of them, the lines
 * around the body (html_head.c) fill in what is still not known.
 */
#include <string.h>
#include <strings.h>

#include "clean/byline.h"
#include "clean/html_fields.h"
#include "clean/html_ldjson.h"

enum field {
    TITLE,
    WINDOW, /* <title> itself, whatever is better as a title */
    AUTHOR,
    DATE,
    SITE,
    SECTION,
    LANGUAGE,
    URL,
    DESCRIPTION,
    FIELD_COUNT
};
enum {
    NO_RANK = 100,
    META_AUTHORS = 64,
    BYLINE_BYTES = 120,
    DATE_BYTES = 60,
    MARK_RANK = 6,   /* marks in the text, one place of which is the article's own */
    BEHIND_RANK = 9, /* marks behind the body */
};

/* Names of <meta>, by name, property, itemprop or http-equiv. */
static const struct {
    const char *name;
    enum field field;
    int rank;
} metas[] = {
    {"dc.title", TITLE, 1},
    {"dcterms.title", TITLE, 1},
    {"og:title", TITLE, 2},
    {"parsely-title", TITLE, 3},
    {"title", TITLE, 3},
    {"twitter:title", TITLE, 4},
    {"dc.creator", AUTHOR, 1},
    {"dcterms.creator", AUTHOR, 1},
    {"author", AUTHOR, 2},
    {"parsely-author", AUTHOR, 2},
    {"sailthru.author", AUTHOR, 3},
    {"article:author", AUTHOR, 4},
    {"og:article:author", AUTHOR, 4},
    {"byl", AUTHOR, 4},
    {"citation_author", AUTHOR, 2},
    {"creator", AUTHOR, 4},
    {"shareaholic:article_author_name", AUTHOR, 4},
    {"cxenseparse:author", AUTHOR, 4},
    {"twitter:creator", AUTHOR, 5},
    {"article:published_time", DATE, 1},
    {"og:published_time", DATE, 1},
    {"og:article:published_time", DATE, 1},
    {"datepublished", DATE, 1},
    {"article:published", DATE, 1},
    {"parsely-pub-date", DATE, 2},
    {"sailthru.date", DATE, 2},
    {"publish-date", DATE, 2},
    {"publish_date", DATE, 2},
    {"pubdate", DATE, 2},
    {"publication_date", DATE, 2},
    {"dcterms.created", DATE, 3},
    {"dcterms.date", DATE, 3},
    {"dcterms.issued", DATE, 3},
    {"dc.date", DATE, 3},
    {"dc.date.issued", DATE, 3},
    {"dc.date.created", DATE, 3},
    {"date", DATE, 3},
    {"datecreated", DATE, 4},
    {"citation_publication_date", DATE, 3},
    {"citation_date", DATE, 3},
    {"shareaholic:article_published_time", DATE, 4},
    {"cxenseparse:recs:publishtime", DATE, 4},
    {"uploaddate", DATE, 5},
    {"og:site_name", SITE, 1},
    {"dc.publisher", SITE, 2},
    {"dcterms.publisher", SITE, 2},
    {"application-name", SITE, 4},
    {"apple-mobile-web-app-title", SITE, 4},
    {"article:section", SECTION, 1},
    {"parsely-section", SECTION, 2},
    {"articlesection", SECTION, 2},
    {"section", SECTION, 3},
    {"content-language", LANGUAGE, 2},
    {"og:locale", LANGUAGE, 3},
    {"og:url", URL, 2},
    {"twitter:url", URL, 3},
    {"description", DESCRIPTION, 1},
    {"og:description", DESCRIPTION, 2},
    {"dc.description", DESCRIPTION, 3},
    {"twitter:description", DESCRIPTION, 4},
};

struct author {
    const char *text;
    int rank;
};

struct finds {
    const char *text[FIELD_COUNT];
    int rank[FIELD_COUNT];
    struct author authors[META_AUTHORS];
    size_t n_authors;
    int writer_next; /* twitter:label1 says that twitter:data1 is the writer */
};

static void offer(struct finds *finds, enum field field, int rank, const char *text)
{
    if (!text || text[strspn(text, " \t\r\n")] == '\0')
        return;
    if (field == AUTHOR && finds->n_authors < META_AUTHORS)
        finds->authors[finds->n_authors++] = (struct author){text, rank};
    if (field == AUTHOR || rank >= finds->rank[field])
        return;
    finds->text[field] = text;
    finds->rank[field] = rank;
}

/* Pairs of <meta> that describe a page in words: "Written by" and the name. */
static void read_label(struct finds *finds, const char *key, const char *content)
{
    static const char *const labels[] = {"written by",     "verfasst von", "geschrieben von",
                                         "escrito por",    "écrit par",    "scritto da",
                                         "geschreven door"};
    if (strncasecmp(key, "twitter:data", 12) == 0 && finds->writer_next)
        offer(finds, AUTHOR, 3, content);
    finds->writer_next = 0;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strncasecmp(key, "twitter:label", 13) == 0 && strcasecmp(content, labels[i]) == 0)
            finds->writer_next = 1;
}

static void read_meta(struct finds *finds, const struct ent_dom *dom, uint32_t node)
{
    static const char *const keys[] = {"name", "property", "itemprop", "http-equiv"};
    const char *content = ent_dom_attribute(dom, node, "content");
    for (size_t k = 0; content && k < sizeof keys / sizeof *keys; k++) {
        const char *key = ent_dom_attribute(dom, node, keys[k]);
        if (key)
            read_label(finds, key, content);
        for (size_t i = 0; key && i < sizeof metas / sizeof *metas; i++)
            if (strcasecmp(metas[i].name, key) == 0)
                offer(finds, metas[i].field, metas[i].rank, content);
    }
}

/* The text within an element, a short one; "" where there is none. */
static const char *text_in(struct ent_html_page *page, uint32_t node)
{
    struct ent_buffer text = {0};
    const struct ent_dom *dom = &page->dom;
    for (uint32_t i = node + 1; i < dom->nodes[node].end && text.len < ENT_FIELD_LIMIT; i++) {
        if (dom->nodes[i].tag == GUMBO_TAG_SCRIPT || dom->nodes[i].tag == GUMBO_TAG_STYLE)
            i = dom->nodes[i].end - 1;
        else if (dom->nodes[i].tag != GUMBO_TAG_LAST)
            ent_buffer_putc(&text, ' ');
        else
            ent_buffer_puts(&text, ent_dom_text(dom, i));
    }
    const char *field = text.len ? ent_html_field(page, text.data, text.len) : "";
    ent_buffer_free(&text);
    return field;
}

static int is_aside(const char *zone)
{
    return zone && (strcmp(zone, "related") == 0 || strcmp(zone, "comments") == 0 ||
                    strcmp(zone, "aside") == 0 || strcmp(zone, "menu") == 0);
}

/* Names in an element whose class says that an author stands in it. */
static void read_author_class(struct finds *finds, struct ent_html_page *page, uint32_t node,
                              int rank)
{
    static const char *const words[] = {"author",    "authors",  "byline",   "autor",  "autoren",
                                        "autorin",   "auteur",   "autore",   "writer", "redakteur",
                                        "verfasser", "username", "reporter", ""};
    struct ent_byline names;
    struct ent_measure m;
    if (finds->n_authors == META_AUTHORS || !ent_html_has_word(page, node, words))
        return;
    const char *text = text_in(page, node);
    size_t len = strlen(text);
    ent_measure(&m, text, len);
    if (len >= BYLINE_BYTES)
        return;
    if (ent_byline_read(&names, page->arena, text, len))
        offer(finds, AUTHOR, rank, text);
    else if (m.words == 1 && m.capitals == 1 && m.letters > 2)
        offer(finds, AUTHOR, rank + 1, text);
}

/* A day in an element whose class says that it is the article's. */
static void read_date_class(struct finds *finds, struct ent_html_page *page, uint32_t node,
                            int rank)
{
    static const char *const words[] = {"date",      "datum",    "published", "pubdate", "publish",
                                        "timestamp", "fecha",    "dateline",  "posted",  "time",
                                        "datetime",  "timedata", ""};
    struct ent_date date;
    if (finds->rank[DATE] <= rank || !ent_html_has_word(page, node, words))
        return;
    const char *stamp = ent_dom_attribute(&page->dom, node, "title");
    const char *text = stamp ? stamp : text_in(page, node);
    if (strlen(text) <= DATE_BYTES && ent_html_read_date(&date, text))
        offer(finds, DATE, rank, text);
}

/* What a vocabulary ("schema:datePublished", "datePublished") says of an element. */
static void read_property(struct finds *finds, struct ent_html_page *page, uint32_t node,
                          const char *name, int behind)
{
    const char *colon = strrchr(name, ':'),
               *content = ent_dom_attribute(&page->dom, node, "content");
    const char *time = ent_dom_attribute(&page->dom, node, "datetime");
    name = colon ? colon + 1 : name;
    if (strcasecmp(name, "datePublished") == 0 || strcasecmp(name, "dateCreated") == 0)
        offer(finds, DATE, behind ? BEHIND_RANK : MARK_RANK - 1,
              time      ? time
              : content ? content
                        : text_in(page, node));
    else if (strcasecmp(name, "author") == 0)
        offer(finds, AUTHOR, behind ? BEHIND_RANK : MARK_RANK,
              content ? content : text_in(page, node));
    else if (strcasecmp(name, "headline") == 0 && !behind)
        offer(finds, TITLE, 5, text_in(page, node));
}

/* <time>, properties, rel=author, and classes: only the article's own. */
static void read_mark(struct finds *finds, struct ent_html_page *page, uint32_t node)
{
    const struct ent_dom *dom = &page->dom;
    const char *prop = ent_dom_attribute(dom, node, "itemprop");
    const char *rel = ent_dom_attribute(dom, node, "rel");
    const char *time = ent_dom_attribute(dom, node, "datetime");
    struct ent_date date;
    int behind = page->nodes[node].first > page->last;
    if (is_aside(page->nodes[node].zone))
        return;
    if (!prop)
        prop = ent_dom_attribute(dom, node, "property");
    if (prop)
        read_property(finds, page, node, prop, behind);
    if (time && dom->nodes[node].tag == GUMBO_TAG_TIME && ent_html_read_date(&date, time))
        offer(finds, DATE, behind ? BEHIND_RANK : MARK_RANK, time);
    if (rel && strcasecmp(rel, "author") == 0)
        offer(finds, AUTHOR, behind ? BEHIND_RANK : MARK_RANK, text_in(page, node));
    if (behind)
        return;
    read_author_class(finds, page, node, MARK_RANK + 1);
    read_date_class(finds, page, node, MARK_RANK + 1);
}

static void read_node(struct finds *finds, struct ent_html_page *page, uint32_t node)
{
    const struct ent_dom *dom = &page->dom;
    const char *rel;
    switch (dom->nodes[node].tag) {
    case GUMBO_TAG_META:
        read_meta(finds, dom, node);
        break;
    case GUMBO_TAG_LINK:
        rel = ent_dom_attribute(dom, node, "rel");
        if (rel && strcasecmp(rel, "canonical") == 0)
            offer(finds, URL, 1, ent_dom_attribute(dom, node, "href"));
        break;
    case GUMBO_TAG_TITLE:
        if (dom->nodes[node].node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            break;
        offer(finds, WINDOW, 1, text_in(page, node));
        offer(finds, TITLE, 6, finds->text[WINDOW]);
        break;
    case GUMBO_TAG_HTML:
        offer(finds, LANGUAGE, 1, ent_dom_attribute(dom, node, "lang"));
        break;
    case GUMBO_TAG_LAST:
        break;
    default:
        read_mark(finds, page, node);
    }
}

static const char *choose(struct ent_html_page *page, const char *first, const char *second)
{
    if (first && *first)
        return first;
    return second ? ent_html_field(page, second, strlen(second)) : "";
}

/* "en_US" is "en-US"; what is no tag of a language is none. */
static const char *read_language(struct ent_html_page *page, const char *text)
{
    char *tag = ent_arena_copy(page->arena, text, strlen(text));
    if (!tag || strlen(tag) < 2 || strlen(tag) > 35)
        return "";
    for (char *p = tag; *p; p++) {
        if (*p == '_')
            *p = '-';
        else if (!strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", *p))
            return "";
    }
    return tag;
}

/* "/2024/08/20/" or "2024-08-20" in an address. */
static void date_from_url(struct ent_article *out)
{
    char day[ENT_DATE_TEXT];
    for (const char *p = out->url; *p && !out->date.year; p++) {
        if (strspn(p, "0123456789") < 4 || (p > out->url && p[-1] >= '0' && p[-1] <= '9'))
            continue;
        int fits = (p[4] == '/' || p[4] == '-') && strspn(p + 5, "0123456789") == 2 &&
                   p[7] == p[4] && strspn(p + 8, "0123456789") >= 2;
        if (!fits || (p[0] != '1' && p[0] != '2'))
            continue;
        memcpy(day, p, 10);
        day[4] = day[7] = '-';
        day[10] = '\0';
        struct ent_date date;
        if (ent_date_parse(&date, day, 10) == 0 && date.year >= 1990)
            out->date = date;
    }
}

/* The authors of the best rank that has any; `strict`: names of people only. Of the ranks in the
 * head all are taken, of those in the text the first place. */
static void take_authors(struct ent_article *out, struct ent_html_page *page,
                         const struct finds *finds, int strict)
{
    for (int rank = 0; rank <= BEHIND_RANK && out->n_authors == 0; rank++)
        for (size_t i = 0; i < finds->n_authors; i++) {
            if (finds->authors[i].rank != rank || (rank >= MARK_RANK && out->n_authors > 0))
                continue;
            if (!strict || ent_html_is_person(out, page, finds->authors[i].text))
                ent_html_add_authors(out, page, finds->authors[i].text);
        }
}

void ent_html_read_meta(struct ent_article *out, struct ent_html_page *page)
{
    struct finds finds = {0};
    struct ent_ldjson ld;
    for (size_t i = 0; i < FIELD_COUNT; i++)
        finds.rank[i] = NO_RANK;
    ent_ldjson_read(&ld, page);
    for (size_t i = 0; i < ld.n_authors; i++)
        offer(&finds, AUTHOR, 0, ld.authors[i]);
    for (uint32_t i = 0; i < page->dom.count; i++)
        read_node(&finds, page, i);
    out->site = choose(page, ld.site, finds.text[SITE]);
    out->section = choose(page, ld.section, finds.text[SECTION]);
    out->url = choose(page, NULL, finds.text[URL]);
    if (!*out->url)
        out->url = choose(page, ld.url, NULL);
    out->description = choose(page, ld.description, finds.text[DESCRIPTION]);
    out->language = read_language(page, choose(page, NULL, finds.text[LANGUAGE]));
    if (!*out->language)
        out->language = read_language(page, choose(page, ld.language, NULL));
    out->title = choose(page, ld.rank == 2 ? ld.title : NULL, finds.text[TITLE]);
    out->title = ent_html_bare_title(out, page, out->title);
    if (!*out->site && finds.text[WINDOW])
        out->site = ent_html_site_beside(out, page, finds.text[WINDOW]);
    out->title = ent_html_shown_title(out, page, out->title);
    take_authors(out, page, &finds, 1);
    if (!(ld.date && ent_html_read_date(&out->date, ld.date)) && finds.text[DATE])
        ent_html_read_date(&out->date, finds.text[DATE]);
    if (!out->date.year)
        date_from_url(out);
    ent_html_read_lines(out, page);
    take_authors(out, page, &finds, 0);
}
