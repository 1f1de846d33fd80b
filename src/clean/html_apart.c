// SPDX-License-Identifier: MIT
/*
 * An article on its way from the process in which its page is parsed. That process may have been
 * taken over by the page: so spans are checked to lie in their texts and in order, texts to be
 * UTF-8 that does nothing to a terminal.
 */
#include "clean/html_apart.h"

#include <string.h>
#include <unistr.h>

#include "base/apart.h"
#include "base/packed.h"
#include "clean/html.h"

struct job {
    struct ent_article *article;
    struct ent_arena *arena;
    const char *name;
    const char *bytes;
    size_t len;
    int whole;
    const struct ent_limits *limits;
};

/* There ---------------------------------------------------------------------------------------- */

static void pack_span(struct ent_buffer *out, struct ent_span span)
{
    ent_pack_number(out, span.start);
    ent_pack_number(out, span.end);
}

static void pack_lists(struct ent_buffer *out, const struct ent_article *a)
{
    ent_pack_number(out, a->n_authors);
    for (size_t i = 0; i < a->n_authors; i++)
        ent_pack_string(out, a->authors[i]);
    ent_pack_number(out, a->n_blocks);
    for (size_t i = 0; i < a->n_blocks; i++) {
        pack_span(out, a->blocks[i].span);
        pack_span(out, a->blocks[i].raw);
        ent_pack_number(out, a->blocks[i].kind);
        ent_pack_number(out, (uint64_t)a->blocks[i].level);
    }
    ent_pack_number(out, a->n_dropped);
    for (size_t i = 0; i < a->n_dropped; i++) {
        pack_span(out, a->dropped[i].raw);
        ent_pack_string(out, a->dropped[i].reason);
    }
}

static void pack(struct ent_buffer *out, const struct ent_article *a)
{
    ent_pack_string(out, a->title);
    ent_pack_string(out, a->site);
    ent_pack_string(out, a->section);
    ent_pack_string(out, a->language);
    ent_pack_string(out, a->url);
    ent_pack_string(out, a->description);
    ent_pack_date(out, a->date);
    ent_pack_number(out, a->removed);
    ent_pack_bytes(out, a->text, a->text_len);
    ent_pack_bytes(out, a->raw, a->raw_len);
    pack_lists(out, a);
}

static int work(void *payload, const struct ent_sink *sink, struct ent_message *message)
{
    const struct job *job = payload;
    struct ent_article article = *job->article;
    struct ent_arena arena = {0};
    struct ent_buffer packed = {0};
    int status = ent_html_clean(&article, &arena, job->name, job->bytes, job->len, job->whole,
                                job->limits, message);
    if (status && status != ENT_E_NOARTICLE)
        return status;
    pack(&packed, &article); /* of a page without an article too */
    if (packed.failed)
        return ENT_E_NOMEM;
    int failed = sink->put(sink->payload, packed.data, packed.len, message);
    return failed ? failed : status;
}

/* Here ----------------------------------------------------------------------------------------- */

/* 1 where the text is UTF-8 without controls and without what turns its direction. */
static int is_safe(const char *text, size_t len, int lines)
{
    const uint8_t *p = (const uint8_t *)text;
    for (size_t at = 0; at < len;) {
        ucs4_t c = p[at];
        int n = c < 0x80 ? 1 : u8_mbtoucr(&c, p + at, len - at);
        int newline = c == '\n' && lines;
        if (n <= 0 || (c < 0x20 && !newline) || (c >= 0x7F && c < 0xA0) ||
            (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            return 0;
        at += (size_t)n;
    }
    return 1;
}

static const char *take_text(struct ent_packed *p, struct ent_arena *arena, uint32_t *len)
{
    size_t n;
    const char *bytes = ent_unpack_bytes(p, &n);
    char *copy =
        bytes && n < INT32_MAX && is_safe(bytes, n, 1) ? ent_arena_copy(arena, bytes, n) : NULL;
    p->broken |= !copy;
    *len = copy ? (uint32_t)n : 0;
    return copy ? copy : "";
}

static const char *take_field(struct ent_packed *p, struct ent_arena *arena)
{
    const char *field = ent_unpack_string(p);
    int good = field && is_safe(field, strlen(field), 0);
    char *copy = good ? ent_arena_copy(arena, field, strlen(field)) : NULL;
    p->broken |= !copy;
    return copy ? copy : "";
}

/* A span in a text of `len` bytes, behind `*end`, which is moved to its own. */
static struct ent_span take_span(struct ent_packed *p, uint32_t len, uint32_t *end)
{
    struct ent_span span = {ent_unpack_below(p, len), 0};
    span.end = ent_unpack_below(p, len);
    if (span.start < *end || span.end < span.start)
        p->broken = 1;
    *end = span.end;
    return span;
}

/* Room for the items that are said to follow; each takes at least 8 bytes, which must be there. */
static void *take_list(struct ent_packed *p, struct ent_arena *arena, size_t *count, size_t size)
{
    *count = ent_unpack_below(p, (p->len - p->at) / sizeof(uint64_t));
    void *items = p->broken ? NULL : ent_arena_alloc(arena, (*count + 1) * size);
    if (!items) {
        p->broken = 1;
        *count = 0;
    }
    return items;
}

static void take_blocks(struct ent_article *a, struct ent_packed *p, struct ent_arena *arena)
{
    uint32_t end = 0, raw_end = 0;
    a->blocks = take_list(p, arena, &a->n_blocks, sizeof *a->blocks);
    for (size_t i = 0; i < a->n_blocks && !p->broken; i++) {
        a->blocks[i].span = take_span(p, a->text_len, &end);
        a->blocks[i].raw = take_span(p, a->raw_len, &raw_end);
        a->blocks[i].kind = (enum ent_block_kind)ent_unpack_below(p, ENT_BLOCK_KIND_COUNT - 1);
        a->blocks[i].level = (int)ent_unpack_below(p, 1000000);
    }
}

static void take_dropped(struct ent_article *a, struct ent_packed *p, struct ent_arena *arena)
{
    uint32_t end = 0;
    const char *last = "";
    a->dropped = take_list(p, arena, &a->n_dropped, sizeof *a->dropped);
    for (size_t i = 0; i < a->n_dropped && !p->broken; i++) {
        a->dropped[i].raw = take_span(p, a->raw_len, &end);
        struct ent_packed again = *p;
        const char *reason = ent_unpack_string(&again);
        if (reason && strcmp(reason, last) == 0)
            *p = again;
        else
            last = take_field(p, arena);
        a->dropped[i].reason = last;
    }
}

int ent_html_unpack(struct ent_article *out, struct ent_arena *arena, const char *bytes, size_t len)
{
    struct ent_packed p = {.bytes = bytes, .len = len};
    struct ent_article a = {0};
    a.title = take_field(&p, arena);
    a.site = take_field(&p, arena);
    a.section = take_field(&p, arena);
    a.language = take_field(&p, arena);
    a.url = take_field(&p, arena);
    a.description = take_field(&p, arena);
    a.date = ent_unpack_date(&p);
    a.removed = (size_t)ent_unpack_number(&p);
    a.text = take_text(&p, arena, &a.text_len);
    a.raw = take_text(&p, arena, &a.raw_len);
    a.authors = take_list(&p, arena, &a.n_authors, sizeof *a.authors);
    for (size_t i = 0; i < a.n_authors && !p.broken; i++)
        a.authors[i] = take_field(&p, arena);
    take_blocks(&a, &p, arena);
    take_dropped(&a, &p, arena);
    if (p.broken || p.at != p.len)
        return 0;
    *out = a;
    return 1;
}

static int take(void *payload, const char *bytes, size_t len, struct ent_message *message)
{
    const struct job *job = payload;
    if (ent_html_unpack(job->article, job->arena, bytes, len))
        return 0;
    return ent_fail(message, ENT_E_CRASHED, "%s: its parser failed", job->name);
}

int ent_html_clean_apart(struct ent_article *out, struct ent_arena *arena, const char *name,
                         const char *bytes, size_t len, int whole, const struct ent_limits *limits,
                         struct ent_message *message)
{
    struct job job = {out, arena, name, bytes, len, whole, limits};
    const struct ent_apart apart = {.name = name,
                                    .limits = limits,
                                    .task = work,
                                    .task_payload = &job,
                                    .take = take,
                                    .take_payload = &job};
    return ent_apart_run(&apart, message);
}
