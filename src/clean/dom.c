// SPDX-License-Identifier: MIT
/* The parser's tree, walked once with a stack of its own, laid out in preorder. */
#include "clean/dom.h"

#include <string.h>

#include "entente/error.h"

/* An element whose children are being laid out. */
struct open {
    const GumboVector *children;
    unsigned next;
    uint32_t node;
};

struct walk {
    struct ent_dom *dom;
    struct ent_arena *arena;
    size_t capacity;
    struct open *stack;
    size_t depth;
    size_t room;
};

static int add_node(struct walk *walk, const GumboNode *node, GumboTag tag)
{
    struct ent_dom *dom = walk->dom;
    struct ent_dom_node *nodes =
        dom->count < ENT_DOM_NONE
            ? ent_arena_room(walk->arena, dom->nodes, dom->count, &walk->capacity, sizeof *nodes)
            : NULL;
    if (!nodes)
        return ENT_E_NOMEM;
    dom->nodes = nodes;
    nodes[dom->count] = (struct ent_dom_node){
        .node = node,
        .parent = walk->depth ? walk->stack[walk->depth - 1].node : ENT_DOM_NONE,
        .end = dom->count + 1,
        .tag = tag};
    dom->count++;
    return 0;
}

static int open_element(struct walk *walk, const GumboNode *node)
{
    int status = add_node(walk, node, node->v.element.tag);
    if (status)
        return status;
    struct open *stack =
        ent_arena_room(walk->arena, walk->stack, walk->depth, &walk->room, sizeof *stack);
    if (!stack)
        return ENT_E_NOMEM;
    walk->stack = stack;
    stack[walk->depth++] = (struct open){&node->v.element.children, 0, walk->dom->count - 1};
    return 0;
}

static int add_child(struct walk *walk, const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_ELEMENT:
        return open_element(walk, node);
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
        return add_node(walk, node, GUMBO_TAG_LAST);
    default:
        return 0;
    }
}

static int lay_out(struct walk *walk, const GumboNode *root)
{
    int status = open_element(walk, root);
    while (!status && walk->depth > 0) {
        struct open *top = &walk->stack[walk->depth - 1];
        if (top->next < top->children->length) {
            status = add_child(walk, top->children->data[top->next++]);
        } else {
            walk->dom->nodes[top->node].end = walk->dom->count;
            walk->depth--;
        }
    }
    return status;
}

int ent_dom_parse(struct ent_dom *out, struct ent_arena *arena, const char *bytes, size_t len,
                  const struct ent_limits *limits)
{
    out->nodes = NULL;
    out->count = 0;
    const GumboOutput *output = ent_dom_guard_parse(&out->guard, bytes, len, limits);
    if (!output)
        return out->guard.status;
    struct walk walk = {.dom = out, .arena = arena};
    int status = lay_out(&walk, output->root);
    if (status)
        out->guard.reason = ent_error_text(status);
    return status;
}

void ent_dom_free(struct ent_dom *dom)
{
    ent_dom_guard_free(&dom->guard);
    dom->nodes = NULL;
    dom->count = 0;
}

const char *ent_dom_attribute(const struct ent_dom *dom, uint32_t node, const char *name)
{
    if (dom->nodes[node].tag == GUMBO_TAG_LAST)
        return NULL;
    const GumboAttribute *attribute =
        gumbo_get_attribute(&dom->nodes[node].node->v.element.attributes, name);
    return attribute ? attribute->value : NULL;
}

const char *ent_dom_text(const struct ent_dom *dom, uint32_t node)
{
    return dom->nodes[node].tag == GUMBO_TAG_LAST ? dom->nodes[node].node->v.text.text : "";
}
