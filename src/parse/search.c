// SPDX-License-Identifier: MIT
/*
 * States and items lie in two pools that one sentence fills and the next one overwrites. A state
 * points to the one that it came from, so a hypothesis is copied in no step; the heads are read off
 * by walking back from the best of the last beam.
 */
#include "parse/search.h"

#include <stdlib.h>
#include <string.h>

#include "entente/error.h"

enum { KINDS = 8, BORDER = 3, ROOT = 4 };

int ent_search_init(struct ent_search *s, unsigned words, unsigned beam)
{
    size_t steps = 2 * (size_t)words + 2;
    *s = (struct ent_search){.beam = beam, .margin = INT32_MAX};
    /* One beam more: training keeps the right state of each step beside the beam. */
    s->states = malloc(steps * (beam + 1) * sizeof *s->states);
    s->items = malloc((steps * (beam + 1) + words + 2) * sizeof *s->items);
    s->last_kind = malloc(((size_t)words + 2) * KINDS * sizeof *s->last_kind);
    if (s->states && s->items && s->last_kind)
        return 0;
    ent_search_free(s);
    return ENT_E_NOMEM;
}

void ent_search_free(struct ent_search *s)
{
    free(s->states);
    free(s->items);
    free(s->last_kind);
    *s = (struct ent_search){0};
}

/* Leaves a row alone that is set already: threads of the trainer share them. */
static void set_border(struct ent_lexeme *row, uint32_t what)
{
    if (row->atom[ATOM_TAG] == 250 + what)
        return;
    for (int k = 0; k < ATOM_COUNT; k++)
        row->atom[k] = what;
    row->atom[ATOM_TAG] = 250 + what;
    row->atom[ATOM_UPOS] = 250 + what;
}

/* last_kind[8 i + k]: the last word up to i that is of kind k, 0 for none. */
static void fill_kinds(struct ent_search *s, unsigned n)
{
    memset(s->last_kind, 0, KINDS * sizeof *s->last_kind);
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t *row = s->last_kind + KINDS * (size_t)i;
        const uint32_t *before = row - KINDS;
        uint32_t kind = ent_arc_kind(s->input.rows[i].atom[ATOM_UPOS]);
        for (int k = 0; k < KINDS; k++)
            row[k] = kind >> k & 1 ? i : before[k];
    }
}

void ent_search_borders(struct ent_lexeme *rows, unsigned n)
{
    set_border(&rows[0], BORDER);
    set_border(&rows[n + 1], ROOT);
    for (unsigned k = 2; k <= ARC_BORDER_ROWS; k++)
        set_border(&rows[n + k], BORDER);
}

void ent_search_start(struct ent_search *s, struct ent_lexeme *rows, unsigned n)
{
    ent_search_borders(rows, n);
    s->input = (struct ent_arc_input){.rows = rows, .between = s->last_kind, .n = n};
    fill_kinds(s, n);
    s->items[0] = (struct ent_item){0};
    for (uint32_t i = 1; i <= n + 1; i++)
        s->items[i] = (struct ent_item){.word = (uint16_t)i};
    s->n_items = n + 2;
    s->states[0] = (struct ent_state){.front = 1, .next = 1};
    s->n_states = 1;
    s->first = 0;
    s->count = 1;
}

static void attach_left(struct ent_item *head, uint32_t dependent)
{
    head->left[1] = head->left[0];
    head->left[0] = dependent;
    head->n_left = (uint8_t)(head->n_left + (head->n_left < 7));
}

static void attach_right(struct ent_item *head, uint32_t dependent)
{
    head->right[1] = head->right[0];
    head->right[0] = dependent;
    head->n_right = (uint8_t)(head->n_right + (head->n_right < 7));
}

uint32_t ent_search_move(struct ent_search *s, uint32_t from, enum ent_move move, int32_t score)
{
    const struct ent_state *old = &s->states[from];
    const struct ent_item *top = &s->items[old->top];
    struct ent_state next = *old;
    struct ent_item item;
    uint32_t made = s->n_items++;
    next.score = score;
    next.parent = from;
    next.move = (uint8_t)move;
    if (move == ENT_MOVE_SHIFT) {
        item = s->items[old->front];
        item.below = old->top;
        next.top = made;
        next.next = (uint16_t)(old->next + 1);
        next.front = next.next;
        next.depth = (uint16_t)(old->depth + 1);
    } else if (move == ENT_MOVE_LEFT) {
        item = s->items[old->front];
        attach_left(&item, old->top);
        next.front = made;
        next.top = top->below;
        next.depth = (uint16_t)(old->depth - 1);
    } else {
        item = s->items[top->below];
        attach_right(&item, old->top);
        next.top = made;
        next.depth = (uint16_t)(old->depth - 1);
    }
    s->items[made] = item;
    s->states[s->n_states] = next;
    return s->n_states++;
}

/* Puts the candidate where it belongs among the best; equals stay in the order they came in. */
static unsigned insert(struct ent_candidate *best, unsigned count, unsigned beam,
                       struct ent_candidate c)
{
    if (count == beam && best[count - 1].score >= c.score)
        return count;
    unsigned i = count < beam ? count : beam - 1;
    for (; i > 0 && best[i - 1].score < c.score; i--)
        best[i] = best[i - 1];
    best[i] = c;
    return count < beam ? count + 1 : beam;
}

void ent_search_score(struct ent_search *s, int32_t *scores, const struct ent_arc_view *view)
{
    uint64_t features[ARC_FEATURES_MAX];
    size_t n = ent_arc_features(features, view);
    s->scorer->score(s->scorer->self, scores, features, n);
}

/* What the step has scored already: hypotheses often differ only in what no template sees. */
struct seen {
    unsigned count;
    struct ent_arc_view views[ENT_BEAM_MAX];
    int32_t scores[ENT_BEAM_MAX][ENT_MOVE_COUNT];
};

static const int32_t *score_once(struct ent_search *s, struct seen *seen,
                                 const struct ent_state *state)
{
    struct ent_arc_view *view = &seen->views[seen->count];
    ent_arc_look(view, &s->input, s->items, state);
    for (unsigned k = 0; k < seen->count; k++)
        if (memcmp(&seen->views[k], view, sizeof *view) == 0)
            return seen->scores[k];
    ent_search_score(s, seen->scores[seen->count], view);
    return seen->scores[seen->count++];
}

void ent_search_step(struct ent_search *s)
{
    static const int32_t forced[ENT_MOVE_COUNT] = {0};
    struct ent_candidate best[ENT_BEAM_MAX];
    struct seen seen;
    unsigned kept = 0;
    seen.count = 0;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        const struct ent_state *state = &s->states[i];
        unsigned legal = ent_arc_legal(state, s->input.n);
        const int32_t *scores = legal & (legal - 1) ? score_once(s, &seen, state) : forced;
        for (unsigned m = 0; m < ENT_MOVE_COUNT; m++)
            if (legal >> m & 1)
                kept = insert(best, kept, s->beam,
                              (struct ent_candidate){state->score + scores[m], i, (uint8_t)m});
    }
    uint32_t first = s->n_states;
    for (unsigned k = 0; k < kept; k++)
        if (best[0].score - best[k].score <= s->margin)
            ent_search_move(s, best[k].state, (enum ent_move)best[k].move, best[k].score);
    s->first = first;
    s->count = s->n_states - first;
}

static void read_heads(const struct ent_search *s, uint16_t *heads)
{
    for (uint32_t i = s->first; i > 0; i = s->states[i].parent) {
        const struct ent_state *old = &s->states[s->states[i].parent];
        const struct ent_item *top = &s->items[old->top];
        if (s->states[i].move == ENT_MOVE_LEFT)
            heads[top->word] = old->next == s->input.n + 1 ? 0 : old->next;
        else if (s->states[i].move == ENT_MOVE_RIGHT)
            heads[top->word] = s->items[top->below].word;
    }
}

void ent_search_run(struct ent_search *s, uint16_t *heads)
{
    for (unsigned step = 0; step < 2 * s->input.n; step++)
        ent_search_step(s);
    read_heads(s, heads);
}
