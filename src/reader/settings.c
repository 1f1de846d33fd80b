// SPDX-License-Identifier: MIT
/* The table of settings: a value is an int at an offset of the struct, whatever its kind. */
#include "config.h"

#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const char *const color_names[] = {"auto", "always", "never", NULL};

const struct setting setting_rows[SETTING_COUNT] = {
#define SETTING_ROW(symbol, name_, kind_, member_, value_, least_, most_, choices_, help_)         \
    [SETTING_##symbol] = {.name = (name_),                                                         \
                          .kind = SETTING_##kind_,                                                 \
                          .member = offsetof(struct settings, member_),                            \
                          .value = (value_),                                                       \
                          .least = (least_),                                                       \
                          .most = (most_),                                                         \
                          .choices = (choices_),                                                   \
                          .help = (help_)},
    SETTINGS(SETTING_ROW)
#undef SETTING_ROW
};

static const struct {
    const char *word;
    int value;
} switches[] = {{"no", 0}, {"yes", 1}, {"off", 0},   {"on", 1},
                {"0", 0},  {"1", 1},   {"false", 0}, {"true", 1}};

static int *member(struct settings *settings, const struct setting *setting)
{
    return (int *)(void *)((char *)settings + setting->member);
}

static int value_of(const struct settings *settings, const struct setting *setting)
{
    return *(const int *)(const void *)((const char *)settings + setting->member);
}

int settings_init(struct settings *out)
{
    *out = (struct settings){0};
    for (int i = 0; i < SETTING_COUNT; i++)
        *member(out, &setting_rows[i]) = setting_rows[i].value;
    return keymap_init(&out->keys);
}

void settings_free(struct settings *settings)
{
    keymap_free(&settings->keys);
}

const struct setting *setting_find(const char *name)
{
    for (int i = 0; i < SETTING_COUNT; i++)
        if (strcmp(setting_rows[i].name, name) == 0)
            return &setting_rows[i];
    return NULL;
}

static int set_switch(int *out, const struct setting *setting, const char *value,
                      struct ent_message *message)
{
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
        if (strcasecmp(value, switches[i].word) == 0) {
            *out = switches[i].value;
            return 0;
        }
    return ent_fail(message, ENT_E_FORMAT, "%s is yes or no, not %s", setting->name, value);
}

static int set_number(int *out, const struct setting *setting, const char *value,
                      struct ent_message *message)
{
    char *end;
    long n = strtol(value, &end, 10);
    if (!value[0] || *end || n < setting->least || n > setting->most)
        return ent_fail(message, ENT_E_FORMAT, "%s is a number from %d to %d, not %s",
                        setting->name, setting->least, setting->most, value);
    *out = (int)n;
    return 0;
}

static int set_choice(int *out, const struct setting *setting, const char *value,
                      struct ent_message *message)
{
    char list[256] = "";
    size_t len = 0;
    for (int i = 0; setting->choices[i]; i++) {
        if (strcmp(value, setting->choices[i]) == 0) {
            *out = i;
            return 0;
        }
        if (len < sizeof list)
            len += (size_t)snprintf(list + len, sizeof list - len, "%s%s", len ? ", " : "",
                                    setting->choices[i]);
    }
    return ent_fail(message, ENT_E_FORMAT, "%s is one of %s, not %s", setting->name, list, value);
}

int setting_set(struct settings *settings, const struct setting *setting, const char *value,
                struct ent_message *message)
{
    static int (*const setters[])(int *, const struct setting *, const char *,
                                  struct ent_message *) = {[SETTING_SWITCH] = set_switch,
                                                           [SETTING_NUMBER] = set_number,
                                                           [SETTING_CHOICE] = set_choice};
    return setters[setting->kind](member(settings, setting), setting, value, message);
}

void setting_get(char *out, size_t size, const struct settings *settings,
                 const struct setting *setting)
{
    int value = value_of(settings, setting);
    if (setting->kind == SETTING_SWITCH)
        snprintf(out, size, "%s", switches[value != 0].word);
    else if (setting->kind == SETTING_CHOICE)
        snprintf(out, size, "%s", setting->choices[value]);
    else
        snprintf(out, size, "%d", value);
}
