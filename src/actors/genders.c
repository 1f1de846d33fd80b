// SPDX-License-Identifier: MIT
/*
 * Whether a person is a man or a woman: told by the title ("Ms", "spokesman"), by the given name,
 * or by how the text called that person before. What is once known of somebody holds on.
 */
#include <string.h>

#include "actors/anaphora.h"
#include "actors/given.h"

static const struct {
    const char *word;
    char sex;
} titles[] = {
    {"mr", 'm'},       {"sir", 'm'},    {"king", 'm'}, {"prince", 'm'},    {"sheikh", 'm'},
    {"emir", 'm'},     {"mullah", 'm'}, {"imam", 'm'}, {"ayatollah", 'm'}, {"monsieur", 'm'},
    {"mrs", 'f'},      {"ms", 'f'},     {"miss", 'f'}, {"lady", 'f'},      {"queen", 'f'},
    {"princess", 'f'}, {"madam", 'f'},  {"dame", 'f'}, {"madame", 'f'},    {"baroness", 'f'},
    {"actress", 'f'},  {"sultan", 'm'}, {"lord", 'm'}, {"pope", 'm'},      {"archbishop", 'm'},
};

static int ends_with(const struct ent_casting *c, uint32_t word, const char *tail)
{
    const struct ent_name_word *w = &c->words.items[word];
    size_t len = strlen(tail);
    return w->end - w->start >= len && memcmp(c->article->text + w->end - len, tail, len) == 0;
}

char ent_gender_of_words(const struct ent_casting *c, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++) {
        for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
            if (ent_word_is(c, w, titles[i].word))
                return titles[i].sex;
        if (c->marks[w].noun && ends_with(c, w, "man"))
            return ends_with(c, w, "woman") ? 'f' : 'm';
    }
    return 0;
}

/* Where what is known of the actor's sex is kept, or NULL where memory is out. */
static char *known_of(struct ent_anaphora *a, uint32_t actor)
{
    while (actor >= a->n_sexes) {
        a->sexes =
            ent_arena_room(a->c->scratch, a->sexes, a->n_sexes, &a->sex_capacity, sizeof *a->sexes);
        if (!a->sexes)
            return NULL;
        a->sexes[a->n_sexes++] = 0;
    }
    return &a->sexes[actor];
}

/* What the name and the words before it tell; who is of no known kind may be a person. */
static char told_by(const struct ent_casting *c, const struct ent_draft *draft)
{
    uint32_t actor = c->members[draft->member];
    int is_name = draft->kind == ENT_MENTION_NAME && c->actors[actor].type == ENT_ACTOR_OTHER;
    if (draft->kind != ENT_MENTION_PERSON && !is_name)
        return 0;
    char sex = ent_gender_of_words(c, draft->from, draft->first);
    if (sex || draft->last - draft->first < 2)
        return sex;
    return ent_is_family_first(c->actors[actor].root)
               ? 0
               : ent_given_sex(c->gazetteer->given, c->words.items[draft->first].key);
}

int ent_gender_settle(struct ent_anaphora *a, struct ent_draft *draft)
{
    const struct ent_casting *c = a->c;
    uint32_t actor = c->members[draft->member];
    enum ent_actor_type type = c->actors[actor].type;
    if (draft->members != 1 || (type != ENT_ACTOR_PERSON && type != ENT_ACTOR_OTHER) ||
        draft->sex == 'n')
        return 0;
    char *known = known_of(a, actor);
    if (!known)
        return ENT_E_NOMEM;
    if (!draft->sex)
        draft->sex = *known ? *known : told_by(c, draft);
    if (!*known)
        *known = draft->sex;
    return 0;
}
