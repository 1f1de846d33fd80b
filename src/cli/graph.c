// SPDX-License-Identifier: MIT
/* entente graph: one graph of all inputs, exported. */
#include <stdlib.h>

#include "cli/command.h"
#include "cli/inputs.h"
#include "entente/export.h"
#include "entente/graph.h"

struct shelf {
    struct program *program;
    struct ent_document **documents;
    size_t count, capacity;
};

static int shelve_one(void *payload, const struct ent_source *source, struct ent_message *message)
{
    struct shelf *shelf = payload;
    if (shelf->count == shelf->capacity) {
        size_t capacity = shelf->capacity ? shelf->capacity * 2 : 16;
        void *grown = realloc(shelf->documents, capacity * sizeof *shelf->documents);
        if (!grown)
            return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", source->name);
        shelf->documents = grown;
        shelf->capacity = capacity;
    }
    int status = input_document(&shelf->documents[shelf->count], shelf->program, source, message);
    shelf->count += !status;
    return status;
}

static int write_graph(const struct shelf *shelf, const struct ent_graph_format *format, int status)
{
    struct ent_graph *graph = NULL;
    struct ent_buffer result = {0};
    int failed =
        ent_graph_fold(&graph, (const struct ent_document *const *)shelf->documents, shelf->count);
    if (!failed)
        failed = format->write(&result, graph);
    if (failed) {
        struct ent_message message;
        ent_fail(&message, failed, "the graph: %s", ent_error_text(failed));
        program_tell(&message);
        status = EXIT_NOTHING_DONE;
    } else {
        status = output_write(shelf->program, &result, status);
    }
    ent_graph_free(graph);
    ent_buffer_free(&result);
    return status;
}

/* -f decides, else the extension of the output file, else the first format. NULL after usage(). */
static const struct ent_graph_format *choose_format(const struct options *options)
{
    const char *name = options->value[OPTION_FORMAT], *path = options->value[OPTION_OUTPUT];
    int stats = options->value[OPTION_STATS] != NULL;
    const struct ent_graph_format *format = stats ? ent_stats_formats : ent_graph_formats;
    if (name)
        format = stats ? ent_stats_format_find(name) : ent_graph_format_find(name);
    else if (path)
        format = stats ? ent_stats_format_for_file(path) : ent_graph_format_for_file(path);
    if (!format)
        program_no_format(stats ? FOR_STATS : FOR_GRAPH, name ? name : path);
    return format;
}

int command_graph(struct program *program)
{
    struct shelf shelf = {.program = program};
    struct tally tally = {0};
    const struct ent_graph_format *format = choose_format(&program->options);
    if (!format)
        return EXIT_USAGE;
    int status = program_engine(program);
    if (!status)
        status = inputs_visit(program, &tally, shelve_one, &shelf);
    if (!status && tally.done == 0)
        status = tally_status(&tally);
    else if (!status)
        status = write_graph(&shelf, format, tally_status(&tally));
    for (size_t i = 0; i < shelf.count; i++)
        ent_document_free(shelf.documents[i]);
    free(shelf.documents);
    return status;
}
