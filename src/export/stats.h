// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_STATS_H
#define ENT_EXPORT_STATS_H
/* The balance of a graph as JSON: the same members wherever JSON is written. */
#include "entente/balance.h"
#include "export/json.h"

/* The names of the triads by their signs, as they stand in JSON: "+++" … "---". */
extern const char *const ent_triad_names[ENT_TRIAD_COUNT];

/* Figures, words, factions, ties that strain; not the actors one by one. */
void ent_json_balance(struct ent_json *json, const char *key, const struct ent_graph *graph,
                      const struct ent_balance *balance);

/* The actors of most betweenness, the first first; gives how many, at most `most`, have any. */
uint32_t ent_brokers(uint32_t *out, uint32_t most, const struct ent_balance *balance);

#endif
