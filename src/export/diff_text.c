// SPDX-License-Identifier: MIT
/* What changed between two graphs, for people: the words, then each pair with what was said. */
#include <string.h>

#include "entente/compare.h"
#include "export/encode.h"
#include "export/formats.h"

static void put_name(struct ent_buffer *out, const char *name)
{
    ent_put_line(out, name, strlen(name));
}

/* A weight without the zeros that a number needs elsewhere. */
static void put_amount(struct ent_buffer *out, const char *sign, double amount)
{
    ent_buffer_puts(out, sign);
    ent_put_real(out, amount);
    if (out->len > 2 && memcmp(out->data + out->len - 2, ".0", 2) == 0)
        out->len -= 2;
}

static void put_weights(struct ent_buffer *out, const struct ent_dyad *dyad)
{
    if (!dyad) {
        ent_buffer_puts(out, "nothing");
        return;
    }
    if (dyad->positive > 0)
        put_amount(out, "+", dyad->positive);
    if (dyad->negative > 0)
        put_amount(out, dyad->positive > 0 ? " −" : "−", dyad->negative);
    if (dyad->positive + dyad->negative <= 0)
        ent_buffer_puts(out, "0");
}

static void put_saying(struct ent_buffer *out, const struct ent_graph *graph,
                       struct ent_evidence from, const char *lead)
{
    const struct ent_document *document = graph->documents[from.document];
    const struct ent_tie *tie = ent_graph_tie(graph, from);
    struct ent_span sentence = ent_tie_sentence(document, tie);
    char day[ENT_DATE_TEXT];
    ent_buffer_printf(out, "    %s %s %s", lead, tie->sign < 0 ? "−" : "+",
                      ent_category_name((enum ent_category)tie->category));
    if (tie->status != ENT_STATUS_ASSERTED)
        ent_buffer_printf(out, " (%s)", ent_status_name((enum ent_status)tie->status));
    ent_date_format(day, ent_tie_day(document, tie));
    ent_buffer_printf(out, "%s%s, ", *day ? " " : "", day);
    put_name(out, document->name);
    ent_buffer_printf(out, ":%u: ", (unsigned)sentence.start);
    ent_put_line(out, document->article.text + sentence.start, ent_span_len(sentence));
    ent_buffer_putc(out, '\n');
}

static void put_change(struct ent_buffer *out, const struct ent_comparison *c,
                       const struct ent_change *change)
{
    const struct ent_dyad *was =
        change->before == ENT_NO_DYAD ? NULL : &c->before->dyads[change->before];
    const struct ent_dyad *is =
        change->after == ENT_NO_DYAD ? NULL : &c->after->dyads[change->after];
    const struct ent_node *nodes = is ? c->after->nodes : c->before->nodes;
    const struct ent_dyad *dyad = is ? is : was;
    ent_put_cells(out, ent_change_name(change->kind), 9);
    put_name(out, nodes[dyad->a].label);
    ent_buffer_puts(out, " · ");
    put_name(out, nodes[dyad->b].label);
    ent_buffer_puts(out, ": ");
    if (was)
        put_weights(out, was);
    ent_buffer_puts(out, was && is ? " → " : "");
    if (is)
        put_weights(out, is);
    ent_buffer_putc(out, '\n');
    for (uint32_t i = 0; i < change->n_fresh; i++)
        put_saying(out, c->after, c->fresh[change->fresh + i], "new ");
    for (uint32_t i = 0; i < change->n_gone; i++)
        put_saying(out, c->before, c->gone[change->gone + i], "gone");
}

static void put_actors(struct ent_buffer *out, const char *head, const struct ent_graph *graph,
                       const uint32_t *nodes, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        ent_buffer_puts(out, i ? ", " : head);
        put_name(out, graph->nodes[nodes[i]].label);
    }
    ent_buffer_puts(out, n ? "\n" : "");
}

int ent_diff_text(struct ent_buffer *out, const struct ent_comparison *c, const char *before,
                  const char *after)
{
    put_name(out, before);
    ent_buffer_puts(out, " → ");
    put_name(out, after);
    ent_buffer_puts(out, ": ");
    ent_comparison_words(out, c);
    ent_buffer_putc(out, '\n');
    put_actors(out, "actors that came: ", c->after, c->came, c->n_came);
    put_actors(out, "actors that went: ", c->before, c->went, c->n_went);
    for (uint32_t i = 0; i < c->n_changes; i++) {
        ent_buffer_puts(out, i ? "" : "\n");
        put_change(out, c, &c->changes[i]);
    }
    return ent_buffer_status(out);
}
