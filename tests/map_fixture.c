// SPDX-License-Identifier: MIT
/* Graphs of many shapes: the actors are countries, the signs alternate by a fixed rule. */
#include "map_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph_fixture.h"

enum { MOST_TIES = 4000 };

static const char *const NAMES[][2] = {{"USA", "United States"},
                                       {"RUS", "Russia"},
                                       {"CHN", "China"},
                                       {"PRK", "North Korea"},
                                       {"KOR", "South Korea"},
                                       {"JPN", "Japan"},
                                       {"GBR", "United Kingdom"},
                                       {"FRA", "France"},
                                       {"DEU", "Germany"},
                                       {"IRN", "Iran"},
                                       {"ISR", "Israel"},
                                       {"SAU", "Saudi Arabia"},
                                       {"UKR", "Ukraine"},
                                       {"TUR", "Türkiye"},
                                       {"IND", "India"},
                                       {"PAK", "Pakistan"},
                                       {"EU", "European Union"},
                                       {"NATO", "NATO"},
                                       {"UN", "United Nations"},
                                       {"ARE", "United Arab Emirates"},
                                       {"COD", "Democratic Republic of the Congo"},
                                       {"BIH", "Bosnia and Herzegovina"},
                                       {"VNM", "Vietnam"},
                                       {"PHL", "Philippines"},
                                       {"CIV", "Côte d’Ivoire"}};
enum { N_NAMES = sizeof NAMES / sizeof *NAMES };

static const char *const HOSTILE[][2] = {
    {"CN1", "中华人民共和国"},
    {"MARK", "A\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88"
             "\xCC\x80\xCC\x81\xCC\x82\xCC\x83 marks"},
    {"LONG",
     "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"CTRL", "\x1B[31mred\x07"},
    {"BAD", "\xFF\xFE\x80 bytes"},
    {"EMPTY", ""},
    {"EMOJI", "👩‍👩‍👧‍👦 family"},
    {"ARAB", "المملكة العربية السعودية"}};
enum { N_HOSTILE = sizeof HOSTILE / sizeof *HOSTILE };

struct maker {
    struct fixture_actor *actors;
    struct fixture_tie *ties;
    char (*ids)[16];
    int n, m;
};

static void tie(struct maker *make, int a, int b)
{
    unsigned mix = (unsigned)(a * 7 + b * 13 + a * b);
    if (make->m + 3 >= MOST_TIES || a == b)
        return;
    for (unsigned i = 0; i <= mix % 3; i++)
        make->ties[make->m++] = (struct fixture_tie){
            .source = make->ids[mix & 8 ? b : a],
            .target = make->ids[mix & 8 ? a : b],
            .sign = mix % 11 == 0 && i ? 1
                    : mix & 2          ? 1
                                       : -1,
            .symmetric = mix % 5 < 2,
            .status = mix % 17 == 3 && i ? ENT_STATUS_UNCERTAIN : ENT_STATUS_ASSERTED};
}

static void path(struct maker *make, int from, int to)
{
    for (int i = from; i + 1 < to; i++)
        tie(make, i, i + 1);
}

static void star(struct maker *make, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        tie(make, from, i);
}

static void clique(struct maker *make, int from, int to)
{
    for (int a = from; a < to; a++)
        for (int b = a + 1; b < to; b++)
            tie(make, a, b);
}

static void ring(struct maker *make, int from, int to)
{
    path(make, from, to);
    if (to - from > 2)
        tie(make, to - 1, from);
}

static void tree(struct maker *make, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        tie(make, from + (i - from - 1) / 2, i);
}

static void grid(struct maker *make, int from, int to)
{
    for (int i = from; i < to; i++) {
        if ((i - from) % 3 < 2 && i + 1 < to)
            tie(make, i, i + 1);
        if (i + 3 < to)
            tie(make, i, i + 3);
    }
}

static void two(struct maker *make, int from, int to)
{
    ring(make, from, from + (to - from) * 3 / 5);
    star(make, from + (to - from) * 3 / 5, to);
}

static void alone(struct maker *make, int from, int to)
{
    (void)make, (void)from, (void)to;
}

static const struct shape {
    const char *name;
    void (*make)(struct maker *, int from, int to);
} SHAPES[] = {{"path", path}, {"star", star}, {"clique", clique}, {"ring", ring},  {"tree", tree},
              {"grid", grid}, {"two", two},   {"alone", alone},   {"none", alone}, {"names", ring}};

static void name_actors(struct maker *make, int hostile)
{
    for (int i = 0; i < make->n; i++) {
        const char *name = hostile ? HOSTILE[i % N_HOSTILE][1] : NAMES[i % N_NAMES][1];
        const char *id = hostile ? HOSTILE[i % N_HOSTILE][0] : NAMES[i % N_NAMES][0];
        snprintf(make->ids[i], sizeof make->ids[i], i < N_NAMES ? "%s" : "%.4s%d", id, i);
        make->actors[i] = (struct fixture_actor){make->ids[i], name, 0};
    }
}

static void fold(struct map_fixture *out)
{
    out->documents[0] = &out->document;
    if (ent_graph_fold(&out->graph, out->documents, 1))
        abort();
}

static void make_shape(struct map_fixture *out, const struct shape *shape, int n)
{
    struct maker make = {.n = n};
    make.actors = calloc((size_t)n + 1, sizeof *make.actors);
    make.ids = calloc((size_t)n + 1, sizeof *make.ids);
    make.ties = calloc(MOST_TIES + 1, sizeof *make.ties);
    if (!make.actors || !make.ids || !make.ties)
        abort();
    name_actors(&make, strcmp(shape->name, "names") == 0);
    shape->make(&make, 0, n);
    fixture_document(&out->document, shape->name, make.actors, make.ties);
    free(make.actors);
    free(make.ids);
    free(make.ties);
    fold(out);
}

void map_fixture_make(struct map_fixture *out, const char *name)
{
    unsigned n = 0, m = 0;
    *out = (struct map_fixture){0};
    if (strcmp(name, "six") == 0) {
        fixture_document(&out->document, name, six_actors, six_ties);
        fold(out);
        return;
    }
    if (sscanf(name, "random%u-%u", &n, &m) == 2) {
        fixture_random(&out->document, n, m, 7);
        fold(out);
        return;
    }
    for (size_t i = 0; i < sizeof SHAPES / sizeof *SHAPES; i++) {
        size_t len = strlen(SHAPES[i].name);
        if (strncmp(name, SHAPES[i].name, len) == 0) {
            make_shape(out, &SHAPES[i], atoi(name + len));
            return;
        }
    }
    abort();
}

void map_fixture_free(struct map_fixture *fixture)
{
    ent_graph_free(fixture->graph);
    fixture_free(&fixture->document);
}
