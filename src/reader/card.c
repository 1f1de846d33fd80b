// SPDX-License-Identifier: MIT
/*
 * All mentions of the actor are gathered once and sorted: by what they say for the names, by who is
 * meant for the finer actors; they are in the order of the texts for the articles.
 */
#include "card.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const KINDS[] = {
#define KIND_NAME(name, text) text,
    ENT_MENTION_KINDS(KIND_NAME)
#undef KIND_NAME
};

struct found {
    uint32_t document;
    const struct ent_mention *mention;
    const struct ent_actor *actor;
    const char *text;
};

struct gathering {
    struct found *items;
    size_t count;
};

/* Gathering ------------------------------------------------------------------------------------ */

static void gather_from(struct gathering *out, const struct links *links, uint32_t d, int node)
{
    const struct ent_document *document = links->graph->documents[d];
    const struct ent_cast *cast = &document->cast;
    for (uint32_t i = 0; i < cast->n_mentions; i++) {
        const struct ent_mention *m = &cast->mentions[i];
        for (uint32_t k = m->member; !m->place && k < m->member + m->members; k++) {
            if (links->nodes[d][cast->members[k]] != node)
                continue;
            out->items[out->count++] = (struct found){d, m, &cast->actors[cast->members[k]],
                                                      document->article.text + m->span.start};
            break;
        }
    }
}

static int gather(struct gathering *out, const struct links *links, int node)
{
    size_t room = 1;
    for (size_t d = 0; d < links->graph->n_documents; d++)
        room += links->graph->documents[d]->cast.n_mentions;
    *out = (struct gathering){.items = malloc(room * sizeof *out->items)};
    for (uint32_t d = 0; out->items && d < links->graph->n_documents; d++)
        gather_from(out, links, d, node);
    return out->items ? 0 : ENT_E_NOMEM;
}

/* Grouping ------------------------------------------------------------------------------------- */

/* 0 where both are of one group. */
typedef int compare_fn(const void *a, const void *b);

static int compare_order(const struct found *x, const struct found *y)
{
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return (x->mention->span.start > y->mention->span.start) -
           (x->mention->span.start < y->mention->span.start);
}

static int same_text(const struct found *x, const struct found *y)
{
    uint32_t a = ent_span_len(x->mention->span), b = ent_span_len(y->mention->span);
    int order = strncasecmp(x->text, y->text, a < b ? a : b);
    return order ? order : (a > b) - (a < b);
}

static int by_text(const void *a, const void *b)
{
    int order = same_text(a, b);
    return order ? order : compare_order(a, b);
}

static int same_actor(const struct found *x, const struct found *y)
{
    return strcmp(x->actor->id, y->actor->id);
}

static int by_actor(const void *a, const void *b)
{
    int order = same_actor(a, b);
    return order ? order : compare_order(a, b);
}

static int by_count(const void *a, const void *b)
{
    const struct card_row *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return (x->first.start > y->first.start) - (x->first.start < y->first.start);
}

static void add_head(struct card *card, const char *title)
{
    card->rows[card->count++] =
        (struct card_row){.kind = CARD_HEAD, .text = title, .len = (uint32_t)strlen(title)};
}

static struct card_row name_row(const struct found *f)
{
    return (struct card_row){.kind = CARD_NAME,
                             .text = f->text,
                             .len = ent_span_len(f->mention->span),
                             .note = KINDS[f->mention->kind],
                             .document = f->document,
                             .first = f->mention->span};
}

/* The finer actor; a row without text where it is the root itself. */
static struct card_row actor_row(const struct found *f)
{
    int root = strcmp(f->actor->id, f->actor->root) == 0;
    return (struct card_row){.kind = CARD_ACTOR,
                             .text = f->actor->name,
                             .len = root ? 0 : (uint32_t)strlen(f->actor->name),
                             .note = f->actor->sector,
                             .document = f->document,
                             .first = f->mention->span};
}

/* A row for each group of what is sorted, the largest first; without a title where there is none.
 */
static void add_groups(struct card *card, const char *title, struct gathering *g, compare_fn *sort,
                       int (*same)(const struct found *, const struct found *),
                       struct card_row (*make)(const struct found *))
{
    size_t head = card->count;
    qsort(g->items, g->count, sizeof *g->items, sort);
    add_head(card, title);
    for (size_t i = 0, end; i < g->count; i = end) {
        for (end = i + 1; end < g->count && same(&g->items[i], &g->items[end]) == 0; end++)
            ;
        struct card_row row = make(&g->items[i]);
        row.count = (uint32_t)(end - i);
        if (row.len)
            card->rows[card->count++] = row;
    }
    if (card->count == head + 1)
        card->count = head;
    else
        qsort(card->rows + head + 1, card->count - head - 1, sizeof *card->rows, by_count);
}

static void add_ties(struct card *card)
{
    if (card->ties.count)
        add_head(card, "Ties");
    for (uint32_t i = 0; i < card->ties.count; i++)
        card->rows[card->count++] = (struct card_row){.kind = CARD_TIE, .index = i};
}

static int by_order(const void *a, const void *b)
{
    return compare_order(a, b);
}

static void add_articles(struct card *card, struct gathering *g)
{
    qsort(g->items, g->count, sizeof *g->items, by_order);
    add_head(card, "Articles");
    for (size_t i = 0, end; i < g->count; i = end) {
        for (end = i + 1; end < g->count && g->items[i].document == g->items[end].document; end++)
            ;
        card->rows[card->count++] = (struct card_row){.kind = CARD_ARTICLE,
                                                      .index = g->items[i].document,
                                                      .count = (uint32_t)(end - i),
                                                      .document = g->items[i].document,
                                                      .first = g->items[i].mention->span};
        card->articles++;
    }
}

int card_make(struct card *out, const struct links *links, int node)
{
    struct gathering g = {0};
    *out = (struct card){.node = node};
    int status = gather(&g, links, node);
    if (!status)
        status = tielist_make(&out->ties, links->graph, node);
    if (!status) {
        /* a row a mention at most for names, actors and articles, and the four titles */
        out->rows = malloc((3 * g.count + out->ties.count + 4) * sizeof *out->rows);
        status = out->rows ? 0 : ENT_E_NOMEM;
    }
    if (status) {
        card_free(out);
    } else {
        out->mentions = (uint32_t)g.count;
        add_ties(out);
        add_groups(out, "Called", &g, by_text, same_text, name_row);
        add_groups(out, "Acting for it", &g, by_actor, same_actor, actor_row);
        add_articles(out, &g);
    }
    free(g.items);
    return status;
}

void card_free(struct card *card)
{
    free(card->rows);
    tielist_free(&card->ties);
    *card = (struct card){.node = -1};
}
