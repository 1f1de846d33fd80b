// SPDX-License-Identifier: MIT
/*
 * The graph and its articles as one page that asks for nothing from anywhere: its policy allows one
 * style sheet and one script, each by its hash. Without the script all links are anchors of the
 * page.
 */
#include "config.h"

#include "export/page.h"

#include <stdlib.h>
#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"
#include "export/svg.h"

void page_line(struct ent_buffer *out, const char *before, const char *text, const char *after)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, text, strlen(text));
    if (line.len) {
        ent_buffer_puts(out, before);
        ent_put_html(out, line.data, line.len);
        ent_buffer_puts(out, after);
    }
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

struct named {
    const char *id;
    uint32_t node;
};

static int compare_named(const void *left, const void *right)
{
    return strcmp(((const struct named *)left)->id, ((const struct named *)right)->id);
}

static uint32_t find_node(const struct named *named, uint32_t n, const char *id)
{
    struct named key = {.id = id};
    const struct named *found = bsearch(&key, named, n, sizeof *named, compare_named);
    return found ? found->node : UINT32_MAX;
}

/* Which node each actor of each document is. */
static void find_nodes(struct page *page, struct named *named)
{
    const struct ent_graph *graph = page->graph;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        named[i] = (struct named){graph->nodes[i].id, i};
    qsort(named, graph->n_nodes, sizeof *named, compare_named);
    for (size_t d = 0; d < graph->n_documents; d++)
        for (uint32_t i = 0; i < graph->documents[d]->cast.n_actors; i++) {
            const struct ent_actor *actor = &graph->documents[d]->cast.actors[i];
            const char *id = graph->filter.roll == ENT_ROLL_UP ? actor->root : actor->id;
            page->nodes[page->first_actor[d] + i] = find_node(named, graph->n_nodes, id);
        }
}

static void find_dyads(struct page *page, size_t ties)
{
    const struct ent_graph *graph = page->graph;
    for (size_t i = 0; i < ties; i++)
        page->dyads[i] = UINT32_MAX;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        for (uint32_t k = graph->dyads[i].edge; k < graph->dyads[i].edge + graph->dyads[i].edges;
             k++)
            for (uint32_t e = 0; e < graph->edges[k].n_evidence; e++) {
                struct ent_evidence from = graph->evidence[graph->edges[k].evidence + e];
                page->dyads[page->first_tie[from.document] + from.tie] = i;
            }
}

static int index_documents(struct page *page)
{
    const struct ent_graph *graph = page->graph;
    size_t n = graph->n_documents + 1, ties = 0, actors = 0;
    page->first_tie = ent_arena_alloc(&page->arena, n * sizeof *page->first_tie);
    page->first_actor = ent_arena_alloc(&page->arena, n * sizeof *page->first_actor);
    for (size_t d = 0; d < graph->n_documents && page->first_tie && page->first_actor; d++) {
        page->first_tie[d] = ties;
        page->first_actor[d] = actors;
        ties += graph->documents[d]->ties.count;
        actors += graph->documents[d]->cast.n_actors;
    }
    struct named *named =
        ent_arena_alloc(&page->arena, ((size_t)graph->n_nodes + 1) * sizeof *named);
    page->dyads = ent_arena_alloc(&page->arena, (ties + 1) * sizeof *page->dyads);
    page->nodes = ent_arena_alloc(&page->arena, (actors + 1) * sizeof *page->nodes);
    if (!page->first_tie || !page->first_actor || !named || !page->dyads || !page->nodes)
        return ENT_E_NOMEM;
    find_nodes(page, named);
    find_dyads(page, ties);
    return 0;
}

static void put_title(struct page *page)
{
    const struct ent_graph *graph = page->graph;
    if (graph->n_documents == 1)
        page_line(page->out, "", graph->documents[0]->article.title, "");
    else
        ent_buffer_printf(page->out, "%zu articles", graph->n_documents);
}

static void put_head(struct page *page)
{
    ent_buffer_puts(page->out, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                               "<meta http-equiv=\"Content-Security-Policy\" content=\""
                               "default-src 'none'; base-uri 'none'; form-action 'none'; ");
    ent_buffer_printf(page->out, "style-src '%s'; script-src '%s'\">\n", page_style_hash,
                      page_script_hash);
    ent_buffer_puts(page->out, "<meta name=\"viewport\" content=\"width=device-width\">\n"
                               "<meta name=\"generator\" content=\"" PACKAGE_NAME
                               " " PACKAGE_VERSION "\">\n<title>");
    put_title(page);
    ent_buffer_puts(page->out, "</title>\n<style>");
    ent_buffer_puts(page->out, page_style);
    ent_buffer_puts(page->out, "</style>\n</head>\n<body>\n<main>\n<div class=\"text\">\n");
}

static void put_notes(struct page *page)
{
    struct ent_buffer words = {0};
    ent_balance_words(&words, page->graph, page->picture->balance);
    page_line(page->out, "<p class=\"words\">", words.data ? words.data : "", "</p>\n");
    words.len = 0;
    ent_filter_words(&words, &page->graph->filter);
    page_line(page->out, "<p class=\"meta\">", words.len ? words.data : "", "");
    if (words.len)
        ent_buffer_printf(page->out, " (%u ties left out)</p>\n",
                          (unsigned)page->graph->n_left_out);
    page->out->failed |= words.failed;
    ent_buffer_free(&words);
}

static int put_graph(struct page *page)
{
    ent_buffer_puts(page->out, "</div>\n<aside class=\"graph\">\n<svg role=\"group\"");
    svg_put_frame(page->out, page->picture);
    ent_buffer_puts(page->out, ">\n");
    svg_put_picture(page->out, page->picture, 1);
    ent_buffer_puts(page->out, "</svg>\n");
    put_notes(page);
    page_put_ties(page);
    int status = page_put_actors(page);
    ent_buffer_puts(page->out, "<p class=\"meta\">" PACKAGE_NAME " " PACKAGE_VERSION
                               "</p>\n</aside>\n</main>\n<script>");
    ent_buffer_puts(page->out, page_script);
    ent_buffer_puts(page->out, "</script>\n</body>\n</html>\n");
    return status;
}

int ent_graph_page(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct picture picture;
    struct page page = {.out = out, .graph = graph, .picture = &picture};
    int status = picture_make(&picture, graph);
    if (!status)
        status = index_documents(&page);
    if (!status)
        put_head(&page);
    for (uint32_t i = 0; i < graph->n_documents && !status; i++)
        status = page_put_article(&page, i);
    if (!status)
        status = put_graph(&page);
    ent_arena_free(&page.arena);
    picture_free(&picture);
    return status ? status : ent_buffer_status(out);
}
