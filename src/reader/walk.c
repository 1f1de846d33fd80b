// SPDX-License-Identifier: MIT
/*
 * Stops are kept in the order of articles and text. A search compares code point by code point;
 * where it ignores case both sides are put in lower case, which keeps positions plain.
 */
#include "config.h"

#include "walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "history.h"
#include "view.h"

/* Matching ------------------------------------------------------------------------------------- */

static size_t decode(ucs4_t *out, const char *text, size_t len)
{
    int n = u8_mbtoucr(out, (const uint8_t *)text, len);
    if (n <= 0)
        *out = 0xFFFD;
    return n > 0 ? (size_t)n : 1;
}

/* A line's end and a space are one, so that a search does not care how the text was broken. */
static ucs4_t plain(ucs4_t uc, int fold)
{
    if (uc == '\n')
        return ' ';
    return fold ? uc_tolower(uc) : uc;
}

size_t match_at(const char *text, size_t len, const char *pattern, size_t pattern_len, int fold)
{
    size_t at = 0, p = 0;
    while (p < pattern_len) {
        ucs4_t a, b;
        if (at >= len)
            return 0;
        at += decode(&a, text + at, len - at);
        p += decode(&b, pattern + p, pattern_len - p);
        if (plain(a, fold) != plain(b, fold))
            return 0;
    }
    return at;
}

int match_folds(const char *pattern)
{
    for (size_t at = 0, len = strlen(pattern); at < len;) {
        ucs4_t uc;
        at += decode(&uc, pattern + at, len - at);
        if (uc_is_upper(uc))
            return 0;
    }
    return 1;
}

int match_in(const char *string, const char *pattern)
{
    size_t len = strlen(string), n = strlen(pattern);
    int fold = match_folds(pattern);
    for (size_t at = 0; at < len && n; at++)
        if (match_at(string + at, len - at, pattern, n, fold))
            return 1;
    return 0;
}

/* Stops ---------------------------------------------------------------------------------------- */

static void drop_stops(struct walk *walk)
{
    free(walk->stops);
    walk->stops = NULL;
    walk->count = walk->at = 0;
}

void walk_free(struct walk *walk)
{
    free(walk->stops);
    free(walk->pattern);
    free(walk->actor);
    free(walk->name);
    *walk = (struct walk){0};
}

static int add_stop(struct walk *walk, size_t *capacity, struct stop stop)
{
    if (walk->count == *capacity) {
        size_t more = *capacity ? *capacity * 2 : 16;
        struct stop *stops = realloc(walk->stops, more * sizeof *stops);
        if (!stops)
            return ENT_E_NOMEM;
        walk->stops = stops;
        *capacity = more;
    }
    walk->stops[walk->count++] = stop;
    return 0;
}

/* The matches between two offsets of the page. */
static int find_between(struct reader *reader, size_t *capacity, uint32_t at, uint32_t end)
{
    struct walk *walk = &reader->walk;
    const char *text = reader->page.text;
    size_t len = strlen(walk->pattern);
    int fold = match_folds(walk->pattern), status = 0;
    while (at < end && !status) {
        size_t n = match_at(text + at, end - at, walk->pattern, len, fold);
        if (n)
            status = add_stop(walk, capacity, (struct stop){reader->item, {at, at + (uint32_t)n}});
        at += n ? (uint32_t)n : 1;
        while (at < end && ((unsigned char)text[at] & 0xC0) == 0x80)
            at++;
    }
    return status;
}

/* Of two runs of stops, each in the order of the page, one. */
static int merge(struct walk *walk, const struct page *page, size_t first)
{
    size_t n = walk->count, a = 0, b = first;
    struct stop *merged = malloc((n + 1) * sizeof *merged);
    if (!merged)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        int left = a < first && (b == n || page_before(page, walk->stops[a].span.start,
                                                       walk->stops[b].span.start));
        merged[i] = walk->stops[left ? a++ : b++];
    }
    free(walk->stops);
    walk->stops = merged;
    return 0;
}

static int find_matches(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    const struct page *page = &reader->page;
    size_t capacity = 0;
    drop_stops(walk);
    int status = find_between(reader, &capacity, 0, page->body_end);
    size_t in_text = walk->count;
    if (!status && page->raw)
        status = find_between(reader, &capacity, page->body_end, page->len);
    if (!status && walk->count > in_text)
        status = merge(walk, page, in_text);
    walk->at = walk->count;
    return status;
}

static int find_places(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    struct places places;
    size_t capacity = 0;
    uint32_t body = 0;
    int status = links_places(&places, &reader->links, reader->picked);
    drop_stops(walk);
    for (size_t i = 0; i < places.count && !status; i++) {
        const struct place *p = &places.items[i];
        size_t item = reader->items[p->document];
        if (i == 0 || p->document != p[-1].document)
            body =
                page_body(reader->documents[p->document], shelf_title(&reader->shelf.items[item]));
        status = add_stop(walk, &capacity,
                          (struct stop){item, {body + p->span.start, body + p->span.end}});
    }
    free(places.items);
    walk->at = walk->count;
    return status;
}

/* 1 where the mention is of an actor of that root. */
static int mentions_actor(const struct ent_cast *cast, const struct ent_mention *m,
                          const char *root)
{
    for (uint32_t i = m->member; !m->place && i < m->member + m->members; i++)
        if (strcmp(cast->actors[cast->members[i]].root, root) == 0)
            return 1;
    return 0;
}

/* The mentions of an actor in all articles read so far. */
static int find_actor(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    size_t capacity = 0;
    int status = 0;
    drop_stops(walk);
    for (size_t item = 0; item < reader->shelf.count; item++) {
        const struct ent_document *document = reader->shelf.items[item].document;
        const struct ent_cast *cast = document ? &document->cast : NULL;
        uint32_t body = document ? page_body(document, shelf_title(&reader->shelf.items[item])) : 0;
        for (uint32_t i = 0; cast && i < cast->n_mentions && !status; i++) {
            struct ent_span span = cast->mentions[i].span;
            if (mentions_actor(cast, &cast->mentions[i], walk->actor))
                status = add_stop(walk, &capacity,
                                  (struct stop){item, {body + span.start, body + span.end}});
        }
    }
    walk->at = walk->count;
    return status;
}

/* Walking -------------------------------------------------------------------------------------- */

static int before(const struct reader *reader, const struct stop *stop, size_t item,
                  uint32_t offset)
{
    if (stop->item != item)
        return stop->item < item;
    return item == reader->item ? page_before(&reader->page, stop->span.start, offset)
                                : stop->span.start < offset;
}

/* The first stop at or behind a place; `count` where there is none. */
static size_t first_from(const struct reader *reader, size_t item, uint32_t offset)
{
    const struct walk *walk = &reader->walk;
    size_t low = 0, high = walk->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (before(reader, &walk->stops[middle], item, offset))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void go_to(struct reader *reader, size_t at, const char *notice)
{
    struct walk *walk = &reader->walk;
    struct stop stop = walk->stops[at];
    enum lead lead = reader->lead;
    struct map_selection picked = reader->picked;
    int whole = reader->whole;
    reader_show(reader, stop.item);
    reader->cursor = stop.span.start;
    reader->point = POINT_LINE;
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
    if (whole && lead == LEAD_GRAPH)
        reader->picked = picked;
    if (walk->kind == WALK_PICKED)
        reader->lead = LEAD_GRAPH;
    if (walk->kind == WALK_ACTOR)
        article_point_here(reader);
    walk->at = at;
    reader_say(reader, "%zu of %zu%s", at + 1, walk->count, notice);
}

void walk_step(struct reader *reader, int steps)
{
    struct walk *walk = &reader->walk;
    const char *notice = "";
    if (walk->kind == WALK_NONE) {
        reader_say(reader, "nothing to walk: search with /, or pick something in the graph");
        return;
    }
    if (!walk->count) {
        reader_say(reader, "no match");
        return;
    }
    size_t n = walk->count, at = first_from(reader, reader->item, reader->cursor);
    int here = at < n && walk->stops[at].item == reader->item &&
               walk->stops[at].span.start == reader->cursor;
    long long to = (long long)at + steps - (steps > 0 && !here ? 1 : 0);
    int leaves = to >= (long long)n || to < 0;
    if (leaves && walk->kind == WALK_PICKED && !reader->whole && walk_on(reader, steps)) {
        char where[160];
        snprintf(where, sizeof where, ", in %s", shelf_title(&reader->shelf.items[reader->item]));
        if (walk->count)
            go_to(reader, steps > 0 ? 0 : walk->count - 1, where);
        return;
    }
    if (to >= (long long)n)
        notice = ", from the top again";
    if (to < 0)
        notice = ", from the end again";
    to %= (long long)n;
    go_to(reader, (size_t)(to < 0 ? to + (long long)n : to), notice);
}

void walk_search(struct reader *reader, const char *pattern)
{
    struct walk *walk = &reader->walk;
    if (!view_pattern(&walk->pattern, pattern)) {
        reader_say(reader, "nothing was searched for yet");
        return;
    }
    walk->kind = WALK_SEARCH;
    int failed = find_matches(reader);
    if (walk->count)
        history_mark(reader);
    reader->lead = LEAD_TEXT;
    if (failed) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    } else if (!walk->count) {
        reader_fail(reader, "not found: %s", walk->pattern);
    } else {
        size_t at = first_from(reader, reader->item, reader->cursor);
        go_to(reader, at % walk->count, at == walk->count ? ", from the top again" : "");
    }
}

static int in_sight(const struct reader *reader, const struct stop *stop)
{
    const struct page *page = &reader->page;
    size_t top = page_line_at(page, reader->top), line = page_line_at(page, stop->span.start);
    return line >= top && line < top + (size_t)reader->text_rows;
}

/* Where none of the stops is in sight, the cursor goes to the next one of the open article. */
static void come_near(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    size_t first = first_from(reader, reader->item, 0), n = first;
    if (!reader->page.n_lines)
        return;
    for (; n < walk->count && walk->stops[n].item == reader->item; n++)
        if (in_sight(reader, &walk->stops[n]))
            return;
    if (n == first)
        return;
    size_t at = first_from(reader, reader->item, reader->cursor);
    walk->at = at < n ? at : n - 1;
    reader->cursor = walk->stops[walk->at].span.start;
}

void walk_pick(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    if (reader->lead != LEAD_GRAPH) {
        walk_unpick(reader);
        return;
    }
    walk->kind = WALK_PICKED;
    if (find_places(reader))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    else
        come_near(reader);
}

void walk_actor(struct reader *reader, const char *root, const char *name, int steps)
{
    struct walk *walk = &reader->walk;
    char *actor = strdup(root), *copy = strdup(name);
    free(walk->actor);
    free(walk->name);
    walk->actor = actor;
    walk->name = copy;
    walk->kind = WALK_ACTOR;
    if (!actor || !copy || find_actor(reader)) {
        walk_clear(reader);
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    history_mark(reader);
    reader->lead = LEAD_TEXT;
    walk_step(reader, steps);
}

void walk_unpick(struct reader *reader)
{
    if (reader->walk.kind != WALK_PICKED)
        return;
    drop_stops(&reader->walk);
    reader->walk.kind = WALK_NONE;
}

void walk_clear(struct reader *reader)
{
    drop_stops(&reader->walk);
    reader->walk.kind = WALK_NONE;
}

void walk_leave_page(struct reader *reader)
{
    if (reader->walk.kind != WALK_SEARCH)
        return;
    find_matches(reader);
    walk_follow(reader);
}

void walk_follow(struct reader *reader)
{
    struct walk *walk = &reader->walk;
    size_t at = first_from(reader, reader->item, reader->cursor);
    int here = at < walk->count && walk->stops[at].item == reader->item &&
               walk->stops[at].span.start == reader->cursor;
    walk->at = here ? at : walk->count;
}
