// SPDX-License-Identifier: MIT
/* The gazetteer as an image: its arrays as they are. Only entries and nouns point at strings. */
#include "actors/gazetteer_image.h"

#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"

struct header {
    uint64_t entries, terms, nouns, names, edges, edge_slots, nodes;
};

static void put_entries(struct ent_buffer *image, struct ent_buffer *strings,
                        const struct ent_gazetteer *gazetteer)
{
    for (size_t i = 0; i < gazetteer->n_entries; i++) {
        struct ent_entry entry = gazetteer->entries[i];
        entry.id = ent_image_put_string(strings, entry.id);
        entry.name = ent_image_put_string(strings, entry.name);
        entry.adjective = ent_image_put_string(strings, entry.adjective);
        for (int k = 0; k < ENT_LINKS; k++)
            entry.linked[k] = ent_image_put_string(strings, entry.linked[k]);
        entry.sector = ent_image_put_string(strings, entry.sector);
        ent_buffer_add(image, (const char *)&entry, sizeof entry);
    }
    ent_image_end(image);
}

static void put_nouns(struct ent_buffer *image, struct ent_buffer *strings,
                      const struct ent_gazetteer *gazetteer)
{
    for (size_t i = 0; i < gazetteer->n_nouns; i++) {
        struct ent_noun noun;
        memset(&noun, 0, sizeof noun); /* what lies between its members is written too */
        noun.sector = ent_image_put_string(strings, gazetteer->nouns[i].sector);
        noun.flags = gazetteer->nouns[i].flags;
        ent_buffer_add(image, (const char *)&noun, sizeof noun);
    }
    ent_image_end(image);
}

int ent_gazetteer_put_image(struct ent_buffer *image, const struct ent_gazetteer *g)
{
    struct header header = {g->n_entries, g->n_terms,    g->n_nouns, g->n_names,
                            g->n_edges,   g->edge_slots, g->n_nodes};
    struct ent_buffer strings = {0};
    ent_image_put(image, &header, sizeof header);
    put_entries(image, &strings, g);
    put_nouns(image, &strings, g);
    ent_image_put(image, g->terms, g->n_terms * sizeof *g->terms);
    ent_image_put(image, g->names, g->n_names * sizeof *g->names);
    ent_image_put(image, g->edges, g->edge_slots * sizeof *g->edges);
    ent_image_put(image, g->node_names, g->n_nodes * sizeof *g->node_names);
    ent_image_put(image, strings.data, strings.len);
    int failed = strings.failed || image->failed;
    ent_buffer_free(&strings);
    return failed ? ENT_E_NOMEM : 0;
}

static void find_strings(struct ent_gazetteer *gazetteer, const char *strings)
{
    for (size_t i = 0; i < gazetteer->n_entries; i++) {
        struct ent_entry *entry = &gazetteer->entries[i];
        entry->id = ent_image_string(strings, entry->id);
        entry->name = ent_image_string(strings, entry->name);
        entry->adjective = ent_image_string(strings, entry->adjective);
        for (int k = 0; k < ENT_LINKS; k++)
            entry->linked[k] = ent_image_string(strings, entry->linked[k]);
        entry->sector = ent_image_string(strings, entry->sector);
    }
    for (size_t i = 0; i < gazetteer->n_nouns; i++)
        gazetteer->nouns[i].sector = ent_image_string(strings, gazetteer->nouns[i].sector);
}

int ent_gazetteer_take_image(struct ent_gazetteer *g, const struct ent_image *image)
{
    struct ent_image_reader reader = {(const char *)image->words};
    const struct header *header = ent_image_take(&reader, sizeof *header);
    g->n_entries = g->entry_capacity = header->entries;
    g->n_nouns = g->noun_capacity = header->nouns;
    g->n_terms = g->term_capacity = header->terms;
    g->n_names = g->name_capacity = header->names;
    g->n_edges = header->edges;
    g->edge_slots = header->edge_slots;
    g->n_nodes = g->node_capacity = header->nodes;
    g->entries = ent_image_copy(&reader, g->n_entries, sizeof *g->entries);
    g->nouns = ent_image_copy(&reader, g->n_nouns, sizeof *g->nouns);
    g->terms = ent_image_copy(&reader, g->n_terms, sizeof *g->terms);
    g->names = ent_image_copy(&reader, g->n_names, sizeof *g->names);
    g->edges = ent_image_copy(&reader, g->edge_slots, sizeof *g->edges);
    g->node_names = ent_image_copy(&reader, g->n_nodes, sizeof *g->node_names);
    if (!g->entries || !g->nouns || !g->terms || !g->names || !g->edges || !g->node_names)
        return ENT_E_NOMEM;
    find_strings(g, reader.at);
    return 0;
}
