// SPDX-License-Identifier: MIT
/* Work for moments without keys: an article at a time, so that a key never waits for more. */
#include "idle.h"

#include "view.h"

int idle_work(struct reader *reader)
{
    if (reader->behind || reader->marks_changed) {
        articles_follow(reader);
        return 1;
    }
    if (reader->shelf.loader && !reader->loading) {
        reader->loading = 1; /* the first screen is there: now the others */
        if (!reader->shelf.stopped)
            shelf_load(&reader->shelf, 1);
        return 0;
    }
    if (!shelf_read_next(&reader->shelf))
        return 0;
    if (reader->whole && shelf_is_read(&reader->shelf))
        reader_refold_keeping(reader); /* once, with all of them */
    return 1;
}
