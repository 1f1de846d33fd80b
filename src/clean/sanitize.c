// SPDX-License-Identifier: MIT
/*
 * One pass over the code points. Nothing that was removed can come back by splicing: every escape
 * and control character goes, whether its sequence was whole or not, and what depends on the
 * neighbours (marks, joiners, selectors) looks at what was kept. A joiner waits until the next kept
 * code point shows whether it joins anything.
 */
#include "clean/sanitize.h"

#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "entente/buffer.h"
#include "entente/error.h"

enum { ESC = 0x1B, BEL = 0x07, REPLACEMENT = 0xFFFD };

struct sanitizer {
    const uint8_t *bytes;
    size_t len;
    struct ent_buffer out;
    ucs4_t last;   /* the code point kept last, 0 at a line's start */
    ucs4_t joiner; /* one that waits, 0 for none */
    int marks;     /* kept on the base that is open */
    size_t removed;
    struct ent_arena *arena;
    struct ent_edit *edits;
    size_t n_edits, edits_room;
    size_t drift; /* input minus output so far, modulo the size of a size_t */
    int failed;   /* memory ran out for the edits */
};

/* Steps past one code point at `at`; *c is it, or U+FFFD with *broken set for an ill-formed part.
 */
static size_t decode(const struct sanitizer *s, size_t at, ucs4_t *c, int *broken)
{
    size_t left = s->len - at;
    int n = u8_mbtoucr(c, s->bytes + at, left);
    *broken = n < 0;
    if (n > 0)
        return (size_t)n;
    n = u8_mbtouc(c, s->bytes + at, left);
    *c = REPLACEMENT;
    return n > 0 ? (size_t)n : 1;
}

/* The length of the control sequence's parameters, intermediates and final byte; 0: it never ends.
 */
static size_t csi_body(const uint8_t *p, size_t len)
{
    size_t i = 0;
    while (i < len && p[i] >= 0x30 && p[i] <= 0x3F)
        i++;
    while (i < len && p[i] >= 0x20 && p[i] <= 0x2F)
        i++;
    return i < len && p[i] >= 0x40 && p[i] <= 0x7E ? i + 1 : 0;
}

/* The length of a control string with its terminator (BEL, ESC \ or U+009C) on the same line; 0: it
 * never ends. */
static size_t string_body(const uint8_t *p, size_t len)
{
    for (size_t i = 0; i < len && p[i] != '\n' && p[i] != '\r'; i++) {
        if (p[i] == BEL)
            return i + 1;
        if (p[i] == 0xC2 && i + 1 < len && p[i + 1] == 0x9C)
            return i + 2;
        if (p[i] == ESC)
            return i + 1 < len && p[i + 1] == '\\' ? i + 2 : 0;
    }
    return 0;
}

/* The length of what an introducer of `kind` ('[', ']', 'P', 'X', '^', '_') opens at `at`. */
static size_t sequence_body(const struct sanitizer *s, size_t at, ucs4_t kind)
{
    if (at >= s->len)
        return 0;
    const uint8_t *p = s->bytes + at;
    return kind == '[' ? csi_body(p, s->len - at) : string_body(p, s->len - at);
}

static int opens_sequence(ucs4_t c)
{
    return c == '[' || c == ']' || c == 'P' || c == 'X' || c == '^' || c == '_';
}

/* The bytes behind the ESC at `at` - 1 that belong to its sequence. */
static size_t escape_body(const struct sanitizer *s, size_t at)
{
    if (at >= s->len)
        return 0;
    uint8_t c = s->bytes[at];
    if (opens_sequence(c))
        return 1 + sequence_body(s, at + 1, c);
    size_t i = at;
    while (i < s->len && s->bytes[i] >= 0x20 && s->bytes[i] <= 0x2F)
        i++;
    return i < s->len && s->bytes[i] >= 0x30 && s->bytes[i] <= 0x7E ? i + 1 - at : 0;
}

static void emit(struct sanitizer *s, ucs4_t c)
{
    uint8_t bytes[6];
    int n = u8_uctomb(bytes, c, sizeof bytes);
    if (n > 0)
        ent_buffer_add(&s->out, (const char *)bytes, (size_t)n);
    s->last = c;
}

static int is_selector(ucs4_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

static int is_mark(ucs4_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me);
}

/* What a joiner may stand between: letters, marks and pictures beyond ASCII. */
static int is_joinable(ucs4_t c)
{
    return c >= 0x80 &&
           (c == 0xFE0F ||
            uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M) ||
            uc_is_property_extended_pictographic(c) || uc_is_property_emoji_modifier(c));
}

static void drop_joiner(struct sanitizer *s)
{
    if (s->joiner)
        s->removed++;
    s->joiner = 0;
}

/* White space that took `width` bytes. */
static void put_space(struct sanitizer *s, size_t width, int newline)
{
    drop_joiner(s);
    for (size_t i = newline ? 1 : 0; i < width; i++)
        ent_buffer_putc(&s->out, ' ');
    if (newline)
        ent_buffer_putc(&s->out, '\n');
    s->last = newline ? 0 : ' ';
    s->marks = 0;
}

static void put(struct sanitizer *s, ucs4_t c)
{
    if (s->joiner && is_joinable(c))
        emit(s, s->joiner);
    else
        drop_joiner(s);
    s->joiner = 0;
    s->marks = 0;
    emit(s, c);
}

static void put_mark(struct sanitizer *s, ucs4_t c)
{
    if (!s->last || s->marks >= ENT_SANITIZE_MARKS) {
        s->removed++;
        return;
    }
    int marks = s->marks;
    put(s, c);
    s->marks = marks + 1;
}

/* Characters that are kept only beside certain others; 1 where `c` was one. */
static int put_dependent(struct sanitizer *s, ucs4_t c)
{
    if (c == 0x200C || c == 0x200D) {
        if (!s->joiner && is_joinable(s->last))
            s->joiner = c;
        else
            s->removed++;
    } else if (is_selector(c)) {
        int marks = s->marks;
        if (c == 0xFE0F && s->last && !s->joiner && uc_is_property_emoji(s->last))
            put(s, c);
        else
            s->removed++;
        s->marks = marks;
    } else if (is_mark(c)) {
        put_mark(s, c);
    } else {
        return 0;
    }
    return 1;
}

static int is_line_end(ucs4_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static int is_dropped(ucs4_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf) ||
           (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* The bytes behind a control character that go with it. */
static size_t control_body(const struct sanitizer *s, size_t at, ucs4_t c)
{
    static const char c1[] = {
        [0x10] = 'P', [0x18] = 'X', [0x1B] = '[', [0x1D] = ']', [0x1E] = '^', [0x1F] = '_'};
    if (c == ESC)
        return escape_body(s, at);
    if (c >= 0x80 && c <= 0x9F && c1[c - 0x80])
        return sequence_body(s, at, (ucs4_t)c1[c - 0x80]);
    return 0;
}

/* Handles the code point at `at` and gives the place behind what it took. */
static size_t step(struct sanitizer *s, size_t at)
{
    ucs4_t c;
    int broken;
    size_t width = decode(s, at, &c, &broken), next = at + width;
    if (c == '\r' && next < s->len && s->bytes[next] == '\n') {
        put_space(s, 2, 1);
        return next + 1;
    }
    s->removed += broken != 0;
    if (is_line_end(c)) {
        put_space(s, width, 1);
    } else if (c == '\t' || uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Zs)) {
        put_space(s, width, 0);
    } else if (put_dependent(s, c)) {
        return next;
    } else if (is_dropped(c)) {
        size_t body = control_body(s, next, c);
        s->removed += 1 + body;
        return next + body;
    } else {
        put(s, c);
    }
    return next;
}

/* The end of the run of printable ASCII at `at`. */
static size_t ascii_run(const struct sanitizer *s, size_t at)
{
    while (at < s->len && s->bytes[at] >= 0x20 && s->bytes[at] < 0x7F)
        at++;
    return at;
}

/* Notes that input and output ran apart, `at` being the place in the input behind it. */
static void note_drift(struct sanitizer *s, size_t at)
{
    if (s->joiner || at - s->out.len == s->drift)
        return;
    struct ent_edit *edits =
        ent_arena_room(s->arena, s->edits, s->n_edits, &s->edits_room, sizeof *edits);
    if (!edits) {
        s->failed = 1;
        return;
    }
    s->edits = edits;
    s->drift = at - s->out.len;
    edits[s->n_edits++] = (struct ent_edit){(uint32_t)s->out.len, (uint32_t)at};
}

static void run(struct sanitizer *s)
{
    for (size_t at = 0; at < s->len && !s->out.failed && !s->failed;) {
        size_t end = ascii_run(s, at);
        if (end == at) {
            at = step(s, at);
            note_drift(s, at);
            continue;
        }
        drop_joiner(s);
        note_drift(s, at);
        ent_buffer_add(&s->out, (const char *)s->bytes + at, end - at);
        s->last = s->bytes[end - 1];
        s->marks = 0;
        at = end;
    }
    drop_joiner(s);
}

int ent_sanitize(struct ent_sanitized *out, struct ent_arena *arena, const char *bytes, size_t len)
{
    struct sanitizer s = {.bytes = (const uint8_t *)bytes, .len = len, .arena = arena};
    *out = (struct ent_sanitized){0};
    run(&s);
    int status = s.out.failed || s.failed ? ENT_E_NOMEM : 0;
    if (!status) {
        out->text = ent_arena_copy(arena, s.out.data, s.out.len);
        out->len = s.out.len;
        out->removed = s.removed;
        out->edits = s.edits;
        out->n_edits = s.n_edits;
        status = out->text ? 0 : ENT_E_NOMEM;
    }
    ent_buffer_free(&s.out);
    return status;
}
