// SPDX-License-Identifier: MIT
/*
 * Tests of the balance: small networks whose answer is plain, all sign patterns of small networks
 * against enumeration, and published networks where they are at hand ($ENTENTE_SHARED).
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente/balance.h"
#include "graph/random.h"
#include "graph_fixture.h"
#include "suite.h"

enum { ROOM = 4096 };

static struct ent_signed_tie ties[ROOM];
static uint32_t n_ties;
static struct ent_balance *balance;
static struct ent_graph *graph;
static struct ent_document doc;

static void setup(void)
{
    n_ties = 0;
}

static void teardown(void)
{
    ent_balance_free(balance);
    ent_graph_free(graph);
    fixture_free(&doc);
    balance = NULL;
    graph = NULL;
}

static void tie(uint32_t a, uint32_t b, int sign)
{
    ck_assert_uint_lt(n_ties, ROOM);
    ties[n_ties++] = (struct ent_signed_tie){a, b, (int8_t)sign};
}

static void find(uint32_t n)
{
    ent_balance_free(balance);
    balance = NULL;
    ck_assert_int_eq(ent_balance_of_ties(&balance, n, ties, n_ties), 0);
}

static void find_graph(void)
{
    const struct ent_document *documents[] = {&doc};
    ck_assert_int_eq(ent_graph_fold(&graph, documents, 1), 0);
    ck_assert_int_eq(ent_balance_find(&balance, graph), 0);
}

static void check_triads(uint64_t ppp, uint64_t ppn, uint64_t pnn, uint64_t nnn)
{
    ck_assert_uint_eq(balance->triads[ENT_TRIAD_PPP], ppp);
    ck_assert_uint_eq(balance->triads[ENT_TRIAD_PPN], ppn);
    ck_assert_uint_eq(balance->triads[ENT_TRIAD_PNN], pnn);
    ck_assert_uint_eq(balance->triads[ENT_TRIAD_NNN], nnn);
}

/* What the header promises of factions, order and strains, whatever the network. */
static void check_consistent(void)
{
    uint32_t strains = 0, members = 0;
    for (uint32_t i = 0; i < n_ties; i++) {
        uint32_t a = balance->nodes[ties[i].a].faction, b = balance->nodes[ties[i].b].faction;
        if (!ties[i].sign)
            continue;
        ck_assert_uint_ne(a, ENT_NO_FACTION);
        ck_assert(a == b || balance->factions[a].rival == b);
        if ((a == b) == (ties[i].sign < 0))
            ck_assert_uint_eq(balance->strains[strains++], i);
    }
    ck_assert_uint_eq(strains, balance->n_strains);
    ck_assert_uint_eq(strains, balance->frustration);
    ck_assert_uint_le(balance->frustration_least, balance->frustration);
    for (uint32_t f = 0; f < balance->n_factions; f++) {
        ck_assert_uint_eq(balance->factions[f].first, members);
        for (uint32_t i = 0; i < balance->factions[f].members; i++, members++)
            ck_assert_uint_eq(balance->nodes[balance->order[members]].faction, f);
    }
    for (; members < balance->n_nodes; members++)
        ck_assert_uint_eq(balance->nodes[balance->order[members]].faction, ENT_NO_FACTION);
}

START_TEST(nothing_is_balanced)
{
    find(0);
    ck_assert_uint_eq(balance->n_factions, 0);
    ck_assert_int_eq(balance->exact, 1);
    find(3);
    ck_assert_double_eq(ent_balance_share(balance), 1);
    check_consistent();
}
END_TEST

START_TEST(a_triad_of_foes_strains_once)
{
    tie(0, 1, -1);
    tie(1, 2, -1);
    tie(0, 2, -1);
    find(3);
    ck_assert_uint_eq(balance->frustration, 1);
    ck_assert_int_eq(balance->exact, 1);
    ck_assert_double_eq(ent_balance_share(balance), 0);
    ck_assert_double_eq(ent_balance_weak_share(balance), 1);
    check_triads(0, 0, 0, 1);
    check_consistent();
}
END_TEST

START_TEST(the_enemy_of_an_enemy_is_a_friend)
{
    tie(0, 1, -1);
    tie(1, 2, -1);
    tie(0, 2, 1);
    tie(3, 2, 0); /* counts nowhere */
    find(4);
    check_triads(0, 0, 1, 0);
    ck_assert_uint_eq(balance->frustration, 0);
    ck_assert_uint_eq(balance->n_factions, 2);
    ck_assert_uint_eq(balance->factions[0].members, 2);
    ck_assert_uint_eq(balance->factions[0].rival, 1);
    ck_assert_uint_eq(balance->nodes[0].faction, balance->nodes[2].faction);
    ck_assert_uint_eq(balance->nodes[3].faction, ENT_NO_FACTION);
    ck_assert_uint_eq(balance->nodes[1].negative, 2);
    ck_assert_uint_eq(balance->nodes[1].positive, 0);
    check_consistent();
}
END_TEST

START_TEST(parts_have_factions_of_their_own)
{
    tie(4, 5, -1);
    tie(0, 1, 1);
    tie(1, 2, 1);
    find(6);
    ck_assert_uint_eq(balance->n_factions, 3);
    ck_assert_uint_eq(balance->factions[0].rival, ENT_NO_FACTION);
    ck_assert_uint_eq(balance->factions[1].rival, 2);
    ck_assert_uint_eq(balance->order[0], 1); /* of most ties */
    ck_assert_uint_eq(balance->order[5], 3); /* has none */
    check_consistent();
}
END_TEST

START_TEST(betweenness_is_a_share_of_paths)
{
    tie(0, 1, 1);
    tie(1, 2, -1);
    tie(2, 3, 1);
    find(4);
    ck_assert_double_eq_tol(balance->nodes[0].between, 0, 1e-12);
    ck_assert_double_eq_tol(balance->nodes[1].between, 2.0 / 3, 1e-12);
    ck_assert_double_eq_tol(balance->nodes[2].between, 2.0 / 3, 1e-12);
    ck_assert_int_eq(balance->between_estimated, 0);
}
END_TEST

static uint32_t enumerate(uint32_t n)
{
    uint32_t best = UINT32_MAX;
    for (uint32_t sides = 0; sides < 1u << (n - 1); sides++) {
        uint32_t strain = 0;
        for (uint32_t i = 0; i < n_ties; i++) {
            int apart = (int)((sides >> ties[i].a ^ sides >> ties[i].b) & 1);
            strain += apart ? ties[i].sign > 0 : ties[i].sign < 0;
        }
        best = strain < best ? strain : best;
    }
    return best;
}

static void fill_random(uint32_t n, uint32_t percent, uint32_t negative, uint64_t seed)
{
    struct ent_random random = {seed};
    n_ties = 0;
    for (uint32_t b = 1; b < n; b++)
        for (uint32_t a = 0; a < b; a++)
            if (ent_random_below(&random, 100) < percent)
                tie(a, b, ent_random_below(&random, 100) < negative ? -1 : 1);
}

START_TEST(the_index_is_the_least_of_all_partitions)
{
    for (uint32_t i = 0; i < 300; i++) {
        uint32_t n = 2 + i % 10;
        fill_random(n, 20 + i * 37 % 81, 10 + i * 53 % 91, i);
        find(n);
        ck_assert_int_eq(balance->exact, 1);
        ck_assert_uint_eq(balance->frustration, enumerate(n));
        check_consistent();
    }
}
END_TEST

static double seconds(uint32_t n)
{
    struct timespec from, to;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    find(n);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) * 1e-9;
}

START_TEST(thirty_actors_are_solved_in_time)
{
    for (uint32_t i = 0; i < 20; i++) {
        fill_random(30, 10 + i * 10 % 100, 30 + i * 7 % 71, i);
        ck_assert_double_lt(seconds(30), 10);
        ck_assert_int_eq(balance->exact, 1);
        check_consistent();
    }
}
END_TEST

START_TEST(actors_that_are_alike_take_no_longer)
{
    struct ent_random random = {1};
    for (int turned = 0; turned < 2; turned++) {
        uint32_t sides = turned ? (uint32_t)ent_random_next(&random) : 0;
        n_ties = 0;
        for (uint32_t b = 1; b < 30; b++)
            for (uint32_t a = 0; a < b; a++)
                tie(a, b, (sides >> a ^ sides >> b) & 1 ? 1 : -1);
        ck_assert_double_lt(seconds(30), 1);
        ck_assert_uint_eq(balance->frustration, 2 * (15 * 14 / 2));
        ck_assert_int_eq(balance->exact, 1);
    }
}
END_TEST

START_TEST(a_bound_is_said_to_be_one)
{
    fill_random(85, 100, 50, 3);
    ck_assert_double_lt(seconds(85), 20);
    ck_assert_int_eq(balance->exact, 0);
    ck_assert_uint_lt(balance->frustration_least, balance->frustration);
    check_consistent();
}
END_TEST

START_TEST(a_long_path_does_not_recurse)
{
    const uint32_t n = 300000;
    struct ent_signed_tie *path = calloc(n, sizeof *path);
    for (uint32_t i = 0; i + 1 < n; i++)
        path[i] = (struct ent_signed_tie){i, i + 1, i % 3 ? 1 : -1};
    ck_assert_int_eq(ent_balance_of_ties(&balance, n, path, n - 1), 0);
    ck_assert_uint_eq(balance->frustration, 0);
    ck_assert_uint_eq(balance->n_factions, 2);
    free(path);
}
END_TEST

static uint32_t node(const char *id)
{
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        if (strcmp(graph->nodes[i].id, id) == 0)
            return i;
    ck_abort_msg("no node %s", id);
    return 0;
}

START_TEST(a_graph_is_read_by_its_dyads)
{
    static const struct fixture_actor actors[] = {
        {"A", "A", 0}, {"B", "B", 0}, {"C", "C", 0}, {"D", "D", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie found[] = {
        {"A", "B", 1, 0, ENT_STATUS_ASSERTED, {0}},  {"B", "A", 1, 0, ENT_STATUS_ASSERTED, {0}},
        {"B", "C", -1, 0, ENT_STATUS_ASSERTED, {0}}, {"C", "B", 1, 0, ENT_STATUS_FUTURE, {0}},
        {"A", "C", -1, 1, ENT_STATUS_ASSERTED, {0}}, {"D", "C", -1, 0, ENT_STATUS_NEGATED, {0}},
        {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&doc, "a.txt", actors, found);
    find_graph();
    check_triads(0, 0, 1, 0);
    ck_assert_uint_eq(balance->n_ties, 3);
    ck_assert_uint_eq(balance->nodes[node("D")].faction, ENT_NO_FACTION);
    ck_assert_uint_eq(balance->reciprocity.edges, 6);
    ck_assert_uint_eq(balance->reciprocity.answered, 6);
    ck_assert_uint_eq(balance->reciprocity.in_kind, 4);
}
END_TEST

static void check_words(const char *expected)
{
    struct ent_buffer words = {0};
    find_graph();
    ent_balance_words(&words, graph, balance);
    ck_assert_str_eq(words.data, expected);
    ent_buffer_free(&words);
    teardown();
}

START_TEST(words_follow_from_the_figures)
{
    static const struct fixture_actor actors[] = {{"A", "Aland", 0}, {"B", "Bland", 0},
                                                  {"C", "Cland", 0}, {"D", "Dland", 0},
                                                  {"E", "Eland", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie none[] = {{NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    static const struct fixture_tie foes[] = {{"A", "B", -1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {"C", "B", -1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {"D", "E", 1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    static const struct fixture_tie leans[] = {
        {"A", "B", 1, 0, ENT_STATUS_ASSERTED, {0}},  {"C", "D", 1, 0, ENT_STATUS_ASSERTED, {0}},
        {"A", "C", -1, 0, ENT_STATUS_ASSERTED, {0}}, {"B", "D", -1, 0, ENT_STATUS_ASSERTED, {0}},
        {"A", "D", -1, 0, ENT_STATUS_ASSERTED, {0}}, {"B", "C", -1, 0, ENT_STATUS_ASSERTED, {0}},
        {"E", "A", 1, 0, ENT_STATUS_ASSERTED, {0}},  {"E", "B", 1, 0, ENT_STATUS_ASSERTED, {0}},
        {"E", "C", 1, 0, ENT_STATUS_ASSERTED, {0}},  {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&doc, "a.txt", actors, none);
    check_words("no ties, no camps");
    fixture_document(&doc, "a.txt", actors, foes);
    check_words("two camps: A C | B; no tie strains the balance; 1 other part apart from these");
    fixture_document(&doc, "a.txt", actors, leans);
    check_words("two camps: A B | C D; Eland leans to A B, against it in 1 of 3 ties; "
                "1 of 9 ties strains the balance: C + E");
}
END_TEST

/* Opens a file of the shared data, NULL where there is none. */
static FILE *open_shared(const char *name)
{
    char path[4096];
    const char *folder = getenv("ENTENTE_SHARED"), *top = getenv("top_srcdir");
    snprintf(path, sizeof path, "%s%s/graph/data/%s",
             folder ? folder
             : top  ? top
                    : ".",
             folder ? "" : "/../shared", name);
    FILE *file = fopen(path, "r");
    if (!file)
        printf("skipped: no %s\n", path);
    return file;
}

static uint32_t number_of(char names[][32], uint32_t *count, const char *name)
{
    for (uint32_t i = 0; i < *count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    strcpy(names[*count], name);
    return (*count)++;
}

START_TEST(highland_tribes_are_as_published)
{
    char names[64][32], a[32], b[32];
    uint32_t count = 0;
    int sign;
    FILE *file = open_shared("read_highland_tribes.csv");
    if (!file)
        return;
    ck_assert_int_eq(fscanf(file, "%*[^\n]\n"), 0);
    while (fscanf(file, " %31[^,],%31[^,],%d", a, b, &sign) == 3) {
        uint32_t from = number_of(names, &count, a);
        tie(from, number_of(names, &count, b), sign);
    }
    fclose(file);
    find(count);
    ck_assert_uint_eq(count, 16);
    ck_assert_uint_eq(balance->n_ties, 58);
    ck_assert_uint_eq(balance->n_negative, 29);
    ck_assert_uint_eq(balance->frustration, 7);
    ck_assert_int_eq(balance->exact, 1);
    check_triads(19, 2, 40, 7);
    ck_assert_double_eq_tol(ent_balance_share(balance), 0.868, 0.0005);
    check_consistent();
}
END_TEST

static uint32_t read_network(const char *name)
{
    char path[300];
    uint32_t n, m, a, b;
    int sign;
    snprintf(path, sizeof path, "cow/%s", name);
    FILE *file = open_shared(path);
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fscanf(file, "%u %u", &n, &m), 2);
    n_ties = 0;
    while (fscanf(file, "%u %u %d", &a, &b, &sign) == 3)
        tie(a, b, sign);
    ck_assert_uint_eq(n_ties, m);
    fclose(file);
    return n;
}

START_TEST(networks_of_states_are_as_published)
{
    char name[256];
    uint32_t expected, found = 0;
    FILE *file = open_shared("cow_frustration.txt");
    if (!file)
        return;
    while (fscanf(file, "%255s %*u %*u %*u status %*u frustration %u%*[^\n]", name, &expected) ==
           2) {
        find(read_network(name));
        ck_assert_msg(balance->frustration == expected && balance->exact, "%s: %u, not %u", name,
                      balance->frustration, expected);
        check_consistent();
        found++;
    }
    fclose(file);
    ck_assert_uint_eq(found, 51);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("balance");
    TCase *tc = tcase_create("balance");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, nothing_is_balanced);
    tcase_add_test(tc, a_triad_of_foes_strains_once);
    tcase_add_test(tc, the_enemy_of_an_enemy_is_a_friend);
    tcase_add_test(tc, parts_have_factions_of_their_own);
    tcase_add_test(tc, betweenness_is_a_share_of_paths);
    tcase_add_test(tc, the_index_is_the_least_of_all_partitions);
    tcase_add_test(tc, thirty_actors_are_solved_in_time);
    tcase_add_test(tc, actors_that_are_alike_take_no_longer);
    tcase_add_test(tc, a_bound_is_said_to_be_one);
    tcase_add_test(tc, a_long_path_does_not_recurse);
    tcase_add_test(tc, a_graph_is_read_by_its_dyads);
    tcase_add_test(tc, words_follow_from_the_figures);
    tcase_add_test(tc, highland_tribes_are_as_published);
    tcase_add_test(tc, networks_of_states_are_as_published);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}
