// SPDX-License-Identifier: MIT
/*
 * What graphs take: layouts of clustered graphs of 50, 500 and 5,000 nodes with three ties a node,
 * their time and their stress beside those of igraph and Graphviz; the frustration index of 20 and
 * 30 actors; every export of 5,000 actors and 15,000 ties. Times are the best of some runs.
 *
 * Stress is normalised: the mean over all pairs of ((distance − links) / links)², at the scale that
 * suits the layout best; of large graphs over the pairs of some nodes with all others.
 */
#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef HAVE_IGRAPH
#include <igraph/igraph.h>
#endif

#include "entente/balance.h"
#include "entente/export.h"
#include "graph/layout.h"
#include "graph/random.h"
#include "graph_fixture.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static void *need(void *p)
{
    if (!p)
        abort();
    return p;
}

/* Nodes in clusters of ten, four ties of five within one; no pair twice; one part. */
static void make_graph(struct ent_graph *out, uint32_t n, uint32_t m, uint64_t seed)
{
    struct ent_random random = {seed};
    uint8_t *seen = need(calloc((size_t)n * n / 8 + 1, 1));
    out->nodes = need(calloc(n, sizeof *out->nodes));
    out->dyads = need(calloc(m, sizeof *out->dyads));
    out->n_nodes = n;
    while (out->n_dyads < m) {
        uint32_t i = out->n_dyads, a = i + 1 < n ? i + 1 : ent_random_below(&random, n);
        uint32_t low = a / 10 * 10, high = low + 10 < n ? low + 10 : n;
        uint32_t b = ent_random_below(&random, 5) ? low + ent_random_below(&random, high - low)
                                                  : ent_random_below(&random, n);
        if (i + 1 < n)
            b = a > low && ent_random_below(&random, 5) ? low + ent_random_below(&random, a - low)
                                                        : ent_random_below(&random, a);
        if (a == b)
            continue;
        struct ent_dyad dyad = {.a = a < b ? a : b, .b = a < b ? b : a, .sign = 1};
        size_t bit = (size_t)dyad.a * n + dyad.b;
        if (seen[bit / 8] >> (bit % 8) & 1)
            continue;
        seen[bit / 8] = (uint8_t)(seen[bit / 8] | 1u << (bit % 8));
        out->dyads[out->n_dyads++] = dyad;
        out->nodes[a].degree++;
        out->nodes[b].degree++;
    }
    free(seen);
}

static void free_graph(struct ent_graph *graph)
{
    free(graph->nodes);
    free(graph->dyads);
    *graph = (struct ent_graph){0};
}

/* Distances in links from one node to all. */
static void distances(uint32_t *out, const struct ent_graph *g, uint32_t from, uint32_t *queue)
{
    static uint32_t *start, *next, made_for;
    uint32_t n = g->n_nodes, head = 0, tail = 0;
    if (made_for != n) {
        free(start);
        free(next);
        start = need(calloc(n + 2, sizeof *start));
        next = need(calloc(g->n_dyads * 2 + 1, sizeof *next));
        for (uint32_t i = 0; i < n; i++)
            start[i + 2] = start[i + 1] + g->nodes[i].degree;
        for (uint32_t i = 0; i < g->n_dyads; i++) {
            next[start[g->dyads[i].a + 1]++] = g->dyads[i].b;
            next[start[g->dyads[i].b + 1]++] = g->dyads[i].a;
        }
        made_for = n;
    }
    memset(out, 0xFF, n * sizeof *out);
    out[from] = 0;
    for (queue[tail++] = from; head < tail; head++)
        for (uint32_t k = start[queue[head]]; k < start[queue[head] + 1]; k++)
            if (out[next[k]] == UINT32_MAX) {
                out[next[k]] = out[queue[head]] + 1;
                queue[tail++] = next[k];
            }
}

static double stress(const struct ent_graph *g, const struct ent_point *at)
{
    uint32_t n = g->n_nodes, step = n > 1000 ? n / 500 : 1;
    uint32_t *d = need(calloc(n, sizeof *d)), *queue = need(calloc(n, sizeof *queue));
    double a = 0, b = 0, pairs = 0; /* sum of (s l / d − 1)² = s² a − 2 s b + pairs */
    for (uint32_t i = 0; i < n; i += step) {
        distances(d, g, i, queue);
        for (uint32_t k = 0; k < n; k++) {
            if (k == i)
                continue;
            double l = hypot(at[i].x - at[k].x, at[i].y - at[k].y) / (double)d[k];
            a += l * l;
            b += l;
            pairs++;
        }
    }
    free(d);
    free(queue);
    return (pairs - b * b / a) / pairs;
}

static void own_layout(struct ent_graph *g, struct ent_point *at, double *ms)
{
    int runs = g->n_nodes < 1000 ? 7 : 2;
    *ms = INFINITY;
    for (int i = 0; i < runs; i++) {
        double start = now();
        if (ent_graph_layout(g))
            abort();
        *ms = fmin(*ms, now() - start);
    }
    for (uint32_t i = 0; i < g->n_nodes; i++)
        at[i] = (struct ent_point){g->nodes[i].x, g->nodes[i].y};
}

#ifdef HAVE_IGRAPH
static int igraph(const struct ent_graph *g, struct ent_point *at, double *ms)
{
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_matrix_t places;
    igraph_vector_int_init(&edges, g->n_dyads * 2);
    for (uint32_t i = 0; i < g->n_dyads; i++) {
        VECTOR(edges)[2 * i] = g->dyads[i].a;
        VECTOR(edges)[2 * i + 1] = g->dyads[i].b;
    }
    igraph_create(&graph, &edges, g->n_nodes, 0);
    igraph_matrix_init(&places, 0, 0);
    double start = now();
    igraph_error_t status =
        igraph_layout_kamada_kawai(&graph, &places, 0, (igraph_integer_t)g->n_nodes * 10, 0,
                                   (double)g->n_nodes, NULL, NULL, NULL, NULL, NULL);
    *ms = now() - start;
    for (uint32_t i = 0; i < g->n_nodes; i++)
        at[i] = (struct ent_point){MATRIX(places, i, 0), MATRIX(places, i, 1)};
    igraph_matrix_destroy(&places);
    igraph_vector_int_destroy(&edges);
    igraph_destroy(&graph);
    return status == IGRAPH_SUCCESS;
}
#else
static int igraph(const struct ent_graph *g, struct ent_point *at, double *ms)
{
    (void)g, (void)at, (void)ms;
    return 0;
}
#endif

/* Runs a program of Graphviz; its time is that of the whole process. */
static int graphviz(const char *engine, const struct ent_graph *g, struct ent_point *at, double *ms)
{
    char path[] = "/tmp/entente-bench-XXXXXX", line[4096];
    int fd = mkstemp(path);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "w");
    if (!file)
        return 0;
    fprintf(file, "graph {\n");
    for (uint32_t i = 0; i < g->n_dyads; i++)
        fprintf(file, "%u -- %u\n", g->dyads[i].a, g->dyads[i].b);
    fprintf(file, "}\n");
    fclose(file);
    snprintf(line, sizeof line, "%s -Tplain '%s' 2>/dev/null", engine, path);
    double start = now();
    FILE *pipe = popen(line, "r");
    uint32_t read = 0;
    while (pipe && fgets(line, sizeof line, pipe)) {
        unsigned node;
        double x, y;
        if (sscanf(line, "node %u %lf %lf", &node, &x, &y) == 3 && node < g->n_nodes) {
            at[node] = (struct ent_point){x, y};
            read++;
        }
    }
    if (pipe)
        pclose(pipe);
    *ms = now() - start;
    remove(path);
    return read == g->n_nodes;
}

static void tell(const char *name, int there, double ms, double value, double *best)
{
    if (!there) {
        printf("  %-10s is not there\n", name);
        return;
    }
    printf("  %-10s %9.2f ms   stress %.4f\n", name, ms, value);
    if (best)
        *best = fmin(*best, value);
}

static void bench_layout(uint32_t n)
{
    struct ent_graph g = {0};
    struct ent_point *at = need(calloc(n, sizeof *at));
    double ms, best = INFINITY, own, own_ms;
    make_graph(&g, n, 3 * n, 2024);
    own_layout(&g, at, &own_ms);
    own = stress(&g, at);
    printf("layout of %u nodes, %u ties\n", n, g.n_dyads);
    tell("entente", 1, own_ms, own, NULL);
    if (n <= 500) {
        int there = igraph(&g, at, &ms);
        tell("igraph", there, ms, there ? stress(&g, at) : 0, &best);
        there = graphviz("neato", &g, at, &ms);
        tell("neato", there, ms, there ? stress(&g, at) : 0, &best);
    }
    int there = graphviz("sfdp", &g, at, &ms);
    tell("sfdp", there, ms, there ? stress(&g, at) : 0, &best);
    if (isfinite(best))
        printf("  stress is %.3f of the best of these\n", own / best);
    free(at);
    free_graph(&g);
}

/* A dense network of random signs, the worst case: nothing of it is balanced. */
static void bench_frustration(uint32_t n)
{
    struct ent_signed_tie *ties = need(calloc((size_t)n * n, sizeof *ties));
    struct ent_random random = {7};
    struct ent_balance *balance = NULL;
    uint32_t m = 0;
    for (uint32_t a = 0; a < n; a++)
        for (uint32_t b = a + 1; b < n; b++)
            if (ent_random_below(&random, 2))
                ties[m++] = (struct ent_signed_tie){a, b, ent_random_below(&random, 2) ? 1 : -1};
    double start = now();
    if (ent_balance_of_ties(&balance, n, ties, m))
        abort();
    printf("frustration of %u actors, %u ties: %u%s, %.2f ms\n", n, m, balance->frustration,
           balance->exact ? " exact" : " at most", now() - start);
    ent_balance_free(balance);
    free(ties);
}

static void bench_exports(void)
{
    struct ent_document document;
    const struct ent_document *documents[] = {&document};
    struct ent_graph *graph = NULL;
    fixture_random(&document, 5000, 15000, 5);
    if (ent_graph_fold(&graph, documents, 1))
        abort();
    printf("exports of %u actors, %u ties with their evidence\n", graph->n_nodes,
           graph->n_evidence);
    for (const struct ent_graph_format *f = ent_graph_formats; f->name; f++) {
        struct ent_buffer out = {0};
        double start = now();
        int failed = f->write(&out, graph);
        printf("  %-10s %9.1f ms   %6.2f MB%s\n", f->name, now() - start, (double)out.len / 1e6,
               failed ? "   failed" : "");
        ent_buffer_free(&out);
    }
    ent_graph_free(graph);
    fixture_free(&document);
}

int main(void)
{
    bench_layout(50);
    bench_layout(500);
    bench_layout(5000);
    bench_frustration(20);
    bench_frustration(30);
    bench_exports();
    return 0;
}
