// SPDX-License-Identifier: MIT
/*
 * Children hang in a list under their head, in the order of the text. The order of labelling is a
 * walk from leaf to root over these lists, without recursion: down to the first child as long as
 * there is one, then to the next sibling or up.
 */
#include "parse/labels.h"

#include <string.h>

#include "parse/feature.h"

#define W(row) (row)[ATOM_WORD]
#define T(row) (row)[ATOM_TAG]
#define U(row) (row)[ATOM_UPOS]
#define X(row) (row)[ATOM_SENSE]
#define N(row) (row)[ATOM_NOUN]
#define V(row) (row)[ATOM_FRAME]

void ent_label_tree_build(struct ent_label_tree *t, const uint16_t *heads)
{
    memset(t->nodes, 0, ((size_t)t->n + 1) * sizeof *t->nodes);
    for (unsigned i = 1; i <= t->n; i++) {
        struct ent_label_node *head = &t->nodes[heads[i]];
        t->nodes[i].head = heads[i];
        t->nodes[i].previous = head->last;
        if (head->last)
            t->nodes[head->last].next = (uint16_t)i;
        else
            head->first = (uint16_t)i;
        head->last = (uint16_t)i;
        if (i < heads[i])
            head->before = (uint16_t)i;
    }
    unsigned k = 0;
    for (unsigned at = t->nodes[0].first; at;) {
        while (t->nodes[at].first)
            at = t->nodes[at].first;
        t->order[k++] = (uint16_t)at;
        while (at && !t->nodes[at].next) {
            at = t->nodes[at].head;
            if (at)
                t->order[k++] = (uint16_t)at;
        }
        at = at ? t->nodes[at].next : 0;
    }
}

/* The rows and numbers that the templates name. */
struct view {
    const uint32_t *h, *d, *g;                    /* head, dependent, the head's head */
    const uint32_t *db, *da, *hb, *ha;            /* the words beside them */
    const uint32_t *first, *second, *last, *near; /* children of the dependent */
    const uint32_t *hl, *hl2, *hf;                /* the head's children before it, its first */
    const uint32_t *left, *right;                 /* siblings */
    uint32_t side;                                /* 1: the dependent stands before its head */
    uint32_t distance;
    uint32_t below;   /* labels of the dependent's children */
    uint32_t beside;  /* labels of the head's children so far */
    uint32_t sibling; /* label of the sibling before */
    uint32_t place;   /* is it the first, the last child, the next to its head */
    uint32_t up;      /* side on which the head's head is */
};

static const uint32_t *row(const struct ent_label_tree *t, unsigned i)
{
    return t->rows[i].atom;
}

static void view_fill(struct view *v, const struct ent_label_tree *t, unsigned d)
{
    const struct ent_label_node *node = &t->nodes[d];
    const struct ent_label_node *head = &t->nodes[node->head];
    unsigned h = node->head;
    *v = (struct view){
        .h = row(t, h),
        .d = row(t, d),
        .g = row(t, head->head),
        .db = row(t, d - 1),
        .da = row(t, d + 1),
        .hb = row(t, h ? h - 1 : 0),
        .ha = row(t, h ? h + 1 : 0),
        .first = row(t, node->first),
        .second = row(t, t->nodes[node->first].next),
        .last = row(t, node->last),
        .near = row(t, node->before),
        .hl = row(t, head->before),
        .hl2 = row(t, t->nodes[head->before].previous),
        .hf = row(t, head->first),
        .left = row(t, node->previous),
        .right = row(t, node->next),
        .side = d < h,
        .distance = ent_distance(h, d),
        .below = ent_hash_finish((uint32_t)(node->below ^ node->below >> 32)),
        .beside = ent_hash_finish((uint32_t)(head->below ^ head->below >> 32)),
        .sibling = t->nodes[node->previous].label,
        .up = h == 0 ? 2 : head->head < h,
    };
    v->place = (uint32_t)(head->first == d) | (uint32_t)(head->last == d) << 1 |
               (uint32_t)(head->before == d) << 2 | (uint32_t)(node->previous == head->before) << 3;
}

static size_t arc_features(uint64_t *out, const struct view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 21;
    F2(T(v->d), v->side);
    F2(W(v->d), v->side);
    F2(T(v->h), v->side);
    F2(W(v->h), v->side);
    F3(T(v->h), T(v->d), v->side);
    F3(W(v->h), T(v->d), v->side);
    F3(T(v->h), W(v->d), v->side);
    F3(W(v->h), W(v->d), v->side);
    F4(T(v->h), T(v->d), v->side, v->distance);
    F3(U(v->h), U(v->d), v->place);
    F4(T(v->h), T(v->d), v->side, v->place);
    F3(W(v->d), v->side, v->distance);
    F4(T(v->h), T(v->d), T(v->db), v->side);
    F4(T(v->h), T(v->d), T(v->da), v->side);
    F4(T(v->h), T(v->d), T(v->hb), v->side);
    F4(T(v->h), T(v->d), T(v->ha), v->side);
    F3(W(v->d), T(v->da), v->side);
    F3(W(v->d), T(v->db), v->side);
    F3(T(v->d), W(v->da), v->side);
    F3(T(v->d), W(v->db), v->side);
    F3(T(v->d), T(v->db), T(v->da));
    F3(v->d[ATOM_SUFFIX3], T(v->h), v->side);
    F3(v->d[ATOM_SHAPE], T(v->h), v->side);
    F3(v->d[ATOM_NAME], T(v->h), v->side);
    F3(v->d[ATOM_SUFFIX2], v->h[ATOM_SUFFIX2], v->side);
    F4(X(v->d), U(v->d), T(v->h), v->side);
    F4(N(v->d), W(v->h), v->side, U(v->d));
    F4(X(v->h), W(v->d), v->side, U(v->h));
    F4(X(v->h), X(v->d), v->side, U(v->d));
    F4(V(v->h), T(v->d), v->side, v->below);
    F3(V(v->h), T(v->d), v->place);
    return FEATURES_END(out);
}

static size_t child_features(uint64_t *out, const struct view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 22;
    F2(v->below, v->side);
    F3(v->below, T(v->d), v->side);
    F4(v->below, T(v->d), T(v->h), v->side);
    F3(v->below, W(v->d), v->side);
    F3(v->below, W(v->h), v->side);
    F3(W(v->first), T(v->d), v->side);
    F3(W(v->first), T(v->h), T(v->d));
    F3(W(v->first), W(v->h), v->side);
    F3(W(v->first), W(v->d), v->side);
    F4(W(v->first), W(v->h), T(v->d), v->side);
    F4(W(v->first), N(v->d), U(v->h), v->side);
    F4(T(v->first), T(v->d), T(v->h), v->side);
    F3(W(v->second), T(v->d), v->side);
    F4(W(v->first), W(v->second), T(v->d), v->side);
    F4(T(v->first), T(v->second), T(v->d), T(v->h));
    F3(W(v->near), T(v->d), v->side);
    F3(W(v->last), T(v->d), v->side);
    F4(T(v->last), T(v->d), T(v->h), v->side);
    F3(W(v->d), T(v->first), v->side);
    return FEATURES_END(out);
}

static size_t sibling_features(uint64_t *out, const struct view *v)
{
    FEATURES_BEGIN(out);
    feature_seed = 23;
    F3(v->sibling, T(v->d), v->side);
    F4(v->sibling, T(v->d), T(v->h), v->side);
    F3(v->sibling, W(v->h), v->side);
    F3(v->sibling, v->below, T(v->d));
    F3(v->beside, T(v->d), v->side);
    F4(v->beside, T(v->d), T(v->h), v->side);
    F4(v->beside, W(v->h), U(v->d), v->side);
    F4(v->beside, v->below, U(v->d), U(v->h));
    F4(T(v->left), T(v->d), T(v->h), v->side);
    F4(T(v->right), T(v->d), T(v->h), v->side);
    F4(W(v->left), T(v->d), T(v->h), v->side);
    F4(W(v->right), T(v->d), T(v->h), v->side);
    F3(W(v->hl), T(v->d), T(v->h));
    F4(W(v->hl), T(v->d), T(v->h), v->side);
    F4(W(v->hl2), T(v->hl), T(v->d), T(v->h));
    F4(T(v->hl), T(v->hl2), T(v->d), T(v->h));
    F4(W(v->hf), T(v->d), T(v->h), v->side);
    F4(T(v->g), T(v->h), T(v->d), v->side);
    F4(T(v->g), T(v->h), v->up, v->side);
    F4(W(v->g), T(v->h), T(v->d), v->side);
    F4(v->up, T(v->h), T(v->d), v->side);
    return FEATURES_END(out);
}

size_t ent_label_features(uint64_t *out, const struct ent_label_tree *tree, unsigned d)
{
    struct view v;
    view_fill(&v, tree, d);
    size_t n = arc_features(out, &v);
    n += child_features(out + n, &v);
    n += sibling_features(out + n, &v);
    return n;
}

void ent_label_set(struct ent_label_tree *tree, unsigned d, unsigned label)
{
    tree->nodes[d].label = (uint8_t)label;
    tree->nodes[tree->nodes[d].head].below |= 1ULL << (label & 63);
}

void ent_label_run(struct ent_label_tree *tree, struct ent_class_scorer *scorer, unsigned n_labels,
                   unsigned root)
{
    uint64_t features[LABEL_FEATURES_MAX];
    int32_t scores[ENT_CLASSES_MAX];
    for (unsigned k = 0; k < tree->n; k++) {
        unsigned d = tree->order[k];
        unsigned best = root;
        if (tree->nodes[d].head) {
            size_t n = ent_label_features(features, tree, d);
            memset(scores, 0, sizeof scores);
            scorer->add(scorer->self, scores, features, n);
            best = root == 1 ? 2 : 1;
            for (unsigned c = 1; c <= n_labels; c++)
                if (c != root && scores[c - 1] > scores[best - 1])
                    best = c;
        }
        ent_label_set(tree, d, best);
    }
}
