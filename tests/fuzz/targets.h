// SPDX-License-Identifier: MIT
#ifndef ENT_FUZZ_TARGETS_H
#define ENT_FUZZ_TARGETS_H
/*
 * What is fuzzed. A target NAME is a file tests/fuzz/NAME.c with the function fuzz_NAME(), a row
 * here, a line in Makefile.am (fuzz_sources), and a folder tests/fuzz/corpus/NAME of small inputs
 * to start from; a file NAME.dict beside it, where there is one, names the words of its language.
 *
 * The function takes any bytes at all, calls the code, and calls fuzz_fail() where a promise of the
 * code's header does not hold. The bytes are not NUL-terminated.
 */
#include <stddef.h>
#include <stdint.h>

#define FUZZ_TARGETS(X)                                                                            \
    X(sanitize)                                                                                    \
    X(clean_html)                                                                                  \
    X(clean_pasted)                                                                                \
    X(clean_plain)                                                                                 \
    X(code)                                                                                        \
    X(gazetteer)                                                                                   \
    X(dictionary)                                                                                  \
    X(lexicon)                                                                                     \
    X(snapshot)                                                                                    \
    X(parts)                                                                                       \
    X(source_epub)                                                                                 \
    X(source_feed)                                                                                 \
    X(source_gzip)                                                                                 \
    X(source_json)                                                                                 \
    X(source_mail)                                                                                 \
    X(source_warc)                                                                                 \
    X(split)

#define FUZZ_DECLARE(name) void fuzz_##name(const uint8_t *bytes, size_t len);
FUZZ_TARGETS(FUZZ_DECLARE)
#undef FUZZ_DECLARE

/* Says which promise was broken and aborts. */
_Noreturn void fuzz_fail(const char *promise);

#define FUZZ_CHECK(condition)                                                                      \
    do {                                                                                           \
        if (!(condition))                                                                          \
            fuzz_fail(#condition);                                                                 \
    } while (0)

#endif
