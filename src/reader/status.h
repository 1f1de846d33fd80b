// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_STATUS_H
#define ENTENTE_READER_STATUS_H
/* The status bar in the last row of the screen: keys, messages, or the line that is typed. */
#include "state.h"

void status_draw(struct reader *reader, struct rect row);

#endif
