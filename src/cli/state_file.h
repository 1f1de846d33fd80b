// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_STATE_FILE_H
#define ENTENTE_CLI_STATE_FILE_H
/*
 * Files in which the reader keeps what it is to remember: entente/NAME in $XDG_STATE_HOME, or in
 * ~/.local/state. Nothing about them is fatal: what is wrong with one is told, and the reader goes
 * on without.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"

struct state_file {
    const char *name;
    const char *line;    /* what a line of it is, for messages: "place of an article" */
    const char *without; /* what is missed without it: "no places are remembered" */
    size_t size;         /* of what it holds in memory; zeroed that is empty */
    size_t (*read)(void *out, const char *text, size_t *wrong); /* gives how many lines are bad */
    void (*merge)(void *all, const void *changes);
    void (*write)(struct ent_buffer *out, const void *all);
    void (*free)(void *all); /* what it holds, not itself; may be NULL */
};

/* Reads the file where there is one; `notice` tells what is wrong with it, and stays as it is where
 * nothing is. */
void state_load(const struct state_file *file, void *out, struct ent_message *notice);
/*
 * Writes what was changed, all or nothing, for the user's eyes only. What other readers wrote in
 * the meantime is kept: the file is read again, and nobody else writes between that and the
 * writing.
 */
void state_save(const struct state_file *file, const void *changes);

#endif
