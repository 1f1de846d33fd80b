// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_COMMAND_H
#define ENTENTE_CLI_COMMAND_H
/*
 * The program: its commands, each a row of one table and a file, and what they share. Only this
 * folder prints, reads the environment or decides the exit status.
 */
#include <stddef.h>

#include "cli/options.h"
#include "entente/document.h"
#include "entente/error.h"
#include "entente/source.h"

/* Exit statuses. */
enum {
    EXIT_DONE = 0,
    EXIT_SOME_FAILED = 1, /* each failed input was named on stderr, the rest is done */
    EXIT_USAGE = 2,
    EXIT_NOTHING_DONE = 3,
};

struct program {
    struct options options;
    char *data; /* the folder of the assets */
    struct ent_source_options sources;
    struct ent_engine engine; /* loaded by program_engine() */
};

struct command {
    const char *name;
    const char *arguments; /* for the usage line */
    const char *about;
    unsigned bit; /* its bit in option.commands */
    int (*run)(struct program *program);
};

/* Ends with a row whose name is NULL; the first row is what runs where no command is named. */
extern const struct command program_commands[];

/* The name of the command that was probably meant by a word that is neither a command nor a file;
 * NULL for none. */
const char *command_meant(const char *word);

/* Loads the engine, at most once. 0, or an exit status after the failure was told. */
int program_engine(struct program *program);

/* Tells `message` on stderr, behind the program's name. */
void program_tell(const struct ent_message *message);
/* The same with a format; gives EXIT_USAGE and names the help. */
int program_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, and names the help of the command with that bit. */
int program_usage_of(unsigned command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same for `what`, a word that should name a format of the command; tells those there are. */
int program_no_format(unsigned command, const char *what);
/* The same for the path of an output whose ending should tell the format. */
int program_no_ending(unsigned command, const char *path);

/* Adds the dictionaries that the options name to the engine. 0, or an exit status after the failure
 * was told. */
int program_dictionaries(struct program *program);

int command_read(struct program *program);
int command_clean(struct program *program);
int command_ties(struct program *program);
int command_graph(struct program *program);
int command_diff(struct program *program);
int command_code(struct program *program);
int command_parse(struct program *program);

/* The text of --help: of the program where `command` is NULL. */
void help_print(const struct command *command);

#endif
