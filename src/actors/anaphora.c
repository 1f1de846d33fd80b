// SPDX-License-Identifier: MIT
/*
 * Reads the text once: words that belong to a mention go into the history, the others are offered
 * to the rules, each of which may take some of them.
 */
#include "actors/anaphora.h"

#include <string.h>

/* 1 where the article names one of the Koreas. */
static int is_about_korea(const struct ent_casting *c)
{
    for (size_t i = 0; i < c->n_actors; i++)
        if (strcmp(c->actors[i].root, "PRK") == 0 || strcmp(c->actors[i].root, "KOR") == 0)
            return 1;
    return 0;
}

int ent_anaphora_add(struct ent_anaphora *a, const struct ent_draft *draft, const uint32_t *actors,
                     uint32_t count)
{
    int status = ent_casting_add_group(a->c, draft, actors, count);
    return status ? status : ent_history_push(a, (uint32_t)a->c->n_drafts - 1);
}

void ent_anaphora_like(const struct ent_anaphora *a, struct ent_draft *draft, uint32_t antecedent)
{
    const struct ent_draft *of = ent_history_at(a, antecedent);
    draft->sex = of->sex;
    draft->plural = of->plural;
    draft->agent = of->agent;
}

int ent_anaphora_add_like(struct ent_anaphora *a, const struct ent_draft *draft,
                          uint32_t antecedent)
{
    const struct ent_draft *of = ent_history_at(a, antecedent);
    uint32_t members[ENT_GROUP_MEMBERS], count = 0;
    for (; count < of->members && count < ENT_GROUP_MEMBERS; count++)
        members[count] = a->c->members[of->member + count];
    return ent_anaphora_add(a, draft, members, count);
}

static int offer(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    static int (*const rules[])(struct ent_anaphora *, uint32_t, uint32_t *) = {
        ent_group_find,   ent_description_find, ent_role_find,
        ent_speaker_find, ent_pointer_find,     ent_pronoun_find};
    int status = 0;
    *taken = 0;
    for (size_t i = 0; !status && !*taken && i < sizeof rules / sizeof *rules; i++)
        status = rules[i](a, word, taken);
    return status;
}

int ent_anaphora_find(struct ent_casting *c)
{
    struct ent_anaphora a = {.c = c, .is_korea = (uint8_t)is_about_korea(c)};
    uint32_t done = 0;
    a.n_given = (uint32_t)c->n_drafts;
    int status = 0;
    for (uint32_t word = 0; !status && word < c->words.count;) {
        while (!status && a.next < a.n_given && c->drafts[a.next].first <= word) {
            done = c->drafts[a.next].last > done ? c->drafts[a.next].last : done;
            status = ent_history_push(&a, a.next++);
        }
        uint32_t taken = 0;
        if (!status && word >= done)
            status = offer(&a, word, &taken);
        word += taken ? taken : 1;
    }
    return status;
}
