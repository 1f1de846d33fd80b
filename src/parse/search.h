// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_SEARCH_H
#define ENT_PARSE_SEARCH_H
/*
 * Beam search over the parser's moves. All hypotheses of a beam have made the same number of steps.
 */
#include "parse/arcs.h"
#include "parse/triple.h"

enum { ENT_BEAM_MAX = 32 };

struct ent_search {
    struct ent_arc_input input;
    const struct ent_move_scorer *scorer;
    unsigned beam;  /* hypotheses kept, 1 … ENT_BEAM_MAX */
    int32_t margin; /* those further than this below the best are dropped */

    struct ent_state *states; /* of all steps so far */
    uint32_t n_states;
    struct ent_item *items; /* 0 is "none"; 1 … n + 1 are the words without dependents */
    uint32_t n_items;
    uint32_t first; /* the current beam: states[first … first + count), the best first */
    uint32_t count;
    uint32_t *last_kind; /* behind input.between */
};

/* A move that is possible from a hypothesis of the beam. */
struct ent_candidate {
    int32_t score;
    uint32_t state;
    uint8_t move;
};

/* Room for sentences of up to `words` words. Errors: NOMEM. */
int ent_search_init(struct ent_search *search, unsigned words, unsigned beam);
void ent_search_free(struct ent_search *search);

/* Fills the rows around a sentence's: rows[0], the root rows[n + 1], and those behind it. */
void ent_search_borders(struct ent_lexeme *rows, unsigned n);

/* Starts with a sentence: rows[1 … n] are its words, tagged; the borders are set here. */
void ent_search_start(struct ent_search *search, struct ent_lexeme *rows, unsigned n);

/* One step: fills the next beam from the current one. */
void ent_search_step(struct ent_search *search);

/* The scores of the three moves in a state that looks like this. */
void ent_search_score(struct ent_search *search, int32_t *scores, const struct ent_arc_view *view);

/* The state that a move leads to, added to the pool; gives its index. */
uint32_t ent_search_move(struct ent_search *search, uint32_t from, enum ent_move move,
                         int32_t score);

/* Runs to the end and writes the heads (1 … n, 0 for the root's child) to heads[1 … n]. */
void ent_search_run(struct ent_search *search, uint16_t *heads);

#endif
