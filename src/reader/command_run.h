// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMMAND_RUN_H
#define ENTENTE_READER_COMMAND_RUN_H
/*
 * For the files that hold what commands do: COMMAND(top) begins the function of the row `top` of
 * the table (commands.h). Its parameters are reader, count and argument.
 */
#include "commands.h"

#define COMMAND_DECLARE(symbol, name, keys, word, argument, help) command_fn run_##symbol;
COMMANDS(COMMANDS_NO_GROUP, COMMAND_DECLARE)
#undef COMMAND_DECLARE

#define COMMAND_UNUSED __attribute__((unused))
#define COMMAND(symbol)                                                                            \
    void run_##symbol(struct reader *reader, COMMAND_UNUSED unsigned count,                        \
                      COMMAND_UNUSED const char *argument)

/* How many steps a count makes: one where none was typed. */
static inline int command_steps(unsigned count)
{
    return count ? (int)count : 1;
}

#endif
