// SPDX-License-Identifier: MIT
/*
 * Every line gets a score: prose counts for its words, a short line or a button against. The body
 * is the stretch of lines with the highest sum (Kadane's maximum subarray), so that a heading
 * between two paragraphs stays and a menu above them does not. Within the stretch only lines go
 * that say of themselves what they are. An own heading of another part ("Most read", "Comments")
 * costs so much that the stretch seldom crosses it.
 */
#include "clean/pasted.h"

#include <string.h>
#include <strings.h>

#include "clean/byline.h"
#include "clean/copies.h"
#include "clean/dateline.h"
#include "clean/lines.h"
#include "clean/pages.h"
#include "clean/phrases.h"
#include "entente/error.h"

enum {
    SCORE_WORDS = 60, /* words of a paragraph that count */
    SCORE_SHORT = -4,
    SCORE_HINT = -12,
    SCORE_BARRIER = -80,
    SCORE_TITLE = 60,
    TEASER_SHARE = 2, /* a lone paragraph counts for a half */
    NEAR_LINES = 4,
    REPLY_WORDS = 6, /* of a short sentence between paragraphs: “No.” */
    MENU_RUN = 5,    /* short lines in a row that are a menu, not headings */
    CAPTION_WORDS = 25,
    HINT_WORDS = 20
};

static const char *line_text(const struct ent_pasted *page, size_t i)
{
    return page->draft->raw.data + page->draft->blocks[i].raw.start;
}

static size_t line_len(const struct ent_pasted *page, size_t i)
{
    return ent_span_len(page->draft->blocks[i].raw);
}

/* 1 where the hyphen at the end of a cut line was the cut's own. */
static int is_soft_hyphen(const char *text, size_t len)
{
    static const char *const prefixes[] = {"anti", "co",   "cross", "ex",    "far",  "half",
                                           "high", "left", "long",  "low",   "mid",  "non",
                                           "post", "pre",  "pro",   "right", "self", "short",
                                           "so",   "two",  "three", "vice",  "well"};
    size_t start = len - 1;
    while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '-')
        start--;
    if (start + 1 >= len || (start > 0 && text[start - 1] == '-'))
        return 0;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strlen(prefixes[i]) == len - 1 - start &&
            strncasecmp(text + start, prefixes[i], len - 1 - start) == 0)
            return 0;
    return (unsigned char)text[start] >= 0x80 || strchr("abcdefghijklmnopqrstuvwxyz", text[start]);
}

static void append_line(struct ent_buffer *out, const char *text, size_t len)
{
    if (out->len > 1 && out->data[out->len - 1] == '-' && out->data[out->len - 2] != ' ') {
        if (is_soft_hyphen(out->data, out->len))
            out->data[--out->len] = '\0';
    } else if (out->len) {
        ent_buffer_putc(out, ' ');
    }
    ent_buffer_add(out, text, len);
}

/* Adds the lines to the draft, joined where they were cut. */
static int add_lines(struct ent_pasted *page, const char *text, const struct ent_lines *lines)
{
    struct ent_buffer joined = {0};
    size_t count = 0;
    for (size_t i = 0; i < lines->count;) {
        int gap = lines->items[i].gap, folio = lines->items[i].folio;
        joined.len = 0;
        do
            append_line(&joined, text + lines->items[i].span.start,
                        ent_span_len(lines->items[i].span));
        while (++i < lines->count && lines->items[i].joins);
        if (joined.failed)
            break;
        size_t bullet = ent_lines_bullet(joined.data, joined.len);
        if (ent_draft_add(page->draft, joined.data, joined.len,
                          bullet ? ENT_BLOCK_ITEM : ENT_BLOCK_PARAGRAPH, bullet ? 1 : 0))
            page->lines[count++] = (struct ent_pasted_line){
                .gap = (uint8_t)gap, .reason = folio ? "page head or foot" : NULL};
    }
    int failed = joined.failed || page->draft->failed || page->draft->raw.failed;
    ent_buffer_free(&joined);
    return failed ? ENT_E_NOMEM : 0;
}

/* "3", "12 comments", "0/250": counters and lone signs. */
static int is_counter(const struct ent_measure *m)
{
    return m->words > 0 && m->words <= 4 && (m->letters == 0 || (m->words == 1 && m->letters < 2));
}

/* 1 where the line's first and last word are the same: "print dictionary print". */
static int repeats_itself(const char *text, size_t len, const struct ent_measure *m)
{
    const char *space = memchr(text, ' ', len);
    if (!space || m->words < 3 || m->words > 5 || m->sentence)
        return 0;
    size_t n = (size_t)(space - text);
    return len > 2 * n && text[len - n - 1] == ' ' && strncasecmp(text, text + len - n, n) == 0;
}

static void judge_line(struct ent_pasted *page, size_t i)
{
    struct ent_pasted_line *line = &page->lines[i];
    const char *text = line_text(page, i);
    size_t len = line_len(page, i);
    struct ent_date date;
    ent_measure(&line->measure, text, len);
    const struct ent_measure *m = &line->measure;
    if (line->reason)
        return;
    const struct ent_phrase *phrase = ent_phrase_find(text, len, m->words, m->sentence);
    if (phrase) {
        line->reason = phrase->reason;
        line->barrier = (phrase->place & ENT_PHRASE_BARRIER) != 0;
    } else if (is_counter(m) || repeats_itself(text, len, m)) {
        line->reason = "interface";
    } else if (m->words <= CAPTION_WORDS && (m->separators > 1 || (m->arrows && !m->sentence))) {
        line->hint = "menu";
    } else if (!m->sentence && m->words <= HINT_WORDS &&
               (phrase = ent_phrase_find(text, len, 1, 0)) != NULL) {
        line->hint = phrase->reason;
    } else if (m->words < 12 && ent_dateline_find(&date, NULL, text, len) && !m->sentence) {
        line->hint = "date";
    } else if (m->words < 12 && ent_byline_intro(text, len) && !m->sentence) {
        line->hint = "byline";
    }
}

/* Lines of another script than the page's prose go. */
static void judge_script(struct ent_pasted *page)
{
    size_t letters = 0, foreign = 0;
    for (size_t i = 0; i < page->draft->count; i++) {
        const struct ent_measure *m = &page->lines[i].measure;
        letters += ent_measure_is_prose(m) ? m->letters : 0;
        foreign += ent_measure_is_prose(m) ? m->foreign : 0;
    }
    if (letters == 0 || foreign * 5 > letters)
        return;
    for (size_t i = 0; i < page->draft->count; i++)
        if (page->lines[i].measure.foreign * 2 > page->lines[i].measure.letters)
            page->lines[i].reason = "another script";
}

/* 1 where the next line from `i` in the direction `step` that is no button reads as text. */
static int is_text_near(const struct ent_pasted *page, size_t i, int step)
{
    for (int looked = 0; looked < NEAR_LINES; looked++) {
        i += (size_t)step; /* below 0 it wraps around and is past the end too */
        if (i >= page->draft->count || page->lines[i].barrier)
            return 0;
        const struct ent_measure *m = &page->lines[i].measure;
        if (!page->lines[i].reason)
            return ent_measure_is_prose(m) || (m->sentence && m->words <= REPLY_WORDS);
    }
    return 0;
}

/* 1 where no other text is near: one paragraph under each heading is what lists of articles have.
 */
static int is_teaser(const struct ent_pasted *page, size_t i)
{
    return !is_text_near(page, i, 1) && !is_text_near(page, i, -1);
}

static int score(const struct ent_pasted *page, size_t i)
{
    const struct ent_pasted_line *line = &page->lines[i];
    const struct ent_measure *m = &line->measure;
    int words = m->words > SCORE_WORDS ? SCORE_WORDS : (int)m->words;
    if (line->barrier)
        return SCORE_BARRIER;
    if (line->reason || line->hint)
        return SCORE_HINT;
    if (ent_measure_is_prose(m))
        return is_teaser(page, i) ? words / TEASER_SHARE : words;
    if (m->sentence && m->letters)
        return m->words >= 4 && m->stops ? words / 2 : 0;
    return page->draft->blocks[i].kind == ENT_BLOCK_ITEM ? SCORE_SHORT / 3 : SCORE_SHORT;
}

static int is_short(const struct ent_pasted *page, size_t i)
{
    const struct ent_measure *m = &page->lines[i].measure;
    return page->lines[i].reason || (!m->sentence && !ent_measure_is_prose(m) &&
                                     page->draft->blocks[i].kind != ENT_BLOCK_ITEM);
}

static void find_body(struct ent_pasted *page)
{
    long best = 0, sum = 0;
    size_t start = 0;
    page->first = page->last = 0;
    for (size_t i = 0; i < page->draft->count; i++) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += page->lines[i].title ? SCORE_TITLE : score(page, i);
        if (sum > best && !page->lines[i].title) {
            best = sum;
            page->first = start;
            page->last = i + 1;
        }
    }
    while (page->first < page->last && is_short(page, page->first))
        page->first++;
}

/* 1 where the line is a sentence that nothing speaks against: too short to tell the body from the
 * rest of a page, it is the body's where it stands beside it. */
static int is_plain_sentence(const struct ent_pasted_line *line)
{
    return line->measure.sentence && !line->reason && !line->hint && !line->title;
}

/* A body may begin and end in short sentences; and where nothing behind it looks like a page's
 * furniture, the few lines there are its own too: text that was clean already stays whole. */
static void extend_body(struct ent_pasted *page)
{
    size_t count = page->draft->count, end = page->last;
    while (page->first > 0 && is_plain_sentence(&page->lines[page->first - 1]))
        page->first--;
    while (end < count && !page->lines[end].reason && !page->lines[end].hint)
        end++;
    if (end == count && (end - page->last) * 2 <= page->last - page->first + 1)
        page->last = end;
    while (page->last < end && is_plain_sentence(&page->lines[page->last]))
        page->last++;
}

/* A list of other articles in mid-text goes with its heading: the short lines right below it, up to
 * a blank line. */
static void prune_lists(struct ent_pasted *page)
{
    for (size_t i = page->first; i + 1 < page->last; i++) {
        const char *reason = page->lines[i].reason;
        if (!page->lines[i].barrier || !reason)
            continue;
        while (i + 1 < page->last && !page->lines[i + 1].gap && is_short(page, i + 1)) {
            struct ent_pasted_line *line = &page->lines[++i];
            line->reason = line->reason ? line->reason : reason;
        }
    }
}

/* Drops what does not belong to the body though it lies within it. */
static void prune(struct ent_pasted *page)
{
    for (size_t i = page->first; i < page->last;) {
        size_t end = i;
        while (end < page->last && is_short(page, end))
            end++;
        for (size_t at = i; at < end && end - i >= MENU_RUN; at++)
            if (!page->lines[at].reason)
                page->lines[at].reason = "menu";
        i = end + 1;
    }
}

/* A short line between two good ones stays and is a heading. */
static void mark_headings(struct ent_pasted *page)
{
    for (size_t i = page->first; i + 1 < page->last; i++)
        if (!page->lines[i].reason && is_short(page, i) && page->lines[i].measure.words <= 15 &&
            page->lines[i].gap) {
            page->draft->blocks[i].kind = ENT_BLOCK_HEADING;
            page->draft->blocks[i].level = 2;
        }
}

static void set_reasons(struct ent_pasted *page)
{
    for (size_t i = 0; i < page->draft->count; i++) {
        const struct ent_pasted_line *line = &page->lines[i];
        const char *reason = line->reason;
        if (!reason && i < page->first)
            reason = line->hint ? line->hint : "before the article";
        if (!reason && i >= page->last)
            reason = line->hint ? line->hint : "behind the article";
        page->draft->blocks[i].reason = reason;
    }
}

static int clean_lines(struct ent_article *out, struct ent_pasted *page, const char *text,
                       const struct ent_lines *lines)
{
    if (add_lines(page, text, lines) != 0)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < page->draft->count; i++)
        judge_line(page, i);
    judge_script(page);
    ent_copies_read_mail(out, page);
    if (!*out->title)
        ent_pasted_read_title(out, page);
    find_body(page);
    if (page->last > page->first) {
        extend_body(page);
        prune_lists(page);
        prune(page);
        ent_pasted_read_head(out, page);
        mark_headings(page);
        set_reasons(page);
    }
    return ent_draft_finish(out, page->draft);
}

int ent_pasted_clean(struct ent_article *out, struct ent_arena *arena, const char *text, size_t len)
{
    struct ent_lines lines;
    struct ent_draft draft = {.arena = arena};
    struct ent_pasted page = {.draft = &draft};
    struct ent_buffer undone = {0};
    ent_copies_undo(&undone, text, len);
    text = undone.data ? undone.data : "";
    int status = undone.failed ? ENT_E_NOMEM : ent_lines_split(&lines, arena, text, undone.len);
    if (!status)
        status = ent_pages_lift(&lines, arena, text);
    if (!status) {
        page.lines = ent_arena_alloc(arena, (lines.count + 1) * sizeof *page.lines);
        status = page.lines ? clean_lines(out, &page, text, &lines) : ENT_E_NOMEM;
    }
    ent_draft_free(&draft);
    ent_buffer_free(&undone);
    return status;
}
