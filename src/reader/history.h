// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_HISTORY_H
#define ENTENTE_READER_HISTORY_H
/* Where the reader came from: places that back and forward lead to, across articles and panes. */
#include "state.h"

/* Remembers the present place, and forgets what forward led to: a jump follows. */
void history_mark(struct reader *reader);
/* `steps` jumps back, or forward where negative; tells where there are no more. */
void history_go(struct reader *reader, int steps);

#endif
