// SPDX-License-Identifier: MIT
/* entente diff: two inputs compared, or every stretch of time with the one before it. */
#include <stdlib.h>
#include <string.h>

#include "cli/collection.h"
#include "cli/command.h"
#include "cli/filter.h"
#include "entente/export.h"
#include "entente/history.h"

/* A graph to be compared, and what to call it. */
struct side {
    const char *name;
    struct ent_graph *graph;
};

struct diff {
    struct program *program;
    const struct ent_diff_format *format;
    struct ent_filter filter;
    int filtered;
    struct side *sides; /* each is compared with the one before it */
    size_t n_sides;
    struct ent_buffer result;
};

static int fail(int status)
{
    struct ent_message message;
    ent_fail(&message, status, "the graphs: %s", ent_error_text(status));
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}

static int write_all(struct diff *diff)
{
    int array = diff->n_sides > 2 && strcmp(diff->format->extension, "json") == 0, status = 0;
    ent_buffer_puts(&diff->result, array ? "[\n" : "");
    for (size_t i = 1; i < diff->n_sides && !status; i++) {
        struct ent_comparison *comparison = NULL;
        if (i > 1)
            ent_buffer_puts(&diff->result, array ? ",\n" : "\n");
        status = ent_graph_compare(&comparison, diff->sides[i - 1].graph, diff->sides[i].graph);
        if (!status)
            status = diff->format->write(&diff->result, comparison, diff->sides[i - 1].name,
                                         diff->sides[i].name);
        ent_comparison_free(comparison);
    }
    ent_buffer_puts(&diff->result, array ? "]\n" : "");
    return status;
}

/* A snapshot goes through the filter that it was written with, unless options say another. */
static int fold_side(struct diff *diff, size_t side, const struct collection *inputs)
{
    const struct ent_snapshot *snapshot = collection_snapshot(inputs);
    const struct ent_filter *filter =
        snapshot && !diff->filtered ? &snapshot->graph->filter : &diff->filter;
    diff->sides[side].name = diff->program->options.inputs[side];
    return ent_graph_fold_filtered(&diff->sides[side].graph,
                                   (const struct ent_document *const *)inputs->documents,
                                   inputs->count, filter, NULL);
}

/* The two inputs, each by itself. Gives an exit status. */
static int compare_inputs(struct diff *diff)
{
    const struct options all = diff->program->options;
    struct collection inputs[2] = {{.program = diff->program}, {.program = diff->program}};
    struct side sides[2] = {{0}};
    int status = EXIT_DONE, failed = 0;
    diff->sides = sides;
    diff->n_sides = 2;
    for (size_t i = 0; i < 2 && !status && !failed; i++) {
        struct tally tally = {0};
        diff->program->options.inputs = all.inputs + i;
        diff->program->options.n_inputs = 1;
        status = inputs_visit(diff->program, &tally, collection_add, &inputs[i]);
        diff->program->options = all;
        status = status ? status : tally_status(&tally);
        failed = status ? 0 : fold_side(diff, i, &inputs[i]);
    }
    if (!status && !failed)
        failed = write_all(diff);
    for (size_t i = 0; i < 2; i++) {
        ent_graph_free(sides[i].graph);
        collection_free(&inputs[i]);
    }
    return failed ? fail(failed) : status;
}

static int fold_slices(struct diff *diff, const struct collection *inputs,
                       const struct ent_slice *slices)
{
    int status = 0;
    for (size_t i = 0; i < diff->n_sides && !status; i++) {
        struct ent_filter filter = diff->filter;
        filter.from = slices[i].from;
        filter.to = slices[i].to;
        diff->sides[i].name = slices[i].label;
        status = ent_graph_fold_filtered(&diff->sides[i].graph,
                                         (const struct ent_document *const *)inputs->documents,
                                         inputs->count, &filter, NULL);
    }
    return status ? status : write_all(diff);
}

static int compare_slices(struct diff *diff, const struct collection *inputs, int status)
{
    struct ent_slice *slices = NULL;
    struct ent_message message = {{0}};
    int failed = ent_slices_make(
        &slices, &diff->n_sides, diff->program->options.value[OPTION_SLICE],
        (const struct ent_document *const *)inputs->documents, inputs->count, &message);
    if (failed == ENT_E_USAGE)
        return program_usage("%s", message.text);
    if (!failed && diff->n_sides < 2) {
        ent_fail(&message, 0, "there are no two slices to compare: %zu have ties with a day",
                 diff->n_sides);
        program_tell(&message);
        free(slices);
        return EXIT_NOTHING_DONE;
    }
    diff->sides = failed ? NULL : calloc(diff->n_sides, sizeof *diff->sides);
    if (!failed)
        failed = diff->sides ? fold_slices(diff, inputs, slices) : ENT_E_NOMEM;
    for (size_t i = 0; diff->sides && i < diff->n_sides; i++)
        ent_graph_free(diff->sides[i].graph);
    free(diff->sides);
    free(slices);
    return failed ? fail(failed) : status;
}

/* All inputs together, cut into slices. Gives an exit status. */
static int compare_times(struct diff *diff)
{
    struct collection inputs = {.program = diff->program};
    struct tally tally = {0};
    int status = inputs_visit(diff->program, &tally, collection_add, &inputs);
    if (!status && !tally.done)
        status = tally_status(&tally);
    else if (!status)
        status = compare_slices(diff, &inputs, tally_status(&tally));
    collection_free(&inputs);
    return status;
}

/* 0, or EXIT_USAGE after telling why. */
static int read_options(struct diff *diff, const struct options *options)
{
    const char *name = options->value[OPTION_FORMAT], *path = options->value[OPTION_OUTPUT];
    diff->format = ent_diff_formats;
    if (name)
        diff->format = ent_diff_format_find(name);
    else if (path && ent_diff_format_for_file(path))
        diff->format = ent_diff_format_for_file(path);
    if (!diff->format)
        return program_no_format(FOR_DIFF, name);
    if (!options->value[OPTION_SLICE] && options->n_inputs != 2)
        return program_usage("diff compares two inputs, or slices of any number (--slice)");
    int in_time = options->value[OPTION_FROM] || options->value[OPTION_TO];
    if (options->value[OPTION_SLICE] && in_time)
        return program_usage("--slice goes with neither --from nor --to");
    return filter_read(&diff->filter, &diff->filtered, options);
}

int command_diff(struct program *program)
{
    struct diff diff = {.program = program};
    int status = read_options(&diff, &program->options);
    if (!status)
        status = program_engine(program);
    if (!status)
        status =
            program->options.value[OPTION_SLICE] ? compare_times(&diff) : compare_inputs(&diff);
    if (!status || status == EXIT_SOME_FAILED)
        status = output_write(program, &diff.result, status);
    ent_buffer_free(&diff.result);
    return status;
}
