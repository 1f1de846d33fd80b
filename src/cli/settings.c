// SPDX-License-Identifier: MIT
/* The reader's settings: the user's file, and over it the options of the command line. */
#include "config.h"

#include "cli/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/data.h"
#include "cli/inputs.h"
#include "entente/source.h"

/* Options that are settings, by the setting's name; those without an argument say yes. */
static const struct {
    enum option_id option;
    const char *setting;
} flags[] = {{OPTION_COLOR, "color"},
             {OPTION_THEME, "theme"},
             {OPTION_ASCII, "ascii"},
             {OPTION_MOUSE, "mouse"}};

struct hearer {
    struct ent_message first;
    size_t count;
};

static void hear(void *payload, const struct ent_message *message)
{
    struct hearer *hearer = payload;
    if (!hearer->count++)
        hearer->first = *message;
    program_tell(message);
}

/* 0, or an exit status after the failure was told. */
static int read_file(struct settings *out, const char *path, struct ent_message *notice)
{
    struct ent_source source;
    struct ent_message message = {{0}};
    struct hearer hearer = {.count = 0};
    struct ent_listener listener = {hear, &hearer};
    int status = ent_source_read(&source, path, &message);
    if (status == ENT_E_EMPTY)
        return EXIT_DONE;
    if (status) {
        program_tell(&message);
        return EXIT_NOTHING_DONE;
    }
    settings_read(out, path, source.bytes, &listener);
    ent_source_free(&source);
    if (hearer.count > 1)
        ent_fail(notice, 0, "%zu lines of the configuration are wrong; the first: %.300s",
                 hearer.count, hearer.first.text);
    else if (hearer.count)
        *notice = hearer.first;
    return EXIT_DONE;
}

/* The usual file need not be there. */
static int read_usual(struct settings *out, struct ent_message *notice)
{
    char *folder = data_own_folder(), path[4096];
    if (!folder)
        return EXIT_DONE;
    snprintf(path, sizeof path, "%s/config", folder);
    free(folder);
    if (access(path, F_OK) == 0)
        read_file(out, path, notice); /* a broken one is told, and the reader opens all the same */
    return EXIT_DONE;
}

int settings_load(struct settings *out, const struct options *options, struct ent_message *notice)
{
    const char *file = options->value[OPTION_CONFIG];
    int status = EXIT_DONE;
    *notice = (struct ent_message){{0}};
    if (settings_init(out))
        return EXIT_NOTHING_DONE;
    if (file)
        status = read_file(out, file, notice);
    else if (!options->value[OPTION_NO_CONFIG])
        status = read_usual(out, notice);
    for (size_t i = 0; !status && i < sizeof flags / sizeof *flags; i++) {
        struct ent_message message = {{0}};
        const char *value = options->value[flags[i].option];
        if (value &&
            setting_set(out, setting_find(flags[i].setting), *value ? value : "yes", &message))
            status = program_usage("--%s", message.text);
    }
    return status;
}

int settings_print(const struct settings *settings)
{
    struct ent_buffer out = {0};
    settings_write(&out, settings);
    int status = output_write_to(NULL, &out, EXIT_DONE);
    ent_buffer_free(&out);
    return status;
}
