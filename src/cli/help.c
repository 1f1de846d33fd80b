// SPDX-License-Identifier: MIT
/* --help, made from the tables of commands, options and formats. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "entente/export.h"
#include "reader/formats.h"

static void print_options(unsigned command)
{
    puts("\nOptions:");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];
        if (!(row->commands & command))
            continue;
        char left[64], letter[4] = "  ";
        if (row->letter)
            snprintf(letter, sizeof letter, "-%c", row->letter);
        snprintf(left, sizeof left, "%s%s --%s%s%s", letter, row->letter ? "," : " ", row->name,
                 row->argument ? " " : "", row->argument ? row->argument : "");
        printf("  %-24s %s\n", left, row->help);
    }
}

enum { FORMAT_NAMES = 512 };

struct format_row {
    const char *name; /* NULL behind the last one */
    const char *about;
};

/* The formats of a command, the default one first. */
static struct format_row format_at(unsigned command, size_t i)
{
    if (command == FOR_CLEAN)
        return (struct format_row){ent_article_formats[i].name, ent_article_formats[i].about};
    if (command == FOR_TIES)
        return (struct format_row){ent_ties_formats[i].name, ent_ties_formats[i].about};
    if (command == FOR_GRAPH && graph_format_at(i))
        return (struct format_row){graph_format_at(i)->name, graph_format_at(i)->about};
    if (command == FOR_DIFF)
        return (struct format_row){ent_diff_formats[i].name, ent_diff_formats[i].about};
    if (command == FOR_STATS)
        return (struct format_row){ent_stats_formats[i].name, ent_stats_formats[i].about};
    return (struct format_row){NULL, NULL};
}

static void print_formats(unsigned command)
{
    struct format_row row = format_at(command, 0);
    if (row.name)
        puts("\nFormats (the first is the default):");
    for (size_t i = 1; row.name; row = format_at(command, i++))
        printf("  %-10s %s\n", row.name, row.about);
}

/* The names of the command's formats, with commas between them. */
static void list_formats(char *names, size_t size, unsigned command)
{
    names[0] = '\0';
    struct format_row row = format_at(command, 0);
    for (size_t i = 1, len = 0; row.name && len < size; row = format_at(command, i++))
        len += (size_t)snprintf(names + len, size - len, "%s%s", len ? ", " : "", row.name);
}

int program_no_format(unsigned command, const char *what)
{
    char names[FORMAT_NAMES];
    list_formats(names, sizeof names, command);
    return program_usage_of(command, "%s: not one of the formats %s", what, names);
}

int program_no_ending(unsigned command, const char *path)
{
    char names[FORMAT_NAMES];
    list_formats(names, sizeof names, command);
    return program_usage_of(command, "%s: the name's ending tells no format; give one with -f: %s",
                            path, names);
}

static void print_program(void)
{
    puts("entente reads articles and shows who stands where with whom.\n");
    for (const struct command *c = program_commands; c->name; c++)
        printf("%s entente %s%s%s\n", c == program_commands ? "Usage:" : "      ",
               c == program_commands ? "" : c->name, c == program_commands ? "" : " ",
               c->arguments);
    puts("\nCommands:");
    for (const struct command *c = program_commands; c->name; c++)
        printf("  %-10s %s\n", c->name, c->about);
    puts("\nWithout FILE, read opens the sample articles. '-' is standard input.\n"
         "'entente COMMAND --help' tells the options and formats of a command.");
    print_options(program_commands->bit);
    puts("\nExit status: 0 all done, 1 some input failed, 2 wrong usage, 3 nothing could be done.");
}

void help_print(const struct command *command)
{
    if (!command) {
        print_program();
        return;
    }
    printf("Usage: entente %s %s\n\n%s\n", command->name, command->arguments, command->about);
    print_options(command->bit);
    print_formats(command->bit);
}
