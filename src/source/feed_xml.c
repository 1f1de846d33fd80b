// SPDX-License-Identifier: MIT
/*
 * RSS 0.9x, 1.0 (RDF), 2.0 and Atom in one: an entry is an <item> or <entry>, and each of its
 * fields has a few names, of which the first that is there counts. Prefixes are not looked at:
 * feeds use them as they like.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "source/feed.h"
#include "source/when.h"
#include "source/xml.h"

static const char *const roots[] = {"rss", "RDF", "feed", ""};
static const char *const dates[] = {"published", "pubDate",  "date", "issued",
                                    "updated",   "modified", ""};
static const char *const contents[] = {"encoded", "content", ""};
static const char *const summaries[] = {"description", "summary", ""};

int ent_feed_is(const char *bytes, size_t len)
{
    return ent_xml_root_is(bytes, len, roots);
}

/* The first child that has one of the names and some text. */
static xmlNode *find(const xmlNode *entry, const char *const *names)
{
    for (; **names; names++)
        for (xmlNode *child = entry->children; child; child = child->next)
            if (ent_xml_is(child, *names) &&
                (child->children || xmlHasProp(child, BAD_CAST "href")))
                return child;
    return NULL;
}

/* The text or markup in an element; *is_text tells which. */
static char *read_content(const xmlNode *node, int *is_text)
{
    char *type = ent_xml_attribute(node, "type"), *out;
    *is_text = type && (strcmp(type, "text") == 0 || strcmp(type, "text/plain") == 0);
    if (type && (strcmp(type, "xhtml") == 0 || strstr(type, "xml"))) {
        struct ent_buffer markup = {0};
        ent_xml_markup(&markup, node);
        out = (char *)xmlStrdup((const xmlChar *)(markup.data ? markup.data : ""));
        ent_buffer_free(&markup);
    } else {
        out = ent_xml_text(node);
    }
    xmlFree(type);
    return out;
}

/* The page of an entry: its <link>, or an id that is an address. */
static char *read_address(const xmlNode *entry)
{
    char *found = NULL;
    for (const xmlNode *child = entry->children; child && !found; child = child->next) {
        if (!ent_xml_is(child, "link"))
            continue;
        char *rel = ent_xml_attribute(child, "rel"), *href = ent_xml_attribute(child, "href");
        if (!href)
            href = ent_xml_text(child);
        if (href && (!rel || strcmp(rel, "alternate") == 0))
            found = ent_xml_address(child, href);
        xmlFree(rel);
        xmlFree(href);
    }
    const xmlNode *guid = ent_xml_child(entry, "guid");
    char *text = found ? NULL : ent_xml_text(guid);
    if (text && strncasecmp(text + strspn(text, " \r\n\t"), "http", 4) == 0)
        found = ent_xml_address(guid, text);
    xmlFree(text);
    return found;
}

/* "jane@example.org (Jane Roe)" names Jane Roe. */
static void trim_author(char *text)
{
    char *open = text && strchr(text, '@') ? strchr(text, '(') : NULL;
    char *close = open ? strchr(open, ')') : NULL;
    if (close)
        memmove(text, open + 1, (size_t)(close - open - 1)), text[close - open - 1] = '\0';
}

static char *read_author(const xmlNode *entry)
{
    const xmlNode *author = ent_xml_child(entry, "creator");
    author = author ? author : ent_xml_child(entry, "author");
    const xmlNode *name = author ? ent_xml_child(author, "name") : NULL;
    char *text = ent_xml_text(name ? name : author);
    trim_author(text);
    if (text && strchr(text, '@')) {
        xmlFree(text);
        text = NULL;
    }
    return text;
}

/* Titles may be markup in text: "AT&amp;amp;T", "<b>…</b>". Tags go; the rest is the cleaner's. */
static void strip_tags(char *text)
{
    char *to = text;
    const char *last = text ? strrchr(text, '>') : NULL;
    for (const char *p = text; p && *p; p++) {
        const char *close = *p == '<' && p < last ? strchr(p, '>') : NULL;
        if (close)
            p = close;
        else
            *to++ = *p;
    }
    if (text)
        *to = '\0';
}

static int put_entry(struct ent_split *split, const xmlNode *node, const char *site)
{
    struct ent_entry entry = {0};
    const xmlNode *content = find(node, contents), *summary = find(node, summaries);
    char *date = ent_xml_text(find(node, dates)),
         *title = ent_xml_text(ent_xml_child(node, "title"));
    char *address = read_address(node), *author = read_author(node);
    char *source = content ? ent_xml_attribute(content, "src") : NULL;
    char *text = content ? read_content(content, &entry.content_is_text) : NULL;
    char *lead = summary ? read_content(summary, &entry.summary_is_text) : NULL;
    strip_tags(title);
    entry.title = title;
    entry.address = address ? address : source;
    entry.author = author;
    entry.date = ent_when(date);
    entry.content = text;
    entry.summary = lead;
    int status = ent_entry_put(split, &entry, site);
    char *const strings[] = {date, title, address, author, source, text, lead};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        xmlFree(strings[i]);
    return status;
}

/* RSS has its entries in the channel, RDF beside it, Atom in the root. */
static int put_entries(struct ent_split *split, const xmlNode *parent, const char *site,
                       size_t *count)
{
    int status = 0;
    for (const xmlNode *node = parent->children; node && !status; node = node->next) {
        if (!ent_xml_is(node, "item") && !ent_xml_is(node, "entry"))
            continue;
        status = put_entry(split, node, site);
        ++*count;
    }
    return status;
}

int ent_feed_split(struct ent_split *split, const char *bytes, size_t len)
{
    xmlDoc *doc = ent_xml_parse(bytes, len);
    if (!doc)
        return ent_split_fail(split, ENT_E_FORMAT, "is a feed, but its XML can't be read");
    const xmlNode *root = xmlDocGetRootElement(doc), *channel = ent_xml_child(root, "channel");
    if (*split->url && !doc->URL)
        doc->URL = xmlStrdup((const xmlChar *)split->url);
    char *site = ent_xml_text(ent_xml_child(channel ? channel : root, "title"));
    strip_tags(site);
    size_t count = 0;
    int status = put_entries(split, root, site, &count);
    if (!status && channel)
        status = put_entries(split, channel, site, &count);
    if (!status && count == 0)
        status = ent_split_fail(split, ENT_E_EMPTY, "is a feed without entries");
    xmlFree(site);
    xmlFreeDoc(doc);
    return status;
}
