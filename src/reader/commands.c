// SPDX-License-Identifier: MIT
/* The table of commands: a key or a name is looked up in its rows, and its function is called. */
#include "commands.h"

#include <stdio.h>
#include <string.h>

#include "command_run.h"
#include "hints.h"
#include "key.h"
#include "state.h"
#include "view.h"

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
    const struct binding *binding = keymap_find(&reader->settings->keys, key);
    enum command_id id = binding ? (enum command_id)binding->id : COMMAND_NONE;
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

/* The binding goes where its command is to map keys: a copy of its argument is what stays. */
static void run_bound(struct reader *reader, const struct binding *binding, unsigned count)
{
    char argument[PROMPT_BYTES];
    snprintf(argument, sizeof argument, "%s", binding->argument);
    commands[binding->id].run(reader, count, argument);
}

/* Keys that only move the list's cursor, or change what it shows, wait for nothing. */
static int stays_in_list(const struct reader *reader, enum command_id id)
{
    static const enum command_id ids[] = {
        COMMAND_down,       COMMAND_up,      COMMAND_page_down, COMMAND_page_up,
        COMMAND_half_down,  COMMAND_top,     COMMAND_half_up,   COMMAND_bottom,
        COMMAND_sort,       COMMAND_reverse, COMMAND_narrow,    COMMAND_mark_article,
        COMMAND_mark_shown, COMMAND_NONE,    COMMAND_quit};
    if (reader->prompt.kind == PROMPT_NARROW)
        return 1;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (ids[i] == id)
            return view_focused(reader) == VIEW_ARTICLES;
    return 0;
}

void reader_key(struct reader *reader, uint32_t key)
{
    if (reader->too_small) {
        key_unseen(reader, key);
        return;
    }
    const struct binding *binding = keymap_find(&reader->settings->keys, key);
    enum command_id id = binding ? (enum command_id)binding->id : COMMAND_NONE;
    reader->touched = 1;
    if (!stays_in_list(reader, id))
        articles_follow(reader);
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
    if (reader->panel.open && filter_panel_key(reader, key, id, count))
        return;
    if (id != COMMAND_NONE) {
        run_bound(reader, binding, count);
        return;
    }
    char name[KEY_TEXT], help[KEY_TEXT];
    keymap_shown(&reader->settings->keys, help, COMMAND_help);
    reader_say(reader, "%s does nothing here; %s shows the keys", key_show(name, key),
               help[0] ? help : ":help");
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
