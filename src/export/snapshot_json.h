// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_SNAPSHOT_JSON_H
#define ENT_EXPORT_SNAPSHOT_JSON_H
/* The parts of a graph's JSON that entente/snapshot.h reads. */
#include "entente/graph.h"
#include "export/json.h"

/* The articles whole. Errors: NOMEM. */
int ent_json_articles(struct ent_json *json, const char *key, const struct ent_graph *graph);

/* One tie, as the evidence of an edge or as one that no edge was made of. */
void ent_json_evidence(struct ent_json *json, const struct ent_graph *graph,
                       struct ent_evidence from, int apart);

#endif
