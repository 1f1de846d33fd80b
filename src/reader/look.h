// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_LOOK_H
#define ENTENTE_READER_LOOK_H
/*
 * Looks in writing: "39", "white on #5f0000 bold", "default underline", "plain". A colour is a
 * name, a number of the 256-colour palette, or #rrggbb, which stands for the nearest of these.
 */
#include "theme.h"

enum { LOOK_TEXT = 64 }; /* bytes that a look takes in writing, NUL included */

/* Errors: FORMAT with a message that tells what is wrong. */
int look_read(struct look *out, const char *text, struct ent_message *message);
const char *look_write(char out[LOOK_TEXT], struct look look);

/* The words of a look one by one; NULL behind the last. */
const char *look_word(size_t i);

/* The name of a style as the user writes it; never NULL. */
const char *style_name(enum ent_style style);
/* The style of that name, or ENT_STYLE_COUNT. */
enum ent_style style_find(const char *name);

#endif
