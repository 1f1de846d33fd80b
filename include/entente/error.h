// SPDX-License-Identifier: MIT
#ifndef ENTENTE_ERROR_H
#define ENTENTE_ERROR_H
/*
 * Status codes and messages.
 *
 * Every function of the library that can fail returns an int: 0, or one of the negative values
 * below. Where a bare code would leave the user guessing, the function also takes a
 * `struct ent_message *` (NULL is allowed): on failure it holds one line that names the input and
 * the place. The library never prints.
 */
#define ENT_ERRORS(X)                                                                              \
    X(NOMEM, -1, "out of memory")                                                                  \
    X(IO, -2, "input or output failed")                                                            \
    X(NOTFOUND, -3, "not found")                                                                   \
    X(EMPTY, -4, "nothing to read in it")                                                          \
    X(BINARY, -5, "not a text")                                                                    \
    X(TOOBIG, -6, "larger than the limit")                                                         \
    X(FORMAT, -7, "not in the expected format")                                                    \
    X(NOARTICLE, -8, "no article found in the page")                                               \
    X(USAGE, -9, "wrong usage")                                                                    \
    X(UNSUPPORTED, -10, "not supported")                                                           \
    X(TIMEOUT, -11, "took too long")                                                               \
    X(CANCELLED, -12, "cancelled")                                                                 \
    X(CRASHED, -13, "its parser failed")

enum ent_error {
    ENT_OK = 0,
#define ENT_ERROR_ENUM(name, value, text) ENT_E_##name = (value),
    ENT_ERRORS(ENT_ERROR_ENUM)
#undef ENT_ERROR_ENUM
};

/* One line for people, without a newline; cut (with "…") where it would not fit. */
struct ent_message {
    char text[512];
};

/* The fixed text of a status code; never NULL. */
const char *ent_error_text(int status);

/* Sets the message (printf style) and returns `status`, so that `return ent_fail(…)` reads well. */
int ent_fail(struct ent_message *message, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * Who hears of what was passed over: lines that can't be read, files that are left out. Telling is
 * no failure. `tell` may be NULL, as may the listener itself.
 */
struct ent_listener {
    void (*tell)(void *payload, const struct ent_message *message);
    void *payload;
};

void ent_tell(const struct ent_listener *listener, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
