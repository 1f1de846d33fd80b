// SPDX-License-Identifier: MIT
/* Inputs in, one result out. */
#include "config.h"

#include "cli/inputs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct visit {
    struct tally *tally;
    input_visitor *take;
    void *payload;
};

/* An article that fails is told, and the others go on. */
static int take(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct visit *visit = payload;
    int status = visit->take(visit->payload, input, message);
    if (status)
        program_tell(message);
    visit->tally->done += !status;
    visit->tally->failed += status != 0;
    return 0;
}

static void miss(void *payload, int status, const struct ent_message *message)
{
    struct visit *visit = payload;
    (void)status;
    program_tell(message);
    visit->tally->failed++;
}

static void note(void *payload, const struct ent_message *message)
{
    (void)payload;
    program_tell(message);
}

static void visit_one(const char *path, const struct program *program, struct visit *visit)
{
    struct ent_source_visitor visitor = {take, miss, note, visit};
    struct ent_message message = {{0}};
    if (ent_source_visit(path, &program->sources, &visitor, &message) == 0)
        return;
    program_tell(&message);
    visit->tally->failed++;
}

int inputs_visit(struct program *program, struct tally *tally, input_visitor *visit, void *payload)
{
    const struct options *options = &program->options;
    struct visit one = {tally, visit, payload};
    if (options->n_inputs == 0 && isatty(STDIN_FILENO))
        return program_usage("no FILE is given, and standard input is a terminal");
    if (options->n_inputs == 0)
        visit_one("-", program, &one);
    for (size_t i = 0; i < options->n_inputs; i++)
        visit_one(options->inputs[i], program, &one);
    return EXIT_DONE;
}

int tally_status(const struct tally *tally)
{
    if (tally->failed == 0)
        return EXIT_DONE;
    return tally->done ? EXIT_SOME_FAILED : EXIT_NOTHING_DONE;
}

int program_clean(struct ent_article *out, struct ent_arena *arena, const struct program *program,
                  const struct ent_input *input, struct ent_message *message)
{
    const struct ent_source_options *sources = &program->sources;
    return sources->apart ? ent_clean_apart(out, arena, input, &sources->limits, message)
                          : ent_clean_input(out, arena, input, message);
}

int input_document(struct ent_document **out, struct program *program,
                   const struct ent_input *input, struct ent_message *message)
{
    int status = ent_document_read(out, &program->engine, input, message);
    if (!status && (*out)->ties.skipped) {
        struct ent_message note;
        ent_fail(&note, 0, "%s: %u names at the end of very long lists are in no tie", input->name,
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
    else if (result->len && memchr(result->data, '\0', result->len) && isatty(STDOUT_FILENO))
        failed = ent_fail(&message, ENT_E_BINARY,
                          "this is no text for a terminal: write it to a file with -o");
    else if (write_stdout(result) != 0)
        failed = ent_fail(&message, ENT_E_IO, "standard output: %s", strerror(errno));
    if (!failed)
        return status;
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}
