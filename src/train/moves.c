// SPDX-License-Identifier: MIT
/*
 * The parser: a structured perceptron over the beam. A sentence is searched; where the right state
 * falls out of the beam, or does not come out first, the weights move at the step where the best
 * hypothesis is furthest above the right one (max-violation update).
 *
 * First with all features, a few epochs and a small beam; then only the features with the largest
 * weights are kept, so that they fit the model file, and training starts again with the full beam.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parse/search.h"
#include "train/stages.h"

/* The move that leads to the right tree; prefers LEFT, then RIGHT, then SHIFT. */
static enum ent_move right_move(const struct ent_search *s, const struct ent_state *state,
                                const struct tree *tree, const uint16_t *missing)
{
    unsigned top = s->items[state->top].word;
    unsigned below = s->items[s->items[state->top].below].word;
    unsigned front = state->next == tree->n + 1 ? 0 : state->next;
    if (state->depth >= 1 && missing[top] == 0) {
        if (tree->heads[top] == front && (ent_arc_legal(state, tree->n) >> ENT_MOVE_LEFT & 1))
            return ENT_MOVE_LEFT;
        if (state->depth >= 2 && tree->heads[top] == below)
            return ENT_MOVE_RIGHT;
    }
    return ENT_MOVE_SHIFT;
}

struct trainer {
    struct ent_search search;
    struct move_learner *learner;
    uint64_t features[ARC_FEATURES_MAX];
    uint32_t right[2 * ENT_PARSE_SPAN + 1]; /* the right state of each step, in the pool */
    uint16_t missing[ENT_PARSE_SPAN + 2];   /* dependents that a word still has to get */
};

/* Fills t->features; gives their number. */
static size_t look(struct trainer *t, const struct ent_state *state)
{
    struct ent_arc_view view;
    ent_arc_look(&view, &t->search.input, t->search.items, state);
    return ent_arc_features(t->features, &view);
}

static void count_dependents(struct trainer *t, const struct tree *tree)
{
    memset(t->missing, 0, sizeof t->missing);
    for (unsigned i = 1; i <= tree->n; i++)
        if (tree->heads[i])
            t->missing[tree->heads[i]]++;
}

/* Adds the right state of the next step to the pool. */
static void step_right(struct trainer *t, const struct tree *tree, unsigned step)
{
    struct ent_search *s = &t->search;
    const struct ent_state *state = &s->states[t->right[step]];
    enum ent_move move = right_move(s, state, tree, t->missing);
    if (move != ENT_MOVE_SHIFT) {
        unsigned head = tree->heads[s->items[state->top].word];
        if (head)
            t->missing[head]--;
    }
    int32_t score = state->score;
    unsigned legal = ent_arc_legal(state, tree->n);
    if (legal & (legal - 1)) {
        struct ent_arc_view view;
        int32_t scores[3];
        ent_arc_look(&view, &s->input, s->items, state);
        ent_search_score(s, scores, &view);
        score += scores[move];
    }
    t->right[step + 1] = ent_search_move(s, t->right[step], move, score);
}

/* 1 where two states of one step have the same moves behind them. */
static int same_moves(const struct ent_search *s, uint32_t a, uint32_t b)
{
    while (a != b) {
        if (s->states[a].move != s->states[b].move)
            return 0;
        a = s->states[a].parent;
        b = s->states[b].parent;
    }
    return 1;
}

/* Moves the weights along the history of a state, back to where it left `other`'s. */
static void update(struct trainer *t, uint32_t from, int delta)
{
    struct ent_search *s = &t->search;
    for (uint32_t i = from; i > 0; i = s->states[i].parent) {
        const struct ent_state *old = &s->states[s->states[i].parent];
        unsigned legal = ent_arc_legal(old, s->input.n);
        if (!(legal & (legal - 1)))
            continue;
        size_t n = look(t, old);
        move_learner_update(t->learner, t->features, n, s->states[i].move, delta);
    }
}

/* Searches one tree and learns from it; 1 where the beam went wrong. */
static int learn_tree(struct trainer *t, struct tree *tree)
{
    struct ent_search *s = &t->search;
    unsigned steps = 2 * tree->n;
    uint32_t worst = 0;
    unsigned worst_step = 0;
    int32_t violation = -1;
    count_dependents(t, tree);
    ent_search_start(s, tree->rows, tree->n);
    t->right[0] = 0;
    int in_beam = 1;
    for (unsigned step = 0; step < steps; step++) {
        ent_search_step(s);
        uint32_t beam_first = s->first;
        uint32_t beam_count = s->count;
        step_right(t, tree, step);
        int32_t ahead = s->states[beam_first].score - s->states[t->right[step + 1]].score;
        if (ahead > violation && !same_moves(s, beam_first, t->right[step + 1])) {
            violation = ahead;
            worst = beam_first;
            worst_step = step + 1;
        }
        in_beam = 0;
        for (uint32_t k = 0; k < beam_count && !in_beam; k++)
            in_beam = same_moves(s, beam_first + k, t->right[step + 1]);
        if (!in_beam && step + 1 < steps && step > worst_step + 8)
            break; /* lost for good: what follows says little */
    }
    t->learner->clock++;
    if (in_beam && same_moves(s, s->first, t->right[steps]))
        return 0;
    if (violation < 0)
        return 0;
    update(t, t->right[worst_step], 1);
    update(t, worst, -1);
    return 1;
}

static size_t heads_right(struct ent_search *s, struct treebank *bank, size_t *words)
{
    uint16_t heads[ENT_PARSE_SPAN + 2];
    size_t right = 0;
    *words = 0;
    for (size_t i = 0; i < bank->n_trees; i++) {
        struct tree *tree = &bank->trees[i];
        ent_search_start(s, tree->rows, tree->n);
        ent_search_run(s, heads);
        for (unsigned k = 1; k <= tree->n; k++)
            right += heads[k] == tree->heads[k];
        *words += tree->n;
    }
    return right;
}

/* UAS on `dev` with the averages of now, in a copy. */
static void report(const struct move_learner *learner, struct treebank *dev, unsigned beam)
{
    if (!dev || !dev->n_trees)
        return;
    struct move_learner copy;
    move_learner_init(&copy, learner->dictionary);
    memcpy(copy.weights, learner->weights,
           3 * (size_t)learner->dictionary->count * sizeof(int32_t));
    memcpy(copy.sums, learner->sums, 3 * (size_t)learner->dictionary->count * sizeof(int64_t));
    copy.clock = learner->clock;
    move_learner_average(&copy, AVERAGE_SCALE);
    struct ent_search search;
    struct ent_move_scorer scorer = move_learner_scorer(&copy);
    if (ent_search_init(&search, ENT_PARSE_SPAN, beam) == 0) {
        search.scorer = &scorer;
        size_t words;
        size_t right = heads_right(&search, dev, &words);
        printf("  dev UAS %.2f\n", 100.0 * (double)right / (double)words);
        fflush(stdout);
        ent_search_free(&search);
    }
    move_learner_free(&copy);
}

static void learn(struct move_learner *learner, struct treebank *bank, unsigned epochs,
                  unsigned beam, unsigned seed, struct treebank *dev)
{
    struct trainer *t = malloc(sizeof *t);
    struct ent_move_scorer scorer = move_learner_scorer(learner);
    struct shuffle shuffle;
    if (!t || ent_search_init(&t->search, ENT_PARSE_SPAN, beam))
        exit(EXIT_FAILURE);
    t->search.scorer = &scorer;
    t->learner = learner;
    shuffle_init(&shuffle, bank->n_trees, seed);
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        size_t wrong = 0;
        shuffle_next(&shuffle);
        for (size_t i = 0; i < bank->n_trees; i++)
            wrong += (size_t)learn_tree(t, &bank->trees[shuffle.order[i]]);
        printf("  moves, beam %u, epoch %u: %zu updates\n", beam, epoch + 1, wrong);
        fflush(stdout);
        report(learner, dev, beam);
    }
    move_learner_average(learner, AVERAGE_SCALE);
    shuffle_free(&shuffle);
    ent_search_free(&t->search);
    free(t);
}

/* Goes along the right moves of every tree with each state's features. */
static void collect(struct dictionary *d, struct treebank *bank, unsigned least)
{
    struct trainer *t = malloc(sizeof *t);
    if (!t || ent_search_init(&t->search, ENT_PARSE_SPAN, 1))
        exit(EXIT_FAILURE);
    dictionary_begin(d, 25);
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < bank->n_trees; i++) {
            struct tree *tree = &bank->trees[i];
            struct ent_search *s = &t->search;
            count_dependents(t, tree);
            ent_search_start(s, tree->rows, tree->n);
            uint32_t at = 0;
            for (unsigned step = 0; step < 2 * tree->n; step++) {
                size_t n = look(t, &s->states[at]);
                if (round)
                    dictionary_add(d, t->features, n, least);
                else
                    dictionary_count(d, t->features, n);
                enum ent_move move = right_move(s, &s->states[at], tree, t->missing);
                unsigned head = tree->heads[s->items[s->states[at].top].word];
                if (move != ENT_MOVE_SHIFT && head)
                    t->missing[head]--;
                at = ent_search_move(s, at, move, 0);
            }
        }
    dictionary_end(d);
    ent_search_free(&t->search);
    free(t);
}

/* Makes `out` of the features whose weights are largest, about `keep` of them. */
static void prune(struct dictionary *out, const struct move_learner *l, unsigned keep)
{
    int32_t *sizes = malloc(((size_t)l->dictionary->count + 1) * sizeof *sizes);
    if (!sizes)
        exit(EXIT_FAILURE);
    move_learner_sizes(l, sizes);
    dictionary_keep(out, l->dictionary, sizes, keep);
    free(sizes);
    printf("moves: %u features kept\n", out->count);
}

/* One of the learners whose mean is the model. */
struct job {
    pthread_t thread;
    struct move_learner learner;
    struct treebank *bank;
    struct treebank *dev;
    const struct settings *settings;
    unsigned seed;
};

static void *run_job(void *payload)
{
    struct job *job = payload;
    learn(&job->learner, job->bank, job->settings->epochs, job->settings->beam, job->seed,
          job->dev);
    return NULL;
}

/* Trains SEEDS learners, each in a thread and an order of its own, and takes the mean. */
static void learn_mean(struct move_learner *out, struct treebank *bank,
                       const struct settings *settings, struct treebank *dev)
{
    enum { SEEDS = 4 };
    struct job jobs[SEEDS];
    for (unsigned i = 0; i < SEEDS; i++) {
        jobs[i] = (struct job){.bank = bank, .settings = settings, .seed = i};
        jobs[i].dev = i == 0 ? dev : NULL;
        move_learner_init(&jobs[i].learner, out->dictionary);
        if (pthread_create(&jobs[i].thread, NULL, run_job, &jobs[i]))
            exit(EXIT_FAILURE);
    }
    for (unsigned i = 0; i < SEEDS; i++) {
        pthread_join(jobs[i].thread, NULL);
        for (size_t k = 0; k < 3 * (size_t)out->dictionary->count; k++)
            out->weights[k] += jobs[i].learner.weights[k];
        move_learner_free(&jobs[i].learner);
    }
    for (size_t k = 0; k < 3 * (size_t)out->dictionary->count; k++)
        out->weights[k] /= SEEDS;
}

void train_moves(struct learned *out, struct treebank *bank, const struct settings *settings,
                 struct treebank *dev)
{
    struct dictionary all;
    struct move_learner first;
    collect(&all, bank, 3);
    printf("moves: %u features, %zu arcs lifted\n", all.count, bank->lifted);
    move_learner_init(&first, &all);
    learn(&first, bank, settings->first_epochs, settings->first_beam, 0, dev);
    prune(&out->move_features, &first, settings->move_features);
    move_learner_free(&first);
    dictionary_free(&all);
    move_learner_init(&out->moves, &out->move_features);
    learn_mean(&out->moves, bank, settings, dev);
}
