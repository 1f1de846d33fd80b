// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_UNMATCHED_H
#define ENT_TIES_UNMATCHED_H
#include "ties/surface.h"

/* Notes that the sentence has no tie, if it names two actors of different roots. `proposed` is how
 * many ties were found and dropped; `game` is 1 where the sentence was passed over. */
void unmatched_note(struct surface *s, size_t proposed, int game);

#endif
