// SPDX-License-Identifier: MIT
/* The ties and actors of the page as lists: what the picture's lines and boxes lead to. */
#include <string.h>

#include "entente/history.h"
#include "export/encode.h"
#include "export/page.h"

static void put_evidence(struct page *page, struct ent_evidence from)
{
    const struct ent_document *document = page->graph->documents[from.document];
    const struct ent_tie *tie = ent_graph_tie(page->graph, from);
    struct ent_span sentence = ent_tie_sentence(document, tie);
    char day[ENT_DATE_TEXT];
    ent_buffer_printf(page->out, "<li><a href=\"#s%u-%u\">", (unsigned)from.document,
                      (unsigned)tie->sentence);
    ent_put_html(page->out, document->article.text + sentence.start, ent_span_len(sentence));
    ent_buffer_printf(page->out, "</a> <small class=\"%s\">%s %s", tie->sign < 0 ? "minus" : "plus",
                      tie->sign < 0 ? "−" : "+",
                      ent_category_name((enum ent_category)tie->category));
    if (tie->status != ENT_STATUS_ASSERTED)
        ent_buffer_printf(page->out, ", %s", ent_status_name((enum ent_status)tie->status));
    ent_date_format(day, ent_tie_day(document, tie));
    ent_buffer_printf(page->out, "%s%s</small></li>\n", *day ? ", " : "", day);
}

static void put_tie(struct page *page, uint32_t index)
{
    const struct ent_dyad *dyad = &page->graph->dyads[index];
    struct ent_history history;
    uint32_t first, n = ent_dyad_evidence(&first, page->graph, dyad);
    static const char *const arrows[] = {"", " → ", " ← ", " – "};
    ent_dyad_history(&history, page->graph, dyad);
    ent_buffer_printf(
        page->out, "<li id=\"tie-%u\" data-tie=\"%u\"><a class=\"head %s\" href=\"#tie-%u\">",
        (unsigned)index, (unsigned)index, dyad->sign < 0 ? "minus" : "plus", (unsigned)index);
    page_line(page->out, "", page->graph->nodes[dyad->a].label, "");
    ent_buffer_puts(page->out, arrows[picture_ways(page->graph, dyad)]);
    page_line(page->out, "", page->graph->nodes[dyad->b].label, "");
    ent_buffer_puts(page->out, " <b>");
    picture_put_weight(page->out, dyad);
    ent_buffer_printf(page->out, "</b></a>%s%s%s\n<ol>\n", history.trend ? " " : "",
                      history.trend ? history.trend : "",
                      page->picture->strains[index] ? ", strains the balance" : "");
    for (uint32_t i = first; i < first + n; i++)
        put_evidence(page, page->graph->evidence[i]);
    ent_buffer_puts(page->out, "</ol></li>\n");
}

void page_put_ties(struct page *page)
{
    ent_buffer_puts(page->out, "<h2>Ties</h2>\n<ul class=\"ties\">\n");
    for (uint32_t i = 0; i < page->graph->n_dyads; i++)
        put_tie(page, i);
    ent_buffer_puts(page->out, "</ul>\n");
}

/* By node: its dyads are dyads[first[node]] …, sorted by counting. */
static int sort_dyads(uint32_t **first, uint32_t **dyads, struct page *page)
{
    const struct ent_graph *graph = page->graph;
    *first = ent_arena_alloc(&page->arena, ((size_t)graph->n_nodes + 2) * sizeof **first);
    *dyads = ent_arena_alloc(&page->arena, ((size_t)graph->n_dyads * 2 + 1) * sizeof **dyads);
    if (!*first || !*dyads)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        (*first)[i + 2] = (i ? (*first)[i + 1] : 0) + graph->nodes[i].degree;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        (*dyads)[(*first)[graph->dyads[i].a + 1]++] = i;
        (*dyads)[(*first)[graph->dyads[i].b + 1]++] = i;
    }
    return 0;
}

static void put_actor(struct page *page, uint32_t index, const uint32_t *dyads, uint32_t n)
{
    const struct ent_graph *graph = page->graph;
    const struct ent_node *node = &graph->nodes[index];
    ent_buffer_printf(page->out, "<li id=\"actor-%u\" data-actor=\"%u\" data-of=\"",
                      (unsigned)index, (unsigned)index);
    for (uint32_t i = 0; i < n; i++)
        ent_buffer_printf(page->out, "%s%u", i ? " " : "", (unsigned)dyads[i]);
    ent_buffer_printf(page->out, "\"><a class=\"head camp%d\" href=\"#actor-%u\">",
                      picture_camp(page->picture, index), (unsigned)index);
    page_line(page->out, "", node->label, "</a>");
    ent_buffer_printf(page->out, " %s, named %u times", ent_actor_type_name(node->type),
                      (unsigned)node->mentions);
    for (uint32_t i = 0; i < n; i++) {
        const struct ent_dyad *dyad = &graph->dyads[dyads[i]];
        uint32_t other = dyad->a == index ? dyad->b : dyad->a;
        ent_buffer_printf(page->out, "%s<a class=\"%s\" href=\"#tie-%u\">", i ? ", " : ": ",
                          dyad->sign < 0 ? "minus" : "plus", (unsigned)dyads[i]);
        page_line(page->out, "", graph->nodes[other].label, "");
        ent_buffer_puts(page->out, "</a>");
    }
    ent_buffer_puts(page->out, "</li>\n");
}

int page_put_actors(struct page *page)
{
    uint32_t *first, *dyads;
    int status = sort_dyads(&first, &dyads, page);
    if (status)
        return status;
    ent_buffer_puts(page->out, "<h2>Actors</h2>\n<ul class=\"actors\">\n");
    for (uint32_t i = 0; i < page->graph->n_nodes; i++)
        put_actor(page, i, dyads + first[i], first[i + 1] - first[i]);
    ent_buffer_puts(page->out, "</ul>\n");
    return 0;
}
