// SPDX-License-Identifier: MIT
#ifndef ENT_TESTS_PRESS_H
#define ENT_TESTS_PRESS_H
/* Keys that a test presses, as they are written in scripts: each is done and drawn. */
#include <check.h>

#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/key.h"
#include "reader/state.h"

static inline void press_on(struct reader *on, const char *keys)
{
    while (*keys) {
        uint32_t key;
        size_t n = key_read(&key, keys);
        ck_assert_uint_gt(n, 0);
        reader_key(on, key);
        frame_draw(on);
        keys += n;
    }
}

#endif
