// SPDX-License-Identifier: MIT
/* Builds documents out of tables: the text is the names of the actors, one sentence a tie. */
#include "graph_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "graph/random.h"

static void *need(void *p)
{
    if (!p)
        abort();
    return p;
}

static const char *copy(struct ent_document *doc, const char *text)
{
    return need(ent_arena_copy(&doc->arena, text, strlen(text)));
}

static uint32_t find_actor(const struct ent_document *doc, const char *id)
{
    for (uint32_t i = 0; i < doc->cast.n_actors; i++)
        if (strcmp(doc->cast.actors[i].id, id) == 0)
            return i;
    abort();
}

static void add_actors(struct ent_document *doc, const struct fixture_actor *actors)
{
    struct ent_cast *cast = &doc->cast;
    uint32_t n = 0;
    while (actors[n].id)
        n++;
    cast->actors = need(ent_arena_alloc(&doc->arena, n * sizeof *cast->actors));
    cast->mentions = need(ent_arena_alloc(&doc->arena, n * sizeof *cast->mentions));
    cast->members = need(ent_arena_alloc(&doc->arena, n * sizeof *cast->members));
    cast->n_actors = cast->n_mentions = cast->n_members = n;
    for (uint32_t i = 0; i < n; i++) {
        const char *id = copy(doc, actors[i].id);
        const char *name = copy(doc, actors[i].root_name);
        cast->actors[i] =
            (struct ent_actor){.id = id,
                               .root = need(ent_arena_copy(&doc->arena, id, strcspn(id, "/"))),
                               .name = name,
                               .root_name = name,
                               .sector = "",
                               .type = strchr(id, '/') ? ENT_ACTOR_PERSON : ENT_ACTOR_COUNTRY,
                               .root_type = ENT_ACTOR_COUNTRY,
                               .mentions = 1};
        cast->members[i] = i;
        cast->mentions[i] =
            (struct ent_mention){.member = i, .members = 1, .place = (uint8_t)actors[i].place};
    }
}

static void add_ties(struct ent_document *doc, const struct fixture_tie *ties,
                     struct ent_buffer *text)
{
    uint32_t n = 0;
    while (ties[n].source)
        n++;
    doc->ties.items = need(ent_arena_alloc(&doc->arena, n * sizeof *doc->ties.items));
    doc->text.sentences = need(ent_arena_alloc(&doc->arena, n * sizeof *doc->text.sentences));
    doc->ties.count = doc->text.n_sentences = n;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t start = (uint32_t)text->len;
        ent_buffer_printf(text, "%s %s %s.\n", ties[i].source,
                          ties[i].sign > 0 ? "welcomes" : "accuses", ties[i].target);
        doc->text.sentences[i].span = (struct ent_span){start, (uint32_t)text->len - 1};
        enum ent_category category = ties[i].sign > 0 ? ENT_CATEGORY_SUPPORT : ENT_CATEGORY_ACCUSE;
        doc->ties.items[i] = (struct ent_tie){.source = find_actor(doc, ties[i].source),
                                              .target = find_actor(doc, ties[i].target),
                                              .sentence = i,
                                              .date = {ties[i].day, ties[i].day},
                                              .rule = "fixture",
                                              .category = (uint8_t)category,
                                              .status = (uint8_t)ties[i].status,
                                              .sign = (int8_t)ties[i].sign,
                                              .quad = ties[i].sign > 0 ? 1 : 3,
                                              .symmetric = (uint8_t)ties[i].symmetric};
    }
}

void fixture_document(struct ent_document *out, const char *name,
                      const struct fixture_actor *actors, const struct fixture_tie *ties)
{
    struct ent_buffer text = {0};
    *out = (struct ent_document){0};
    out->name = copy(out, name);
    add_actors(out, actors);
    add_ties(out, ties, &text);
    out->article = (struct ent_article){.title = "A \"title\" & more",
                                        .site = "",
                                        .section = "",
                                        .language = "en",
                                        .url = "",
                                        .description = "",
                                        .date = {2024, 8, 20},
                                        .raw = ""};
    out->article.text_len = (uint32_t)text.len;
    out->article.text = copy(out, text.data ? text.data : "");
    out->text.bytes = out->article.text;
    out->text.len = out->article.text_len;
    ent_buffer_free(&text);
}

void fixture_free(struct ent_document *document)
{
    ent_arena_free(&document->arena);
}

const struct fixture_actor six_actors[] = {
    {"PRK", "North Korea", 0},
    {"CHN", "China", 0},
    {"RUS", "Russia", 0},
    {"KOR", "South Korea", 0},
    {"USA", "United States", 1},
    {"USA/GOV", "United States", 0},
    {"JPN", "Japan", 0},
    {"PRK/KIM_JONG_UN", "North Korea", 0},
    {"CHN/XI_JINPING", "China", 0},
    {"ITA", "Italy", 1},
    {NULL, NULL, 0},
};

const struct fixture_tie six_ties[] = {
    {"PRK", "CHN", -1, 1, ENT_STATUS_ASSERTED, {0}},
    {"PRK", "RUS", 1, 1, ENT_STATUS_ASSERTED, {2024, 6, 30}},
    {"KOR", "USA/GOV", 1, 1, ENT_STATUS_ASSERTED, {0}},
    {"KOR", "JPN", 1, 1, ENT_STATUS_ASSERTED, {0}},
    {"USA/GOV", "JPN", 1, 1, ENT_STATUS_ASSERTED, {0}},
    {"USA", "CHN", 1, 1, ENT_STATUS_ASSERTED, {2023, 11, 30}},
    {"USA", "CHN", -1, 1, ENT_STATUS_ASSERTED, {2023, 11, 1}},
    {"PRK", "CHN", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {"CHN", "RUS", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {"CHN", "KOR", 1, 1, ENT_STATUS_ASSERTED, {2024, 5, 31}},
    {"CHN", "JPN", 1, 1, ENT_STATUS_ASSERTED, {2024, 5, 31}},
    {"CHN/XI_JINPING", "PRK/KIM_JONG_UN", 1, 1, ENT_STATUS_ASSERTED, {2018, 12, 31}},
    {"CHN", "PRK", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {"PRK/KIM_JONG_UN", "RUS", 1, 0, ENT_STATUS_ASSERTED, {0}},
    {"PRK", "RUS", 1, 0, ENT_STATUS_UNCERTAIN, {0}},
    {"PRK", "USA", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {"CHN", "KOR", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {"KOR", "CHN", 1, 0, ENT_STATUS_FUTURE, {2024, 8, 24}},
    {"CHN/XI_JINPING", "CHN", 1, 0, ENT_STATUS_ASSERTED, {0}},
    {"KOR", "PRK", -1, 0, ENT_STATUS_ASSERTED, {0}},
    {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}},
};

void fixture_random(struct ent_document *out, uint32_t n, uint32_t m, uint64_t seed)
{
    static const char *const names[] = {
        "France", "Papua New Guinea",       "Chad", "United Nations", "Türkiye",
        "Iran",   "Bosnia and Herzegovina", "Laos"};
    struct ent_random random = {seed};
    struct fixture_actor *actors = need(calloc(n + 1, sizeof *actors));
    struct fixture_tie *ties = need(calloc(m + 1, sizeof *ties));
    char(*ids)[16] = need(calloc(n + 1, sizeof *ids));
    for (uint32_t i = 0; i < n; i++) {
        snprintf(ids[i], sizeof ids[i], "A%04u", (unsigned)i);
        actors[i] = (struct fixture_actor){ids[i], names[i % 8], 0};
    }
    for (uint32_t i = 0; i < m; i++) {
        /* Preferential: low numbers have more ties, as in an article. */
        uint32_t b = i + 1 < n ? i + 1 : ent_random_below(&random, n);
        uint32_t a = ent_random_below(&random, b ? b : 1);
        a = ent_random_below(&random, 2) ? ent_random_below(&random, a + 1) : a;
        ties[i] = (struct fixture_tie){.source = ids[a],
                                       .target = ids[b],
                                       .sign = ent_random_below(&random, 2) ? 1 : -1,
                                       .symmetric = (int)ent_random_below(&random, 2)};
    }
    fixture_document(out, "random.txt", actors, ties);
    free(actors);
    free(ties);
    free(ids);
}
