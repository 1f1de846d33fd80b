// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_CODE_LINE_H
#define ENTENTE_CLI_CODE_LINE_H
/*
 * One line of `entente code`: a document as JSON in, what it states as JSON out.
 */
#include "cli/lines.h"
#include "entente/document.h"

/*
 * Answers `line` into `out`, with a newline; a blank line is answered with nothing. What is wrong
 * with it is an answer too: then *bad is set. Threads may call it at the same time. Errors: NOMEM.
 */
int code_line(struct ent_buffer *out, int *bad, const struct ent_engine *engine,
              const struct line *line);

#endif
