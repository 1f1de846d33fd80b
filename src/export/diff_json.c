// SPDX-License-Identifier: MIT
/* What changed between two graphs as one JSON object. */
#include "config.h"

#include "entente/compare.h"
#include "export/encode.h"
#include "export/formats.h"
#include "export/record.h"
#include "export/snapshot_json.h"

static void put_side(struct ent_json *json, const char *key, const struct ent_graph *graph,
                     const char *name)
{
    ent_json_object(json, key);
    json->flat++;
    ent_json_string(json, "name", name);
    ent_json_filter(json, "filters", &graph->filter);
    ent_json_integer(json, "articles", (long long)graph->n_documents);
    ent_json_integer(json, "actors", graph->n_nodes);
    ent_json_integer(json, "pairs", graph->n_dyads);
    ent_json_integer(json, "ties", graph->n_evidence);
    ent_json_object_end(json);
    json->flat--;
}

static void put_actors(struct ent_json *json, const char *key, const struct ent_graph *graph,
                       const uint32_t *nodes, uint32_t n)
{
    ent_json_array(json, key);
    json->flat++;
    for (uint32_t i = 0; i < n; i++)
        ent_json_string(json, NULL, graph->nodes[nodes[i]].id);
    ent_json_array_end(json);
    json->flat--;
}

static void put_weights(struct ent_json *json, const char *key, const struct ent_graph *graph,
                        uint32_t dyad)
{
    if (dyad == ENT_NO_DYAD) {
        ent_json_null(json, key);
        return;
    }
    const struct ent_dyad *d = &graph->dyads[dyad];
    ent_json_object(json, key);
    json->flat++;
    ent_json_integer(json, "sign", d->sign);
    ent_json_real(json, "weight", d->positive + d->negative);
    ent_json_real(json, "positive", d->positive);
    ent_json_real(json, "negative", d->negative);
    ent_json_object_end(json);
    json->flat--;
}

static void put_sayings(struct ent_json *json, const char *key, const struct ent_graph *graph,
                        const struct ent_evidence *evidence, uint32_t n)
{
    ent_json_array(json, key);
    for (uint32_t i = 0; i < n; i++)
        ent_json_evidence(json, graph, evidence[i], 0);
    ent_json_array_end(json);
}

static void put_change(struct ent_json *json, const struct ent_comparison *c,
                       const struct ent_change *change)
{
    int is = change->after != ENT_NO_DYAD;
    const struct ent_graph *graph = is ? c->after : c->before;
    const struct ent_dyad *dyad = &graph->dyads[is ? change->after : change->before];
    ent_json_object(json, NULL);
    ent_json_string(json, "a", graph->nodes[dyad->a].id);
    ent_json_string(json, "b", graph->nodes[dyad->b].id);
    ent_json_string(json, "change", ent_change_name(change->kind));
    ent_json_real(json, "size", change->size);
    put_weights(json, "before", c->before, change->before);
    put_weights(json, "after", c->after, change->after);
    put_sayings(json, "new", c->after, c->fresh + change->fresh, change->n_fresh);
    put_sayings(json, "gone", c->before, c->gone + change->gone, change->n_gone);
    ent_json_object_end(json);
}

int ent_diff_json(struct ent_buffer *out, const struct ent_comparison *c, const char *before,
                  const char *after)
{
    struct ent_json json = {.out = out};
    struct ent_buffer words = {0};
    ent_comparison_words(&words, c);
    ent_json_object(&json, NULL);
    ent_json_string(&json, "generator", PACKAGE_NAME);
    ent_json_string(&json, "version", PACKAGE_VERSION);
    put_side(&json, "before", c->before, before);
    put_side(&json, "after", c->after, after);
    ent_json_string(&json, "words", words.data ? words.data : "");
    ent_json_object(&json, "counts");
    json.flat++;
    for (int kind = 0; kind < ENT_CHANGE_COUNT; kind++)
        ent_json_integer(&json, ent_change_name((enum ent_change_kind)kind), c->counts[kind]);
    ent_json_integer(&json, "unchanged", c->unchanged);
    ent_json_object_end(&json);
    json.flat--;
    put_actors(&json, "actors_came", c->after, c->came, c->n_came);
    put_actors(&json, "actors_went", c->before, c->went, c->n_went);
    ent_json_array(&json, "changes");
    for (uint32_t i = 0; i < c->n_changes; i++)
        put_change(&json, c, &c->changes[i]);
    ent_json_array_end(&json);
    ent_json_object_end(&json);
    ent_buffer_putc(out, '\n');
    out->failed |= words.failed;
    ent_buffer_free(&words);
    return ent_buffer_status(out);
}
