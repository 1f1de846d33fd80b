// SPDX-License-Identifier: MIT
/*
 * What a step of the selection sends to a terminal: bytes by kind of step, over articles.
 *
 *     tests/bench/moves COLSxROWS ARTICLE...
 *
 * With MOVES_OVER=N every step that sends more than N bytes is printed, as it is sent.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "moves.h"
#include "reader/settings.h"

enum { KINDS = 40, MOST = 20000 };

struct tally {
    const char *kind;
    int turns;
    size_t n, bytes[MOST];
};

struct tallies {
    struct tally *items[KINDS];
    size_t n, over;
    const char *article;
};

static void count(const struct move *move, void *payload)
{
    struct tallies *all = payload;
    size_t i = 0;
    while (i < all->n &&
           (all->items[i]->turns != move->turns || strcmp(all->items[i]->kind, move->kind) != 0))
        i++;
    if (i == all->n) {
        all->items[all->n] = calloc(1, sizeof *all->items[0]);
        if (i == KINDS - 1 || !all->items[i])
            abort();
        all->items[all->n++]->kind = move->kind;
        all->items[i]->turns = move->turns;
    }
    struct tally *tally = all->items[i];
    if (tally->n < MOST)
        tally->bytes[tally->n++] = move->bytes;
    if (all->over && move->bytes > all->over && !move->turns)
        printf("%s, %s: %zu\n%.*s\n", all->article, move->kind, move->bytes, (int)move->bytes,
               move->sent);
}

static int compare(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return x < y ? -1 : x > y;
}

static void print(const struct tallies *all, int turns)
{
    for (size_t i = 0; i < all->n; i++) {
        struct tally *t = all->items[i];
        if (t->turns != turns)
            continue;
        qsort(t->bytes, t->n, sizeof *t->bytes, compare);
        size_t over = 0;
        for (size_t k = 0; k < t->n; k++)
            over += t->bytes[k] > 1000;
        printf("    %-16s %5zu steps  median %zu  p95 %zu  at most %zu bytes  over 1,000: %zu\n",
               t->kind, t->n, t->bytes[t->n / 2], t->bytes[(t->n - 1) * 95 / 100],
               t->bytes[t->n - 1], over);
    }
}

int main(int argc, char **argv)
{
    struct tallies all = {.over =
                              getenv("MOVES_OVER") ? strtoul(getenv("MOVES_OVER"), NULL, 10) : 0};
    struct ent_engine engine;
    struct ent_message message;
    struct settings settings;
    int rows, cols;
    setlocale(LC_ALL, "C.UTF-8");
    if (argc < 3 || sscanf(argv[1], "%dx%d", &cols, &rows) != 2 || settings_init(&settings))
        return 2;
    if (ent_engine_load(&engine, getenv("ENTENTE_DATA"), &message)) {
        fprintf(stderr, "%s\n", message.text);
        return 3;
    }
    for (int i = 2; i < argc; i++) {
        const char *path = argv[i];
        struct reader_options options = {
            .engine = &engine, .paths = &path, .n_paths = 1, .settings = &settings};
        all.article = path;
        if (moves_walk(&options, rows, cols, count, &all))
            fprintf(stderr, "%s: not read\n", path);
    }
    printf("steps of the selection at %s:\n", argv[1]);
    print(&all, 0);
    printf("steps that bring other text into sight:\n");
    print(&all, 1);
    for (size_t i = 0; i < all.n; i++)
        free(all.items[i]);
    settings_free(&settings);
    ent_engine_free(&engine);
    return 0;
}
