// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_INPUTS_H
#define ENTENTE_CLI_INPUTS_H
/*
 * Going through the inputs of a command: each that fails is told and counted, the others go on.
 */
#include <stddef.h>

#include "cli/command.h"
#include "entente/buffer.h"
#include "entente/source.h"

struct tally {
    size_t done;
    size_t failed;
};

/* Does something with one input; 0, or a status with a message. */
typedef int input_visitor(void *payload, const struct ent_input *input,
                          struct ent_message *message);

/*
 * Reads the command's sources one after the other and visits each of their articles. Where none is
 * given, standard input is one unless it is a terminal: then it is wrong usage. 0, or an exit
 * status.
 */
int inputs_visit(struct program *program, struct tally *tally, input_visitor *visit, void *payload);

/* The exit status of a command that did what `tally` counts. */
int tally_status(const struct tally *tally);

/* Cleans one input, in a process of its own unless the options say not to. */
int program_clean(struct ent_article *out, struct ent_arena *arena, const struct program *program,
                  const struct ent_input *input, struct ent_message *message);

/* Reads one input through all stages: an input_visitor's usual work. */
int input_document(struct ent_document **out, struct program *program,
                   const struct ent_input *input, struct ent_message *message);

/*
 * Writes a command's result where the options say. `status` is the exit status so far; gives it, or
 * EXIT_NOTHING_DONE after a failure was told.
 */
int output_write(struct program *program, const struct ent_buffer *result, int status);
/* The same to a path, NULL or "-" for standard output. */
int output_write_to(const char *path, const struct ent_buffer *result, int status);

#endif
