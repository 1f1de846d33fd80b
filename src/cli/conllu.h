// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_CONLLU_H
#define ENTENTE_CLI_CONLLU_H
/*
 * CoNLL-U: trees of raw text written, and trees of given tokens replaced.
 */
#include "entente/buffer.h"
#include "entente/input.h"
#include "entente/parse.h"
#include "entente/text.h"

/* Writes the trees of a text, each sentence behind comments that name its document and paragraph
 * and give its text. */
void conllu_write(struct ent_buffer *out, const struct ent_model *model,
                  const struct ent_text *text, const struct ent_syntax *syntax, const char *name);

/*
 * Copies CoNLL-U with tags, heads and labels replaced by the parser's; comments, multi-word tokens,
 * empty nodes, lemmas and MISC stay, features and enhanced dependencies go. Errors: FORMAT with a
 * message that names the line, NOMEM.
 */
int conllu_replace(struct ent_buffer *out, const struct ent_model *model, struct ent_parser *parser,
                   const struct ent_input *input, struct ent_message *message);

#endif
