// SPDX-License-Identifier: MIT
#ifndef ENTENTE_LIMITS_H
#define ENTENTE_LIMITS_H
/*
 * How much an input may ask for. What goes beyond a limit is refused with a message that names it,
 * never cut in silence. Zero is the default, so a zeroed struct is a valid start.
 */
#include <stddef.h>

/* name, default, unit, what it limits */
#define ENT_LIMITS(X)                                                                              \
    X(size, 64, "MB", "one source, and what it unfolds to")                                        \
    X(memory, 1024, "MB", "what parsing it may take")                                              \
    X(seconds, 20, "s", "one step of parsing, one transfer")                                       \
    X(articles, 10000, "", "articles of one source")                                               \
    X(redirects, 10, "", "from one address to the next")                                           \
    X(depth, 512, "", "elements of a page within each other")                                      \
    X(attributes, 2000, "", "of one tag")

struct ent_limits {
#define ENT_LIMIT_FIELD(name, standard, unit, about) unsigned name;
    ENT_LIMITS(ENT_LIMIT_FIELD)
#undef ENT_LIMIT_FIELD
};

/* *limits with its defaults filled in; NULL gives the defaults. */
struct ent_limits ent_limits_of(const struct ent_limits *limits);

#endif
