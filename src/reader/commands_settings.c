// SPDX-License-Identifier: MIT
/* What commands do with settings, looks and keys: they read their arguments as a line of a
 * configuration file is read. */
#include "command_run.h"

#include <stdio.h>
#include <string.h>

#include "state.h"

/* 0, or -1 after telling what is wrong. */
static int say_line(struct reader *reader, const char *word, const char *rest)
{
    char line[PROMPT_BYTES];
    struct ent_message message = {{0}};
    snprintf(line, sizeof line, "%s%s", word, rest);
    if (settings_line(reader->settings, line, &message)) {
        reader_fail(reader, "%s", message.text[0] ? message.text : ent_error_text(ENT_E_NOMEM));
        return -1;
    }
    reader_settle(reader);
    return 0;
}

static void tell_all(struct reader *reader)
{
    char text[512] = "";
    size_t len = 0;
    for (int i = 0; i < SETTING_COUNT && len < sizeof text; i++) {
        char value[64];
        setting_get(value, sizeof value, reader->settings, &setting_rows[i]);
        len += (size_t)snprintf(text + len, sizeof text - len, "%s%s=%s", i ? " " : "",
                                setting_rows[i].name, value);
    }
    reader_say(reader, "%s", text);
}

COMMAND(set)
{
    char name[64], value[64];
    if (!argument[0]) {
        tell_all(reader);
        return;
    }
    snprintf(name, sizeof name, "%.*s", (int)strcspn(argument, " ="), argument);
    const struct setting *setting = setting_find(name);
    /* A name alone asks for its value; a switch's is set by it. */
    if (setting && !argument[strlen(name)] && setting->kind != SETTING_SWITCH) {
        setting_get(value, sizeof value, reader->settings, setting);
        reader_say(reader, "%s=%s: %s", setting->name, value, setting->help);
        return;
    }
    int bare = setting && !argument[strlen(name)];
    if (say_line(reader, argument, bare ? " = yes" : "") || !setting)
        return;
    setting_get(value, sizeof value, reader->settings, setting);
    reader_say(reader, "%s=%s", setting->name, value);
}

COMMAND(theme)
{
    int *theme = &reader->settings->palette.theme;
    if (argument[0] && say_line(reader, "theme = ", argument))
        return;
    if (!argument[0])
        *theme = (*theme + 1) % READER_THEME_COUNT;
    reader_settle(reader);
    reader_say(reader, "theme %s: %s", theme_names[*theme],
               theme_about((enum reader_theme) * theme));
}

COMMAND(map)
{
    if (!say_line(reader, "map ", argument))
        reader_say(reader, "mapped: %s", argument);
}

COMMAND(unmap)
{
    if (!say_line(reader, "unmap ", argument))
        reader_say(reader, "%s does nothing any more", argument);
}

COMMAND(style)
{
    if (!say_line(reader, "style ", argument))
        reader_say(reader, "style %s", argument);
}
