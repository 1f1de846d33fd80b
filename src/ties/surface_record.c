// SPDX-License-Identifier: MIT
/*
 * Looking back over the ties that were told. Ties of one category by the same words are one event,
 * whose parties are collected. How far is looked back is bounded in sentences and in ties.
 */
#include "ties/surface_record.h"
#include "ties/surface_roots.h"

#include <string.h>

enum { LOOK = 48, PAIRS = 12 };

int record_shares(const struct surface *s, const struct parties *a, const struct parties *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (parties_have(s, b, a->items[i].actor))
            return 1;
    return 0;
}

/* 1 where the tie was told before byte `at` by this reader or in another sentence. */
static int is_told(const struct surface *s, size_t i, uint32_t at)
{
    const struct ent_tie *tie = &s->ties[i];
    if (i >= s->first_tie && i < s->sentence_ties)
        return 0; /* of the other reader */
    return tie->sentence < s->sentence || tie->trigger.end <= at;
}

/* 1 where the tie only speaks of an event that another one told. */
static int is_comment(const struct ent_tie *tie)
{
    return strstr(tie->rule, "of an event") != NULL;
}

static int is_wanted(const struct ent_tie *tie, const struct wanted *w)
{
    return w->kinds >> tie->category & 1 && tie->status != ENT_STATUS_NEGATED &&
           (!w->sign || tie->sign == w->sign) && !(w->first_hand && is_comment(tie));
}

/* "the closure" of "closed": 1 where a word of the trigger begins as the noun does. */
static int has_stem(const struct surface *s, const struct ent_tie *tie, const char *noun)
{
    enum { STEM = 4 };
    if (strlen(noun) < STEM)
        return 0;
    const char *text = s->text->bytes;
    for (uint32_t i = tie->trigger.start; i + STEM <= tie->trigger.end; i++)
        if ((i == tie->trigger.start || text[i - 1] == ' ') && memcmp(text + i, noun, STEM) == 0)
            return 1;
    return 0;
}

static void put(const struct surface *s, struct parties *out, uint32_t actor,
                const struct parties *besides, struct ent_span span)
{
    if (out->count < GROUP_LIMIT && !parties_have(s, besides, actor) &&
        !parties_have(s, out, actor))
        out->items[out->count++] = (struct party){actor, span};
}

static int same_event(const struct ent_tie *a, const struct ent_tie *b)
{
    return a->sentence == b->sentence && a->category == b->category &&
           a->trigger.start == b->trigger.start && a->trigger.end == b->trigger.end;
}

/* Collects the event of tie `i` from the ties around it. */
static void collect(const struct surface *s, struct event *out, const struct wanted *w, size_t i,
                    struct ent_span span)
{
    const struct ent_tie *told = &s->ties[i];
    size_t from = i > LOOK ? i - LOOK : 0;
    *out = (struct event){.category = (enum ent_category)told->category,
                          .status = (enum ent_status)told->status,
                          .sign = told->sign,
                          .mutual = told->symmetric};
    for (size_t k = i + 1; k > from; k--) {
        const struct ent_tie *tie = &s->ties[k - 1];
        if (tie->sentence != told->sentence)
            break;
        if (!same_event(tie, told) || (k - 1 >= s->first_tie && k - 1 < s->sentence_ties))
            continue;
        put(s, &out->doers, tie->source, w->besides, span);
        put(s, &out->targets, tie->target, w->besides, span);
        if (!tie->symmetric)
            continue;
        put(s, &out->doers, tie->target, w->besides, span);
        put(s, &out->targets, tie->source, w->besides, span);
    }
}

/* 1 where the tie runs between those who are asked for. */
static int is_between(const struct surface *s, const struct ent_tie *tie, const struct wanted *w)
{
    uint32_t from = tie->source, to = tie->target;
    if (tie->symmetric && (w->by || w->toward))
        return parties_have(s, w->by ? w->by : w->toward, from) ||
               parties_have(s, w->by ? w->by : w->toward, to);
    return (!w->by || parties_have(s, w->by, from)) &&
           (!w->toward || parties_have(s, w->toward, to));
}

int record_find(const struct surface *s, struct event *out, const struct wanted *wanted, int32_t at,
                int32_t last)
{
    struct ent_span span = {s->words[at].span.start, s->words[last].span.end};
    size_t i = s->n_ties;
    for (int left = LOOK; i > 0 && left > 0; i--, left--) {
        const struct ent_tie *tie = &s->ties[i - 1];
        if (tie->sentence + wanted->back < s->sentence)
            return 0;
        if (!is_told(s, i - 1, span.start) || !is_wanted(tie, wanted) ||
            !is_between(s, tie, wanted) || (wanted->noun && !has_stem(s, tie, wanted->noun)))
            continue;
        collect(s, out, wanted, i - 1, span);
        if (wanted->by ? out->targets.count : out->doers.count)
            return 1;
    }
    return 0;
}

int record_harm(const struct surface *s, struct parties *out, const struct parties *agents,
                int32_t at, int32_t last)
{
    enum { OWN_BACK = 4, ANY_BACK = 8 };
    struct event event;
    struct wanted wanted = {
        .kinds = EVENT_KINDS, .back = OWN_BACK, .sign = -1, .besides = agents, .toward = agents};
    struct wanted any = {
        .kinds = EVENT_DEEDS, .back = ANY_BACK, .sign = -1, .first_hand = 1, .besides = agents};
    if (!record_find(s, &event, &wanted, at, last) && !record_find(s, &event, &any, at, last))
        return 0;
    parties_add(out, &event.doers);
    return 1;
}

int record_names_only(const struct surface *s, const struct parties *a, const struct parties *b)
{
    struct parties named = {0};
    parties_within(s, &named, 0, s->n_words, 0);
    parties_without(s, &named, a);
    parties_without(s, &named, b);
    for (uint32_t i = 0; i < named.count; i++)
        if (!is_body(s, named.items[i].actor))
            return 0;
    return 1;
}

/* The main pair
 * --------------------------------------------------------------------------------*/

struct foes {
    uint32_t left, right;
    int weight;
};

static int same_pair(const struct surface *s, const struct foes *p, const struct ent_tie *tie)
{
    const char *left = root_of(s, p->left), *right = root_of(s, p->right);
    const char *from = root_of(s, tie->source), *to = root_of(s, tie->target);
    return (strcmp(left, from) == 0 && strcmp(right, to) == 0) ||
           (strcmp(left, to) == 0 && strcmp(right, from) == 0);
}

/* Weighs the tie for its pair; comments of others make none. Deeds count more, and so do those told
 * both ways; bodies are seldom a side. */
static void weigh(const struct surface *s, struct foes *pairs, int *count,
                  const struct ent_tie *tie)
{
    int k = 0;
    while (k < *count && !same_pair(s, &pairs[k], tie))
        k++;
    if (k == PAIRS || (k == *count && is_comment(tie)))
        return;
    if (k == *count)
        pairs[(*count)++] = (struct foes){tie->source, tie->target, 0};
    if (is_body(s, tie->source) || is_body(s, tie->target) || is_comment(tie))
        pairs[k].weight++;
    else
        pairs[k].weight += 2 + ((EVENT_DEEDS >> tie->category & 1) != 0) + (tie->symmetric != 0);
}

/* 1 where the tie tells of two who are at odds, or were: an accord between them. */
static int parts(const struct surface *s, const struct ent_tie *tie)
{
    return tie->status != ENT_STATUS_NEGATED && tie->category != ENT_CATEGORY_REJECT &&
           (tie->sign < 0 || (tie->symmetric && tie->category == ENT_CATEGORY_AGREE)) &&
           strcmp(root_of(s, tie->source), root_of(s, tie->target)) != 0;
}

int record_foes(const struct surface *s, struct parties *out, const struct parties *besides,
                int32_t at, int32_t last)
{
    struct ent_span span = {s->words[at].span.start, s->words[last].span.end};
    struct foes pairs[PAIRS];
    int count = 0, best = 0;
    for (size_t i = s->n_ties > 2 * LOOK ? s->n_ties - 2 * LOOK : 0; i < s->n_ties; i++) {
        const struct ent_tie *tie = &s->ties[i];
        if (is_told(s, i, span.start) && parts(s, tie) && !parties_have(s, besides, tie->source) &&
            !parties_have(s, besides, tie->target))
            weigh(s, pairs, &count, tie);
    }
    for (int k = 1; k < count; k++)
        if (pairs[k].weight >= pairs[best].weight) /* the newer of two */
            best = k;
    if (!count)
        return 0;
    put(s, out, pairs[best].left, besides, span);
    put(s, out, pairs[best].right, besides, span);
    return 1;
}
