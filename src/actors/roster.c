// SPDX-License-Identifier: MIT
/*
 * The roster: the actors of one text, found by id through a small hash table. An actor that acts
 * for another ("CHN/GOV") brings its root along, so that every actor's root is in the cast's words
 * even where the text names only the part.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistr.h>

#include "actors/casting.h"

enum { FIRST_SLOTS = 64, ID_BYTES = 512 };

#define OWN_NAME "_NAME" /* ends an id that some entry has already */

struct ent_roster {
    uint32_t *slots; /* actor + 1 */
    size_t size;     /* a power of two */
    size_t stale;    /* slots of ids that their actors bear no more */
};

/* What a sector's people are called, to name them by: "Chinese government". */
static const struct {
    const char *sector;
    const char *noun;
} sector_nouns[] = {
    {"GOV", "government"}, {"MIL", "military"},   {"COP", "police"},     {"SPY", "intelligence"},
    {"JUD", "judiciary"},  {"LEG", "parliament"}, {"PTY", "party"},      {"OPP", "opposition"},
    {"REB", "rebels"},     {"CVL", "citizens"},   {"REF", "refugees"},   {"BUS", "business"},
    {"LAB", "workers"},    {"JRN", "media"},      {"EDU", "scientists"}, {"REL", "clergy"},
    {"CRM", "criminals"},  {"UAF", "militias"},
};

static const char *noun_of(const char *sector)
{
    for (size_t i = 0; i < sizeof sector_nouns / sizeof *sector_nouns; i++)
        if (strcmp(sector_nouns[i].sector, sector) == 0)
            return sector_nouns[i].noun;
    return "representatives";
}

static size_t slot_of(const struct ent_roster *roster, const struct ent_actor *actors,
                      const char *id)
{
    uint16_t shape;
    size_t slot = (size_t)(ent_word_key(id, strlen(id), &shape) >> 9) & (roster->size - 1);
    while (roster->slots[slot] && strcmp(actors[roster->slots[slot] - 1].id, id) != 0)
        slot = (slot + 1) & (roster->size - 1);
    return slot;
}

static int grow(struct ent_casting *c)
{
    struct ent_roster *roster = c->roster;
    roster->size = roster->size ? roster->size * 2 : FIRST_SLOTS;
    roster->slots = ent_arena_alloc(c->scratch, roster->size * sizeof *roster->slots);
    if (!roster->slots)
        return ENT_E_NOMEM;
    roster->stale = 0;
    for (uint32_t i = 0; i < c->n_actors; i++)
        roster->slots[slot_of(roster, c->actors, c->actors[i].id)] = i + 1;
    return 0;
}

int ent_roster_make(struct ent_casting *c)
{
    c->roster = ent_arena_alloc(c->scratch, sizeof *c->roster);
    return c->roster ? grow(c) : ENT_E_NOMEM;
}

/* The actor of that id; a new one is `fresh`, with strings that live long enough. */
static int find_or_add(struct ent_casting *c, uint32_t *out, const struct ent_actor *fresh,
                       uint32_t entry, uint32_t root)
{
    size_t slot = slot_of(c->roster, c->actors, fresh->id);
    if (c->roster->slots[slot]) {
        *out = c->roster->slots[slot] - 1;
        return 0;
    }
    c->actors =
        ent_arena_room(c->scratch, c->actors, c->n_actors, &c->actor_capacity, sizeof *c->actors);
    c->actor_entries = ent_arena_room(c->scratch, c->actor_entries, c->n_actors, &c->entry_capacity,
                                      sizeof *c->actor_entries);
    c->actor_roots = ent_arena_room(c->scratch, c->actor_roots, c->n_actors, &c->root_capacity,
                                    sizeof *c->actor_roots);
    if (!c->actors || !c->actor_entries || !c->actor_roots)
        return ENT_E_NOMEM;
    *out = (uint32_t)c->n_actors;
    c->actors[*out] = *fresh;
    c->actor_entries[*out] = entry;
    c->actor_roots[*out] = root == ENT_NONE ? *out : root;
    c->roster->slots[slot] = (uint32_t)++c->n_actors;
    return (c->n_actors + c->roster->stale) * 2 > c->roster->size ? grow(c) : 0;
}

/* The actor of an entry without a sector. */
static int add_plain(struct ent_casting *c, uint32_t *out, uint32_t entry)
{
    const struct ent_entry *e = &c->gazetteer->entries[entry];
    const struct ent_entry *root = &c->gazetteer->entries[e->root];
    struct ent_actor actor = {.id = e->id,
                              .root = root->id,
                              .name = e->name,
                              .root_name = root->name,
                              .sector = e->sector,
                              .type = (enum ent_actor_type)e->type,
                              .root_type = (enum ent_actor_type)root->type};
    uint32_t root_actor = ENT_NONE;
    if (e->root != entry && add_plain(c, &root_actor, e->root))
        return ENT_E_NOMEM;
    return find_or_add(c, out, &actor, entry, root_actor);
}

int ent_roster_entry(struct ent_casting *c, uint32_t *out, uint32_t entry, const char *sector)
{
    const struct ent_entry *e = &c->gazetteer->entries[entry];
    char id[ID_BYTES], name[ID_BYTES];
    uint32_t root;
    int is_state = e->type == ENT_ACTOR_COUNTRY || e->type == ENT_ACTOR_TERRITORY;
    if (!*sector || !is_state)
        return add_plain(c, out, entry);
    if (add_plain(c, &root, entry))
        return ENT_E_NOMEM;
    snprintf(id, sizeof id, "%s/%s", e->id, sector);
    snprintf(name, sizeof name, "%s %s", *e->adjective ? e->adjective : e->name, noun_of(sector));
    struct ent_actor actor = {.root = e->id,
                              .root_name = e->name,
                              .type = ENT_ACTOR_OFFICE,
                              .root_type = (enum ent_actor_type)e->type};
    actor.id = ent_arena_copy(c->arena, id, strlen(id));
    actor.name = ent_arena_copy(c->arena, name, strlen(name));
    actor.sector = ent_arena_copy(c->arena, sector, strlen(sector));
    if (!actor.id || !actor.name || !actor.sector)
        return ENT_E_NOMEM;
    return find_or_add(c, out, &actor, entry, root);
}

int ent_roster_private(struct ent_casting *c, uint32_t *out, uint32_t entry)
{
    const struct ent_entry *e = &c->gazetteer->entries[entry];
    const char *slash = strchr(e->id, '/'), *id = slash ? slash + 1 : e->id;
    struct ent_actor actor = {.id = id,
                              .root = id,
                              .name = e->name,
                              .root_name = e->name,
                              .sector = "",
                              .type = ENT_ACTOR_PERSON,
                              .root_type = ENT_ACTOR_PERSON};
    return find_or_add(c, out, &actor, entry, ENT_NONE);
}

/* "José Mujica" as an id: JOSE_MUJICA. A letter without a Latin base is left out. */
static void write_id(char *out, size_t size, const char *root, const char *name, size_t len)
{
    size_t n = *root ? (size_t)snprintf(out, size, "%s/", root) : 0, begin = n;
    for (size_t at = 0; at < len && n + 1 < size;) {
        ucs4_t c;
        int step = u8_mbtouc(&c, (const uint8_t *)name + at, len - at);
        c = ent_letter_base(c);
        if (c < 0x80 && isalnum((int)c) && c)
            out[n++] = (char)toupper((int)c);
        else if (c && n > begin && out[n - 1] != '_')
            out[n++] = '_';
        at += step > 0 ? (size_t)step : 1;
    }
    out[n] = '\0';
}

/* Fills in the strings of an actor that no entry has and adds it. */
static int add_fresh(struct ent_casting *c, uint32_t *out, struct ent_actor *actor, const char *id,
                     const struct ent_stranger *stranger, uint32_t root)
{
    actor->id = ent_arena_copy(c->arena, id, strlen(id));
    actor->name = ent_arena_copy(c->arena, stranger->name, stranger->len);
    actor->sector = ent_arena_copy(c->arena, stranger->sector, strlen(stranger->sector));
    actor->type = (enum ent_actor_type)stranger->type;
    if (!actor->id || !actor->name || !actor->sector)
        return ENT_E_NOMEM;
    if (root == ENT_NONE) {
        actor->root = actor->id;
        actor->root_name = actor->name;
        actor->root_type = actor->type;
    }
    return find_or_add(c, out, actor, ENT_NONE, root);
}

int ent_roster_stranger(struct ent_casting *c, uint32_t *out, const struct ent_stranger *stranger)
{
    char id[ID_BYTES];
    struct ent_actor actor = {0};
    uint32_t root_actor = ENT_NONE;
    if (stranger->entry != ENT_NONE) {
        uint32_t entry = c->gazetteer->entries[stranger->entry].root;
        const struct ent_entry *root = &c->gazetteer->entries[entry];
        if (add_plain(c, &root_actor, entry))
            return ENT_E_NOMEM;
        actor.root = root->id;
        actor.root_name = root->name;
        actor.root_type = (enum ent_actor_type)root->type;
    }
    write_id(id, sizeof id - sizeof OWN_NAME, stranger->entry == ENT_NONE ? "" : actor.root,
             stranger->name, stranger->len);
    if (stranger->entry == ENT_NONE &&
        (!*id || ent_entry_find(c->gazetteer, id, strlen(id)) != ENT_NONE))
        strcat(id, OWN_NAME); /* a party of the name PAN is not Panama */
    return add_fresh(c, out, &actor, id, stranger, root_actor);
}

int ent_roster_person(struct ent_casting *c, uint32_t *out, uint32_t entry, const char *sector,
                      const char *name, size_t len)
{
    struct ent_stranger person = {.entry = entry,
                                  .sector = sector,
                                  .name = name,
                                  .len = (uint32_t)len,
                                  .type = ENT_ACTOR_PERSON};
    return ent_roster_stranger(c, out, &person);
}

int ent_roster_adopt(struct ent_casting *c, uint32_t actor, uint32_t root, const char *sector)
{
    const struct ent_actor *of = &c->actors[root];
    struct ent_actor adopted = c->actors[actor];
    char id[ID_BYTES];
    write_id(id, sizeof id, of->id, adopted.name, strlen(adopted.name));
    size_t slot = slot_of(c->roster, c->actors, id);
    if (c->roster->slots[slot])
        return 0;
    adopted.id = ent_arena_copy(c->arena, id, strlen(id));
    adopted.sector = ent_arena_copy(c->arena, sector, strlen(sector));
    if (!adopted.id || !adopted.sector)
        return ENT_E_NOMEM;
    adopted.root = of->id;
    adopted.root_name = of->name;
    adopted.root_type = of->type;
    c->actors[actor] = adopted;
    c->actor_roots[actor] = root;
    c->roster->slots[slot] = actor + 1;
    c->roster->stale++;
    return (c->n_actors + c->roster->stale) * 2 > c->roster->size ? grow(c) : 0;
}

int ent_roster_sector(struct ent_casting *c, uint32_t *out, const char *sector)
{
    const char *noun = noun_of(sector);
    struct ent_stranger many = {
        .sector = sector, .name = noun, .len = (uint32_t)strlen(noun), .type = ENT_ACTOR_OTHER};
    return add_fresh(c, out, &(struct ent_actor){0}, sector, &many, ENT_NONE);
}

int ent_casting_add_group(struct ent_casting *c, const struct ent_draft *draft,
                          const uint32_t *actors, uint32_t count)
{
    struct ent_draft added = *draft; /* it may stand among those that move */
    c->drafts =
        ent_arena_room(c->scratch, c->drafts, c->n_drafts, &c->draft_capacity, sizeof *c->drafts);
    if (!c->drafts)
        return ENT_E_NOMEM;
    added.partner = ENT_NONE;
    added.member = (uint32_t)c->n_members;
    added.members = count;
    c->drafts[c->n_drafts++] = added;
    for (uint32_t i = 0; i < count; i++) {
        c->members = ent_arena_room(c->scratch, c->members, c->n_members, &c->member_capacity,
                                    sizeof *c->members);
        if (!c->members)
            return ENT_E_NOMEM;
        c->members[c->n_members++] = actors[i];
    }
    return 0;
}

int ent_casting_add(struct ent_casting *c, const struct ent_draft *draft, uint32_t actor)
{
    return ent_casting_add_group(c, draft, &actor, 1);
}
