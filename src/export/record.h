// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_RECORD_H
#define ENT_EXPORT_RECORD_H
/* Actors and ties as JSON objects: the same ones wherever JSON is written. */
#include "entente/document.h"
#include "entente/graph.h"
#include "export/json.h"

/* The array of the document's actors, with where each is mentioned. Errors: NOMEM. */
int ent_json_actors(struct ent_json *json, const char *key, const struct ent_document *document);

/* One tie; where `article` is not NULL it stands in front. */
void ent_json_tie(struct ent_json *json, const struct ent_document *document,
                  const struct ent_tie *tie, const char *article);

/* What of a filter is in force, nothing of what lets all pass. */
void ent_json_filter(struct ent_json *json, const char *key, const struct ent_filter *filter);

#endif
