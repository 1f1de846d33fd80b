// SPDX-License-Identifier: MIT
/*
 * Lines that are alike but for their numbers share a key. Where the lines of a key count up by one
 * (by two on facing pages), far enough apart to have a page between them, they number pages; what
 * recurs right beside such numbers is a running head. Chapters count up too: so some page must end
 * in mid-sentence, or have a running head, before anything is taken for one.
 */
#include "clean/pages.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "clean/wrap.h"
#include "entente/error.h"

enum {
    HEAD_WIDTH = 120, /* code points of the widest head or foot */
    PAGE_LINES = 10,  /* lines of text on a page, at least */
    NEAR_LINES = 4,   /* from a page's number to its other heads and feet */
    NUMBER_DIGITS = 4
};

struct key {
    uint64_t hash;
    size_t line;
    unsigned first, last; /* the numbers in it; 0: none */
};

struct pages {
    struct ent_lines *lines;
    const char *text;
    struct key *keys;
    size_t n_keys;
    size_t breaks; /* lines that number a page */
};

static struct key key_of(const char *text, const struct ent_line *line, size_t at)
{
    struct key key = {.hash = 14695981039346656037u, .line = at}; /* FNV-1a, 64 bits */
    for (uint32_t i = line->span.start; i < line->span.end;) {
        unsigned char c = (unsigned char)tolower((unsigned char)text[i]);
        if (isdigit(c)) {
            uint32_t start = i;
            unsigned number = 0;
            while (i < line->span.end && isdigit((unsigned char)text[i])) {
                number = i - start < NUMBER_DIGITS ? number * 10 + (unsigned)(text[i] - '0') : 0;
                i++;
            }
            c = '0';
            key.first = key.first ? key.first : number;
            key.last = number;
        } else {
            i++;
        }
        key.hash = (key.hash ^ c) * 1099511628211u;
    }
    return key;
}

static int compare_keys(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

static int read_keys(struct pages *pages, struct ent_arena *arena)
{
    const struct ent_lines *lines = pages->lines;
    pages->keys = ent_arena_alloc(arena, (lines->count + 1) * sizeof *pages->keys);
    if (!pages->keys)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < lines->count; i++)
        if (lines->items[i].width <= HEAD_WIDTH)
            pages->keys[pages->n_keys++] = key_of(pages->text, &lines->items[i], i);
    qsort(pages->keys, pages->n_keys, sizeof *pages->keys, compare_keys);
    return 0;
}

static int counts_up(unsigned from, unsigned to)
{
    return from && (to == from + 1 || to == from + 2);
}

/* 1 where the lines of a key, `n` of them, number pages. */
static int are_numbers(const struct key *keys, size_t n)
{
    size_t first = 0, last = 0;
    for (size_t i = 1; i < n; i++) {
        first += (size_t)counts_up(keys[i - 1].first, keys[i].first);
        last += (size_t)counts_up(keys[i - 1].last, keys[i].last);
    }
    size_t up = first > last ? first : last;
    return n > 1 && up * 10 >= (n - 1) * 8 &&
           keys[n - 1].line - keys[0].line >= (n - 1) * PAGE_LINES;
}

/* 1 beside a page's number or where the text begins or ends. */
static int is_near_number(const struct pages *pages, size_t line)
{
    const struct ent_lines *lines = pages->lines;
    if (line < NEAR_LINES || line + NEAR_LINES >= lines->count)
        return 1;
    size_t from = line > NEAR_LINES ? line - NEAR_LINES : 0;
    for (size_t i = from; i < lines->count && i <= line + NEAR_LINES; i++)
        if (lines->items[i].folio == ENT_FOLIO_NUMBER)
            return 1;
    return 0;
}

static void mark_numbers(struct pages *pages, const struct key *keys, size_t n)
{
    if (!are_numbers(keys, n))
        return;
    pages->breaks += n;
    for (size_t i = 0; i < n; i++)
        pages->lines->items[keys[i].line].folio = ENT_FOLIO_NUMBER;
}

/* What recurs beside the numbers. */
static void mark_heads(struct pages *pages, const struct key *keys, size_t n)
{
    size_t near = 0;
    for (size_t i = 0; i < n; i++)
        near += (size_t)is_near_number(pages, keys[i].line);
    if (near < 2 || near * 2 < n)
        return;
    for (size_t i = 0; i < n; i++) {
        struct ent_line *line = &pages->lines->items[keys[i].line];
        if (!line->folio && is_near_number(pages, keys[i].line))
            line->folio = ENT_FOLIO_HEAD;
    }
}

static void for_each_key(struct pages *pages,
                         void (*mark)(struct pages *, const struct key *, size_t))
{
    for (size_t i = 0, end; i < pages->n_keys; i = end) {
        for (end = i + 1; end < pages->n_keys && pages->keys[end].hash == pages->keys[i].hash;)
            end++;
        if (end - i > 1)
            mark(pages, pages->keys + i, end - i);
    }
}

/* 1 where the marked lines stand between pages, not at the head of chapters. */
static int are_pages(const struct pages *pages)
{
    const struct ent_line *items = pages->lines->items, *before = NULL;
    size_t heads = 0, open = 0;
    for (size_t i = 0; i < pages->lines->count; i++) {
        heads += items[i].folio == ENT_FOLIO_HEAD;
        if (items[i].folio && before)
            open += before->width >= PAGE_LINES * 3 &&
                    !ent_lines_ends_sentence(pages->text + before->span.start,
                                             ent_span_len(before->span));
        before = items[i].folio ? NULL : &items[i];
    }
    return open > 0 || heads > 1;
}

/* Puts each run of heads and feet before the paragraph that it stood in. */
static int lift(struct ent_lines *lines, struct ent_arena *arena, const char *text)
{
    struct ent_line *all = ent_arena_alloc(arena, (lines->count + 1) * sizeof *all);
    struct ent_lines body = {.capacity = lines->count};
    body.items = ent_arena_alloc(arena, (lines->count + 1) * sizeof *body.items);
    if (!all || !body.items)
        return ENT_E_NOMEM;
    memcpy(all, lines->items, lines->count * sizeof *all);
    for (size_t i = 0; i < lines->count; i++) {
        if (all[i].folio)
            continue;
        body.items[body.count] = all[i];
        body.items[body.count++].gap &= (uint8_t)(i == 0 || !all[i - 1].folio);
    }
    int status = ent_wrap_mark(&body, arena, text);
    size_t out = 0, at = 0;
    for (size_t i = 0, end; i < body.count && !status; i = end) {
        for (end = i + 1; end < body.count && body.items[end].joins;)
            end++;
        uint32_t last = body.items[end - 1].span.start;
        for (; at < lines->count && all[at].span.start < last; at++)
            if (all[at].folio)
                lines->items[out++] = all[at];
        memcpy(lines->items + out, body.items + i, (end - i) * sizeof *body.items);
        out += end - i;
    }
    for (; at < lines->count && !status; at++)
        if (all[at].folio)
            lines->items[out++] = all[at];
    return status;
}

int ent_pages_lift(struct ent_lines *lines, struct ent_arena *arena, const char *text)
{
    struct pages pages = {.lines = lines, .text = text};
    int status = read_keys(&pages, arena);
    if (status)
        return status;
    for_each_key(&pages, mark_numbers);
    if (!pages.breaks)
        return 0;
    for_each_key(&pages, mark_heads);
    if (are_pages(&pages))
        return lift(lines, arena, text);
    for (size_t i = 0; i < lines->count; i++)
        lines->items[i].folio = ENT_FOLIO_NONE;
    return 0;
}
