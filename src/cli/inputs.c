// SPDX-License-Identifier: MIT
/* Inputs in, one result out. */
#include "config.h"

#include "cli/inputs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void visit_one(const char *path, struct tally *tally, input_visitor *visit, void *payload)
{
    struct ent_source source;
    struct ent_message message = {{0}};
    int status = ent_source_read(&source, path, &message);
    if (!status) {
        status = visit(payload, &source, &message);
        ent_source_free(&source);
    }
    if (status)
        program_tell(&message);
    tally->done += !status;
    tally->failed += status != 0;
}

int inputs_visit(struct program *program, struct tally *tally, input_visitor *visit, void *payload)
{
    const struct options *options = &program->options;
    if (options->n_inputs == 0 && isatty(STDIN_FILENO))
        return program_usage("no FILE is given, and standard input is a terminal");
    if (options->n_inputs == 0)
        visit_one("-", tally, visit, payload);
    for (size_t i = 0; i < options->n_inputs; i++)
        visit_one(options->inputs[i], tally, visit, payload);
    return EXIT_DONE;
}

int tally_status(const struct tally *tally)
{
    if (tally->failed == 0)
        return EXIT_DONE;
    return tally->done ? EXIT_SOME_FAILED : EXIT_NOTHING_DONE;
}

int input_document(struct ent_document **out, struct program *program,
                   const struct ent_source *source, struct ent_message *message)
{
    struct ent_input input = {.name = source->name, .bytes = source->bytes, .len = source->len};
    int status = ent_document_read(out, &program->engine, &input, message);
    if (!status && (*out)->ties.skipped) {
        struct ent_message note;
        ent_fail(&note, 0, "%s: %u names at the end of very long lists are in no tie", source->name,
                 (*out)->ties.skipped);
        program_tell(&note);
    }
    return status;
}

/* 0, or -1 with errno. */
static int write_stdout(const struct ent_buffer *result)
{
    if (result->len && fwrite(result->data, 1, result->len, stdout) != result->len)
        return -1;
    return fflush(stdout);
}

int output_write(struct program *program, const struct ent_buffer *result, int status)
{
    return output_write_to(program->options.value[OPTION_OUTPUT], result, status);
}

int output_write_to(const char *path, const struct ent_buffer *result, int status)
{
    struct ent_message message = {{0}};
    int failed = 0;
    if (result->failed)
        failed = ent_fail(&message, ENT_E_NOMEM, "out of memory");
    else if (path && strcmp(path, "-") != 0)
        failed = ent_source_write(path, result->data ? result->data : "", result->len, &message);
    else if (write_stdout(result) != 0)
        failed = ent_fail(&message, ENT_E_IO, "standard output: %s", strerror(errno));
    if (!failed)
        return status;
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}
