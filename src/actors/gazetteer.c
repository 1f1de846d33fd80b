// SPDX-License-Identifier: MIT
/*
 * The trie has no child lists: all edges are in one hash table, keyed by parent node and word. A
 * node that ends a name points at the first name of its words; names of the same words (the party
 * and the president, a name and an adjective) hang together in a chain, in the order of the files.
 * Ids are edges too, of a parent that is no node: they lead to the entry's index plus one.
 */
#include "actors/gazetteer.h"

#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"
#include "actors/given.h"

enum {
    FIRST_SLOTS = 4096,
    SHORT_NAME = 4 /* bytes of a name of mixed case that is no usual word only by its case: LeT */
};

static size_t slot_of(const struct ent_gazetteer *gazetteer, uint32_t parent, uint64_t key)
{
    uint64_t h = (key ^ ((uint64_t)parent << 32 | parent)) * 0x9E3779B97F4A7C15U;
    return (size_t)(h >> 20) & (gazetteer->edge_slots - 1);
}

/* The slot that holds the edge, or the free one where it would go. */
static struct ent_trie_edge *find_edge(const struct ent_gazetteer *gazetteer, uint32_t parent,
                                       uint64_t key)
{
    size_t slot = slot_of(gazetteer, parent, key);
    while (gazetteer->edges[slot].node &&
           (gazetteer->edges[slot].key != key || gazetteer->edges[slot].parent != parent))
        slot = (slot + 1) & (gazetteer->edge_slots - 1);
    return &gazetteer->edges[slot];
}

static int grow_edges(struct ent_gazetteer *gazetteer)
{
    struct ent_trie_edge *old = gazetteer->edges;
    size_t old_slots = gazetteer->edge_slots;
    size_t slots = old_slots ? old_slots * 2 : FIRST_SLOTS;
    struct ent_trie_edge *edges = calloc(slots, sizeof *edges);
    if (!edges)
        return ENT_E_NOMEM;
    gazetteer->edges = edges;
    gazetteer->edge_slots = slots;
    for (size_t i = 0; i < old_slots; i++)
        if (old[i].node)
            *find_edge(gazetteer, old[i].parent, old[i].key) = old[i];
    free(old);
    return 0;
}

/* Makes room for one more item in an array of the heap. */
static int room(void **items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return 0;
    size_t grown = *capacity ? *capacity * 2 : 64;
    void *moved = realloc(*items, grown * size);
    if (!moved)
        return ENT_E_NOMEM;
    *items = moved;
    *capacity = grown;
    return 0;
}

static int add_node(struct ent_gazetteer *gazetteer, uint32_t *out)
{
    if (room((void **)&gazetteer->node_names, gazetteer->n_nodes, &gazetteer->node_capacity,
             sizeof *gazetteer->node_names))
        return ENT_E_NOMEM;
    gazetteer->node_names[gazetteer->n_nodes] = ENT_NONE;
    *out = (uint32_t)gazetteer->n_nodes++;
    return 0;
}

/* The child of `parent` for a word, made where there is none yet. */
static int step_or_add(struct ent_gazetteer *gazetteer, uint32_t *node, uint64_t key)
{
    if (gazetteer->n_nodes == 0 && add_node(gazetteer, &(uint32_t){0}))
        return ENT_E_NOMEM;
    if (gazetteer->n_edges * 2 >= gazetteer->edge_slots && grow_edges(gazetteer))
        return ENT_E_NOMEM;
    struct ent_trie_edge *edge = find_edge(gazetteer, *node, key);
    if (!edge->node) {
        uint32_t child;
        if (add_node(gazetteer, &child))
            return ENT_E_NOMEM;
        *edge = (struct ent_trie_edge){.key = key, .parent = *node, .node = child};
        gazetteer->n_edges++;
    }
    *node = edge->node;
    return 0;
}

static uint64_t id_key(const char *id, size_t len)
{
    uint16_t shape;
    return ent_word_key(id, len, &shape);
}

uint32_t ent_entry_find(const struct ent_gazetteer *gazetteer, const char *id, size_t len)
{
    if (gazetteer->n_edges == 0)
        return ENT_NONE;
    uint32_t next = find_edge(gazetteer, ENT_NONE, id_key(id, len))->node;
    return next ? next - 1 : ENT_NONE;
}

int ent_gazetteer_add_entry(struct ent_gazetteer *gazetteer, uint32_t *out, const char *id)
{
    if (room((void **)&gazetteer->entries, gazetteer->n_entries, &gazetteer->entry_capacity,
             sizeof *gazetteer->entries))
        return ENT_E_NOMEM;
    if (gazetteer->n_edges * 2 >= gazetteer->edge_slots && grow_edges(gazetteer))
        return ENT_E_NOMEM;
    struct ent_entry *entry = &gazetteer->entries[gazetteer->n_entries];
    *entry = (struct ent_entry){ENT_BLANK_ENTRY};
    entry->id = ent_arena_copy(&gazetteer->arena, id, strlen(id));
    if (!entry->id)
        return ENT_E_NOMEM;
    *out = (uint32_t)gazetteer->n_entries++;
    entry->root = *out;
    uint64_t key = id_key(id, strlen(id));
    *find_edge(gazetteer, ENT_NONE, key) =
        (struct ent_trie_edge){.key = key, .parent = ENT_NONE, .node = *out + 1};
    gazetteer->n_edges++;
    return 0;
}

/* 1 where a name of an older layer has to make way for one of that kind. */
static int gives_way(const struct ent_gazetteer_name *old, const struct ent_gazetteer_name *name)
{
    int old_actor = old->kind <= ENT_NAME_PLACE || old->kind == ENT_NAME_NOBODY;
    int new_actor = name->kind <= ENT_NAME_PLACE || name->kind == ENT_NAME_NOBODY;
    if (old->kind == ENT_NAME_NOUN && name->kind == ENT_NAME_NOUN)
        return 1;
    return old_actor && new_actor && (old->entry != name->entry || old->kind == ENT_NAME_NOBODY);
}

static void drop_older(struct ent_gazetteer *gazetteer, uint32_t node,
                       const struct ent_gazetteer_name *name)
{
    uint32_t *link = &gazetteer->node_names[node];
    while (*link != ENT_NONE) {
        struct ent_gazetteer_name *old = &gazetteer->names[*link];
        if (*link < gazetteer->layer && gives_way(old, name))
            *link = old->next;
        else
            link = &old->next;
    }
}

/* Hangs the name behind the others of its node, unless it is there already. */
static int append_name(struct ent_gazetteer *gazetteer, uint32_t node,
                       const struct ent_gazetteer_name *name)
{
    if (gazetteer->layer)
        drop_older(gazetteer, node, name);
    uint32_t *link = &gazetteer->node_names[node];
    while (*link != ENT_NONE) {
        const struct ent_gazetteer_name *other = &gazetteer->names[*link];
        if (other->entry == name->entry && other->kind == name->kind &&
            other->capitals == name->capitals && other->terms == name->terms &&
            (other->term == name->term || !name->terms))
            return 0;
        link = &gazetteer->names[*link].next;
    }
    *link = (uint32_t)gazetteer->n_names;
    gazetteer->names[gazetteer->n_names++] = *name;
    return 0;
}

int ent_gazetteer_add_name(struct ent_gazetteer *gazetteer, const char *text, uint32_t entry,
                           int kind)
{
    return ent_gazetteer_put_name(
        gazetteer, text, &(struct ent_gazetteer_name){.entry = entry, .kind = (uint8_t)kind});
}

int ent_gazetteer_put_name(struct ent_gazetteer *gazetteer, const char *text,
                           const struct ent_gazetteer_name *like)
{
    struct ent_gazetteer_name name = {.entry = like->entry,
                                      .next = ENT_NONE,
                                      .kind = like->kind,
                                      .term = like->term,
                                      .terms = like->terms};
    struct ent_name_word word;
    uint32_t node = 0;
    size_t at = 0;
    if (room((void **)&gazetteer->names, gazetteer->n_names, &gazetteer->name_capacity,
             sizeof *gazetteer->names))
        return ENT_E_NOMEM;
    for (unsigned i = 0; i < ENT_NAME_WORDS && ent_word_next(&word, text, strlen(text), &at); i++) {
        if (step_or_add(gazetteer, &node, word.key))
            return ENT_E_NOMEM;
        if (word.shape & ENT_WORD_CAPITAL)
            name.capital |= (uint16_t)(1U << i);
        if (word.shape & ENT_WORD_CAPITALS && word.end - word.start > 1)
            name.capitals |= (uint16_t)(1U << i);
        else if (word.shape & ENT_WORD_INNER && word.end - word.start <= SHORT_NAME)
            name.inner |= (uint16_t)(1U << i);
    }
    return node ? append_name(gazetteer, node, &name) : 0;
}

void ent_gazetteer_forget_names(struct ent_gazetteer *gazetteer, uint32_t entry)
{
    for (size_t node = 0; node < gazetteer->n_nodes; node++) {
        uint32_t *link = &gazetteer->node_names[node];
        while (*link != ENT_NONE) {
            struct ent_gazetteer_name *name = &gazetteer->names[*link];
            if (name->entry == entry && name->kind != ENT_NAME_NOUN)
                *link = name->next;
            else
                link = &name->next;
        }
    }
}

int ent_gazetteer_add_sibling(struct ent_gazetteer *gazetteer, uint32_t name,
                              const struct ent_gazetteer_name *like)
{
    if (room((void **)&gazetteer->names, gazetteer->n_names, &gazetteer->name_capacity,
             sizeof *gazetteer->names))
        return ENT_E_NOMEM;
    struct ent_gazetteer_name sibling = gazetteer->names[name];
    sibling.entry = like->entry;
    sibling.term = like->term;
    sibling.terms = like->terms;
    gazetteer->names[name].next = (uint32_t)gazetteer->n_names;
    gazetteer->names[gazetteer->n_names++] = sibling;
    return 0;
}

int ent_gazetteer_add_alias(struct ent_gazetteer *gazetteer, const char *id, uint32_t entry)
{
    if (gazetteer->n_edges * 2 >= gazetteer->edge_slots && grow_edges(gazetteer))
        return ENT_E_NOMEM;
    uint64_t key = id_key(id, strlen(id));
    struct ent_trie_edge *edge = find_edge(gazetteer, ENT_NONE, key);
    gazetteer->n_edges += edge->node == 0;
    *edge = (struct ent_trie_edge){.key = key, .parent = ENT_NONE, .node = entry + 1};
    return 0;
}

uint32_t ent_gazetteer_find_name(const struct ent_gazetteer *gazetteer, const char *text)
{
    struct ent_name_word word;
    uint32_t node = 0;
    size_t at = 0;
    for (unsigned i = 0; i < ENT_NAME_WORDS && ent_word_next(&word, text, strlen(text), &at); i++) {
        if (gazetteer->n_edges == 0)
            return ENT_NONE;
        node = find_edge(gazetteer, node, word.key)->node;
        if (!node)
            return ENT_NONE;
    }
    return node ? gazetteer->node_names[node] : ENT_NONE;
}

int ent_name_fits(const struct ent_gazetteer_name *name, const struct ent_name_word *words,
                  size_t count)
{
    for (size_t i = 0; i < count; i++) {
        unsigned bit = 1U << i, shape = words[i].shape;
        if (name->capitals & bit && !(shape & ENT_WORD_CAPITALS))
            return 0;
        if (name->capitals & bit && shape & ENT_WORD_LOUD && words[i].classes & ENT_CLASS_FUNCTION)
            return 0; /* "WHO" in a line of capitals */
        if (name->inner & bit && (!(shape & ENT_WORD_INNER) || shape & ENT_WORD_LOUD))
            return 0; /* "Let" and "LET" are not "LeT" */
        if (name->capital & bit && !(shape & ENT_WORD_CAPITAL) && !(i && shape & ENT_WORD_JOINED))
            return 0;
    }
    return 1;
}

/* The first name of the node's chain that is of one of the kinds and fits, or ENT_NONE. */
static uint32_t first_fit(const struct ent_gazetteer *gazetteer, uint32_t node,
                          const struct ent_name_word *words, size_t count, unsigned kinds)
{
    uint32_t name = gazetteer->node_names[node];
    while (name != ENT_NONE && (!(kinds & ENT_NAME_BIT(gazetteer->names[name].kind)) ||
                                !ent_name_fits(&gazetteer->names[name], words, count)))
        name = gazetteer->names[name].next;
    return name;
}

int ent_gazetteer_match(struct ent_match *out, const struct ent_gazetteer *gazetteer,
                        const struct ent_name_word *words, size_t count, unsigned kinds)
{
    uint32_t node = 0;
    int found = 0;
    if (gazetteer->n_edges == 0)
        return 0;
    for (size_t i = 0; i < count && i < ENT_NAME_WORDS; i++) {
        if (words[i].shape & ENT_WORD_PUNCT && !(words[i].shape & ENT_WORD_CLITIC))
            break;
        const struct ent_trie_edge *edge = find_edge(gazetteer, node, words[i].key);
        if (!edge->node)
            break;
        node = edge->node;
        uint32_t name = first_fit(gazetteer, node, words, i + 1, kinds);
        if (name == ENT_NONE)
            continue;
        *out = (struct ent_match){.name = name, .words = (uint32_t)i + 1};
        found = 1;
    }
    return found;
}

/* 1 where there are no terms, the day is no date, or it lies in one of them. */
static int in_terms(const struct ent_gazetteer *gazetteer, uint32_t first, uint32_t count,
                    struct ent_date date)
{
    if (!date.year || !count)
        return 1;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_term *term = &gazetteer->terms[first + i];
        if (ent_date_compare(term->from, date) <= 0 &&
            (!term->to.year || ent_date_compare(date, term->to) <= 0))
            return 1;
    }
    return 0;
}

int ent_entry_in_office(const struct ent_gazetteer *gazetteer, uint32_t entry, struct ent_date date)
{
    const struct ent_entry *e = &gazetteer->entries[entry];
    return in_terms(gazetteer, e->term, e->terms, date);
}

int ent_name_holds(const struct ent_gazetteer *gazetteer, const struct ent_gazetteer_name *name,
                   struct ent_date date)
{
    return in_terms(gazetteer, name->term, name->terms, date);
}

int ent_gazetteer_add_noun(struct ent_gazetteer *gazetteer, uint32_t *out, const char *sector,
                           uint8_t flags)
{
    struct ent_noun noun = {.sector = "", .flags = flags};
    if (room((void **)&gazetteer->nouns, gazetteer->n_nouns, &gazetteer->noun_capacity,
             sizeof *gazetteer->nouns))
        return ENT_E_NOMEM;
    if (*sector && !(noun.sector = ent_arena_copy(&gazetteer->arena, sector, strlen(sector))))
        return ENT_E_NOMEM;
    *out = (uint32_t)gazetteer->n_nouns;
    gazetteer->nouns[gazetteer->n_nouns++] = noun;
    return 0;
}

int ent_gazetteer_add_term(struct ent_gazetteer *gazetteer, struct ent_term term)
{
    if (room((void **)&gazetteer->terms, gazetteer->n_terms, &gazetteer->term_capacity,
             sizeof *gazetteer->terms))
        return ENT_E_NOMEM;
    gazetteer->terms[gazetteer->n_terms++] = term;
    return 0;
}

void ent_gazetteer_begin_layer(struct ent_gazetteer *gazetteer)
{
    gazetteer->layer = gazetteer->n_names;
}

void ent_gazetteer_begin_dictionaries(struct ent_gazetteer *gazetteer)
{
    if (!gazetteer->has_dictionaries)
        ent_gazetteer_begin_layer(gazetteer);
    gazetteer->has_dictionaries = 1;
}

void ent_gazetteer_free(struct ent_gazetteer *gazetteer)
{
    if (!gazetteer)
        return;
    ent_class_table_free(gazetteer->classes);
    ent_given_table_free(gazetteer->given);
    free(gazetteer->entries);
    free(gazetteer->terms);
    free(gazetteer->nouns);
    free(gazetteer->names);
    free(gazetteer->edges);
    free(gazetteer->node_names);
    ent_arena_free(&gazetteer->arena);
    free(gazetteer);
}
