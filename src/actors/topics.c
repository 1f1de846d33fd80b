// SPDX-License-Identifier: MIT
/*
 * The state that a passage is about: every mention of the sentence at hand and of the one before
 * counts for its state, by its role, half as much a sentence earlier; places count least.
 * "Ethiopia, which lost its coast when Eritrea left, ..." is about Ethiopia.
 */
#include "actors/anaphora.h"

enum { SUBJECT_COUNT = 6, ARGUMENT_COUNT = 4, OTHER_COUNT = 2, PLACE_COUNT = 1, MAIN_COUNT = 4 };

struct topic {
    uint32_t root;
    int count;
};

/* What a mention counts. */
static int count_of(const struct ent_anaphora *a, const struct ent_draft *draft)
{
    const struct ent_casting *c = a->c;
    if (draft->place)
        return PLACE_COUNT;
    if (draft->role == ENT_ROLE_OBJECT)
        return ARGUMENT_COUNT;
    if (draft->role != ENT_ROLE_SUBJECT)
        return OTHER_COUNT;
    uint32_t verb = ent_tree_verb(c, draft->head);
    int is_main = verb != ENT_NONE && c->trees[verb].head == ENT_NO_HEAD;
    return SUBJECT_COUNT + (is_main ? MAIN_COUNT : 0);
}

uint32_t ent_topic_state(const struct ent_anaphora *a, uint32_t word)
{
    struct topic topics[ENT_LOOK_MENTIONS] = {{0, 0}};
    uint32_t n = 0, best = ENT_NONE;
    int best_count = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t sentences = ent_sentences_between(a, draft, word), root = ent_draft_root(a, draft);
        uint32_t k = 0;
        if (sentences > 1)
            break;
        if (draft->members != 1 || !ent_is_state(a, root))
            continue;
        while (k < n && topics[k].root != root)
            k++;
        if (k == n)
            topics[n++] = (struct topic){.root = root};
        topics[k].count += count_of(a, draft) * (sentences ? 1 : 2);
        if (topics[k].count > best_count) {
            best_count = topics[k].count;
            best = root;
        }
    }
    return best;
}
