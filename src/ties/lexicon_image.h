// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_LEXICON_IMAGE_H
#define ENT_TIES_LEXICON_IMAGE_H
#include "base/image.h"
#include "ties/lexicon.h"

/* Adds the lexicon's image. NOMEM, or UNSUPPORTED where it holds what only dictionaries add. */
int lex_put_image(struct ent_buffer *image, const struct ent_lexicon *lexicon);

/* Fills an empty lexicon with what an image holds. 0, or ENT_E_NOMEM: then it can be freed. */
int lex_take_image(struct ent_lexicon *lexicon, const struct ent_image *image);

#endif
