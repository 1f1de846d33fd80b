// SPDX-License-Identifier: MIT
/*
 * The way in: bytes are decoded, then taken as what they are. Pasted and plain text is sanitised as
 * a whole here; a page's text is sanitised where its tags are gone.
 */
#include "entente/clean.h"

#include <string.h>

#include "base/charset.h"
#include "clean/html.h"
#include "clean/html_apart.h"
#include "clean/known.h"
#include "clean/lines.h"
#include "clean/pasted.h"
#include "clean/sanitize.h"

enum { INPUT_MAX = INT32_MAX / 4 }; /* bytes: sanitising may make three of one */

const char *ent_block_kind_name(enum ent_block_kind kind)
{
    static const char *const names[] = {
#define ENT_BLOCK_NAME(name, text) [ENT_BLOCK_##name] = (text),
        ENT_BLOCK_KINDS(ENT_BLOCK_NAME)
#undef ENT_BLOCK_NAME
    };
    return (unsigned)kind < ENT_BLOCK_KIND_COUNT ? names[kind] : "";
}

/* The place in the input of the body's byte at `at`. */
static uint32_t origin(const struct ent_article *article, uint32_t at)
{
    size_t low = 0, high = article->n_edits; /* the edits before `low` are at or before it */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (article->edits[middle].text <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return at;
    return article->edits[low - 1].input + (at - article->edits[low - 1].text);
}

struct ent_span ent_article_origin(const struct ent_article *article, struct ent_span span)
{
    uint32_t start = origin(article, span.start);
    if (span.end <= span.start)
        return (struct ent_span){start, start};
    return (struct ent_span){start, origin(article, span.end - 1) + 1};
}

static int is_blank(const char *text, size_t len)
{
    return strspn(text, " \n") >= len;
}

/* A block a paragraph: lines that a hard wrap cut stay together. The text stays as it is. */
static int take_plain(struct ent_article *out, struct ent_arena *arena, const char *text,
                      size_t len)
{
    struct ent_lines lines;
    int status = ent_lines_split(&lines, arena, text, len);
    if (status)
        return status;
    out->blocks = ent_arena_alloc(arena, (lines.count + 1) * sizeof *out->blocks);
    if (!out->blocks)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < lines.count; i++) {
        const struct ent_line *line = &lines.items[i];
        struct ent_block *block = &out->blocks[out->n_blocks];
        if (line->joins && out->n_blocks) {
            block[-1].span.end = block[-1].raw.end = line->span.end;
            continue;
        }
        int item = ent_lines_bullet(text + line->span.start, ent_span_len(line->span)) > 0;
        *block = (struct ent_block){.span = line->span,
                                    .raw = line->span,
                                    .kind = item ? ENT_BLOCK_ITEM : ENT_BLOCK_PARAGRAPH,
                                    .level = item};
        out->n_blocks++;
    }
    out->text = out->raw = text;
    out->text_len = out->raw_len = (uint32_t)len;
    return 0;
}

static int clean_text(struct ent_article *out, struct ent_arena *arena, const char *name,
                      const char *bytes, size_t len, enum ent_input_kind kind,
                      struct ent_message *message)
{
    struct ent_sanitized text;
    int status = ent_sanitize(&text, arena, bytes, len);
    if (status)
        return ent_fail(message, status, "%s: %s", name, ent_error_text(status));
    out->removed = text.removed;
    if (is_blank(text.text, text.len))
        return ent_fail(message, ENT_E_EMPTY, "%s: has no text", name);
    if (kind == ENT_INPUT_PLAIN) {
        out->edits = text.edits;
        out->n_edits = text.n_edits;
        status = take_plain(out, arena, text.text, text.len);
    } else {
        status = ent_pasted_clean(out, arena, text.text, text.len);
    }
    return status ? ent_fail(message, status, "%s: %s", name, ent_error_text(status)) : 0;
}

static int clean_decoded(struct ent_article *out, struct ent_arena *arena,
                         const struct ent_input *input, enum ent_input_kind kind, const char *text,
                         size_t len, const struct ent_limits *apart, struct ent_message *message)
{
    int whole = kind == ENT_INPUT_BODY;
    if (len == 0)
        return ent_fail(message, ENT_E_EMPTY, "%s: has no text", input->name);
    if (kind != ENT_INPUT_HTML && !whole)
        return clean_text(out, arena, input->name, text, len, kind, message);
    if (apart)
        return ent_html_clean_apart(out, arena, input->name, text, len, whole, apart, message);
    struct ent_limits limits = ent_limits_of(NULL);
    return ent_html_clean(out, arena, input->name, text, len, whole, &limits, message);
}

/* `apart`: pages are parsed in a process of their own, with these limits. */
static int clean(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input,
                 const struct ent_limits *apart, struct ent_message *message)
{
    static const enum ent_charset_hint hints[ENT_INPUT_KIND_COUNT] = {
        [ENT_INPUT_PASTED] = ENT_CHARSET_GUESS,
        [ENT_INPUT_HTML] = ENT_CHARSET_HTML,
        [ENT_INPUT_PLAIN] = ENT_CHARSET_UTF8,
        [ENT_INPUT_BODY] = ENT_CHARSET_HTML,
    };
    enum ent_input_kind kind = input->kind;
    *out = (struct ent_article){.title = "",
                                .site = "",
                                .section = "",
                                .language = "",
                                .url = "",
                                .description = "",
                                .text = "",
                                .raw = ""};
    if (input->len > INPUT_MAX)
        return ent_fail(message, ENT_E_TOOBIG, "%s: is too large to clean", input->name);
    if (kind == ENT_INPUT_AUTO)
        kind = ent_html_is(input->bytes, input->len) ? ENT_INPUT_HTML : ENT_INPUT_PASTED;
    struct ent_buffer decoded = {0};
    const char *text;
    size_t len;
    int status = ent_charset_decode(&text, &len, &decoded, input->bytes, input->len, hints[kind],
                                    input->charset);
    if (status)
        status = ent_fail(message, status, "%s: %s", input->name, ent_error_text(status));
    else if (kind == ENT_INPUT_PLAIN && !decoded.data && len) /* with its mark, for the edits */
        status = clean_decoded(out, arena, input, kind, input->bytes, input->len, apart, message);
    else
        status = clean_decoded(out, arena, input, kind, text, len, apart, message);
    if (!status || status == ENT_E_NOARTICLE)
        if (ent_known_apply(out, arena, input))
            status = ent_fail(message, ENT_E_NOMEM, "%s: out of memory", input->name);
    ent_buffer_free(&decoded);
    return status;
}

int ent_clean_input(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input,
                    struct ent_message *message)
{
    return clean(out, arena, input, NULL, message);
}

int ent_clean_apart(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input,
                    const struct ent_limits *limits, struct ent_message *message)
{
    struct ent_limits filled = ent_limits_of(limits);
    return clean(out, arena, input, &filled, message);
}

int ent_clean(struct ent_article *out, struct ent_arena *arena, const char *name, const char *bytes,
              size_t len, enum ent_input_kind kind, struct ent_message *message)
{
    struct ent_input input = {.name = name, .bytes = bytes, .len = len, .kind = kind};
    return ent_clean_input(out, arena, &input, message);
}
