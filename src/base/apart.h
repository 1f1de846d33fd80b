// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_APART_H
#define ENT_BASE_APART_H
/*
 * Work on foreign input in a process of its own, which can do nothing but compute and hand over
 * what it made: no file is opened there, nothing is sent, memory and time are limited. If it dies,
 * the input is lost, and nothing else.
 *
 * The process is a copy of this one (fork), so the input is there already; what it makes comes back
 * through a pipe, in frames, and is foreign too.
 */
#include <stddef.h>

#include "entente/error.h"
#include "entente/limits.h"

/* The task's way to hand over; non-zero (also where the other side wants no more) ends it. */
struct ent_sink {
    int (*put)(void *payload, const char *bytes, size_t len, struct ent_message *message);
    void *payload;
};

struct ent_apart {
    const char *name;                /* of the input, for messages */
    const struct ent_limits *limits; /* with the defaults filled in */
    /* Runs in the process. It has no way out but the sink, can load no library, and converts no
     * charset. 0, or an error with a message. */
    int (*task)(void *payload, const struct ent_sink *sink, struct ent_message *message);
    void *task_payload;
    /* Takes a frame, here. Non-zero ends the work and is what it gives. */
    int (*take)(void *payload, const char *bytes, size_t len, struct ent_message *message);
    void *take_payload;
    int (*cancelled)(void *payload); /* as in ent_source_options; may be NULL */
    void *cancel_payload;
};

/*
 * Does the work. Errors: what the task or `take` gives; CRASHED, TIMEOUT, TOOBIG (it wanted more
 * memory than the limit), CANCELLED, UNSUPPORTED (such a process can't be made here), IO, each with
 * a message.
 */
int ent_apart_run(const struct ent_apart *apart, struct ent_message *message);

/* Gives up all that computing does not need, and takes on the limits: within a process of
 * ent_apart_run() only. `out` is the one descriptor that can be written to. 0, or -1 with errno. */
int ent_apart_confine(int out, const struct ent_limits *limits);

#endif
