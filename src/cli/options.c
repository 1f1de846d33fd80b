// SPDX-License-Identifier: MIT
/*
 * Options and inputs may stand in any order; "--" ends the options, "-" is an input. Long names
 * are not abbreviated: a script that works today must not become ambiguous tomorrow.
 */
#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"

const struct option_row option_rows[OPTION_COUNT] = {
#define ENT_OPTION_ROW(id, letter_, name_, argument_, commands_, help_)                            \
    [OPTION_##id] = {.name = (name_),                                                              \
                     .argument = (argument_),                                                      \
                     .help = (help_),                                                              \
                     .commands = (unsigned)(commands_),                                            \
                     .letter = (letter_)},
    ENT_OPTIONS(ENT_OPTION_ROW)
#undef ENT_OPTION_ROW
};

/* The words that are left to read. */
struct words {
    char **next;
    size_t count;
};

/* The row that the word names, or NULL; *value is what is glued to it, or NULL. */
static const struct option_row *find_row(const char *word, const char **value)
{
    *value = NULL;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];
        size_t len = strlen(row->name);
        if (word[1] == '-' && strncmp(word + 2, row->name, len) == 0 &&
            (word[2 + len] == '\0' || word[2 + len] == '=')) {
            *value = word[2 + len] == '=' ? word + 3 + len : NULL;
            return row;
        }
        if (row->letter && word[1] == row->letter) {
            *value = word[2] ? word + 2 : NULL;
            return row;
        }
    }
    return NULL;
}

/* The option is one of other commands, which are told. */
static int fail_elsewhere(struct ent_message *message, const char *word,
                          const struct option_row *row)
{
    char names[128] = "";
    size_t len = 0;
    for (const struct command *c = program_commands; c->name; c++)
        if (row->commands & c->bit && len < sizeof names)
            len +=
                (size_t)snprintf(names + len, sizeof names - len, "%s%s", len ? ", " : "", c->name);
    return ent_fail(message, ENT_E_USAGE, "%s: not an option of this command, but of %s", word,
                    names);
}

static int take_option(struct options *out, const char *word, struct words *words, unsigned command,
                       struct ent_message *message)
{
    const char *value;
    const struct option_row *row = find_row(word, &value);
    if (!row)
        return ent_fail(message, ENT_E_USAGE, "there is no option %s", word);
    if (!(row->commands & command))
        return fail_elsewhere(message, word, row);
    if (!row->argument && value)
        return ent_fail(message, ENT_E_USAGE, "--%s takes no argument", row->name);
    if (row->argument && !value) {
        if (words->count == 0)
            return ent_fail(message, ENT_E_USAGE, "--%s needs %s", row->name, row->argument);
        value = *words->next++;
        words->count--;
    }
    out->value[row - option_rows] = value ? value : "";
    out->given[out->n_given++] =
        (struct option_given){(enum option_id)(row - option_rows), value ? value : ""};
    return 0;
}

int options_parse(struct options *out, char **words, size_t n_words, unsigned command,
                  struct ent_message *message)
{
    *out = (struct options){0};
    out->inputs = calloc(n_words + 1, sizeof *out->inputs);
    out->given = calloc(n_words + 1, sizeof *out->given);
    if (!out->inputs || !out->given)
        return ent_fail(message, ENT_E_NOMEM, "out of memory");
    struct words left = {words, n_words};
    int only_inputs = 0;
    while (left.count) {
        const char *word = *left.next++;
        left.count--;
        if (only_inputs || word[0] != '-' || word[1] == '\0') {
            out->inputs[out->n_inputs++] = word;
            continue;
        }
        if (strcmp(word, "--") == 0) {
            only_inputs = 1;
            continue;
        }
        int status = take_option(out, word, &left, command, message);
        if (status)
            return status;
    }
    return 0;
}

size_t options_first_input(char **words, size_t n_words)
{
    for (size_t i = 0; i < n_words; i++) {
        if (words[i][0] != '-' || words[i][1] == '\0')
            return i;
        if (strcmp(words[i], "--") == 0)
            return n_words;
        const char *value;
        const struct option_row *row = find_row(words[i], &value);
        if (row && row->argument && !value)
            i++;
    }
    return n_words;
}

void options_free(struct options *options)
{
    free(options->inputs);
    free(options->given);
    *options = (struct options){0};
}

int number_parse(int *out, const char *text, int low, int high)
{
    char *end;
    if (*text < '0' || *text > '9')
        return ENT_E_FORMAT;
    long n = strtol(text, &end, 10);
    if (*end || n < low || n > high)
        return ENT_E_FORMAT;
    *out = (int)n;
    return 0;
}

int real_parse(double *out, const char *text)
{
    char *end;
    if ((*text < '0' || *text > '9') && *text != '.')
        return ENT_E_FORMAT;
    if (strspn(text, "0123456789.") != strlen(text))
        return ENT_E_FORMAT;
    *out = strtod(text, &end);
    return *end ? ENT_E_FORMAT : 0;
}
