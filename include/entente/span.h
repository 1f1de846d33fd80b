// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SPAN_H
#define ENTENTE_SPAN_H
/* A half-open range of bytes [start, end) into a text. Positions are never cells or code points. */
#include <stdint.h>

struct ent_span {
    uint32_t start;
    uint32_t end;
};

static inline uint32_t ent_span_len(struct ent_span s)
{
    return s.end - s.start;
}

/* 1 where the two share at least one byte. */
static inline int ent_span_overlap(struct ent_span a, struct ent_span b)
{
    return a.start < b.end && b.start < a.end;
}

/* 1 where `inner` lies within `outer`. */
static inline int ent_span_within(struct ent_span inner, struct ent_span outer)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
