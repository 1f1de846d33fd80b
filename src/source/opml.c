// SPDX-License-Identifier: MIT
/* A list of feeds: every <outline> that has an address is a source of its own. */
#include "source/split.h"
#include "source/xml.h"

static const char *const roots[] = {"opml", ""};

int ent_opml_is(const char *bytes, size_t len)
{
    return ent_xml_root_is(bytes, len, roots);
}

static int put_outline(struct ent_split *split, const xmlNode *node, size_t *count)
{
    char *address = ent_xml_attribute(node, "xmlUrl");
    if (!address)
        address = ent_xml_attribute(node, "url");
    if (!address)
        return 0;
    struct ent_part part = {ENT_PART_SOURCE, {.url = address}};
    int status = ent_split_put(split, &part);
    ++*count;
    xmlFree(address);
    return status;
}

int ent_opml_split(struct ent_split *split, const char *bytes, size_t len)
{
    xmlDoc *doc = ent_xml_parse(bytes, len);
    if (!doc)
        return ent_split_fail(split, ENT_E_FORMAT, "is OPML, but its XML can't be read");
    xmlNode *root = xmlDocGetRootElement(doc);
    size_t count = 0;
    int status = 0;
    for (xmlNode *node = root; node && !status; node = ent_xml_next(root, node))
        if (ent_xml_is(node, "outline"))
            status = put_outline(split, node, &count);
    if (!status && count == 0)
        status = ent_split_fail(split, ENT_E_EMPTY, "names no feed");
    xmlFreeDoc(doc);
    return status;
}
