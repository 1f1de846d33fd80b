// SPDX-License-Identifier: MIT
/*
 * Personal and possessive pronouns. One that no rule is sure of stays without an actor.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { OBJECT_REACH = 8 };
enum { LEAST_RIVAL = -200 }; /* salience of a noun that stands in the way of a pair: any */

/* One pronoun. */
static const struct pronoun {
    const char *text;
    char sex;
    uint8_t plural;
    uint8_t possessive;
    uint8_t object; /* it cannot be the clause's subject */
} pronouns[] = {
    {"it", 'n', 0, 0, 0},  {"its", 'n', 0, 1, 0}, {"he", 'm', 0, 0, 0},  {"him", 'm', 0, 0, 1},
    {"his", 'm', 0, 1, 0}, {"she", 'f', 0, 0, 0}, {"her", 'f', 0, 1, 0}, {"they", 0, 1, 0, 0},
    {"them", 0, 1, 0, 1},  {"their", 0, 1, 1, 0},
};

static const struct pronoun *pronoun_at(const struct ent_casting *c, uint32_t word)
{
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (ent_word_is(c, word, pronouns[i].text))
            return &pronouns[i];
    return NULL;
}

/* "accused it of", "urged him": only somebody is treated so. */
static int is_addressed(const struct ent_casting *c, uint32_t word)
{
    return word > 0 && (ent_classes_at(c, word - 1) & ENT_CLASS_ADDRESSING) != 0;
}

/* As the tree has it: "it is clear that", "it was the first of its kind" name nobody, "it was
 * accused" and "it is preparing" do. */
static int is_empty_in_tree(const struct ent_casting *c, uint32_t word)
{
    const struct ent_word *it = &c->trees[c->words.items[word].token];
    return it->relation == ENT_REL_EXPL || it->head == ENT_NO_HEAD ||
           c->trees[it->head].upos != ENT_UPOS_VERB;
}

/* "It is premature", "it seems": nobody. */
static int is_empty_it(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    static const char *const after[] = {"is", "was", "seems", "appears", "would", "remains"};
    if (word + 1 >= last)
        return 1;
    if (ent_shape_at(c, word + 1) & ENT_WORD_CLITIC)
        return 1;
    for (size_t i = 0; i < sizeof after / sizeof *after; i++)
        if (ent_word_is(c, word + 1, after[i]))
            return !c->trees || is_empty_in_tree(c, word);
    return 0;
}

static int is_object(const struct ent_casting *c, uint32_t word, uint32_t first)
{
    if (word == first || ent_shape_at(c, word - 1) & ENT_WORD_PUNCT)
        return 0;
    uint32_t classes = ent_classes_at(c, word - 1);
    if (classes & (ENT_CLASS_CLAUSE | ENT_CLASS_CONJUNCTION))
        return 0;
    return (classes & (ENT_CLASS_PREPOSITION | ENT_CLASS_VERB)) != 0;
}

/* "Japan warned it": the mention that acts right before the verb, or ENT_NONE. */
static uint32_t actor_before(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    if (a->n_history == 0)
        return ENT_NONE;
    const struct ent_draft *draft = ent_history_at(a, a->n_history - 1);
    if (draft->to > word || word - draft->to > 3 || draft->to + 1 > word ||
        ent_sentences_between(a, draft, word) > 0 ||
        c->trees[c->words.items[word - 1].token].upos != ENT_UPOS_VERB)
        return ENT_NONE;
    for (uint32_t w = draft->to; w < word; w++)
        if (ent_shape_at(c, w) & ENT_WORD_PUNCT || ent_classes_at(c, w) & ENT_CLASS_CONJUNCTION)
            return ENT_NONE;
    return a->history[a->n_history - 1];
}

/* "lent it two ships": parsers often call both an object. */
static int has_further_object(const struct ent_casting *c, uint32_t token)
{
    for (uint32_t t = token + 1; t < c->text->n_tokens && t <= token + OBJECT_REACH; t++)
        if (c->trees[t].relation == ENT_REL_OBJ && c->trees[t].head == c->trees[token].head)
            return c->trees[token].relation == ENT_REL_OBJ;
    return 0;
}

/* 1 where the word answers what somebody did or said before. */
static int is_answer(const struct ent_casting *c, uint32_t token)
{
    static const char *const words[] = {
        "deny",       "denies",     "denied",    "denying",   "reject",   "rejects",  "rejected",
        "refuse",     "refuses",    "refused",   "decline",   "declines", "declined", "dismiss",
        "dismisses",  "dismissed",  "retort",    "retorts",   "retorted", "respond",  "responds",
        "responded",  "reply",      "replies",   "replied",   "answer",   "answers",  "answered",
        "counter",    "counters",   "countered", "retaliate", "comply",   "complies", "complied",
        "retaliates", "retaliated", "agree",     "agrees",    "agreed",   "rebuff",   "rebuffs",
        "rebuffed",   "oblige",     "obliges",   "obliged",   "accept",   "accepts",  "accepted",
        "dispute",    "disputes",   "disputed",  "shrug",     "shrugs",   "shrugged", "scoff",
        "scoffs",     "scoffed",    "balk",      "balks",     "balked",   "demur",    "demurs",
        "demurred",   "relent",     "relents",   "relented",  "ignore",   "ignores",  "ignored",
        "spurn",      "spurns",     "spurned"};
    struct ent_span span = c->text->tokens[token].span;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == ent_span_len(span) &&
            memcmp(c->text->bytes + span.start, words[i], strlen(words[i])) == 0)
            return 1;
    return 0;
}

/* 1 where the verb says what somebody is asked, told or accused of by the verb above. */
static int is_controlled(const struct ent_casting *c, uint32_t verb, uint32_t above)
{
    static const char *const marks[] = {"of", "for", "against", "into", "from"};
    if (!(ent_token_classes(c, above) & ENT_CLASS_ADDRESSING) || verb == 0)
        return 0;
    if (c->trees[verb].relation == ENT_REL_XCOMP)
        return 1;
    struct ent_span mark = c->text->tokens[verb - 1].span;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (c->trees[verb].relation == ENT_REL_ADVCL && strlen(marks[i]) == ent_span_len(mark) &&
            memcmp(c->text->bytes + mark.start, marks[i], strlen(marks[i])) == 0)
            return 1;
    return 0;
}

/* "accused India of bullying", "told India to mind": who is asked or accused is the subject of the
 * verb behind: a draft, or ENT_NONE. */
static uint32_t controller_of(const struct ent_anaphora *a, uint32_t word, uint32_t verb)
{
    const struct ent_casting *c = a->c;
    uint32_t above = ent_tree_verb(c, verb);
    if (verb == ENT_NONE || above == ENT_NONE || above >= verb ||
        ent_tree_acting_verb(c, verb) == verb || !is_controlled(c, verb, above))
        return ENT_NONE;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > 0)
            break;
        unsigned relation = draft->head == ENT_NONE ? ENT_REL_DEP : c->trees[draft->head].relation;
        if (draft->head != ENT_NONE && c->trees[draft->head].head == above &&
            (relation == ENT_REL_OBJ || relation == ENT_REL_IOBJ || relation == ENT_REL_NSUBJ_PASS))
            return a->history[i];
    }
    return ENT_NONE;
}

/* What the tree tells of a pronoun that is no subject of its verb: who acts is another. */
static void use_object(const struct ent_anaphora *a, const struct pronoun *p, uint32_t word,
                       uint32_t verb, struct ent_wanted *wanted)
{
    const struct ent_casting *c = a->c;
    uint32_t token = c->words.items[word].token, subject = wanted->controller;
    wanted->controller = wanted->governor = ENT_NONE; /* "China said that Japan warned it" */
    wanted->not_draft = actor_before(a, word);
    if (subject == ENT_NONE) {
        wanted->verb = ent_tree_acting_verb(c, verb);
        subject = ent_subject_draft(a, word, wanted->verb);
    }
    if (subject != ENT_NONE) {
        if (wanted->verb == verb) /* "he accused him": another, however often he was named */
            wanted->not_actor = c->members[c->drafts[subject].member];
        if (p->sex == 'n') /* "Mr Xi warned it": no China either */
            wanted->not_root = ent_draft_root(a, &c->drafts[subject]);
    }
    int agentive = verb != ENT_NONE && ent_token_classes(c, verb) & ENT_CLASS_AGENTIVE;
    if (is_addressed(c, word))
        wanted->rivals = ENT_RIVALS_AGENTS;
    else if (c->trees[token].relation == ENT_REL_IOBJ || has_further_object(c, token))
        wanted->rivals = ENT_RIVALS_AGENTS; /* "lent it two ships" */
    else if (p->sex != 'm' && p->sex != 'f' && !agentive && wanted->role == ENT_ROLE_OBJECT)
        wanted->rivals = ENT_RIVALS_LIKELY;
}

/* What the tree tells of how the pronoun is used. */
static void use_tree(const struct ent_anaphora *a, const struct pronoun *p, uint32_t word,
                     struct ent_wanted *wanted)
{
    const struct ent_casting *c = a->c;
    if (!c->trees)
        return;
    uint32_t token = c->words.items[word].token, verb = ent_tree_verb(c, token);
    int role = ent_tree_role(c, token), person = p->sex == 'm' || p->sex == 'f';
    wanted->rivals = person ? ENT_RIVALS_AGENTS : ENT_RIVALS_THINGS;
    wanted->governor = ent_tree_verb(c, verb);
    wanted->controller = controller_of(a, word, verb);
    if (wanted->controller != ENT_NONE)
        wanted->governor = ENT_NONE;
    if (verb != ENT_NONE && is_answer(c, verb) &&
        (role == ENT_ROLE_SUBJECT ||
         (p->possessive && ent_tree_role(c, c->trees[token].head) == ENT_ROLE_SUBJECT)))
        wanted->answer = verb;
    if (p->possessive) {
        wanted->rivals = person ? ENT_RIVALS_NONE : ENT_RIVALS_OWNERS;
        wanted->own = verb;
        return;
    }
    if (role < 0)
        return;
    wanted->role = (uint8_t)role;
    if (role != ENT_ROLE_SUBJECT)
        use_object(a, p, word, verb, wanted);
    else if (verb != ENT_NONE && ent_token_classes(c, verb) & ENT_CLASS_AGENTIVE)
        wanted->rivals = ENT_RIVALS_AGENTS;
}

/* The nearest subject of the sentence before the word: a draft, or ENT_NONE. */
static uint32_t clause_subject(const struct ent_anaphora *a, uint32_t word)
{
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > 0)
            break;
        if (draft->role == ENT_ROLE_SUBJECT)
            return a->history[i];
    }
    return ENT_NONE;
}

/* 1 where people that belong to no actor stand between the antecedent and the word. */
static int strangers_between(const struct ent_casting *c, uint32_t from, uint32_t word)
{
    for (uint32_t w = from; w < word; w++)
        if (c->marks[w].noun && !c->marks[w].absorbed &&
            c->gazetteer->nouns[c->marks[w].noun - 1].flags & ENT_NOUN_PLURAL)
            return 1;
    return 0;
}

/* "their summit": a word that takes two stands soon behind. */
static int is_of_two(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    for (uint32_t w = word + 1; w < last && w < word + 4; w++) {
        if (ent_shape_at(c, w) & ENT_WORD_PUNCT || ent_classes_at(c, w) & ENT_CLASS_FUNCTION)
            return 0;
        if (ent_classes_at(c, w) & ENT_CLASS_RELATION)
            return 1;
    }
    return 0;
}

/* The members of the list that history item i ends: gives how many. */
static uint32_t list_members(const struct ent_anaphora *a, uint32_t i,
                             uint32_t out[ENT_GROUP_MEMBERS])
{
    uint32_t count = 0;
    for (uint32_t j = a->chains[i]; j <= i && count < ENT_GROUP_MEMBERS; j++)
        if (!ent_history_at(a, j)->place)
            out[count++] = a->c->members[ent_history_at(a, j)->member];
    return count;
}

static int add_like(struct ent_anaphora *a, const struct pronoun *p, struct ent_draft *draft,
                    uint32_t antecedent)
{
    uint32_t first, last;
    ent_anaphora_like(a, draft, antecedent);
    ent_sentence_words(a->c, draft->first, &first, &last);
    if (p->sex == 'm' || p->sex == 'f')
        draft->sex = p->sex;
    if (p->possessive)
        ent_office_take(a->c, draft, last);
    return ent_anaphora_add_like(a, draft, antecedent);
}

/* "they", "them", "their": a list, a people, a group named before; or the two of "their summit". */
static int find_plural(struct ent_anaphora *a, const struct pronoun *p, uint32_t word,
                       uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    struct ent_draft draft = {.first = word,
                              .last = word + 1,
                              .from = word,
                              .to = word + 1,
                              .kind = ENT_MENTION_PRONOUN,
                              .plural = 1};
    struct ent_wanted wanted = {.plural = 1, .lists = 1, ENT_WANTED_ANY};
    use_tree(a, p, word, &wanted);
    uint32_t members[ENT_GROUP_MEMBERS];
    *taken = 1;
    int of_two = p->possessive && is_of_two(c, word, last);
    if (of_two && ent_antecedent_group(a, word, word, 2, ENT_GROUP_ANY, members))
        return ent_anaphora_add(a, &draft, members, 2);
    uint32_t single = ent_antecedent(a, word, &wanted);
    if (single != ENT_NONE && ent_ends_list(a, single)) {
        uint32_t count = list_members(a, single, members);
        if (count > 1 && !strangers_between(c, ent_history_at(a, single)->to, word))
            return ent_anaphora_add(a, &draft, members, count);
    }
    if (single == ENT_NONE && c->trees && wanted.rivals == ENT_RIVALS_AGENTS &&
        ent_rival_salience(a, word, &wanted) < LEAST_RIVAL &&
        ent_antecedent_group(a, word, word, 2, ENT_GROUP_STATES, members))
        return ent_anaphora_add(a, &draft, members, 2);
    if (single == ENT_NONE || strangers_between(c, ent_history_at(a, single)->to, word)) {
        *taken = 0;
        return 0;
    }
    return add_like(a, p, &draft, single);
}

static int find_singular(struct ent_anaphora *a, const struct pronoun *p, uint32_t word,
                         uint32_t first, uint32_t last, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    struct ent_draft draft = {
        .first = word, .last = word + 1, .from = word, .to = word + 1, .kind = ENT_MENTION_PRONOUN};
    struct ent_wanted wanted = {.sex = p->sex, ENT_WANTED_ANY};
    use_tree(a, p, word, &wanted);
    if (p->sex != 'n')
        wanted.sentences = ENT_LOOK_SENTENCES;
    else if (!p->possessive && is_empty_it(c, word, last))
        return 0;
    if (p->object || (!p->possessive && is_object(c, word, first))) {
        if (wanted.not_draft == ENT_NONE)
            wanted.not_draft = clause_subject(a, word);
        if (p->sex == 'n')
            wanted.sentences = is_addressed(c, word) ? 1 : 0;
    }
    if (p->possessive && ent_office_behind(c, draft.to, last)) {
        wanted.rivals = ENT_RIVALS_NONE; /* no thing has a minister */
        wanted.sentences = ENT_LOOK_SENTENCES;
    }
    uint32_t found = ent_antecedent(a, word, &wanted);
    if (found == ENT_NONE)
        return 0;
    *taken = 1;
    return add_like(a, p, &draft, found);
}

int ent_pronoun_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    uint32_t first, last;
    const struct pronoun *p =
        ent_classes_at(a->c, word) & ENT_CLASS_FUNCTION ? pronoun_at(a->c, word) : NULL;
    if (!p)
        return 0;
    ent_sentence_words(a->c, word, &first, &last);
    return p->plural ? find_plural(a, p, word, last, taken)
                     : find_singular(a, p, word, first, last, taken);
}
