// SPDX-License-Identifier: MIT
/* Sides are folded from the documents of the graph that is shown, through its filter. */
#include "compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "entente/history.h"

void compare_free(struct compare *compare)
{
    ent_comparison_free(compare->now);
    for (size_t i = 0; i < compare->n_sides; i++)
        ent_graph_free(compare->sides[i].graph);
    other_free(&compare->other);
    free(compare->sides);
    free(compare->rows);
    *compare = (struct compare){0};
}

/* Sides --------------------------------------------------------------------------------------- */

static struct ent_date later(struct ent_date a, struct ent_date b)
{
    return !a.year || (b.year && ent_date_compare(b, a) > 0) ? b : a;
}

static struct ent_date earlier(struct ent_date a, struct ent_date b)
{
    return !a.year || (b.year && ent_date_compare(b, a) < 0) ? b : a;
}

static int slice_sides(struct compare *out, const struct ent_graph *graph, const char *spec,
                       struct ent_message *message)
{
    struct ent_slice *slices = NULL;
    size_t count = 0;
    int status =
        ent_slices_make(&slices, &count, spec, graph->documents, graph->n_documents, message);
    out->sides = status ? NULL : calloc(count + 1, sizeof *out->sides);
    if (!status && !out->sides)
        status = ENT_E_NOMEM;
    for (size_t i = 0; i < count && !status; i++) {
        struct ent_filter filter = graph->filter;
        struct compare_side *side = &out->sides[out->n_sides];
        filter.from = later(filter.from, slices[i].from);
        filter.to = earlier(filter.to, slices[i].to);
        if (ent_date_compare(filter.from, filter.to) > 0)
            continue;
        snprintf(side->label, sizeof side->label, "%s", slices[i].label);
        status = ent_graph_fold_filtered(&side->graph, graph->documents, graph->n_documents,
                                         &filter, graph);
        out->n_sides += !status;
    }
    free(slices);
    return status;
}

/* Articles by their day; those without one first, and else as they were given. */
static int compare_sides(const void *a, const void *b)
{
    const struct compare_side *x = a, *y = b;
    int order = ent_date_compare(x->day, y->day);
    return order ? order : (x->document > y->document) - (x->document < y->document);
}

static int article_sides(struct compare *out, const struct ent_graph *graph)
{
    int status = 0;
    out->sides = calloc(graph->n_documents + 1, sizeof *out->sides);
    if (!out->sides)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < graph->n_documents && !status; i++) {
        struct compare_side *side = &out->sides[i];
        const struct ent_article *article = &graph->documents[i]->article;
        char day[ENT_DATE_TEXT];
        ent_date_format(day, article->date);
        if (day[0])
            snprintf(side->label, sizeof side->label, "article %zu, %s", i + 1, day);
        else
            snprintf(side->label, sizeof side->label, "article %zu", i + 1);
        side->day = article->date;
        side->document = (uint32_t)i;
        status =
            ent_graph_fold_filtered(&side->graph, &graph->documents[i], 1, &graph->filter, graph);
        out->n_sides += !status;
    }
    qsort(out->sides, out->n_sides, sizeof *out->sides, compare_sides);
    return status;
}

/* The finest of these that cuts into two sides or more, but not too many. */
static int suited_sides(struct compare *out, const struct ent_graph *graph,
                        struct ent_message *message)
{
    static const char *const specs[] = {"month", "quarter", "year"};
    enum { MOST = 24 };
    int status = 0;
    for (size_t i = 0; i < 3 && !status; i++) {
        struct ent_slice *slices = NULL;
        size_t count = 0;
        status = ent_slices_make(&slices, &count, specs[i], graph->documents, graph->n_documents,
                                 message);
        free(slices);
        if (!status && count >= 2 && (count <= MOST || i == 2))
            return slice_sides(out, graph, specs[i], message);
    }
    return status;
}

int compare_make(struct compare *out, const struct ent_graph *graph, const char *spec,
                 struct ent_message *message)
{
    compare_free(out);
    int status = strcmp(spec, "articles") == 0 ? article_sides(out, graph)
                 : spec[0]                     ? slice_sides(out, graph, spec, message)
                                               : suited_sides(out, graph, message);
    if (!status && out->n_sides < 2)
        status = ent_fail(message, ENT_E_USAGE,
                          "there are no two times to compare; A takes all articles");
    if (!status)
        status = compare_pair(out, out->n_sides - 2);
    if (status)
        compare_free(out);
    return status;
}

/* The last part of the path, as much of it as there is room for. */
static void name_side(struct compare_side *side, const char *path)
{
    const char *slash = strrchr(path, '/');
    snprintf(side->label, sizeof side->label, "%s", slash && slash[1] ? slash + 1 : path);
    const uint8_t *broken = u8_check((const uint8_t *)side->label, strlen(side->label));
    if (broken) /* a character that was cut */
        side->label[broken - (const uint8_t *)side->label] = '\0';
}

int compare_make_since(struct compare *out, const struct ent_graph *graph, struct other *other,
                       const char *path)
{
    size_t n;
    compare_free(out);
    out->other = *other;
    *other = (struct other){0};
    out->sides = calloc(2, sizeof *out->sides);
    if (!out->sides)
        return ENT_E_NOMEM;
    out->n_sides = 2;
    struct compare_side *before = &out->sides[0], *now = &out->sides[1];
    const struct ent_document *const *documents = other_documents(&out->other, &n);
    name_side(before, path);
    snprintf(now->label, sizeof now->label, "now");
    before->document = UINT32_MAX;
    int status = ent_graph_fold_filtered(&before->graph, documents, n, &graph->filter, graph);
    if (!status)
        status = ent_graph_fold_filtered(&now->graph, graph->documents, graph->n_documents,
                                         &graph->filter, graph);
    if (!status)
        status = compare_pair(out, 0);
    if (status)
        compare_free(out);
    return status;
}

/* Pairs --------------------------------------------------------------------------------------- */

/* Changes under heads, kind by kind, as the comparison has them. */
static void fill_rows(struct compare *compare)
{
    const struct ent_comparison *now = compare->now;
    compare->n_rows = compare->at = 0;
    compare->top = 0;
    for (uint32_t i = 0; i < now->n_changes; i++) {
        int kind = (int)now->changes[i].kind;
        if (i == 0 || kind != (int)now->changes[i - 1].kind)
            compare->rows[compare->n_rows++] = (struct compare_row){kind, UINT32_MAX};
        compare->rows[compare->n_rows++] = (struct compare_row){kind, i};
    }
    compare->at = compare->n_rows > 1;
}

int compare_pair(struct compare *compare, size_t pair)
{
    struct ent_comparison *now = NULL;
    int status =
        ent_graph_compare(&now, compare->sides[pair].graph, compare->sides[pair + 1].graph);
    size_t room = status ? 0 : (size_t)now->n_changes + ENT_CHANGE_COUNT + 1;
    struct compare_row *rows = status ? NULL : calloc(room, sizeof *rows);
    if (!rows) {
        ent_comparison_free(now);
        return status ? status : ENT_E_NOMEM;
    }
    ent_comparison_free(compare->now);
    free(compare->rows);
    compare->now = now;
    compare->rows = rows;
    compare->pair = pair;
    fill_rows(compare);
    return 0;
}
