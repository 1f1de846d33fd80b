// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_OPTIONS_H
#define ENTENTE_CLI_OPTIONS_H
/*
 * The command line's options: one row each, from which parsing and help are made.
 */
#include <stddef.h>

#include "entente/error.h"

/* Which commands take an option. */
enum {
    FOR_READ = 1,
    FOR_CLEAN = 2,
    FOR_TIES = 4,
    FOR_GRAPH = 8,
    FOR_CODE = 16,
    FOR_PARSE = 32,
    FOR_STATS = 64, /* no command: the formats of graph --stats */
    FOR_DIFF = 128,
    FOR_FOLDS = FOR_GRAPH | FOR_DIFF,
    FOR_EXTRACTS = FOR_READ | FOR_TIES | FOR_GRAPH | FOR_DIFF | FOR_CODE,
    FOR_SOURCES = FOR_READ | FOR_CLEAN | FOR_TIES | FOR_FOLDS | FOR_PARSE,
    FOR_ALL = ~0,
};

/* name, letter (0 where none), long name, argument (NULL where none), commands, help */
#define ENT_OPTIONS(X)                                                                             \
    X(FORMAT, 'f', "format", "FORMAT", FOR_CLEAN | FOR_TIES | FOR_FOLDS, "write FORMAT")           \
    X(OUTPUT, 'o', "output", "FILE", FOR_CLEAN | FOR_TIES | FOR_FOLDS | FOR_PARSE,                 \
      "write to FILE, all of it or nothing, instead of standard output")                           \
    X(STATS, 0, "stats", NULL, FOR_GRAPH,                                                          \
      "tell the balance of the graph (camps, triads, strains), -f text or json")                   \
    X(BY, 0, "by", "WHOM", FOR_FOLDS,                                                              \
      "a node is a country (the default) or an actor: persons and offices apart")                  \
    X(FROM, 0, "from", "DATE", FOR_FOLDS,                                                          \
      "leave out ties of earlier days; 2024, 2024-Q1, 2024-06-30")                                 \
    X(TO, 0, "to", "DATE", FOR_FOLDS, "leave out ties of later days")                              \
    X(SIGN, 0, "sign", "SIGN", FOR_FOLDS, "only ties that are friendly, or hostile")               \
    X(CATEGORY, 0, "category", "NAMES", FOR_FOLDS, "only ties of these categories: AGREE,AID")     \
    X(STATUS, 0, "status", "NAMES", FOR_FOLDS,                                                     \
      "only ties of these: asserted,negated,uncertain,future")                                     \
    X(TYPE, 0, "type", "NAMES", FOR_FOLDS,                                                         \
      "only actors of these types: country,body,group,person,office,…")                            \
    X(CONFIDENCE, 0, "confidence", "N", FOR_FOLDS, "leave out ties less sure than N (0 to 1)")     \
    X(WEIGHT, 0, "weight", "N", FOR_FOLDS, "leave out pairs of actors that weigh less than N")     \
    X(SLICE, 0, "slice", "SPEC", FOR_FOLDS,                                                        \
      "by stretches of time: month, quarter, year, a number of parts, or 2023,2024-Q1,…")          \
    X(RAW, 0, "raw", NULL, FOR_CLEAN, "write the whole text of the page, cleaned of nothing")      \
    X(EXPLAIN, 0, "explain", NULL, FOR_CLEAN | FOR_TIES,                                           \
      "tell why: lines kept and dropped; words, paths, rule and confidence of ties")               \
    X(UNMATCHED, 0, "unmatched", NULL, FOR_TIES,                                                   \
      "instead tell the sentences that name two actors and gave no tie, and why")                  \
    X(JOBS, 'j', "jobs", "N", FOR_CODE, "read N documents at a time (default 1)")                  \
    X(TOKENIZED, 0, "tokenized", NULL, FOR_PARSE, "read CoNLL-U and keep its tokens")              \
    X(GREEDY, 0, "greedy", NULL, FOR_PARSE, "parse faster and less exactly")                       \
    X(ACTORS, 0, "actors", "FILE", FOR_EXTRACTS,                                                   \
      "add a PETRARCH or TABARI dictionary of actors; may be repeated")                            \
    X(AGENTS, 0, "agents", "FILE", FOR_EXTRACTS, "the same for agents")                            \
    X(VERBS, 0, "verbs", "FILE", FOR_EXTRACTS, "the same for verbs and patterns")                  \
    X(WARNINGS, 0, "warnings", "N", FOR_EXTRACTS,                                                  \
      "tell the first N lines that are wrong in a dictionary (default 20)")                        \
    X(DUMP, 0, "dump", NULL, FOR_READ, "print the article and its ties instead of opening it")     \
    X(WIDTH, 0, "width", "CELLS", FOR_READ, "line width of the dump (default 78)")                 \
    X(SCRIPT, 0, "script", "FILE", FOR_READ, "play the keys in FILE; no terminal is needed")       \
    X(COMPARE, 0, "compare", "FILE", FOR_READ,                                                     \
      "show what changed since FILE, a snapshot or an article")                                    \
    X(SIZE, 0, "size", "COLSxROWS", FOR_READ, "screen size of a script (default 80x24)")           \
    X(COLOR, 0, "color", "WHEN", FOR_READ, "auto, never, always (NO_COLOR is heeded)")             \
    X(THEME, 0, "theme", "NAME", FOR_READ, "dark, light, high-contrast, mono or ascii")            \
    X(ASCII, 0, "ascii", NULL, FOR_READ, "draw with 7-bit characters only")                        \
    X(MOUSE, 0, "mouse", NULL, FOR_READ, "click and scroll in the panes; ^T turns it off and on")  \
    X(CONFIG, 0, "config", "FILE", FOR_READ, "read settings from FILE, not the usual place")       \
    X(NO_CONFIG, 0, "no-config", NULL, FOR_READ, "read no settings, remember no places")           \
    X(PRINT_CONFIG, 0, "print-config", NULL, FOR_READ,                                             \
      "print the settings as a file of them, and exit")                                            \
    X(OFFLINE, 0, "offline", NULL, FOR_SOURCES, "fetch nothing: of feeds the summaries are read")  \
    X(ALLOW_LOCAL, 0, "allow-local", NULL, FOR_SOURCES,                                            \
      "fetch from this machine and private networks too")                                          \
    X(NO_SANDBOX, 0, "no-sandbox", NULL, FOR_SOURCES | FOR_CODE,                                   \
      "parse pages and archives in this process, not in confined ones")                            \
    X(LIMIT, 0, "limit", "LIST", FOR_SOURCES | FOR_CODE,                                           \
      "raise limits of inputs: size=MB,memory=MB,seconds=N,articles=N,…")                          \
    X(HELP, 'h', "help", NULL, FOR_ALL, "tell this and exit")                                      \
    X(VERSION, 'V', "version", NULL, FOR_ALL, "tell the version and exit")

enum option_id {
#define ENT_OPTION_ENUM(id, letter, name, argument, commands, help) OPTION_##id,
    ENT_OPTIONS(ENT_OPTION_ENUM)
#undef ENT_OPTION_ENUM
        OPTION_COUNT
};

struct option_row {
    const char *name;
    const char *argument;
    const char *help;
    unsigned commands;
    char letter;
};

extern const struct option_row option_rows[OPTION_COUNT];

/* An option as it was given, for those that may be repeated. */
struct option_given {
    enum option_id id;
    const char *value;
};

struct options {
    struct option_given *given; /* n_given of them, in their order; freed by options_free() */
    size_t n_given;
    const char
        *value[OPTION_COUNT]; /* NULL: not given; "" for one without an argument; the last one */
    const char **inputs;      /* as given, n_inputs of them; freed by options_free() */
    size_t n_inputs;
};

/*
 * Reads the words behind the command's name; `command` is its bit. Errors: USAGE with a message,
 * NOMEM. The values point into argv.
 */
int options_parse(struct options *out, char **words, size_t n_words, unsigned command,
                  struct ent_message *message);
void options_free(struct options *options);
/* The index of the first word that is neither an option nor its argument; n_words where all are, or
 * where "--" stands before it. */
size_t options_first_input(char **words, size_t n_words);

/* Reads a decimal number ("12", "0.75") that is not negative; 0 or ENT_E_FORMAT. */
int real_parse(double *out, const char *text);
/* Reads a decimal number in [low, high]; 0 or ENT_E_FORMAT. */
int number_parse(int *out, const char *text, int low, int high);

#endif
