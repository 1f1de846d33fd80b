// SPDX-License-Identifier: MIT
/*
 * What a deed becomes by the words that govern it. Who refuses to help rejects, who threatens to
 * attack threatens, who agrees to sell agrees and will sell: the lexicon's governors tell. Who
 * complains that another has done harm reproaches him with it, who says that he must do something
 * asks for it, and who follows suit does what was told before.
 */
#include <string.h>

#include "ties/surface_events.h"
#include "ties/surface_roles.h"

/* 1 where the verb group is "will not", "would not". */
static int is_unwilling(const struct surface *s, const struct chunk *v)
{
    if (v->status != ENT_STATUS_NEGATED || v->form != G_FINITE || v->marks & GROUP_PASSIVE)
        return 0;
    for (int32_t i = v->first; i < v->main; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_MODAL && w->form)
            return (w->form->modal & 1 << ENT_STATUS_FUTURE) &&
                   strcmp(w->form->text, "must") != 0 && strcmp(w->form->text, "should") != 0 &&
                   strcmp(w->form->text, "ought") != 0;
    }
    return 0;
}

static void tell(struct surface *s, const struct deed *deed, const struct lex_sense *sense,
                 enum ent_status status, int mutual)
{
    struct act act = deed->act;
    act.sense = sense;
    act.category = sense ? (enum ent_category)sense->category : ENT_CATEGORY_REJECT;
    act.sign = sense ? sense->sign : -1;
    act.status = status;
    act.mutual = mutual;
    emit_each(s, &act, &deed->agents, &deed->patients);
}

/* "turned down an invitation to join", "dismissed calls by Peru to withdraw": 1 where the
 * infinitive hangs on what the verb before rejects. */
static int is_turned_down(const struct surface *s, int32_t c)
{
    struct match m;
    int32_t g = c - 1;
    if (s->chunks[c].form != G_INFINITIVE)
        return 0;
    while (g > 0 && g > c - 7 &&
           (s->chunks[g].kind == C_NOUNS || s->chunks[g].kind == C_PREPOSITION ||
            s->chunks[g].kind == C_ADVERB))
        g--;
    int32_t noun = g >= 0 && s->chunks[g].kind == C_VERBS ? s->chunks[g].object : NONE;
    return noun > g && noun < c && s->chunks[g].status == ENT_STATUS_ASSERTED &&
           surface_governor(s->words[s->chunks[noun].main].lemma[LEX_NOUN], LEX_NOUN) &&
           match_verb(s, g, LEX_SENSE, &m) && m.entry->sense->category == ENT_CATEGORY_REJECT;
}

/* "asked Peru to send back its ships": 1 where whoever asks is who it would be done to; then only
 * the request is told. */
static int is_asked_back(const struct surface *s, int32_t c, const struct deed *deed)
{
    const struct chunk *v = &s->chunks[c];
    struct match m;
    struct parties askers = {0}, others = deed->patients;
    if (v->form != G_INFINITIVE || v->governor == NONE)
        return 0;
    const struct chunk *g = &s->chunks[v->governor];
    if (g->object == NONE || g->object != v->subject || g->marks & GROUP_PASSIVE ||
        !match_verb(s, v->governor, LEX_SENSE, &m) ||
        m.entry->sense->category != ENT_CATEGORY_REQUEST)
        return 0;
    parties_of(s, &askers, g->subject, 0);
    parties_without(s, &others, &askers);
    return !others.count;
}

int turn_deed(struct surface *s, int32_t c, const struct deed *deed)
{
    const struct chunk *v = &s->chunks[c];
    if (!deed->agents.count || !deed->patients.count || deed->sense->flags & LEX_REVERSE)
        return 0;
    if (is_asked_back(s, c, deed))
        return 1;
    if (v->form == G_ING && v->governor != NONE && is_turned_down(s, v->governor))
        return 1; /* "dismissed calls to stop arming": nothing has changed */
    if (is_turned_down(s, c)) {
        int willing = deed->act.sign > 0;
        tell(s, deed, willing ? NULL : deed->sense,
             willing ? ENT_STATUS_ASSERTED : ENT_STATUS_NEGATED, 0);
        return 1;
    }
    if (is_unwilling(s, v) && deed->act.sign > 0 && strcmp(deed->act.rule, "verb") == 0) {
        tell(s, deed, NULL, ENT_STATUS_ASSERTED, 0);
        return 1;
    }
    int nominal;
    const struct lex_entry *e = v->form == G_FINITE ? NULL : surface_group_governor(s, c, &nominal);
    uint8_t words = e ? e->n_more : 0; /* "stopped short of" is not "stopped" */
    while (e && (e->kind != LEX_GOVERNOR || !e->act || e->act_of != deed->act.sign ||
                 e->n_more != words))
        e = e->next;
    const struct chunk *g = v->governor == NONE ? NULL : &s->chunks[v->governor];
    if (!e || v->marks & GROUP_NEGATED)
        return 0;
    if (!nominal && (g->status == ENT_STATUS_NEGATED ||
                     e->object_control != (v->subject == g->object && g->object != NONE)))
        return 0;
    enum ent_status status = nominal || !g ? ENT_STATUS_ASSERTED : (enum ent_status)g->status;
    tell(s, deed, e->act, status, (e->act->flags & LEX_MUTUAL) != 0);
    return e->act_instead;
}

/* Reported speech -------------------------------------------------------------------------------*/

static int is_harm(const struct deed *deed)
{
    static const uint8_t harms[] = {ENT_CATEGORY_ASSAULT, ENT_CATEGORY_COERCE,
                                    ENT_CATEGORY_SANCTION, ENT_CATEGORY_THREATEN,
                                    ENT_CATEGORY_REJECT};
    return deed->act.sign < 0 && !deed->act.mutual &&
           memchr(harms, (int)deed->act.category, sizeof harms) != NULL;
}

/* "ruled that Peru had broken", and, where it was done to him who says it, "said that Peru had
 * broken". */
static int is_reproach(const struct surface *s, int32_t governor, const struct parties *harmed)
{
    static const char *const verdicts[] = {"conclude", "decide", "determine", "establish", "find",
                                           "hold",     "judge",  "rule",      "suspect"};
    struct match m;
    struct parties sayers = {0}, others;
    const struct lex_word *verb = s->words[s->chunks[governor].main].lemma[LEX_VERB];
    if (match_verb(s, governor, LEX_SENSE, &m) && m.entry->sense->category == ENT_CATEGORY_ACCUSE)
        return 1;
    if (verb && surface_in_list(verb->text, verdicts, sizeof verdicts / sizeof *verdicts))
        return 1;
    parties_of(s, &sayers, s->chunks[governor].subject, 0);
    others = *harmed;
    parties_without(s, &others, &sayers);
    return chunk_is_speech(s, governor) && others.count < harmed->count;
}

void turn_reported(struct surface *s, int32_t c, const struct deed *deed)
{
    const struct chunk *v = &s->chunks[c];
    struct parties sayers = {0}, blamed = deed->agents;
    if (v->form != G_FINITE || v->governor == NONE || v->marks & GROUP_CONDITION ||
        !is_harm(deed) || deed->sense->flags & LEX_REVERSE ||
        (v->status != ENT_STATUS_ASSERTED && v->status != ENT_STATUS_UNCERTAIN))
        return;
    const struct chunk *g = &s->chunks[v->governor];
    if (g->status != ENT_STATUS_ASSERTED || g->marks & GROUP_PASSIVE ||
        !is_reproach(s, v->governor, &deed->patients))
        return;
    parties_of(s, &sayers, g->subject, 0);
    parties_without(s, &blamed, &sayers);
    struct act act = {.rule = "said harm",
                      .category = ENT_CATEGORY_ACCUSE,
                      .sign = -1,
                      .first = g->main,
                      .last = g->main};
    emit_each(s, &act, &sayers, &blamed);
}

/* 1 where the verb group is "must", "should" or "ought to"; *demands is 1 for "must". */
static int is_obliging(const struct surface *s, const struct chunk *v, int *demands)
{
    for (int32_t i = v->first; i <= v->main; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_MODAL && w->form &&
            (strcmp(w->form->text, "must") == 0 || strcmp(w->form->text, "should") == 0 ||
             strcmp(w->form->text, "ought") == 0)) {
            *demands = strcmp(w->form->text, "must") == 0;
            return 1;
        }
    }
    return 0;
}

void turn_obliging(struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    int demands = 0;
    if (v->form != G_FINITE || v->governor == NONE || !is_obliging(s, v, &demands))
        return;
    struct parties sayers = {0}, asked = {0};
    struct match m;
    if (match_verb(s, v->governor, LEX_SENSE, &m) && m.entry->sense->category == ENT_CATEGORY_AGREE)
        return;
    parties_of(s, &sayers, s->chunks[v->governor].subject, 0);
    parties_of(s, &asked, v->subject, 0);
    parties_without(s, &asked, &sayers);
    int32_t said = s->chunks[v->governor].main; /* it may stand behind what is said */
    struct act act = {.rule = "said must",
                      .category = ENT_CATEGORY_REQUEST,
                      .sign = demands ? -1 : 1,
                      .first = said < v->main ? said : v->main,
                      .last = said < v->main ? v->main : said};
    emit_each(s, &act, &sayers, &asked);
}

/* What is told again
 * -----------------------------------------------------------------------------*/

/* What is done again: what the verb speaks of ("joined the boycott"), else whatever was told last.
 */
static int copied(const struct surface *s, int32_t c, const struct deed *deed, struct event *out)
{
    enum { COPY_BACK = 2 };
    struct spoken spoken;
    struct wanted wanted = {
        .kinds = EVENT_KINDS & ~EVENT_KIND(CONSULT), .back = COPY_BACK, .besides = &deed->agents};
    event_spoken_of(s, &spoken, s->chunks[c].object, EVENT_NOUN);
    if (spoken.kinds && deed->sense->objects >= 0)
        return event_recall(s, out, &spoken, s->chunks[c].object, wanted);
    return record_find(s, out, &wanted, deed->act.first, deed->act.last);
}

void turn_copy(struct surface *s, int32_t c, const struct deed *deed)
{
    struct event event;
    if (!deed->agents.count || !copied(s, c, deed, &event))
        return;
    struct act act = deed->act;
    act.sense = NULL;
    act.category = event.category;
    act.sign = event.sign;
    emit_each(s, &act, &deed->agents, event.mutual ? &event.doers : &event.targets);
}
