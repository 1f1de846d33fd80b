// SPDX-License-Identifier: MIT
/*
 * The balance in words. Each sentence part follows from figures alone: the camps of the largest
 * part, without those that lean (their ties are nearly as well with the other camp), then who
 * leans, then what strains, then the parts that no tie joins to the first.
 */
#include "entente/balance.h"

enum { CAMP_NAMES = 7, SHORT = 3, LEANERS = 3, TIES = 3 };

int ent_standing_leans(const struct ent_standing *standing)
{
    return standing->strains * 3 >= standing->positive + standing->negative && standing->strains;
}

struct words {
    struct ent_buffer *out;
    const struct ent_graph *graph;
    const struct ent_balance *balance;
};

/* Where nobody in a camp stands firm, all of it is named. */
static int is_named(const struct words *words, const struct ent_faction *faction, uint32_t node)
{
    const struct ent_balance *balance = words->balance;
    if (!ent_standing_leans(&balance->nodes[node]))
        return 1;
    for (uint32_t i = 0; i < faction->members; i++)
        if (!ent_standing_leans(&balance->nodes[balance->order[faction->first + i]]))
            return 0;
    return 1;
}

static void put_camp(const struct words *words, const struct ent_faction *faction, uint32_t most)
{
    uint32_t named = 0, left_out = 0;
    for (uint32_t i = 0; i < faction->members; i++) {
        uint32_t node = words->balance->order[faction->first + i];
        if (!is_named(words, faction, node))
            continue;
        if (named == most) {
            left_out++;
            continue;
        }
        ent_buffer_printf(words->out, "%s%s", named++ ? " " : "", words->graph->nodes[node].id);
    }
    if (left_out)
        ent_buffer_printf(words->out, " and %u more", (unsigned)left_out);
}

static void put_camps(const struct words *words, const struct ent_faction *faction)
{
    const struct ent_faction *rival =
        faction->rival == ENT_NO_FACTION ? NULL : &words->balance->factions[faction->rival];
    ent_buffer_puts(words->out, rival ? "two camps: " : "one camp: ");
    put_camp(words, faction, CAMP_NAMES);
    if (!rival)
        return;
    ent_buffer_puts(words->out, " | ");
    put_camp(words, rival, CAMP_NAMES);
}

/* All of a small camp, else the one of most ties in it. */
static void put_camp_in_short(const struct words *words, const struct ent_faction *faction)
{
    uint32_t first = words->balance->order[faction->first];
    for (uint32_t i = faction->members; i-- > 0;)
        if (is_named(words, faction, words->balance->order[faction->first + i]))
            first = words->balance->order[faction->first + i];
    if (faction->members > SHORT + 1)
        ent_buffer_printf(words->out, "the camp of %s", words->graph->nodes[first].id);
    else
        put_camp(words, faction, SHORT + 1);
}

static void put_leaner(const struct words *words, uint32_t node)
{
    const struct ent_standing *standing = &words->balance->nodes[node];
    const struct ent_faction *own = &words->balance->factions[standing->faction];
    unsigned all = standing->positive + standing->negative, strains = standing->strains;
    ent_buffer_printf(words->out, "; %s ", words->graph->nodes[node].label);
    if (strains * 2 == all) {
        ent_buffer_puts(words->out, "stands between them");
        return;
    }
    ent_buffer_puts(words->out, "leans to ");
    put_camp_in_short(words, own);
    ent_buffer_printf(words->out, ", against it in %u of %u ties", strains, all);
}

/* Those of the first part that lean; of a camp where all do, none is told apart. */
static void put_leaners(const struct words *words)
{
    const struct ent_balance *balance = words->balance;
    uint32_t told = 0, left_out = 0;
    for (uint32_t f = 0; f < balance->n_factions; f++) {
        const struct ent_faction *faction = &balance->factions[f];
        if (f > 0 && f != balance->factions[0].rival)
            break;
        for (uint32_t i = 0; i < faction->members; i++) {
            uint32_t node = balance->order[faction->first + i];
            if (is_named(words, faction, node))
                continue;
            if (told < LEANERS)
                put_leaner(words, node);
            else
                left_out++;
            told++;
        }
    }
    if (left_out)
        ent_buffer_printf(words->out, "; %u more lean%s", (unsigned)left_out,
                          left_out == 1 ? "s" : "");
}

static void put_strains(const struct words *words)
{
    const struct ent_balance *balance = words->balance;
    if (!balance->n_strains) {
        ent_buffer_puts(words->out, "; no tie strains the balance");
        return;
    }
    ent_buffer_printf(words->out,
                      "; %s%u of %u ties %s the balance: ", balance->exact ? "" : "at most ",
                      (unsigned)balance->n_strains, (unsigned)balance->n_ties,
                      balance->n_strains == 1 ? "strains" : "strain");
    for (uint32_t i = 0; i < balance->n_strains && i < TIES; i++) {
        const struct ent_dyad *dyad = &words->graph->dyads[balance->strains[i]];
        ent_buffer_printf(words->out, "%s%s %s %s", i ? ", " : "", words->graph->nodes[dyad->a].id,
                          dyad->sign < 0 ? "−" : "+", words->graph->nodes[dyad->b].id);
    }
    if (balance->n_strains > TIES)
        ent_buffer_printf(words->out, " and %u more", (unsigned)balance->n_strains - TIES);
}

static void put_other_parts(const struct words *words)
{
    const struct ent_balance *balance = words->balance;
    uint32_t parts = 0;
    for (uint32_t f = 1; f < balance->n_factions; f++)
        parts += balance->factions[f].rival == ENT_NO_FACTION || balance->factions[f].rival > f;
    if (parts)
        ent_buffer_printf(words->out, "; %u other part%s apart from these", (unsigned)parts,
                          parts == 1 ? "" : "s");
}

void ent_balance_words(struct ent_buffer *out, const struct ent_graph *graph,
                       const struct ent_balance *balance)
{
    struct words words = {.out = out, .graph = graph, .balance = balance};
    if (!balance->n_factions) {
        ent_buffer_puts(out, "no ties, no camps");
        return;
    }
    put_camps(&words, &balance->factions[0]);
    put_leaners(&words);
    put_strains(&words);
    put_other_parts(&words);
}
