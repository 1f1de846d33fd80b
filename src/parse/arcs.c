// SPDX-License-Identifier: MIT
/*
 * The templates of the parser: words and tags of the three items on top of the stack and the front
 * of the buffer, of their outermost dependents and of the words beside them, their distances and
 * valencies, what stands between them, and the lexicon's semantic fields and verb frames, which
 * help to attach prepositional phrases.
 */
#include "parse/arcs.h"

#include "parse/feature.h"

#define W(row) (row)[ATOM_WORD]
#define T(row) (row)[ATOM_TAG]
#define U(row) (row)[ATOM_UPOS]
#define X(row) (row)[ATOM_SENSE]
#define N(row) (row)[ATOM_NOUN]
#define V(row) (row)[ATOM_FRAME]

unsigned ent_arc_legal(const struct ent_state *state, unsigned n)
{
    int at_root = state->next == n + 1;
    unsigned moves = 0;
    if (!at_root)
        moves |= 1U << ENT_MOVE_SHIFT;
    if (state->depth >= 1 && !(at_root && state->depth > 1))
        moves |= 1U << ENT_MOVE_LEFT;
    if (state->depth >= 2)
        moves |= 1U << ENT_MOVE_RIGHT;
    return moves;
}

uint32_t ent_arc_kind(uint32_t upos)
{
    switch (upos ? (enum ent_upos)(upos - 1) : ENT_UPOS_COUNT) {
    case ENT_UPOS_VERB:
        return 1;
    case ENT_UPOS_AUX:
        return 2;
    case ENT_UPOS_PUNCT:
        return 4;
    case ENT_UPOS_CCONJ:
        return 8;
    case ENT_UPOS_ADP:
        return 16;
    case ENT_UPOS_SCONJ:
        return 32;
    case ENT_UPOS_NOUN:
    case ENT_UPOS_PROPN:
    case ENT_UPOS_PRON:
        return 64;
    default:
        return 128;
    }
}

static size_t single_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 11;
    F1(W(v->s0));
    F1(T(v->s0));
    F2(W(v->s0), T(v->s0));
    F1(W(v->s1));
    F1(T(v->s1));
    F2(W(v->s1), T(v->s1));
    F1(W(v->b0));
    F1(T(v->b0));
    F2(W(v->b0), T(v->b0));
    F1(W(v->s2));
    F1(T(v->s2));
    F2(W(v->s2), T(v->s2));
    F1(W(v->b1));
    F1(T(v->b1));
    F2(W(v->b1), T(v->b1));
    F1(W(v->b2));
    F1(T(v->b2));
    F2(W(v->b2), T(v->b2));
    F1(T(v->s3));
    F1(T(v->b3));
    return FEATURES_END(out);
}

static size_t pair_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 12;
    F4(W(v->s0), T(v->s0), W(v->b0), T(v->b0));
    F3(W(v->s0), T(v->s0), W(v->b0));
    F3(W(v->s0), W(v->b0), T(v->b0));
    F3(W(v->s0), T(v->s0), T(v->b0));
    F3(T(v->s0), W(v->b0), T(v->b0));
    F2(W(v->s0), W(v->b0));
    F2(T(v->s0), T(v->b0));
    F2(W(v->s0), T(v->b0));
    F2(T(v->s0), W(v->b0));
    F4(W(v->s1), T(v->s1), W(v->s0), T(v->s0));
    F3(W(v->s1), T(v->s1), W(v->s0));
    F3(W(v->s1), W(v->s0), T(v->s0));
    F3(W(v->s1), T(v->s1), T(v->s0));
    F3(T(v->s1), W(v->s0), T(v->s0));
    F2(W(v->s1), W(v->s0));
    F2(T(v->s1), T(v->s0));
    F2(W(v->s1), T(v->s0));
    F2(T(v->s1), W(v->s0));
    F2(W(v->b0), W(v->b1));
    F2(T(v->b0), T(v->b1));
    F3(W(v->b0), T(v->b0), T(v->b1));
    F3(T(v->b0), W(v->b1), T(v->b1));
    F2(W(v->s1), W(v->b0));
    F2(T(v->s1), T(v->b0));
    F3(W(v->s1), T(v->s1), T(v->b0));
    F3(T(v->s1), W(v->b0), T(v->b0));
    F2(T(v->s0), T(v->b1));
    F2(W(v->s0), T(v->b1));
    F2(T(v->s0), W(v->b1));
    F2(T(v->s2), T(v->s0));
    F2(T(v->s2), T(v->b0));
    F2(W(v->s2), W(v->s0));
    F2(W(v->s2), W(v->b0));
    return FEATURES_END(out);
}

static size_t triple_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 13;
    F3(T(v->b0), T(v->b1), T(v->b2));
    F3(T(v->s0), T(v->b0), T(v->b1));
    F3(T(v->s1), T(v->s0), T(v->b0));
    F3(T(v->s2), T(v->s1), T(v->s0));
    F3(T(v->s1), T(v->b0), T(v->b1));
    F3(T(v->s2), T(v->s1), T(v->b0));
    F4(T(v->s1), T(v->s0), T(v->b0), T(v->b1));
    F4(T(v->s0), T(v->b0), T(v->b1), T(v->b2));
    F4(T(v->s2), T(v->s1), T(v->s0), T(v->b0));
    F4(T(v->b0), T(v->b1), T(v->b2), T(v->b3));
    F3(W(v->s0), T(v->b0), T(v->b1));
    F3(T(v->s0), W(v->b0), T(v->b1));
    F3(T(v->s0), T(v->b0), W(v->b1));
    F3(W(v->s1), T(v->s0), T(v->b0));
    F3(T(v->s1), W(v->s0), T(v->b0));
    F3(T(v->s1), T(v->s0), W(v->b0));
    F3(W(v->s2), T(v->s1), T(v->s0));
    F4(W(v->s0), T(v->b0), T(v->b1), T(v->b2));
    F4(T(v->s0), W(v->b0), T(v->b1), T(v->b2));
    F4(T(v->s0), T(v->s0a), T(v->b0b), T(v->b0));
    F4(T(v->s0b), T(v->s0), T(v->b0), T(v->b1));
    F4(T(v->s0), T(v->s0a), T(v->b0), T(v->b1));
    F4(T(v->s0b), T(v->s0), T(v->b0b), T(v->b0));
    F4(T(v->s1), T(v->s1a), T(v->s0b), T(v->s0));
    F4(T(v->s1b), T(v->s1), T(v->s0), T(v->s0a));
    F4(T(v->s1), T(v->s1a), T(v->s0), T(v->s0a));
    F4(T(v->s1b), T(v->s1), T(v->s0b), T(v->s0));
    return FEATURES_END(out);
}

static size_t child_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 14;
    F3(T(v->s0), T(v->s0l), T(v->b0));
    F3(T(v->s0), T(v->s0r), T(v->b0));
    F3(T(v->s0), T(v->b0l), T(v->b0));
    F3(T(v->s1), T(v->s1l), T(v->s0));
    F3(T(v->s1), T(v->s1r), T(v->s0));
    F3(T(v->s1), T(v->s0l), T(v->s0));
    F3(T(v->s1), T(v->s0r), T(v->s0));
    F3(T(v->s1), T(v->s1r), T(v->b0));
    F3(T(v->s0), W(v->s0l), T(v->b0));
    F3(T(v->s0), W(v->s0r), T(v->b0));
    F3(T(v->s0), W(v->b0l), T(v->b0));
    F3(T(v->s1), W(v->s1l), T(v->s0));
    F3(T(v->s1), W(v->s1r), T(v->s0));
    F3(T(v->s1), W(v->s0l), T(v->s0));
    F3(T(v->s1), W(v->s0r), T(v->s0));
    F3(W(v->s0), T(v->s0l), T(v->b0));
    F3(W(v->s0), T(v->s0r), T(v->b0));
    F3(W(v->b0), T(v->b0l), T(v->s0));
    F3(W(v->s1), T(v->s1r), T(v->s0));
    F2(W(v->s0), W(v->s0l));
    F2(W(v->s0), W(v->s0r));
    F2(W(v->s1), W(v->s1r));
    F2(W(v->b0), W(v->b0l));
    F3(T(v->s0), T(v->s0l), T(v->s0l2));
    F3(T(v->s0), T(v->s0r), T(v->s0r2));
    F3(T(v->s1), T(v->s1l), T(v->s1l2));
    F3(T(v->s1), T(v->s1r), T(v->s1r2));
    F3(T(v->b0), T(v->b0l), T(v->b0l2));
    F4(T(v->s0), T(v->s0r), T(v->s0r2), T(v->b0));
    F4(T(v->s1), T(v->s1r), T(v->s1r2), T(v->s0));
    F4(T(v->b0), T(v->b0l), T(v->b0l2), T(v->s0));
    F4(T(v->s0), T(v->s0l), T(v->s0l2), T(v->b0));
    F4(T(v->s1), T(v->s1r), T(v->s0), T(v->s0l));
    F4(T(v->s1), T(v->s0), T(v->s0l), T(v->b0));
    F4(T(v->s1), T(v->s0), T(v->s0r), T(v->b0));
    F4(T(v->s1), T(v->s1l), T(v->s0), T(v->b0));
    F4(T(v->s1), T(v->s1r), T(v->s0), T(v->b0));
    F4(T(v->s0), T(v->s0l), T(v->s0r), T(v->b0));
    F4(T(v->s1), T(v->s0), T(v->b0), T(v->b0l));
    F3(T(v->s0), T(v->s0r), T(v->s0rr));
    F3(T(v->s0), T(v->s0r), T(v->s0rl));
    F3(T(v->s0), T(v->s0l), T(v->s0lr));
    F3(T(v->s1), T(v->s1r), T(v->s1rl));
    F3(T(v->s1), T(v->s1r), T(v->s1rr));
    F3(T(v->b0), T(v->b0l), T(v->b0lr));
    F3(T(v->b0), T(v->b0l), T(v->b0ll));
    F3(T(v->s1), W(v->s1rl), T(v->s0));
    F3(T(v->s0), W(v->s0rl), T(v->b0));
    return FEATURES_END(out);
}

static size_t number_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 15;
    F3(T(v->s0), T(v->b0), v->d0);
    F2(W(v->s0), v->d0);
    F2(T(v->s0), v->d0);
    F2(W(v->b0), v->d0);
    F2(T(v->b0), v->d0);
    F3(T(v->s1), T(v->s0), v->d1);
    F2(W(v->s1), v->d1);
    F2(T(v->s1), v->d1);
    F2(W(v->s0), v->d1);
    F2(T(v->s0), v->d1);
    F2(W(v->s0), v->v0l);
    F2(T(v->s0), v->v0l);
    F2(W(v->s0), v->v0r);
    F2(T(v->s0), v->v0r);
    F2(W(v->s1), v->v1r);
    F2(T(v->s1), v->v1r);
    F2(W(v->s1), v->v1l);
    F2(T(v->s1), v->v1l);
    F2(W(v->b0), v->vb);
    F2(T(v->b0), v->vb);
    F4(T(v->s0), T(v->b0), v->v0l, v->v0r);
    F4(T(v->s1), T(v->s0), v->v1l, v->v1r);
    F3(T(v->s0), T(v->b0), v->vb);
    F3(T(v->s0), T(v->b0), v->m0);
    F3(T(v->s1), T(v->s0), v->m1);
    F3(U(v->s0), W(v->b0), v->m0);
    F3(W(v->s1), U(v->s0), v->m1);
    F4(T(v->s1), T(v->s0), T(v->b0), v->m1);
    F4(T(v->s1), T(v->s0), T(v->b0), v->m0);
    F4(T(v->s1), T(v->s0), T(v->b0), v->d1);
    F4(T(v->s1), T(v->s0), T(v->b0), v->d0);
    return FEATURES_END(out);
}

static size_t sense_features(uint64_t *out, const struct ent_arc_view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 16;
    F4(X(v->s0), U(v->s0), X(v->b0), U(v->b0));
    F4(X(v->s1), U(v->s1), X(v->s0), U(v->s0));
    F3(X(v->s0), U(v->s0), T(v->b0));
    F3(T(v->s0), X(v->b0), U(v->b0));
    F3(X(v->s1), U(v->s1), T(v->s0));
    F3(T(v->s1), X(v->s0), U(v->s0));
    F3(W(v->s1), N(v->s0), U(v->s0));
    F3(W(v->s0), N(v->b0), U(v->b0));
    F3(W(v->b0), N(v->s0), U(v->s0));
    F2(W(v->s1), W(v->s0l));
    F3(T(v->s1), W(v->s0l), N(v->s0));
    F3(W(v->s1), W(v->s0l), N(v->s0));
    F3(X(v->s1), W(v->s0l), N(v->s0));
    F2(W(v->s0), W(v->b0l));
    F2(W(v->s1), W(v->b0l));
    F3(X(v->s0), W(v->b0l), N(v->b0));
    F3(W(v->s0), W(v->b0l), N(v->b0));
    F3(X(v->s1), W(v->b0l), N(v->b0));
    F3(W(v->s1), W(v->b0l), N(v->b0));
    F4(T(v->s1), T(v->s0), W(v->b0l), T(v->b0));
    F4(W(v->s1), T(v->s0), W(v->b0l), T(v->b0));
    F4(T(v->s1), W(v->s0), W(v->b0l), T(v->b0));
    F4(T(v->s2), T(v->s1), T(v->s0), W(v->s0l));
    F4(T(v->s2), W(v->s1), T(v->s0), W(v->s0l));
    F3(V(v->s1), T(v->s0), T(v->b0));
    F3(V(v->s0), T(v->b0), T(v->b1));
    F3(V(v->s1), W(v->s0l), T(v->s0));
    F3(V(v->s1), T(v->s1r), T(v->s0));
    F3(V(v->s0), T(v->s0r), W(v->b0));
    F3(V(v->s0), v->v0r, T(v->b0));
    F3(V(v->s1), v->v1r, T(v->s0));
    F3(v->s0[ATOM_SUFFIX3], v->b0[ATOM_SUFFIX3], T(v->s0));
    F3(v->s1[ATOM_SUFFIX3], v->s0[ATOM_SUFFIX3], T(v->s1));
    F3(v->s0[ATOM_SHAPE], v->b0[ATOM_SHAPE], T(v->b0));
    F3(v->s1[ATOM_SHAPE], v->s0[ATOM_SHAPE], T(v->s0));
    return FEATURES_END(out);
}

/* Bits of the kinds of word strictly between words a < b. */
static uint32_t kinds_between(const struct ent_arc_input *in, uint32_t a, uint32_t b)
{
    if (a == 0 || b <= a + 1)
        return 256;
    uint32_t bits = 0;
    const uint32_t *last = in->between + 8 * (size_t)(b - 1);
    for (int k = 0; k < 8; k++)
        bits |= (uint32_t)(last[k] > a) << k;
    return bits;
}

static void view_children(struct ent_arc_view *v, const struct ent_arc_input *in,
                          const struct ent_item *items, const struct ent_item *const *i)
{
#define ROW(item) in->rows[items[item].word].atom
    v->s0l = ROW(i[0]->left[0]);
    v->s0l2 = ROW(i[0]->left[1]);
    v->s0r = ROW(i[0]->right[0]);
    v->s0r2 = ROW(i[0]->right[1]);
    v->s1l = ROW(i[1]->left[0]);
    v->s1l2 = ROW(i[1]->left[1]);
    v->s1r = ROW(i[1]->right[0]);
    v->s1r2 = ROW(i[1]->right[1]);
    v->b0l = ROW(i[4]->left[0]);
    v->b0l2 = ROW(i[4]->left[1]);
    v->s0lr = ROW(items[i[0]->left[0]].right[0]);
    v->s0rl = ROW(items[i[0]->right[0]].left[0]);
    v->s0rr = ROW(items[i[0]->right[0]].right[0]);
    v->s1rl = ROW(items[i[1]->right[0]].left[0]);
    v->s1rr = ROW(items[i[1]->right[0]].right[0]);
    v->b0lr = ROW(items[i[4]->left[0]].right[0]);
    v->b0ll = ROW(items[i[4]->left[0]].left[0]);
#undef ROW
}

void ent_arc_look(struct ent_arc_view *v, const struct ent_arc_input *in,
                  const struct ent_item *items, const struct ent_state *state)
{
    const struct ent_item *i[5] = {&items[state->top]};
    for (int k = 1; k < 4; k++)
        i[k] = &items[i[k - 1]->below];
    i[4] = &items[state->front];
    const struct ent_lexeme *rows = in->rows;
    uint32_t b = state->next;
    uint32_t s0 = i[0]->word;
    uint32_t s1 = i[1]->word;
    *v = (struct ent_arc_view){
        .s0 = rows[s0].atom,
        .s1 = rows[s1].atom,
        .s2 = rows[i[2]->word].atom,
        .s3 = rows[i[3]->word].atom,
        .b0 = rows[b].atom,
        .b1 = rows[b + 1].atom,
        .b2 = rows[b + 2].atom,
        .b3 = rows[b + 3].atom,
        .s0b = rows[s0 ? s0 - 1 : 0].atom,
        .s0a = rows[s0 ? s0 + 1 : 0].atom,
        .s1b = rows[s1 ? s1 - 1 : 0].atom,
        .s1a = rows[s1 ? s1 + 1 : 0].atom,
        .b0b = rows[b - 1].atom,
        .d0 = ent_distance(s0, b),
        .d1 = ent_distance(s1, s0),
        .v0l = i[0]->n_left + 16U,
        .v0r = i[0]->n_right + 32U,
        .v1l = i[1]->n_left + 48U,
        .v1r = i[1]->n_right + 64U,
        .vb = i[4]->n_left + 80U,
        .m0 = kinds_between(in, s0, b),
        .m1 = kinds_between(in, s1, s0),
    };
    view_children(v, in, items, i);
}

size_t ent_arc_features(uint64_t *out, const struct ent_arc_view *v)
{
    size_t n = single_features(out, v);
    n += pair_features(out + n, v);
    n += triple_features(out + n, v);
    n += child_features(out + n, v);
    n += number_features(out + n, v);
    n += sense_features(out + n, v);
    return n;
}
