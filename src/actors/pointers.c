// SPDX-License-Identifier: MIT
/*
 * "Which" and "who" behind a mention, and "the former" and "the latter": what they mean is told by
 * where it stands.
 */
#include "actors/anaphora.h"

static int add_same(struct ent_anaphora *a, struct ent_draft *draft, uint32_t antecedent)
{
    ent_anaphora_like(a, draft, antecedent);
    return ent_anaphora_add_like(a, draft, antecedent);
}

/* "China, which lost four soldiers": a relative pronoun right behind a mention. */
static int find_relative(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    if (a->n_history == 0 || !(ent_word_is(c, word, "which") || ent_word_is(c, word, "who") ||
                               ent_word_is(c, word, "whose") || ent_word_is(c, word, "whom")))
        return 0;
    const struct ent_draft *before = ent_history_at(a, a->n_history - 1);
    uint32_t end = before->to;
    if (end < word && c->article->text[c->words.items[end].start] == ',')
        end++;
    if (end != word || before->place || before->role == ENT_ROLE_MODIFIER)
        return 0;
    struct ent_draft draft = {
        .first = word, .last = word + 1, .from = word, .to = word + 1, .kind = ENT_MENTION_PRONOUN};
    uint32_t first, last;
    *taken = 1;
    ent_sentence_words(c, word, &first, &last);
    ent_anaphora_like(a, &draft, a->n_history - 1);
    if (ent_word_is(c, word, "whose"))
        ent_office_take(c, &draft, last);
    return ent_anaphora_add_like(a, &draft, a->n_history - 1);
}

/* The nearest list of two or more in this sentence or the one before: ENT_NONE where none is. */
static uint32_t nearest_list(const struct ent_anaphora *a, uint32_t word)
{
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        if (ent_sentences_between(a, ent_history_at(a, i), word) > 1)
            break;
        if (a->chains[i] < i)
            return i;
    }
    return ENT_NONE;
}

/* 1 where nothing that "former" could belong to stands behind it. */
static int stands_alone(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    return word + 1 >= last || ent_shape_at(c, word + 1) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC) ||
           ent_classes_at(c, word + 1) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB);
}

/* The two of the nearest list of two. */
static int last_two_listed(const struct ent_anaphora *a, uint32_t word, uint32_t *first,
                           uint32_t *second)
{
    uint32_t list = nearest_list(a, word);
    if (list == ENT_NONE || a->chains[list] + 1 != list)
        return 0;
    *first = list - 1;
    *second = list;
    return 1;
}

/* The last two of different states; who acts in the sentence itself speaks of others. */
static void last_two_named(const struct ent_anaphora *a, uint32_t word, uint32_t *first,
                           uint32_t *second)
{
    for (uint32_t i = a->n_history;
         i-- > 0 && *first == ENT_NONE && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, word);
        if (back > 1)
            break;
        if (draft->place || draft->members > 1)
            continue;
        if (*second == ENT_NONE)
            *second = i;
        else if (ent_draft_root(a, draft) != ent_draft_root(a, ent_history_at(a, *second)))
            *first = i;
    }
}

/* "the former", "the latter": the two that were named last. */
static int find_former(struct ent_anaphora *a, uint32_t word, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    if (!ent_word_is(c, word, "the") || word + 1 >= last || !stands_alone(c, word + 1, last))
        return 0;
    int former = ent_word_is(c, word + 1, "former");
    if (!former && !ent_word_is(c, word + 1, "latter"))
        return 0;
    uint32_t first = ENT_NONE, second = ENT_NONE;
    if (!last_two_listed(a, word, &first, &second))
        last_two_named(a, word, &first, &second);
    if (first == ENT_NONE)
        return 0;
    struct ent_draft draft = {
        .first = word, .last = word + 2, .from = word, .to = word + 2, .kind = ENT_MENTION_PRONOUN};
    *taken = 2;
    return add_same(a, &draft, former ? first : second);
}

int ent_pointer_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    uint32_t first, last;
    if (!(ent_classes_at(a->c, word) & ENT_CLASS_FUNCTION))
        return 0;
    ent_sentence_words(a->c, word, &first, &last);
    int status = find_relative(a, word, taken);
    return status || *taken ? status : find_former(a, word, last, taken);
}
