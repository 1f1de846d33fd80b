// SPDX-License-Identifier: MIT
/* entente graph: one graph of all inputs, or one a stretch of time, exported. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/collection.h"
#include "cli/command.h"
#include "cli/filter.h"
#include "entente/export.h"
#include "entente/history.h"
#include "reader/formats.h"

/* What the command is asked for. */
struct task {
    const struct ent_graph_format *format;
    struct ent_filter filter;
    int filtered; /* 1: by options of the command */
    const struct ent_document *const *documents;
    size_t n_documents;
    const struct ent_snapshot *snapshot; /* that is all of it, NULL where it is not */
    const struct ent_graph *frame;       /* where nodes lie already, or NULL */
};

/* Folds and writes one graph; `near` may be NULL. */
static int put_graph(struct ent_buffer *out, const struct task *task,
                     const struct ent_filter *filter, const struct ent_graph *near)
{
    struct ent_graph *graph = NULL;
    int status = ent_graph_fold_filtered(&graph, task->documents, task->n_documents, filter, near);
    if (!status)
        status = task->format->write(out, graph);
    ent_graph_free(graph);
    return status;
}

static int fail(const struct task *task, int status)
{
    struct ent_message message;
    const char *needs = status == ENT_E_UNSUPPORTED ? task->format->needs : NULL;
    if (needs)
        ent_fail(&message, status, "%s needs %s: not all of that is here", task->format->name,
                 needs);
    else
        ent_fail(&message, status, "the graph: %s", ent_error_text(status));
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}

/* "graph.1.2.gexf" and "2024-06" make "graph-2024-06.1.2.gexf". NULL when memory is out. */
static char *slice_path(const struct task *task, const char *path, const char *label)
{
    size_t len = strlen(path), ending = strlen(task->format->extension) + 1, size = len + 64;
    int ends = len > ending && strcasecmp(path + len - ending + 1, task->format->extension) == 0;
    if (!ends) {
        const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
        ending = dot && (!slash || dot > slash + 1) && dot > path ? strlen(dot) : 0;
    }
    char *out = malloc(size);
    if (out)
        snprintf(out, size, "%.*s-%s%s", (int)(len - ending), path, label, path + len - ending);
    for (char *c = out ? out + len - ending : NULL; c && *c; c++)
        if (*c == '/')
            *c = '_';
    return out;
}

/* Each slice in a file of its own, all in the frame of the whole, so that they can be compared. */
static int write_slices(struct program *program, const struct task *task,
                        const struct ent_slice *slices, size_t count, int status)
{
    const char *path = program->options.value[OPTION_OUTPUT];
    struct ent_graph *whole = NULL;
    int failed = ent_graph_fold_filtered(&whole, task->documents, task->n_documents, &task->filter,
                                         task->frame);
    for (size_t i = 0; i < count && !failed && status != EXIT_NOTHING_DONE; i++) {
        struct ent_buffer result = {0};
        struct ent_filter filter = task->filter;
        char *own = slice_path(task, path, slices[i].label);
        filter.from = slices[i].from;
        filter.to = slices[i].to;
        failed = own ? put_graph(&result, task, &filter, whole) : ENT_E_NOMEM;
        if (!failed)
            status = output_write_to(own, &result, status);
        free(own);
        ent_buffer_free(&result);
    }
    ent_graph_free(whole);
    return failed ? fail(task, failed) : status;
}

/* The figures of all slices, one after the other: under their labels, or in an array. */
static int write_sliced_stats(struct program *program, const struct task *task,
                              const struct ent_slice *slices, size_t count, int status)
{
    struct ent_buffer result = {0};
    int json = strcmp(task->format->extension, "json") == 0, failed = 0;
    if (json)
        ent_buffer_puts(&result, "[\n");
    for (size_t i = 0; i < count && !failed; i++) {
        struct ent_filter filter = task->filter;
        filter.from = slices[i].from;
        filter.to = slices[i].to;
        if (json)
            ent_buffer_puts(&result, i ? ",\n" : "");
        else
            ent_buffer_printf(&result, "%s== %s\n\n", i ? "\n" : "", slices[i].label);
        failed = put_graph(&result, task, &filter, NULL);
    }
    if (json)
        ent_buffer_puts(&result, "]\n");
    status = failed ? fail(task, failed) : output_write(program, &result, status);
    ent_buffer_free(&result);
    return status;
}

static int write_sliced(struct program *program, const struct task *task, int status)
{
    const struct options *options = &program->options;
    struct ent_slice *slices;
    struct ent_message message = {{0}};
    size_t count;
    int failed = ent_slices_make(&slices, &count, options->value[OPTION_SLICE], task->documents,
                                 task->n_documents, &message);
    if (failed == ENT_E_USAGE)
        return program_usage("%s", message.text);
    if (failed)
        return fail(task, failed);
    if (!count) {
        ent_fail(&message, 0, "no tie has a day: there are no slices");
        program_tell(&message);
        status = EXIT_NOTHING_DONE;
    } else if (options->value[OPTION_STATS]) {
        status = write_sliced_stats(program, task, slices, count, status);
    } else {
        status = write_slices(program, task, slices, count, status);
    }
    free(slices);
    return status;
}

static int write_graph(struct program *program, const struct task *task, int status)
{
    struct ent_buffer result = {0};
    if (program->options.value[OPTION_SLICE])
        return write_sliced(program, task, status);
    int as_it_was = task->snapshot && !task->filtered;
    int failed = as_it_was ? task->format->write(&result, task->snapshot->graph)
                           : put_graph(&result, task, &task->filter, task->frame);
    status = failed ? fail(task, failed) : output_write(program, &result, status);
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
        format = stats ? ent_stats_format_find(name) : graph_format_find(name);
    else if (path)
        format = stats ? ent_stats_format_for_file(path) : graph_format_for_file(path);
    if (!format && name)
        program_no_format(stats ? FOR_STATS : FOR_GRAPH, name);
    else if (!format)
        program_no_ending(stats ? FOR_STATS : FOR_GRAPH, path);
    return format;
}

/* 0, or EXIT_USAGE after telling why. */
static int read_task(struct task *out, const struct options *options)
{
    out->format = choose_format(options);
    if (!out->format)
        return EXIT_USAGE;
    int in_time = options->value[OPTION_FROM] || options->value[OPTION_TO];
    if (options->value[OPTION_SLICE] && in_time)
        return program_usage("--slice goes with neither --from nor --to");
    if (options->value[OPTION_SLICE] && !options->value[OPTION_STATS] &&
        !options->value[OPTION_OUTPUT])
        return program_usage("--slice writes a file a slice: it needs --output or --stats");
    return filter_read(&out->filter, &out->filtered, options);
}

static void take_inputs(struct task *task, const struct collection *inputs)
{
    task->documents = (const struct ent_document *const *)inputs->documents;
    task->n_documents = inputs->count;
    task->snapshot = collection_snapshot(inputs);
    task->frame = collection_frame(inputs);
    if (task->snapshot && !task->filtered)
        task->filter = task->snapshot->graph->filter;
}

int command_graph(struct program *program)
{
    struct collection inputs = {.program = program};
    struct tally tally = {0};
    struct task task = {0};
    int status = read_task(&task, &program->options);
    if (!status)
        status = program_engine(program);
    if (!status)
        status = inputs_visit(program, &tally, collection_add, &inputs);
    take_inputs(&task, &inputs);
    if (!status && tally.done == 0)
        status = tally_status(&tally);
    else if (!status)
        status = write_graph(program, &task, tally_status(&tally));
    collection_free(&inputs);
    return status;
}
