// SPDX-License-Identifier: MIT
/* Sanitising: what comes out is UTF-8 without control characters, and stays as it is. */
#include <string.h>
#include <unistr.h>

#include "clean/sanitize.h"
#include "targets.h"

void fuzz_sanitize(const uint8_t *bytes, size_t len)
{
    struct ent_arena arena = {0};
    struct ent_sanitized once, twice;
    if (ent_sanitize(&once, &arena, (const char *)bytes, len) == 0) {
        FUZZ_CHECK(u8_check((const uint8_t *)once.text, once.len) == NULL);
        FUZZ_CHECK(once.text[once.len] == '\0');
        for (size_t i = 0; i < once.len; i++) {
            unsigned char c = (unsigned char)once.text[i];
            FUZZ_CHECK((c >= 0x20 || c == '\n') && c != 0x7F);
        }
        FUZZ_CHECK(ent_sanitize(&twice, &arena, once.text, once.len) == 0);
        FUZZ_CHECK(twice.len == once.len && memcmp(twice.text, once.text, once.len) == 0);
        FUZZ_CHECK(twice.removed == 0);
    }
    ent_arena_free(&arena);
}
