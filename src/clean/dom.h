// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_DOM_H
#define ENT_CLEAN_DOM_H
/*
 * An HTML page as a flat list of its nodes, parents before children: a subtree is a range, a pass
 * from the front goes down the tree, one from the back goes up, and nothing recurses.
 */
#include <gumbo.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/dom_guard.h"
#include "entente/arena.h"

#define ENT_DOM_NONE UINT32_MAX /* no node */

struct ent_dom_node {
    const GumboNode *node;
    uint32_t parent; /* ENT_DOM_NONE: the root */
    uint32_t end;    /* the subtree is [this node, end) */
    GumboTag tag;    /* GUMBO_TAG_LAST: text */
};

struct ent_dom {
    struct ent_dom_guard guard; /* owns what the nodes point to */
    struct ent_dom_node *nodes; /* elements and texts; comments and templates are left out */
    uint32_t count;
};

/*
 * Parses a page in UTF-8; `bytes` must outlive *out, which the caller gives back with
 * ent_dom_free() also after an error. The list itself lives in `arena`. Errors: NOMEM, TOOBIG
 * (nested deeper, more attributes, or more memory than the guard allows; `guard.reason` names it).
 */
int ent_dom_parse(struct ent_dom *out, struct ent_arena *arena, const char *bytes, size_t len,
                  const struct ent_limits *limits);
void ent_dom_free(struct ent_dom *dom);

/* An attribute's value; NULL where the node does not have it or is a text. */
const char *ent_dom_attribute(const struct ent_dom *dom, uint32_t node, const char *name);

/* A text node's text, "" for an element. */
const char *ent_dom_text(const struct ent_dom *dom, uint32_t node);

#endif
