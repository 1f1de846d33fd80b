// SPDX-License-Identifier: MIT
/* entente read, the main job: the two-pane reader, or what it shows as plain text. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/collection.h"
#include "cli/command.h"
#include "cli/data.h"
#include "cli/opened.h"
#include "cli/places.h"
#include "cli/settings.h"
#include "entente/export.h"
#include "reader/reader.h"

enum { WIDTH_DEFAULT = 78, WIDTH_MIN = 20, WIDTH_MAX = 1000, SCREEN_MAX = 1000, PEEKED = 64 };

struct dump {
    struct program *program;
    struct ent_buffer result;
    int width, links;
};

static int dump_document(struct dump *dump, const struct ent_document *document)
{
    if (dump->result.len)
        ent_buffer_putc(&dump->result, '\n');
    return ent_document_dump(&dump->result, document, dump->width, dump->links);
}

static int dump_one(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct dump *dump = payload;
    struct collection inputs = {.program = dump->program};
    int status = collection_add(&inputs, input, message), failed = 0;
    for (size_t i = 0; i < inputs.count && !status && !failed; i++)
        failed = dump_document(dump, inputs.documents[i]);
    collection_free(&inputs);
    if (failed)
        status = ent_fail(message, failed, "%s: %s", input->name, ent_error_text(failed));
    return status;
}

/* 1 where standard output is a terminal that will not print the address of a link. */
static int links_are_known(void)
{
    static const char *const without[] = {"dumb", "linux", "vt", "ansi", "cons"};
    const char *term = getenv("TERM");
    if (!term || !*term || !isatty(STDOUT_FILENO))
        return 0;
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        if (strncmp(term, without[i], strlen(without[i])) == 0)
            return 0;
    return 1;
}

static int dump_all(struct program *program)
{
    struct dump dump = {.program = program, .width = WIDTH_DEFAULT, .links = links_are_known()};
    struct tally tally = {0};
    const char *width = program->options.value[OPTION_WIDTH];
    if (width && number_parse(&dump.width, width, WIDTH_MIN, WIDTH_MAX) != 0)
        return program_usage("--width takes a number from %d to %d", WIDTH_MIN, WIDTH_MAX);
    int status = inputs_visit(program, &tally, dump_one, &dump);
    if (!status)
        status = output_write(program, &dump.result, tally_status(&tally));
    ent_buffer_free(&dump.result);
    return status;
}

static int read_size(struct reader_options *out, const char *text)
{
    char cols[8] = "";
    const char *x = strchr(text, 'x');
    if (!x || x - text >= (long)sizeof cols)
        return ENT_E_FORMAT;
    memcpy(cols, text, (size_t)(x - text));
    int status = number_parse(&out->cols, cols, 1, SCREEN_MAX);
    return status ? status : number_parse(&out->rows, x + 1, 1, SCREEN_MAX);
}

/* 0, or EXIT_USAGE after telling why. */
static int reader_options_read(struct reader_options *out, const struct options *options)
{
    const char *size = options->value[OPTION_SIZE];
    const char *no_color = getenv("NO_COLOR"), *browser = getenv("BROWSER"), *home = getenv("HOME");
    if (size && read_size(out, size) != 0)
        return program_usage("--size takes COLSxROWS, such as 80x24");
    out->no_color = no_color && *no_color;
    out->browser = browser && *browser ? browser : "xdg-open";
    out->home = home && *home ? home : NULL;
    out->background = options->value[OPTION_SCRIPT] == NULL;
    out->script = options->value[OPTION_SCRIPT];
    out->compare = options->value[OPTION_COMPARE];
    return 0;
}

/* A snapshot opens as it was: with the graph of all its articles, where its nodes lay. So it is
 * opened before the screen is; so is standard input, which may be one. */
static int opens_first(const struct options *options)
{
    for (size_t i = 0; i < options->n_inputs && i < PEEKED; i++)
        if (strcmp(options->inputs[i], "-") == 0 || opened_is_snapshot(options->inputs[i]))
            return 1;
    return 0;
}

/* The paths that are found before the reader starts. */
struct paths {
    struct reader_taker taker;
    const char **items;
    size_t count;
};

static int take_path(struct reader_taker *taker, const char *path, const struct ent_message *note)
{
    struct paths *paths = (struct paths *)taker;
    (void)note;
    if (!path)
        return 0;
    if ((paths->count & (paths->count - 1)) == 0) {
        size_t room = paths->count ? paths->count * 2 : 1;
        void *items = realloc(paths->items, room * sizeof *paths->items);
        if (!items)
            return ENT_E_NOMEM;
        paths->items = items;
    }
    paths->items[paths->count++] = path;
    return 0;
}

static int open_first(struct reader_options *out, struct paths *paths, struct opened *opened,
                      struct ent_message *message)
{
    int status = opened_find(opened, &paths->taker, message);
    out->paths = paths->items;
    out->n_paths = paths->count;
    out->find = NULL;
    if (!opened->n_snapshots)
        return status;
    out->frame = opened->snapshots[0]->graph;
    out->whole |= paths->count > 1 && opened->n_snapshots == 1 &&
                  opened->snapshots[0]->n_documents == paths->count;
    return status;
}

/* What was passed over was told on the screen; it stands in the terminal too. */
static void tell_notes(const struct ent_buffer *notes)
{
    struct ent_message message;
    for (size_t at = 0, len; notes->data && at < notes->len; at += len + 1) {
        len = strcspn(notes->data + at, "\n");
        ent_fail(&message, 0, "%.*s", (int)len, notes->data + at);
        program_tell(&message);
    }
}

static int run_reader(struct reader_result *result, struct reader_options *options,
                      struct opened *opened, struct ent_message *message)
{
    const struct options *given = &opened->program->options;
    struct paths paths = {.taker = {take_path, NULL}};
    options->find = opened_find;
    options->read = opened_read;
    options->payload = opened;
    options->many =
        given->n_inputs > 1 || (given->n_inputs && ent_source_is_folder(given->inputs[0]));
    int failed = opens_first(given) ? open_first(options, &paths, opened, message) : 0;
    if (!failed)
        failed = reader_run(result, options, message);
    tell_notes(&opened->notes);
    free(paths.items);
    return failed;
}

/* Where articles were left and what was typed; NULL where that is of no matter. The caller frees
 * both, with forget(). */
static void remember(struct reader_options *out, const struct options *options,
                     const struct settings *settings, struct ent_message *broken)
{
    if (!settings->remember || options->value[OPTION_NO_CONFIG] || options->value[OPTION_SCRIPT])
        return;
    out->recall = calloc(1, sizeof *out->recall);
    out->past = calloc(1, sizeof *out->past);
    if (out->past)
        past_load(out->past, broken);
    if (out->recall)
        places_load(out->recall, broken);
    if (broken->text[0])
        program_tell(broken);
}

static void forget(struct reader_options *options)
{
    if (options->past)
        past_free(options->past);
    free(options->past);
    free(options->recall);
}

/* Where the user has not switched it off meanwhile. */
static void keep(const struct reader_options *options)
{
    if (options->recall && options->settings->remember)
        places_save(options->recall);
    if (options->past && options->settings->remember)
        past_save(options->past);
}

static int open_reader(struct program *program, struct settings *settings, const char *notice)
{
    struct opened opened = {.program = program, .lock = PTHREAD_MUTEX_INITIALIZER};
    struct reader_result result = {0};
    struct ent_message message = {{0}}, broken = {{0}};
    struct reader_options options = {.engine = &program->engine, .settings = settings};
    remember(&options, &program->options, settings, &broken);
    options.notice = notice ? notice : broken.text[0] ? broken.text : NULL;
    int status = reader_options_read(&options, &program->options);
    if (status) {
        forget(&options);
        return status;
    }
    int failed = run_reader(&result, &options, &opened, &message);
    opened_free(&opened);
    keep(&options);
    forget(&options);
    for (size_t i = 0; i < result.n_failures; i++)
        program_tell(&result.failures[i].message);
    if (failed)
        program_tell(&message);
    struct tally tally = {.done = result.n_read, .failed = result.n_failures};
    status = failed ? EXIT_NOTHING_DONE : tally_status(&tally);
    int ended_by = result.signal;
    reader_result_free(&result);
    if (ended_by)
        raise(ended_by);
    return status;
}

/* Standard input holds an article: it is a pipe, a file or a socket, not a terminal or /dev/null.
 */
static int stdin_has_article(void)
{
    struct stat st;
    return fstat(STDIN_FILENO, &st) == 0 &&
           (S_ISFIFO(st.st_mode) || S_ISREG(st.st_mode) || S_ISSOCK(st.st_mode));
}

/* Without inputs: standard input where it has an article, else the samples; just the first of them
 * where they are dumped. Gives an exit status. */
static int default_inputs(struct program *program, char ***samples, size_t *n_samples, int dumped)
{
    struct options *options = &program->options;
    if (stdin_has_article() && !options->value[OPTION_SCRIPT]) {
        options->inputs[options->n_inputs++] = "-"; /* there is room for one more */
        return EXIT_DONE;
    }
    int status = data_samples(samples, n_samples, program->data);
    if (status) {
        struct ent_message message;
        ent_fail(&message, status, "%s/articles: no sample articles (%s)", program->data,
                 ent_error_text(status));
        program_tell(&message);
        return EXIT_NOTHING_DONE;
    }
    size_t n = dumped ? 1 : *n_samples;
    const char **inputs = realloc(options->inputs, n * sizeof *inputs);
    if (!inputs)
        return EXIT_NOTHING_DONE;
    for (size_t i = 0; i < n; i++)
        inputs[i] = (*samples)[i];
    options->inputs = inputs;
    options->n_inputs = n;
    return EXIT_DONE;
}

static int read_with(struct program *program, struct settings *settings, const char *notice)
{
    const struct options *options = &program->options;
    char **samples = NULL;
    size_t n_samples = 0;
    int dumped =
        options->value[OPTION_DUMP] || (!options->value[OPTION_SCRIPT] && !isatty(STDOUT_FILENO));
    int status = program_engine(program);
    if (!status && options->n_inputs == 0)
        status = default_inputs(program, &samples, &n_samples, dumped);
    if (!status)
        status = dumped ? dump_all(program) : open_reader(program, settings, notice);
    data_samples_free(samples, n_samples);
    return status;
}

int command_read(struct program *program)
{
    struct settings settings;
    struct ent_message notice;
    int status = settings_load(&settings, &program->options, &notice);
    if (!status && program->options.value[OPTION_PRINT_CONFIG])
        status = settings_print(&settings);
    else if (!status)
        status = read_with(program, &settings, notice.text[0] ? notice.text : NULL);
    settings_free(&settings);
    return status;
}
