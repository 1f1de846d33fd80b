// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SETTINGS_H
#define ENTENTE_READER_SETTINGS_H
/*
 * What the user can choose: settings with a name and a value, the keys, the looks of styles. The
 * table of settings is what the configuration file, the command line, :set and the help are made
 * of. Settings are changed while the reader runs; nothing is written back.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"
#include "keymap.h"
#include "theme.h"

enum { READER_MEASURE = 76, READER_MEASURE_MIN = 20, READER_MEASURE_MAX = 200 };

enum reader_color {
    READER_COLOR_AUTO, /* as many colours as the terminal has; none where NO_COLOR is set */
    READER_COLOR_ALWAYS,
    READER_COLOR_NEVER
};

extern const char *const color_names[];

/* A zeroed one is not valid: settings_init(). */
struct settings {
    struct palette palette;
    int color; /* enum reader_color */
    int ascii;
    int mouse;
    int measure; /* cells that a line of text may have */
    int justify; /* lines end evenly */
    int remember;
    struct keymap keys;
};

/* symbol, name, kind, member of the struct, default, least, most, choices, help */
#define SETTINGS(X)                                                                                \
    X(THEME, "theme", CHOICE, palette.theme, READER_THEME_DARK, 0, 0, theme_names,                 \
      "the colours: dark or light for that background, high-contrast, mono, ascii")                \
    X(COLOR, "color", CHOICE, color, READER_COLOR_AUTO, 0, 0, color_names,                         \
      "colours at all: auto heeds NO_COLOR, always does not, never")                               \
    X(ASCII, "ascii", SWITCH, ascii, 0, 0, 1, NULL, "draw with 7-bit characters only")             \
    X(MOUSE, "mouse", SWITCH, mouse, 0, 0, 1, NULL,                                                \
      "click and scroll in the panes; the terminal's own selection then needs Shift")              \
    X(MEASURE, "measure", NUMBER, measure, READER_MEASURE, READER_MEASURE_MIN, READER_MEASURE_MAX, \
      NULL, "cells that a line of text may have")                                                  \
    X(JUSTIFY, "justify", SWITCH, justify, 0, 0, 1, NULL, "lines of text end evenly, not ragged")  \
    X(REMEMBER, "remember", SWITCH, remember, 1, 0, 1, NULL,                                       \
      "open articles where you left them, keep what you type")

enum setting_id {
#define SETTING_ENUM(symbol, name, kind, member, value, least, most, choices, help)                \
    SETTING_##symbol,
    SETTINGS(SETTING_ENUM)
#undef SETTING_ENUM
        SETTING_COUNT
};

enum setting_kind { SETTING_SWITCH, SETTING_NUMBER, SETTING_CHOICE };

struct setting {
    const char *name;
    enum setting_kind kind;
    size_t member; /* its offset */
    int value, least, most;
    const char *const *choices; /* with a NULL behind them */
    const char *help;
};

extern const struct setting setting_rows[SETTING_COUNT];

/* Everything as it is where the user chose nothing. Errors: NOMEM. */
int settings_init(struct settings *out);
void settings_free(struct settings *settings);

/* The setting of that name, or NULL. */
const struct setting *setting_find(const char *name);
/* Errors: FORMAT with a message that tells what is allowed. */
int setting_set(struct settings *settings, const struct setting *setting, const char *value,
                struct ent_message *message);
/* Its value in writing. */
void setting_get(char *out, size_t size, const struct settings *settings,
                 const struct setting *setting);

/*
 * A line of a configuration file, which is also what stands behind :set, :map, :unmap and :style:
 *
 *     NAME = VALUE
 *     map KEY COMMAND [ARGUMENT]
 *     unmap KEY
 *     style NAME LOOK           (look.h)
 *
 * Empty lines, and those that begin with '#', say nothing. Errors: FORMAT with a message, NOMEM.
 */
int settings_line(struct settings *settings, const char *line, struct ent_message *message);
/* A whole file of them. What is wrong in a line is told with the file's name and the line's number,
 * and the others are read. Gives the number of wrong lines. */
size_t settings_read(struct settings *settings, const char *name, const char *text,
                     const struct ent_listener *listener);
/* Writes everything as a configuration file that says the same. */
void settings_write(struct ent_buffer *out, const struct settings *settings);

#endif
