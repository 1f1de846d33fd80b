// SPDX-License-Identifier: MIT
/*
 * Configuration files: a line a statement, each readable by itself, so that a wrong one harms no
 * other. What is written is made from the tables, and reading it gives the same settings again.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "key.h"
#include "look.h"
#include "settings.h"

enum { WORD = 64, LINE = 1024 };

/* Reading -------------------------------------------------------------------------------------- */

static const char *skip(const char *text)
{
    return text + strspn(text, " \t");
}

/* Takes a word that ends at a blank or one of `ends`; gives what follows it. */
static const char *take_word(char out[WORD], const char *text, const char *ends)
{
    size_t n = strcspn(text, ends);
    snprintf(out, WORD, "%.*s", (int)(n < WORD ? n : WORD - 1), text);
    return skip(text + n);
}

static int read_key(uint32_t *out, const char **text, struct ent_message *message)
{
    size_t n = key_read(out, *text);
    if (!n || ((*text)[n] && !strchr(" \t", (*text)[n])))
        return ent_fail(message, ENT_E_FORMAT,
                        "%.*s is no key: a character, or a name such as <C-x>, <F2>, <Enter>",
                        (int)strcspn(*text, " \t"), *text);
    *text = skip(*text + n);
    return 0;
}

static int read_map(struct settings *settings, const char *rest, struct ent_message *message)
{
    uint32_t key;
    char name[WORD];
    int status = read_key(&key, &rest, message);
    if (status)
        return status;
    const char *argument = take_word(name, rest, " \t");
    const char *bare = name[0] == ':' ? name + 1 : name;
    enum command_id id = command_find(bare);
    if (id == COMMAND_NONE)
        return ent_fail(message, ENT_E_FORMAT,
                        bare[0] ? "no command is called %s"
                                : "a key and a command are needed, such as: map x next-tie%s",
                        bare);
    if (argument[0] && !commands[id].argument[0])
        return ent_fail(message, ENT_E_FORMAT, "%s takes nothing behind it", commands[id].name);
    return keymap_set(&settings->keys, key, (int)id, argument);
}

static int read_unmap(struct settings *settings, const char *rest, struct ent_message *message)
{
    uint32_t key;
    int status = read_key(&key, &rest, message);
    if (!status && rest[0])
        return ent_fail(message, ENT_E_FORMAT, "unmap takes one key");
    if (!status)
        keymap_unset(&settings->keys, key);
    return status;
}

static int read_style(struct settings *settings, const char *rest, struct ent_message *message)
{
    char name[WORD];
    rest = take_word(name, rest, " \t");
    enum ent_style style = style_find(name);
    if (style == ENT_STYLE_COUNT)
        return ent_fail(message, ENT_E_FORMAT, "no style is called %s; --print-config lists them",
                        name);
    int status = look_read(&settings->palette.own[style], rest, message);
    if (!status)
        settings->palette.is_own[style] = 1;
    return status;
}

static const struct {
    const char *word;
    int (*read)(struct settings *settings, const char *rest, struct ent_message *message);
} statements[] = {{"map", read_map}, {"unmap", read_unmap}, {"style", read_style}};
enum { N_STATEMENTS = sizeof statements / sizeof *statements };

static int read_value(struct settings *settings, const char *line, struct ent_message *message)
{
    char name[WORD];
    const char *value = take_word(name, line, " \t=");
    const struct setting *setting = setting_find(name);
    if (value[0] == '=')
        value = skip(value + 1);
    if (!setting)
        return ent_fail(message, ENT_E_FORMAT, "there is no setting %s; --print-config lists them",
                        name);
    return setting_set(settings, setting, value, message);
}

int settings_line(struct settings *settings, const char *line, struct ent_message *message)
{
    char copy[LINE], word[WORD];
    line = skip(line);
    size_t len = strcspn(line, "\r\n");
    if (len >= LINE)
        return ent_fail(message, ENT_E_FORMAT, "longer than %d bytes", LINE - 1);
    while (len && strchr(" \t", line[len - 1]))
        len--;
    snprintf(copy, sizeof copy, "%.*s", (int)len, line);
    if (!copy[0] || copy[0] == '#')
        return 0;
    const char *rest = take_word(word, copy, " \t");
    for (size_t i = 0; i < N_STATEMENTS; i++)
        if (strcmp(word, statements[i].word) == 0)
            return statements[i].read(settings, rest, message);
    return read_value(settings, copy, message);
}

size_t settings_read(struct settings *settings, const char *name, const char *text,
                     const struct ent_listener *listener)
{
    size_t wrong = 0;
    for (unsigned number = 1; *text; number++) {
        struct ent_message message = {{0}};
        if (settings_line(settings, text, &message)) {
            ent_tell(listener, "%s:%u: %s", name, number, message.text);
            wrong++;
        }
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    return wrong;
}

/* Writing -------------------------------------------------------------------------------------- */

static void write_values(struct ent_buffer *out, const struct settings *settings)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        char value[WORD];
        setting_get(value, sizeof value, settings, &setting_rows[i]);
        ent_buffer_printf(out, "# %s\n%s = %s\n\n", setting_rows[i].help, setting_rows[i].name,
                          value);
    }
}

static void write_looks(struct ent_buffer *out, const struct palette *palette)
{
    ent_buffer_puts(out, "# Looks of your own: style NAME [COLOR] [on COLOR] [bold] [dim] "
                         "[reverse] [underline],\n# a COLOR being a name, 0 to 255, #rrggbb or "
                         "default. Those behind a # are the theme's.\n\n");
    for (int i = 0; i < ENT_STYLE_COUNT; i++) {
        char text[LOOK_TEXT];
        struct look look = palette->is_own[i]
                               ? palette->own[i]
                               : theme_look(palette, DEPTH_256, (enum ent_style)i, ENT_MARK_NONE);
        ent_buffer_printf(out, "%sstyle %s %s\n", palette->is_own[i] ? "" : "# ",
                          style_name((enum ent_style)i), look_write(text, look));
    }
}

static void write_key(struct ent_buffer *out, uint32_t key)
{
    char text[KEY_TEXT];
    key_write(text, key);
    ent_buffer_puts(out, text);
}

static void write_unmapped(struct ent_buffer *out, const struct keymap *keys)
{
    struct keymap usual;
    if (keymap_init(&usual)) {
        out->failed = 1;
        return;
    }
    for (size_t i = 0; i < usual.count; i++)
        if (!keymap_find(keys, usual.items[i].key)) {
            ent_buffer_puts(out, "unmap ");
            write_key(out, usual.items[i].key);
            ent_buffer_putc(out, '\n');
        }
    keymap_free(&usual);
}

/* The newest of a command's keys stands first in the map and is read last. */
static void write_keys(struct ent_buffer *out, const struct keymap *keys)
{
    ent_buffer_puts(out, "\n# Keys: map KEY COMMAND [ARGUMENT], unmap KEY.\n");
    for (size_t row = 0; row < n_help_rows; row++) {
        if (help_rows[row].group)
            ent_buffer_printf(out, "\n# %s\n", help_rows[row].group);
        for (size_t i = keys->count; !help_rows[row].group && i-- > 0;) {
            const struct binding *binding = &keys->items[i];
            if (binding->id != (int)help_rows[row].id)
                continue;
            ent_buffer_puts(out, "map ");
            write_key(out, binding->key);
            ent_buffer_printf(out, " %s%s%s\n", commands[binding->id].name,
                              binding->argument[0] ? " " : "", binding->argument);
        }
    }
    write_unmapped(out, keys);
}

void settings_write(struct ent_buffer *out, const struct settings *settings)
{
    ent_buffer_puts(out, "# entente: settings, looks and keys. A line is one statement; lines that "
                         "begin with # say nothing.\n\n");
    write_values(out, settings);
    write_looks(out, &settings->palette);
    write_keys(out, &settings->keys);
}
