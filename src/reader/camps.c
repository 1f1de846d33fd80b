// SPDX-License-Identifier: MIT
/* Every row follows from figures of the balance alone. Words lie one after the other in a buffer,
 * each with a NUL behind it. */
#include "camps.h"

#include <stdlib.h>
#include <string.h>

#include "export/stats.h"

enum { BROKERS = 5, FEW_ROWS = 16 };

struct making {
    struct camps *camps;
    const struct ent_graph *graph;
    const char *minus;
    size_t room;
};

/* Adds a row; its words follow. */
static void add_row(struct making *m, enum camps_kind kind, uint32_t index)
{
    struct camps *camps = m->camps;
    if (camps->count < m->room)
        camps->rows[camps->count++] = (struct camps_row){kind, index, camps->words.len};
}

static void end_words(struct making *m)
{
    ent_buffer_putc(&m->camps->words, '\0');
}

static double percent(uint64_t part, uint64_t all)
{
    return all ? 100.0 * (double)part / (double)all : 100;
}

/* What strains ------------------------------------------------------------------------------- */

/* The list of all ties without those that fit. */
static void keep_strains(struct tielist *list, const struct ent_balance *balance)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++)
        for (uint32_t k = 0; k < balance->n_strains; k++)
            if (list->dyads[i] == balance->strains[k]) {
                list->dyads[kept++] = list->dyads[i];
                break;
            }
    list->count = kept;
}

static void add_strains(struct making *m)
{
    struct camps *camps = m->camps;
    const struct ent_balance *balance = camps->balance;
    add_row(m, CAMPS_HEAD, 0);
    if (balance->n_strains)
        ent_buffer_printf(&camps->words, "%s%u of %u ties strain%s the balance",
                          balance->exact ? "" : "at most ", (unsigned)balance->n_strains,
                          (unsigned)balance->n_ties, balance->n_strains == 1 ? "s" : "");
    else
        ent_buffer_puts(&camps->words, "No tie strains the balance");
    end_words(m);
    for (uint32_t i = 0; i < camps->ties.count; i++) {
        add_row(m, CAMPS_TIE, i);
        end_words(m);
    }
}

static void add_triads(struct making *m)
{
    struct ent_buffer *words = &m->camps->words;
    const struct ent_balance *balance = m->camps->balance;
    uint64_t all = ent_balance_triads(balance);
    uint64_t balanced = balance->triads[ENT_TRIAD_PPP] + balance->triads[ENT_TRIAD_PNN];
    if (!all)
        return;
    add_row(m, CAMPS_HEAD, 0);
    ent_buffer_printf(words, "%llu of %llu triads balanced (%.0f %%)", (unsigned long long)balanced,
                      (unsigned long long)all, percent(balanced, all));
    end_words(m);
    add_row(m, CAMPS_LINE, 0);
    ent_buffer_printf(words, "+++ %llu   ++%s %llu   +%s%s %llu   %s%s%s %llu",
                      (unsigned long long)balance->triads[ENT_TRIAD_PPP], m->minus,
                      (unsigned long long)balance->triads[ENT_TRIAD_PPN], m->minus, m->minus,
                      (unsigned long long)balance->triads[ENT_TRIAD_PNN], m->minus, m->minus,
                      m->minus, (unsigned long long)balance->triads[ENT_TRIAD_NNN]);
    end_words(m);
}

/* Actors --------------------------------------------------------------------------------------- */

/* "+3 −2, 1 against its camp" */
static void add_member(struct making *m, uint32_t node)
{
    const struct ent_standing *standing = &m->camps->balance->nodes[node];
    struct ent_buffer *words = &m->camps->words;
    add_row(m, CAMPS_ACTOR, node);
    ent_buffer_printf(words, "+%u %s%u", (unsigned)standing->positive, m->minus,
                      (unsigned)standing->negative);
    if (standing->strains)
        ent_buffer_printf(words, ", %u against its camp", (unsigned)standing->strains);
    end_words(m);
}

/* A part has one camp, or two: the second follows the first. */
static void add_camps(struct making *m)
{
    const struct ent_balance *balance = m->camps->balance;
    for (uint32_t f = 0; f < balance->n_factions; f++) {
        const struct ent_faction *faction = &balance->factions[f];
        add_row(m, CAMPS_HEAD, 0);
        ent_buffer_printf(&m->camps->words, "Camp %u", (unsigned)f + 1);
        if (faction->rival != ENT_NO_FACTION)
            ent_buffer_printf(&m->camps->words, ", against camp %u", (unsigned)faction->rival + 1);
        ent_buffer_printf(&m->camps->words, ": %u actor%s", (unsigned)faction->members,
                          faction->members == 1 ? "" : "s");
        end_words(m);
        for (uint32_t i = 0; i < faction->members; i++)
            add_member(m, balance->order[faction->first + i]);
    }
}

static void add_brokers(struct making *m)
{
    const struct ent_balance *balance = m->camps->balance;
    uint32_t brokers[BROKERS], count = ent_brokers(brokers, BROKERS, balance);
    if (!count)
        return;
    add_row(m, CAMPS_HEAD, 0);
    ent_buffer_printf(&m->camps->words, "Brokers: shortest ways that lead through them%s",
                      balance->between_estimated ? ", estimated" : "");
    end_words(m);
    for (uint32_t i = 0; i < count; i++) {
        add_row(m, CAMPS_ACTOR, brokers[i]);
        ent_buffer_printf(&m->camps->words, "%.0f %%", 100 * balance->nodes[brokers[i]].between);
        end_words(m);
    }
}

static void add_answers(struct making *m)
{
    const struct ent_reciprocity *r = &m->camps->balance->reciprocity;
    if (!r->edges)
        return;
    add_row(m, CAMPS_HEAD, 0);
    ent_buffer_printf(&m->camps->words, "%u of %u directions are answered (%.0f %%)",
                      (unsigned)r->answered, (unsigned)r->edges, percent(r->answered, r->edges));
    end_words(m);
    add_row(m, CAMPS_LINE, 0);
    ent_buffer_printf(&m->camps->words, "%u of them in kind", (unsigned)r->in_kind);
    end_words(m);
}

int camps_make(struct camps *out, const struct ent_graph *graph, int ascii)
{
    struct making m = {.camps = out, .graph = graph, .minus = ascii ? "-" : "\u2212"};
    camps_free(out);
    out->ascii = ascii;
    int status = ent_balance_find(&out->balance, graph);
    if (!status)
        status = tielist_make(&out->ties, graph, -1);
    if (!status) {
        keep_strains(&out->ties, out->balance);
        m.room = (size_t)graph->n_nodes + out->ties.count + out->balance->n_factions + FEW_ROWS;
        out->rows = calloc(m.room, sizeof *out->rows);
        status = out->rows ? 0 : ENT_E_NOMEM;
    }
    if (!status) {
        add_strains(&m);
        add_triads(&m);
        add_camps(&m);
        add_brokers(&m);
        add_answers(&m);
        status = out->words.failed ? ENT_E_NOMEM : 0;
    }
    if (status)
        camps_free(out);
    return status;
}

void camps_free(struct camps *camps)
{
    ent_balance_free(camps->balance);
    tielist_free(&camps->ties);
    ent_buffer_free(&camps->words);
    free(camps->rows);
    *camps = (struct camps){0};
}

const char *camps_words(const struct camps *camps, const struct camps_row *row)
{
    return camps->words.data + row->words;
}
