// SPDX-License-Identifier: MIT
/*
 * entente code: the batch filter. The lines of a batch are shared out among the threads one by one,
 * each has its own answer buffer, and the answers are written in the order of the lines.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/code_line.h"
#include "cli/command.h"
#include "cli/lines.h"

enum { JOBS_MAX = 256 };

struct answer {
    struct ent_buffer text;
    int bad;
    int status;
};

struct batch {
    const struct ent_engine *engine;
    const struct line *lines;
    struct answer *answers;
    size_t count;
    atomic_size_t next; /* the line that nobody has taken yet */
};

struct coding {
    struct program *program;
    int jobs;
    size_t good, bad;
    size_t failed; /* streams that could not be read to their end */
    int unwritten; /* 1 where standard output failed: nothing after that can be answered */
};

static void *work(void *payload)
{
    struct batch *batch = payload;
    for (;;) {
        size_t i = atomic_fetch_add(&batch->next, 1);
        if (i >= batch->count)
            return NULL;
        struct answer *answer = &batch->answers[i];
        answer->status = code_line(&answer->text, &answer->bad, batch->engine, &batch->lines[i]);
    }
}

/* Runs the batch on up to `jobs` threads, this one among them. */
static void share_out(struct batch *batch, int jobs)
{
    pthread_t threads[JOBS_MAX];
    int started = 0;
    while (started + 1 < jobs && (size_t)started + 1 < batch->count &&
           pthread_create(&threads[started], NULL, work, batch) == 0)
        started++;
    work(batch);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

static int write_answers(struct coding *coding, struct batch *batch, struct ent_message *message)
{
    int status = 0;
    for (size_t i = 0; i < batch->count && !status; i++) {
        const struct answer *a = &batch->answers[i];
        coding->bad += a->bad != 0;
        coding->good += !a->bad && a->text.len;
        if (a->status)
            status = ent_fail(message, a->status, "line %zu: %s", batch->lines[i].number,
                              ent_error_text(a->status));
        else if (a->text.len && fwrite(a->text.data, 1, a->text.len, stdout) != a->text.len)
            status = ent_fail(message, ENT_E_IO, "standard output: %s", strerror(errno));
    }
    if (!status && fflush(stdout) != 0)
        status = ent_fail(message, ENT_E_IO, "standard output: %s", strerror(errno));
    coding->unwritten = status == ENT_E_IO;
    return status;
}

static int code_batch(struct coding *coding, const struct line_reader *reader,
                      struct ent_message *message)
{
    struct batch batch = {.engine = &coding->program->engine,
                          .lines = reader->lines,
                          .count = reader->count,
                          .answers = calloc(reader->count, sizeof *batch.answers)};
    if (!batch.answers)
        return ent_fail(message, ENT_E_NOMEM, "out of memory");
    share_out(&batch, coding->jobs);
    int status = write_answers(coding, &batch, message);
    for (size_t i = 0; i < batch.count; i++)
        ent_buffer_free(&batch.answers[i].text);
    free(batch.answers);
    return status;
}

/* Codes one stream; what is wrong with it as a whole is told here. 0, or an ent_error. */
static int code_stream(struct coding *coding, const char *path)
{
    struct ent_message message = {{0}};
    struct line_reader reader = {.fd = STDIN_FILENO};
    if (strcmp(path, "-") != 0)
        reader.fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    int status = reader.fd < 0 ? ENT_E_IO : lines_next(&reader);
    while (!status && reader.count) {
        status = code_batch(coding, &reader, &message);
        if (!status)
            status = lines_next(&reader);
    }
    if (status && !message.text[0])
        ent_fail(&message, status, "%s: %s", path,
                 status == ENT_E_IO ? strerror(errno) : ent_error_text(status));
    if (status)
        program_tell(&message);
    if (reader.fd > STDIN_FILENO)
        close(reader.fd);
    lines_free(&reader);
    return status;
}

static int code_inside(void *payload, const char *path, struct ent_message *message)
{
    struct coding *coding = payload;
    coding->failed += code_stream(coding, path) != 0;
    return coding->unwritten ? ent_fail(message, ENT_E_CANCELLED, "%s", path) : 0;
}

static void tell(void *payload, const struct ent_message *message)
{
    (void)payload;
    program_tell(message);
}

/* A stream, or each that a folder has. */
static void code_input(struct coding *coding, const char *path)
{
    struct ent_folder_visitor visitor = {code_inside, tell, coding};
    struct ent_message message = {{0}};
    if (!ent_source_is_folder(path)) {
        coding->failed += code_stream(coding, path) != 0;
    } else if (ent_folder_visit(path, &visitor, &message) != 0 && !coding->unwritten) {
        program_tell(&message);
        coding->failed++;
    }
}

int command_code(struct program *program)
{
    const struct options *options = &program->options;
    struct coding coding = {.program = program, .jobs = 1};
    const char *jobs = options->value[OPTION_JOBS];
    if (jobs && number_parse(&coding.jobs, jobs, 1, JOBS_MAX) != 0)
        return program_usage("--jobs takes a number from 1 to %d", JOBS_MAX);
    if (options->n_inputs == 0 && isatty(STDIN_FILENO))
        return program_usage("code reads JSON Lines from standard input, which is a terminal");
    int status = program_engine(program);
    if (status)
        return status;
    if (options->n_inputs == 0)
        code_input(&coding, "-");
    for (size_t i = 0; i < options->n_inputs && !coding.unwritten; i++)
        code_input(&coding, options->inputs[i]);
    if (coding.unwritten || (coding.good == 0 && coding.failed))
        return EXIT_NOTHING_DONE;
    return coding.bad || coding.failed ? EXIT_SOME_FAILED : EXIT_DONE;
}
