// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COPY_H
#define ENTENTE_READER_COPY_H
/*
 * Copying: what is selected goes to the terminal, which puts it on the clipboard where it allows
 * that (the escape sequence OSC 52, which works over ssh too).
 */
#include "entente/buffer.h"

struct reader;

/* Makes a text of what is selected and asks the screen to send it: in the text pane the sentence,
 * in the graph the actor, or the pair with its weights. */
void copy_selected(struct reader *reader);

/* Writes the sequence that asks the terminal for it. */
void copy_sequence(struct ent_buffer *out, const char *text, size_t len);

#endif
