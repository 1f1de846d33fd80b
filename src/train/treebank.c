// SPDX-License-Identifier: MIT
/*
 * Strings live in the treebank's arena; tag and label names are kept as strings until the set of
 * them is known.
 */
#include "config.h"

#include "train/treebank.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/file.h"

enum { COLUMNS = 10, WORDS_MAX = ENT_PARSE_SPAN };

/* One sentence while it is read. */
struct draft {
    struct ent_form forms[WORDS_MAX];
    const char *tags[WORDS_MAX + 1];
    const char *labels[WORDS_MAX + 1];
    uint16_t heads[WORDS_MAX + 1];
    unsigned n;
    int broken; /* too long, or not a tree */
};

static void *take(struct ent_arena *arena, size_t size)
{
    void *p = ent_arena_alloc(arena, size);
    if (!p) {
        fputs("entente-train: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}

static int crosses(const uint16_t *heads, unsigned n, unsigned d)
{
    unsigned a = heads[d] < d ? heads[d] : d;
    unsigned b = heads[d] < d ? d : heads[d];
    for (unsigned i = 1; i <= n; i++) {
        unsigned inside = i > a && i < b;
        unsigned head_inside = heads[i] >= a && heads[i] <= b;
        unsigned outside = i < a || i > b;
        if ((inside && !head_inside) || (outside && heads[i] > a && heads[i] < b))
            return 1;
    }
    return 0;
}

/* Lifts the shortest crossing arc to its head's head until none is left. */
static size_t projectivise(uint16_t *heads, unsigned n)
{
    size_t lifted = 0;
    for (;;) {
        unsigned best = 0;
        unsigned best_length = WORDS_MAX + 1;
        for (unsigned d = 1; d <= n; d++) {
            unsigned length = heads[d] > d ? heads[d] - d : d - heads[d];
            if (heads[d] && heads[heads[d]] && length < best_length && crosses(heads, n, d)) {
                best = d;
                best_length = length;
            }
        }
        if (!best || lifted > 4 * (size_t)n)
            return lifted;
        heads[best] = heads[heads[best]];
        lifted++;
    }
}

static int is_tree(const struct draft *draft)
{
    unsigned roots = 0;
    for (unsigned i = 1; i <= draft->n; i++) {
        unsigned at = i;
        for (unsigned steps = 0; at; steps++) {
            if (steps > draft->n || draft->heads[at] > draft->n)
                return 0;
            at = draft->heads[at];
        }
        roots += draft->heads[i] == 0;
    }
    return roots == 1;
}

static void finish(struct treebank *bank, struct draft *draft)
{
    if (draft->n && !draft->broken && is_tree(draft)) {
        struct ent_arena *arena = &bank->arena;
        unsigned n = draft->n;
        bank->trees =
            ent_arena_room(arena, bank->trees, bank->n_trees, &bank->room, sizeof *bank->trees);
        if (!bank->trees)
            exit(EXIT_FAILURE);
        struct tree *tree = &bank->trees[bank->n_trees++];
        *tree = (struct tree){.n = n, .document = bank->n_documents};
        tree->forms = take(arena, n * sizeof *tree->forms);
        tree->tag_names = take(arena, (n + 1) * sizeof *tree->tag_names);
        tree->label_names = take(arena, (n + 1) * sizeof *tree->label_names);
        tree->heads = take(arena, (n + 1) * sizeof *tree->heads);
        tree->tags = take(arena, n + 1);
        tree->labels = take(arena, n + 1);
        tree->rows = take(arena, (n + 5) * sizeof *tree->rows);
        memcpy(tree->forms, draft->forms, n * sizeof *tree->forms);
        memcpy(tree->tag_names, draft->tags, (n + 1) * sizeof *tree->tag_names);
        memcpy(tree->label_names, draft->labels, (n + 1) * sizeof *tree->label_names);
        memcpy(tree->heads, draft->heads, (n + 1) * sizeof *tree->heads);
        bank->lifted += projectivise(tree->heads, n);
        bank->n_tokens += n;
    }
    draft->n = 0;
    draft->broken = 0;
}

static unsigned split(char *line, char **columns)
{
    unsigned n = 0;
    columns[n++] = line;
    for (char *tab = strchr(line, '\t'); tab && n < COLUMNS; tab = strchr(tab + 1, '\t')) {
        *tab = '\0';
        columns[n++] = tab + 1;
    }
    return n;
}

static void read_word(struct treebank *bank, struct draft *draft, char *line)
{
    char *columns[COLUMNS];
    if (split(line, columns) < 8 || strpbrk(columns[0], "-."))
        return;
    if (draft->n == WORDS_MAX) {
        draft->broken = 1;
        return;
    }
    struct ent_arena *arena = &bank->arena;
    size_t len = strlen(columns[1]);
    draft->forms[draft->n++] = (struct ent_form){ent_arena_copy(arena, columns[1], len), len};
    char tag[256];
    snprintf(tag, sizeof tag, "%s\t%s", columns[3], columns[4]);
    draft->tags[draft->n] = ent_arena_copy(arena, tag, strlen(tag));
    draft->labels[draft->n] = ent_arena_copy(arena, columns[7], strlen(columns[7]));
    draft->heads[draft->n] = (uint16_t)atoi(columns[6]);
}

int treebank_read(struct treebank *bank, const char *path)
{
    struct draft *draft = calloc(1, sizeof *draft);
    struct train_file file = train_file_open(path);
    char *line = NULL;
    size_t room = 0;
    size_t before = bank->n_trees;
    for (ssize_t len; file.stream && draft && (len = getline(&line, &room, file.stream)) >= 0;) {
        if (len && line[len - 1] == '\n')
            line[--len] = '\0';
        if (len == 0)
            finish(bank, draft);
        else if (strncmp(line, "# newdoc", 8) == 0)
            bank->n_documents++;
        else if (line[0] != '#')
            read_word(bank, draft, line);
    }
    if (file.stream && draft)
        finish(bank, draft);
    train_file_close(&file);
    free(line);
    free(draft);
    if (bank->n_trees > before)
        return 0;
    fprintf(stderr, "entente-train: %s: no trees in it\n", path);
    return -1;
}

/* --- Names ---------------------------------------------------------------------------------- */

struct tally {
    const char *name;
    unsigned count;
};

static void count_name(struct tally *tallies, unsigned *n, unsigned room, const char *name)
{
    for (unsigned i = 0; i < *n; i++)
        if (strcmp(tallies[i].name, name) == 0) {
            tallies[i].count++;
            return;
        }
    if (*n < room)
        tallies[(*n)++] = (struct tally){name, 1};
}

static int by_count(const void *a, const void *b)
{
    const struct tally *x = a;
    const struct tally *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return strcmp(x->name, y->name);
}

static void name_all(struct names *names, const struct treebank *bank, int labels, unsigned least)
{
    static struct tally tallies[1024];
    unsigned n = 0;
    for (size_t i = 0; i < bank->n_trees; i++)
        for (unsigned k = 1; k <= bank->trees[i].n; k++)
            count_name(tallies, &n, 1024,
                       labels ? bank->trees[i].label_names[k] : bank->trees[i].tag_names[k]);
    qsort(tallies, n, sizeof *tallies, by_count);
    names->count = 0;
    for (unsigned i = 0; i < n && names->count < ENT_CLASSES_MAX - 1; i++)
        if (tallies[i].count >= least)
            names->items[names->count++] = tallies[i].name;
}

static uint8_t upos_of(const char *tag)
{
    size_t len = strcspn(tag, "\t");
    for (int u = 0; u < ENT_UPOS_COUNT; u++) {
        const char *name = ent_upos_name((enum ent_upos)u);
        if (strlen(name) == len && strncmp(name, tag, len) == 0)
            return (uint8_t)u;
    }
    return ENT_UPOS_X;
}

void tagset_make(struct tagset *set, const struct treebank *bank, unsigned least)
{
    *set = (struct tagset){0};
    name_all(&set->tags, bank, 0, least);
    name_all(&set->labels, bank, 1, least);
    for (unsigned i = 0; i < set->tags.count; i++)
        set->upos[i] = upos_of(set->tags.items[i]);
}

static uint8_t number_of(const struct names *names, const char *name)
{
    for (unsigned i = 0; i < names->count; i++)
        if (strcmp(names->items[i], name) == 0)
            return (uint8_t)(i + 1);
    return 0;
}

void tagset_apply(const struct tagset *set, struct treebank *bank)
{
    for (size_t i = 0; i < bank->n_trees; i++)
        for (unsigned k = 1; k <= bank->trees[i].n; k++) {
            struct tree *tree = &bank->trees[i];
            tree->tags[k] = number_of(&set->tags, tree->tag_names[k]);
            tree->labels[k] = number_of(&set->labels, tree->label_names[k]);
        }
}
