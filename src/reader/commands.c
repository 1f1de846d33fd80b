// SPDX-License-Identifier: MIT
/* The table of commands: a key or a name is looked up in its rows, and its function is called. */
#include "commands.h"

#include <stdio.h>
#include <string.h>

#include "command_run.h"
#include "hints.h"
#include "key.h"
#include "state.h"

const struct command commands[COMMAND_COUNT] = {
#define COMMAND_ROW(symbol, name, keys, word, argument, help)                                      \
    [COMMAND_##symbol] = {name, keys, word, argument, help, run_##symbol},
    COMMANDS(COMMANDS_NO_GROUP, COMMAND_ROW)
#undef COMMAND_ROW
};

const struct help_row help_rows[] = {
#define HELP_GROUP(title) {title, COMMAND_NONE},
#define HELP_ROW(symbol, name, keys, word, argument, help) {NULL, COMMAND_##symbol},
    COMMANDS(HELP_GROUP, HELP_ROW)
#undef HELP_GROUP
#undef HELP_ROW
};
const size_t n_help_rows = sizeof help_rows / sizeof *help_rows;

/* Finding -------------------------------------------------------------------------------------- */

/* Reads the next key of a command's list; 0 at its end. */
static int next_key(uint32_t *out, const char **keys)
{
    while (**keys == ' ')
        ++*keys;
    size_t n = **keys ? key_read(out, *keys) : 0;
    *keys += n;
    return n > 0;
}

enum command_id command_of_key(uint32_t key)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *keys = commands[i].keys;
        for (uint32_t k; next_key(&k, &keys);)
            if (k == key)
                return (enum command_id)i;
    }
    return COMMAND_NONE;
}

const char *command_key(char *out, enum command_id id)
{
    const char *keys = commands[id].keys;
    uint32_t key;
    out[0] = '\0';
    return next_key(&key, &keys) ? key_show(out, key) : out;
}

enum command_id command_find(const char *name)
{
    enum command_id found = COMMAND_NONE;
    size_t len = strlen(name), matches = 0;
    for (int i = 0; i < COMMAND_COUNT && len; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return (enum command_id)i;
        if (strncmp(commands[i].name, name, len) == 0) {
            found = (enum command_id)i;
            matches++;
        }
    }
    return matches == 1 ? found : COMMAND_NONE;
}

/* Running -------------------------------------------------------------------------------------- */

/* Where nothing can be seen, nothing is done but leaving. */
static void key_unseen(struct reader *reader, uint32_t key)
{
    enum command_id id = command_of_key(key);
    if (id == COMMAND_leave || id == COMMAND_quit)
        reader->quit = 1;
    else if (id == COMMAND_suspend)
        reader->request = REQUEST_SUSPEND;
}

/* Where letters are asked for, every key is one. */
static void key_taken(struct reader *reader, uint32_t key)
{
    int id = reader->awaiting;
    char letter[] = {(char)(key < 0x80 ? key : '?'), '\0'};
    reader->awaiting = -1;
    if (reader->hints.count)
        hints_key(reader, key);
    else if (key != K_ESC)
        commands[id].run(reader, 0, letter);
}

void reader_key(struct reader *reader, uint32_t key)
{
    if (reader->too_small) {
        key_unseen(reader, key);
        return;
    }
    enum command_id id = command_of_key(key);
    if (reader->prompt.kind != PROMPT_NONE) {
        if (id == COMMAND_suspend || id == COMMAND_redraw)
            commands[id].run(reader, 0, "");
        else
            prompt_key(reader, key);
        return;
    }
    reader->message.text[0] = '\0';
    reader->message_is_error = 0;
    if (reader->hints.count || reader->awaiting >= 0) {
        key_taken(reader, key);
        return;
    }
    if (key >= '0' && key <= '9' && (key != '0' || reader->count)) {
        reader->count = reader->count < 100000 ? reader->count * 10 + (key - '0') : reader->count;
        return;
    }
    unsigned count = reader->count;
    reader->count = 0;
    if (id != COMMAND_NONE) {
        commands[id].run(reader, count, "");
        return;
    }
    char name[KEY_TEXT];
    reader_say(reader, "%s does nothing here; ? shows the keys", key_show(name, key));
}

int reader_command(struct reader *reader, const char *line)
{
    char name[64];
    line += strspn(line, " :");
    size_t len = strcspn(line, " ");
    const char *argument = line + len + strspn(line + len, " ");
    snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : sizeof name - 1), line);
    enum command_id id = command_find(name);
    if (id == COMMAND_NONE) {
        reader_fail(reader, "no command is called %s; Tab completes, ? shows them", name);
        return -1;
    }
    if (!commands[id].argument[0] && argument[0]) {
        reader_fail(reader, "%s takes nothing behind it", commands[id].name);
        return -1;
    }
    reader->message_is_error = 0;
    commands[id].run(reader, 0, argument);
    return reader->message_is_error ? -1 : 0;
}
