// SPDX-License-Identifier: MIT
/*
 * libxml2 with what it must not do turned off: no network, no external subset, and declarations of
 * entities are not taken in, so that nothing expands. Broken feeds are common, so it recovers.
 */
#include "source/xml.h"

#include <ctype.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <limits.h>
#include <string.h>

enum {
    OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_RECOVER |
              XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC
};

/* The place behind the markup that ends with `end`. */
static size_t skip_to(const char *bytes, size_t len, size_t at, const char *end)
{
    size_t n = strlen(end);
    while (at + n <= len && memcmp(bytes + at, end, n) != 0)
        at++;
    return at + n <= len ? at + n : len;
}

/* 1 where the document type that begins here has declarations of its own, in brackets. */
static int has_subset(const char *bytes, size_t len)
{
    const char *end = memchr(bytes, '>', len);
    return memchr(bytes, '[', end ? (size_t)(end - bytes) : len) != NULL;
}

/* The place of the root's name; len where there is none. */
static size_t find_root(const char *bytes, size_t len)
{
    size_t at = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (;;) {
        while (at < len && isspace((unsigned char)bytes[at]))
            at++;
        if (at + 1 >= len || bytes[at] != '<')
            return len;
        if (bytes[at + 1] == '?')
            at = skip_to(bytes, len, at, "?>");
        else if (at + 4 <= len && memcmp(bytes + at, "<!--", 4) == 0)
            at = skip_to(bytes, len, at + 4, "-->");
        else if (bytes[at + 1] == '!')
            at = skip_to(bytes, len, at, has_subset(bytes + at, len - at) ? "]>" : ">");
        else
            return at + 1;
    }
}

int ent_xml_root_is(const char *bytes, size_t len, const char *const *names)
{
    size_t start = find_root(bytes, len), end = start;
    while (end < len && (isalnum((unsigned char)bytes[end]) || strchr(":-_.", bytes[end])) &&
           bytes[end])
        end++;
    for (size_t i = start; i < end; i++)
        if (bytes[i] == ':')
            start = i + 1;
    for (; **names; names++)
        if (strlen(*names) == end - start && memcmp(*names, bytes + start, end - start) == 0)
            return 1;
    return 0;
}

static void ignore_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                          const xmlChar *system_id, xmlChar *content)
{
    (void)context;
    (void)name;
    (void)type;
    (void)public_id;
    (void)system_id;
    (void)content;
}

xmlDoc *ent_xml_parse(const char *bytes, size_t len)
{
    xmlParserCtxt *context = len <= INT_MAX ? xmlNewParserCtxt() : NULL;
    if (!context)
        return NULL;
    context->sax->entityDecl = ignore_entity;
    xmlDoc *doc = xmlCtxtReadMemory(context, bytes, (int)len, NULL, "UTF-8", OPTIONS);
    xmlFreeParserCtxt(context);
    if (doc && !xmlDocGetRootElement(doc)) {
        xmlFreeDoc(doc);
        doc = NULL;
    }
    return doc;
}

int ent_xml_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

xmlNode *ent_xml_child(const xmlNode *node, const char *name)
{
    xmlNode *child = node->children;
    while (child && !ent_xml_is(child, name))
        child = child->next;
    return child;
}

xmlNode *ent_xml_next(const xmlNode *root, xmlNode *node)
{
    do {
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
        } else {
            while (node != root && !node->next)
                node = node->parent;
            if (node == root)
                return NULL;
            node = node->next;
        }
    } while (node->type != XML_ELEMENT_NODE);
    return node;
}

/* NULL instead of white space only. */
static char *unless_blank(xmlChar *text)
{
    char *string = (char *)text;
    if (string && string[strspn(string, " \t\r\n")])
        return string;
    xmlFree(text);
    return NULL;
}

char *ent_xml_text(const xmlNode *node)
{
    return node ? unless_blank(xmlNodeGetContent(node)) : NULL;
}

char *ent_xml_attribute(const xmlNode *node, const char *name)
{
    return node ? unless_blank(xmlGetNoNsProp(node, (const xmlChar *)name)) : NULL;
}

char *ent_xml_address(const xmlNode *node, const char *address)
{
    xmlChar *base = xmlNodeGetBase(node->doc, node);
    while (*address && isspace((unsigned char)*address))
        address++;
    xmlChar *trimmed = xmlStrdup((const xmlChar *)address);
    for (int n = xmlStrlen(trimmed); n > 0 && isspace(trimmed[n - 1]); n--)
        trimmed[n - 1] = '\0';
    xmlChar *whole = trimmed && base ? xmlBuildURI(trimmed, base) : NULL;
    xmlFree(base);
    if (!whole)
        return (char *)trimmed;
    xmlFree(trimmed);
    return (char *)whole;
}

void ent_xml_markup(struct ent_buffer *out, const xmlNode *node)
{
    xmlBuffer *buffer = xmlBufferCreate();
    for (xmlNode *child = buffer ? node->children : NULL; child; child = child->next)
        if (xmlNodeDump(buffer, node->doc, child, 0, 0) < 0)
            out->failed = 1;
    if (buffer)
        ent_buffer_add(out, (const char *)xmlBufferContent(buffer),
                       (size_t)xmlBufferLength(buffer));
    else
        out->failed = 1;
    xmlBufferFree(buffer);
}
