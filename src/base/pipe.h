// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_PIPE_H
#define ENT_BASE_PIPE_H

/* A pipe that programs which are started later do not inherit. 0, or -1 with errno. */
int ent_pipe(int ends[2]);

/* Milliseconds of a clock that only goes forward. */
long long ent_clock(void);

#endif
