// SPDX-License-Identifier: MIT
/* --help, made from the tables of commands, options and formats. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "entente/export.h"

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

/* One line of a table of formats; `name` is NULL behind its end. */
static int print_format(const char *name, const char *about)
{
    if (!name)
        return 0;
    printf("  %-10s %s\n", name, about);
    return 1;
}

/* The formats of a command, the default one first. */
static void print_formats(unsigned command)
{
    if (!(command & (FOR_CLEAN | FOR_TIES | FOR_GRAPH)))
        return;
    puts("\nFormats (the first is the default):");
    size_t i = 0;
    if (command == FOR_CLEAN)
        while (print_format(ent_article_formats[i].name, ent_article_formats[i].about))
            i++;
    else if (command == FOR_TIES)
        while (print_format(ent_ties_formats[i].name, ent_ties_formats[i].about))
            i++;
    else
        while (print_format(ent_graph_formats[i].name, ent_graph_formats[i].about))
            i++;
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
