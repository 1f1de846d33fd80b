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

/* The state that was named most so far, other than `barred`; ENT_NONE where none was twice. */
static uint32_t main_state(const struct ent_anaphora *a, uint32_t barred)
{
    uint32_t best = ENT_NONE, best_count = 1;
    for (uint32_t i = 0; i < a->n_roots; i++) {
        if (a->roots[i] == barred || a->counts[a->roots[i]] <= best_count)
            continue;
        best = a->roots[i];
        best_count = a->counts[best];
    }
    return best;
}

/* "Chad shares a border with the country": whoever acts on it is another. */
static uint32_t who_acts_on(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    if (!c->trees)
        return ENT_NONE;
    uint32_t token = c->words.items[word].token;
    int role = ent_tree_role(c, token);
    unsigned relation = c->trees[token].relation;
    if (role != ENT_ROLE_OBJECT && relation != ENT_REL_OBL && relation != ENT_REL_OBL_AGENT)
        return ENT_NONE;
    return ent_subject_root(a, word, ent_tree_acting_verb(c, ent_tree_verb(c, token)));
}

uint32_t ent_dateline_state(const struct ent_anaphora *a)
{
    if (a->n_history == 0)
        return ENT_NONE;
    const struct ent_draft *draft = ent_history_at(a, 0);
    uint32_t root = ent_draft_root(a, draft);
    return draft->place && draft->first == 0 && ent_is_state(a, root) ? root : ENT_NONE;
}

uint32_t ent_topic_state(const struct ent_anaphora *a, uint32_t word, uint32_t head)
{
    uint32_t barred = who_acts_on(a, head);
    struct topic topics[ENT_LOOK_MENTIONS] = {{0, 0}};
    uint32_t n = 0, best = ENT_NONE;
    int best_count = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t sentences = ent_sentences_between(a, draft, word), root = ent_draft_root(a, draft);
        uint32_t k = 0;
        if (sentences > 1)
            break;
        if (draft->members != 1 || !ent_is_state(a, root) || root == barred)
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
    return best != ENT_NONE ? best : main_state(a, barred);
}
