// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_IDLE_H
#define ENTENTE_READER_IDLE_H
#include "state.h"

/* Does one piece of the work that waits for a moment without keys, such as reading the next
 * article. 0 where there is none left. */
int idle_work(struct reader *reader);

#endif
