// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_PLACES_H
#define ENTENTE_CLI_PLACES_H
/*
 * The file in which the reader keeps where articles were left: entente/places in $XDG_STATE_HOME,
 * or in ~/.local/state. Nothing about it is fatal: what is wrong with it is told, and the reader
 * goes on without.
 */
#include "reader/recall.h"

/* Reads the file where there is one; `notice` tells what is wrong with it, "" where nothing is. */
void places_load(struct recall *out, struct ent_message *notice);
/*
 * Writes what was changed, all or nothing. What other readers wrote in the meantime is kept: the
 * file is read again, and nobody else writes between that and the writing.
 */
void places_save(const struct recall *recall);

#endif
