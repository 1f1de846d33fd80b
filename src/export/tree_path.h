// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_TREE_PATH_H
#define ENT_EXPORT_TREE_PATH_H
#include "entente/buffer.h"
#include "entente/document.h"

/* Writes the way from the words of `from` to those of `to` through their sentence's tree, as in
 * "condemned -obj> Peru"; nothing where the sentence has no tree or the spans no common head
 * within reach. `sentence` holds both. */
void ent_put_tree_path(struct ent_buffer *out, const struct ent_document *document,
                       uint32_t sentence, struct ent_span from, struct ent_span to);

#endif
