// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_FORMATS_H
#define ENT_EXPORT_FORMATS_H
/* The writers behind the tables of formats.c, each in a file of its own. */
#include "entente/export.h"

int ent_article_text(struct ent_buffer *out, const struct ent_article *article);
int ent_article_markdown(struct ent_buffer *out, const struct ent_article *article);
int ent_article_html(struct ent_buffer *out, const struct ent_article *article);
int ent_article_json(struct ent_buffer *out, const struct ent_article *article);

int ent_ties_table(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state);
void ent_ties_tsv_begin(struct ent_buffer *out);
int ent_ties_tsv(struct ent_buffer *out, const struct ent_document *document,
                 struct ent_ties_state *state);
void ent_ties_json_begin(struct ent_buffer *out);
int ent_ties_json(struct ent_buffer *out, const struct ent_document *document,
                  struct ent_ties_state *state);
void ent_ties_json_end(struct ent_buffer *out);
int ent_ties_jsonl(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state);
int ent_ties_plover(struct ent_buffer *out, const struct ent_document *document,
                    struct ent_ties_state *state);
int ent_ties_petrarch(struct ent_buffer *out, const struct ent_document *document,
                      struct ent_ties_state *state);
void ent_ties_icews_begin(struct ent_buffer *out);
int ent_ties_icews(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state);
void ent_ties_polecat_begin(struct ent_buffer *out);
int ent_ties_polecat(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_ties_state *state);
int ent_ties_gdelt(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state);

int ent_graph_json(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_dot(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_graphml(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_csv(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_gexf(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_gexf12(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_gml(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_pajek(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_node_link(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_cytoscape(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_tsv(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_png(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_svg(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_page(struct ent_buffer *out, const struct ent_graph *graph);
int ent_graph_mermaid(struct ent_buffer *out, const struct ent_graph *graph);

int ent_stats_text(struct ent_buffer *out, const struct ent_graph *graph);
int ent_stats_json(struct ent_buffer *out, const struct ent_graph *graph);

int ent_diff_text(struct ent_buffer *out, const struct ent_comparison *comparison,
                  const char *before, const char *after);
int ent_diff_json(struct ent_buffer *out, const struct ent_comparison *comparison,
                  const char *before, const char *after);

#endif
