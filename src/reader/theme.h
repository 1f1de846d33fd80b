// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_THEME_H
#define ENTENTE_READER_THEME_H
/*
 * How styles look: one table of colours. No style is told by its colour alone, so without colour
 * the attributes of the styles' own table (canvas.h) carry everything. A user's own looks stand
 * before the theme's.
 */
#include <stdint.h>

#include "canvas.h"
#include "entente/error.h"

/* symbol, name, what it is */
#define THEMES(X)                                                                                  \
    X(DARK, "dark", "for dark backgrounds")                                                        \
    X(LIGHT, "light", "for light backgrounds")                                                     \
    X(CONTRAST, "high-contrast", "white and pure colours on black, nothing dimmed")                \
    X(MONO, "mono", "bold, dim, underlined and reversed only")                                     \
    X(ASCII, "ascii", "the terminal's eight colours and 7-bit characters")

enum reader_theme {
#define THEME_ENUM(symbol, name, help) READER_THEME_##symbol,
    THEMES(THEME_ENUM)
#undef THEME_ENUM
        READER_THEME_COUNT
};

/* Their names in that order, with a NULL behind them. */
extern const char *const theme_names[READER_THEME_COUNT + 1];
const char *theme_about(enum reader_theme theme);

enum theme_depth { DEPTH_MONO, DEPTH_8, DEPTH_256 };

/* Bits of look.attributes. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_REVERSE = 4, LOOK_UNDERLINE = 8 };

struct look {
    int16_t fore, back; /* index into the terminal's palette, -1: its default */
    uint8_t attributes;
};

/* A zeroed one is the dark theme. */
struct palette {
    int theme; /* enum reader_theme */
    struct look own[ENT_STYLE_COUNT];
    uint8_t is_own[ENT_STYLE_COUNT]; /* 1: the user's look is the one that counts */
};

/* How a cell of that style and mark (canvas.h) looks. */
struct look theme_look(const struct palette *palette, enum theme_depth depth, enum ent_style style,
                       enum ent_mark mark);

/* The colour of an index of the 256-colour palette as 0xRRGGBB. */
uint32_t theme_rgb(int index);
/* What the terminal's own colours are taken for where there is no terminal: 0xRRGGBB. */
uint32_t theme_ground(enum reader_theme theme, int back);

#endif
