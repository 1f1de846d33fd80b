// SPDX-License-Identifier: MIT
/* Two tables of formats as one. */
#include "formats.h"

#include "ansi.h"

static const struct ent_graph_format own[] = {
    {"ansi", "ans", "the map as coloured text, for a terminal", ansi_map, NULL},
    {0},
};

const struct ent_graph_format *graph_format_at(size_t index)
{
    for (const struct ent_graph_format *f = ent_graph_formats; f->name; f++)
        if (index-- == 0)
            return f;
    return index < sizeof own / sizeof *own - 1 ? &own[index] : NULL;
}

int graph_format_index(const struct ent_graph_format *format)
{
    int index = 0;
    while (graph_format_at((size_t)index) && graph_format_at((size_t)index) != format)
        index++;
    return index;
}

int graph_format_count(void)
{
    return graph_format_index(NULL);
}

const struct ent_graph_format *graph_format_find(const char *name)
{
    const struct ent_graph_format *found = ent_graph_format_find(name);
    return found ? found : ent_format_find(own, name);
}

const struct ent_graph_format *graph_format_for_file(const char *path)
{
    const struct ent_graph_format *found = ent_graph_format_for_file(path);
    return found ? found : ent_format_for_file(own, path);
}
