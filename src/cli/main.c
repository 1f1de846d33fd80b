// SPDX-License-Identifier: MIT
/* The program's edge: the command is found, run, and its exit status given. */
#include "config.h"

#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/data.h"
#include "cli/sources.h"

const struct command program_commands[] = {
    {"read", "[FILE|FOLDER|URL|-]...", "open the reader: article and graph side by side", FOR_READ,
     command_read},
    {"clean", "[-f FORMAT] [FILE|FOLDER|URL|-]...", "print the cleaned articles", FOR_CLEAN,
     command_clean},
    {"ties", "[-f FORMAT] [FILE|FOLDER|URL|-]...", "print the ties that the articles state",
     FOR_TIES, command_ties},
    {"graph", "[-f FORMAT] [-o FILE] [FILE|FOLDER|URL|-]...", "export the graph of actors and ties",
     FOR_GRAPH, command_graph},
    {"diff", "[-f FORMAT] [--slice SPEC] FILE FILE...",
     "tell what changed between two graphs, or from one stretch of time to the next", FOR_DIFF,
     command_diff},
    {"code", "[-j N] [FILE|-]...", "read documents as JSON Lines, write what they state as such",
     FOR_CODE, command_code},
    {"parse", "[--tokenized] [FILE|FOLDER|URL|-]...", "print tokens, tags and trees as CoNLL-U",
     FOR_PARSE, command_parse},
    {0},
};

void program_tell(const struct ent_message *message)
{
    fprintf(stderr, "entente: %s\n", message->text);
}

/* What stands between the program's name and an option of the command; "" for none. */
static const char *words_of(unsigned command)
{
    unsigned bit = command == FOR_STATS ? FOR_GRAPH : command;
    for (const struct command *c = program_commands; c->name; c++)
        if (c->bit == bit)
            return c->name;
    return "";
}

static int tell_usage(unsigned command, const char *format, va_list args)
{
    struct ent_message message;
    char text[sizeof message.text];
    const char *words = words_of(command);
    vsnprintf(text, sizeof text, format, args);
    ent_fail(&message, ENT_E_USAGE, "%s ('entente %s%s--help' tells more)", text, words,
             words[0] ? " " : "");
    program_tell(&message);
    return EXIT_USAGE;
}

int program_usage(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int status = tell_usage(0, format, args);
    va_end(args);
    return status;
}

int program_usage_of(unsigned command, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int status = tell_usage(command, format, args);
    va_end(args);
    return status;
}

static void hear(void *payload, const struct ent_message *message)
{
    (void)payload;
    program_tell(message);
}

int program_engine(struct program *program)
{
    static const struct ent_listener listener = {hear, NULL};
    struct ent_message message = {{0}};
    if (program->engine.gazetteer)
        return 0;
    char *own = data_own_folder();
    int status = ent_engine_load_own(&program->engine, program->data, own, &listener, &message);
    free(own);
    program->engine.apart = program->sources.apart ? &program->sources.limits : NULL;
    program->engine.memory = program->sources.limits.memory;
    if (!status && program->engine.notice.text[0])
        program_tell(&program->engine.notice);
    if (!status)
        return program_dictionaries(program);
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}

static const struct command *find_command(const char *word)
{
    for (const struct command *c = program_commands; c->name; c++)
        if (strcmp(c->name, word) == 0)
            return c;
    return NULL;
}

/* Finds the command and takes its name out of the words; NULL where none is named. It may stand
 * behind options, as in "entente --offline ties FILE". */
static const struct command *take_command(char **words, size_t *n_words)
{
    size_t at = options_first_input(words, *n_words);
    const struct command *command = at < *n_words ? find_command(words[at]) : NULL;
    if (!command)
        return NULL;
    *n_words -= 1;
    memmove(words + at, words + at + 1, (*n_words - at) * sizeof *words);
    return command;
}

/* Ends what was printed to standard output. */
static int finish_stdout(void)
{
    struct ent_message message;
    if (fflush(stdout) == 0 && !ferror(stdout))
        return EXIT_DONE;
    ent_fail(&message, ENT_E_IO, "standard output: %s", strerror(errno));
    program_tell(&message);
    return EXIT_NOTHING_DONE;
}

static int run(struct program *program, const struct command *command, int named)
{
    if (program->options.value[OPTION_VERSION]) {
        puts(PACKAGE_NAME " " PACKAGE_VERSION);
        return finish_stdout();
    }
    if (program->options.value[OPTION_HELP]) {
        help_print(named ? command : NULL);
        return finish_stdout();
    }
    int status = sources_read(&program->sources, &program->options);
    return status ? status : command->run(program);
}

/* A bare machine names no locale at all; its terminal speaks UTF-8 all the same. */
static void set_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    int named = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        named |= getenv(names[i]) && *getenv(names[i]);
    setlocale(LC_ALL, "");
    if (!named)
        setlocale(LC_CTYPE, "C.UTF-8");
    setlocale(LC_NUMERIC, "C"); /* numbers in files have a point, whatever the user's language */
}

int main(int argc, char **argv)
{
    set_locale();
    struct program program = {0};
    struct ent_message message = {{0}};
    size_t n_words = argc > 1 ? (size_t)argc - 1 : 0;
    char **words = n_words ? argv + 1 : argv;
    const struct command *command = take_command(words, &n_words);
    int named = command != NULL;
    if (!named)
        command = program_commands;
    int status = EXIT_NOTHING_DONE;
    program.data = data_folder(argc > 0 ? argv[0] : "");
    if (!program.data)
        goto out;
    size_t first = named ? n_words : options_first_input(words, n_words);
    const char *meant = first < n_words ? command_meant(words[first]) : NULL;
    if (meant)
        status =
            program_usage("%s: no such file or command; did you mean %s?", words[first], meant);
    else if (options_parse(&program.options, words, n_words, command->bit, &message) != 0)
        status = program_usage_of(command->bit, "%s", message.text);
    else
        status = run(&program, command, named);
out:
    ent_engine_free(&program.engine);
    options_free(&program.options);
    free(program.data);
    return status;
}
