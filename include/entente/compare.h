// SPDX-License-Identifier: MIT
#ifndef ENTENTE_COMPARE_H
#define ENTENTE_COMPARE_H
/*
 * Two graphs compared: two snapshots, or two slices of time. Pairs of actors are matched by their
 * ids, and what is said of them by where it stands and what it says.
 */
#include "entente/graph.h"

/* In the order in which they are told. */
#define ENT_CHANGES(X)                                                                             \
    X(TURNED, "turned") /* the sign is another one */                                              \
    X(CAME, "came")                                                                                \
    X(WENT, "went")                                                                                \
    X(GREW, "grew") /* the same sign, more weight */                                               \
    X(SHRANK, "shrank")                                                                            \
    X(SHIFTED, "shifted") /* the same weight, otherwise spread over the signs */

enum ent_change_kind {
#define ENT_CHANGE_ENUM(name, text) ENT_CHANGE_##name,
    ENT_CHANGES(ENT_CHANGE_ENUM)
#undef ENT_CHANGE_ENUM
        ENT_CHANGE_COUNT
};

/* The kind's name; never NULL. */
const char *ent_change_name(enum ent_change_kind kind);

#define ENT_NO_DYAD UINT32_MAX

struct ent_change {
    enum ent_change_kind kind;
    uint32_t before, after;  /* dyads of the two graphs, ENT_NO_DYAD where there is none */
    double size;             /* how much weight came, went or changed its sign: ≥ 0 */
    uint32_t fresh, n_fresh; /* what only the later graph says: comparison.fresh[fresh] … */
    uint32_t gone, n_gone;   /* what only the earlier one says */
};

struct ent_comparison {
    struct ent_arena arena; /* owns what follows but the graphs */
    const struct ent_graph *before, *after;
    struct ent_change *changes; /* by kind, the largest first */
    uint32_t n_changes;
    uint32_t counts[ENT_CHANGE_COUNT];
    uint32_t unchanged;         /* dyads of the same weights in both */
    struct ent_evidence *fresh; /* of `after` */
    struct ent_evidence *gone;  /* of `before` */
    uint32_t *came;             /* nodes of `after` that `before` has not */
    uint32_t n_came;
    uint32_t *went; /* nodes of `before` that `after` has not */
    uint32_t n_went;
};

/* The graphs must outlive *out, which the caller frees with ent_comparison_free(). Errors: NOMEM.
 */
int ent_graph_compare(struct ent_comparison **out, const struct ent_graph *before,
                      const struct ent_graph *after);
void ent_comparison_free(struct ent_comparison *comparison);

/* "2 ties came, 1 went, 1 turned; 1 actor came": one line. Adds to the buffer. */
void ent_comparison_words(struct ent_buffer *out, const struct ent_comparison *comparison);

#endif
