// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_THEME_H
#define ENTENTE_READER_THEME_H
/*
 * How styles look: one table of colours. No style is told by its colour alone, so without colour
 * the attributes of the styles' own table (canvas.h) carry everything.
 */
#include <stdint.h>

#include "canvas.h"
#include "reader.h"

enum theme_depth { DEPTH_MONO, DEPTH_8, DEPTH_256 };

/* Bits of look.attributes. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_REVERSE = 4, LOOK_UNDERLINE = 8 };

struct look {
    int16_t fore, back; /* index into the terminal's palette, -1: its default */
    uint8_t attributes;
};

/* How a cell of that style and mark (canvas.h) looks. */
struct look theme_look(enum theme_depth depth, enum reader_theme theme, enum ent_style style,
                       enum ent_mark mark);

/* The colour of an index of the 256-colour palette as 0xRRGGBB. */
uint32_t theme_rgb(int index);

#endif
