// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_FIELDS_H
#define ENT_EXPORT_FIELDS_H
/*
 * What is said of a node and of an edge, as tables: every format with attributes of its own choice
 * goes through them, so that all of them say the same.
 */
#include "entente/balance.h"
#include "entente/history.h"

enum ent_field_kind { ENT_FIELD_TEXT, ENT_FIELD_WHOLE, ENT_FIELD_REAL, ENT_FIELD_TRUTH };

/* A node or an edge that is being written. */
struct ent_item {
    const struct ent_graph *graph;
    const struct ent_balance *balance;
    const struct ent_node *node; /* of an edge: NULL */
    const struct ent_edge *edge; /* of a node: NULL */
    struct ent_history history;  /* of the edge */
    int strains;                 /* 1: the edge goes against the factions */
};

struct ent_field {
    const char *name; /* letters only: a name in every format */
    enum ent_field_kind kind;
    /* Puts the value on one line; nothing where it is not known. Truths are "true" and "false". */
    void (*put)(struct ent_buffer *out, const struct ent_item *item);
};

/* Each ends with a row whose name is NULL. */
extern const struct ent_field ent_node_fields[];
extern const struct ent_field ent_edge_fields[];

/*
 * Calls `node` for every node and then `edge` for every edge, in the order of the graph, with their
 * index. Errors: NOMEM.
 */
struct ent_items {
    /* the first two may be NULL */
    void (*node)(void *payload, const struct ent_item *item, uint32_t index);
    void (*between)(void *payload); /* after the nodes */
    void (*edge)(void *payload, const struct ent_item *item, uint32_t index);
};
int ent_items_visit(const struct ent_graph *graph, const struct ent_items *visit, void *payload);

/* Puts the value of a field into the emptied `value`; gives its text, "" where not known. */
const char *ent_field_text(struct ent_buffer *value, const struct ent_field *field,
                           const struct ent_item *item);

/* An actor's id on one line, in the emptied `value`. */
const char *ent_id_text(struct ent_buffer *value, const struct ent_node *node);

/* Where an edge is said: "article:start-end", in bytes of the article's text, one after the other.
 */
void ent_put_evidence(struct ent_buffer *out, const struct ent_item *item);

/* "entente 0.1.0", and behind it the filters in force, on one line. */
void ent_put_origin(struct ent_buffer *out, const struct ent_graph *graph);

/* The text with & < > " as entities, for XML and GML. */
void ent_put_entities(struct ent_buffer *out, const char *text);

#endif
