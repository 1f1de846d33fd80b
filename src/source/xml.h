// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_XML_H
#define ENT_SOURCE_XML_H
/*
 * Foreign XML: read without network, without entities of its own, and as far as it goes where it is
 * broken.
 */
#include <libxml/tree.h>
#include <stddef.h>

#include "entente/buffer.h"

/* 1 where the root element has one of the names, without their prefixes ("" ends the list). */
int ent_xml_root_is(const char *bytes, size_t len, const char *const *names);

/* Parses UTF-8; NULL where there is no document in it. The caller frees it with xmlFreeDoc(). */
xmlDoc *ent_xml_parse(const char *bytes, size_t len);

/* 1 where the node is an element of this name, whatever its prefix. */
int ent_xml_is(const xmlNode *node, const char *name);
/* The first child element of this name, NULL where there is none. */
xmlNode *ent_xml_child(const xmlNode *node, const char *name);
/* The element behind `node` in the order of the document, within `root`; NULL at the end. */
xmlNode *ent_xml_next(const xmlNode *root, xmlNode *node);

/* These give fresh strings for xmlFree(), NULL where there is nothing. */
char *ent_xml_text(const xmlNode *node);
char *ent_xml_attribute(const xmlNode *node, const char *name);
/* An address, made absolute with the document's own bases. */
char *ent_xml_address(const xmlNode *node, const char *address);

/* Adds the markup of the node's children. */
void ent_xml_markup(struct ent_buffer *out, const xmlNode *node);

#endif
