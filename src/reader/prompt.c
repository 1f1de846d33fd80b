// SPDX-License-Identifier: MIT
/*
 * Editing one line: characters, Backspace, ^U and ^W, the arrows, Home and End; Up and Down bring
 * back earlier lines of the same kind; Tab completes names of commands. Whatever is typed or pasted
 * is a character at a time, and control characters never get into the line.
 */
#include "config.h"

#include "prompt.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "commands.h"
#include "complete.h"
#include "export_graph.h"
#include "key.h"
#include "state.h"
#include "view.h"
#include "walk.h"

enum { MENU_WORDS = 12 };

/* Nothing typed repeats the last search from here, whatever n walks at present. */
static void submit_search(struct reader *reader, const char *text)
{
    if (text[0] || view_of(view_focused(reader))->search)
        view_search(reader, text, 1);
    else
        walk_search(reader, text);
}

static void submit_command(struct reader *reader, const char *text)
{
    if (text[strspn(text, " :")])
        reader_command(reader, text);
}

/* The list shows what is typed so far. */
static void follow_narrow(struct reader *reader)
{
    articles_narrow(reader, reader->prompt.text);
}

static void drop_narrow(struct reader *reader)
{
    articles_narrow(reader, "");
}

static const struct {
    const char *label;
    void (*submit)(struct reader *reader, const char *text);
    int (*key)(struct reader *reader, uint32_t key); /* 1 where it took the key; may be NULL */
    void (*changed)(struct reader *reader);          /* the line was edited; may be NULL */
    void (*leave)(struct reader *reader);            /* without submitting; may be NULL */
    complete_fn *complete;                           /* may be NULL */
    enum past_kind past;                             /* what its lines are among earlier ones */
} kinds[PROMPT_COUNT] = {
    [PROMPT_SEARCH] = {.label = "/", .submit = submit_search, .past = PAST_SEARCH},
    [PROMPT_COMMAND] = {.label = ":",
                        .submit = submit_command,
                        .complete = complete_line,
                        .past = PAST_COMMAND},
    [PROMPT_EXPORT] = {.label = "",
                       .submit = export_to,
                       .key = export_panel_key,
                       .changed = export_panel_follow,
                       .leave = export_panel_close,
                       .complete = complete_export,
                       .past = PAST_EXPORT},
    [PROMPT_NARROW] = {.label = "articles with: ",
                       .submit = articles_narrow,
                       .changed = follow_narrow,
                       .leave = drop_narrow,
                       .past = PAST_NARROW},
    [PROMPT_OVERWRITE] = {.label = "", .submit = export_over},
};

void prompt_open(struct reader *reader, enum prompt_kind kind, const char *text)
{
    struct prompt *prompt = &reader->prompt;
    prompt->kind = kind;
    prompt->len = strlen(text) < PROMPT_BYTES ? strlen(text) : 0;
    memcpy(prompt->text, text, prompt->len);
    prompt->text[prompt->len] = '\0';
    prompt->at = prompt->len;
    prompt->recalled = prompt->completion = -1;
}

void prompt_free(struct prompt *prompt)
{
    past_free(&prompt->own);
    *prompt = (struct prompt){0};
}

static struct past *past_of(struct prompt *prompt)
{
    return prompt->past ? prompt->past : &prompt->own;
}

static void remember(struct prompt *prompt)
{
    if (prompt->text[0])
        past_add(past_of(prompt), kinds[prompt->kind].past, prompt->text);
}

static void set_text(struct prompt *prompt, const char *text)
{
    prompt->len = prompt->at = strlen(text);
    memcpy(prompt->text, text, prompt->len + 1);
}

/* Editing -------------------------------------------------------------------------------------- */

static size_t before(const struct prompt *prompt, size_t at)
{
    while (at > 0 && ((unsigned char)prompt->text[--at] & 0xC0) == 0x80)
        ;
    return at;
}

static size_t after(const struct prompt *prompt, size_t at)
{
    while (at < prompt->len && ((unsigned char)prompt->text[++at] & 0xC0) == 0x80)
        ;
    return at;
}

static void cut(struct prompt *prompt, size_t from, size_t to)
{
    memmove(prompt->text + from, prompt->text + to, prompt->len - to + 1);
    prompt->len -= to - from;
    prompt->at = from;
}

static void insert(struct prompt *prompt, uint32_t key)
{
    uint8_t bytes[6];
    int n = u8_uctomb(bytes, key, sizeof bytes);
    if (n <= 0 || prompt->len + (size_t)n >= PROMPT_BYTES)
        return;
    memmove(prompt->text + prompt->at + n, prompt->text + prompt->at, prompt->len - prompt->at + 1);
    memcpy(prompt->text + prompt->at, bytes, (size_t)n);
    prompt->len += (size_t)n;
    prompt->at += (size_t)n;
}

static size_t word_start(const struct prompt *prompt)
{
    size_t at = prompt->at;
    while (at > 0 && prompt->text[at - 1] == ' ')
        at--;
    while (at > 0 && prompt->text[at - 1] != ' ')
        at--;
    return at;
}

/* The next line back (step 1) or forward that begins as what was typed. */
static void recall(struct prompt *prompt, int step)
{
    const struct past *past = past_of(prompt);
    const struct past_line *lines = past->lines[kinds[prompt->kind].past];
    int to = prompt->recalled, count = (int)past->count[kinds[prompt->kind].past];
    if (to < 0)
        prompt->recalling = prompt->len;
    do
        to += step;
    while (to >= 0 && to < count && strncmp(lines[to].text, prompt->text, prompt->recalling) != 0);
    if (to >= count)
        return;
    prompt->recalled = to < 0 ? -1 : to;
    if (to >= 0)
        set_text(prompt, lines[to].text);
    else
        cut(prompt, prompt->recalling, prompt->len);
}

/* The next of the words that may stand there. */
static void complete(struct reader *reader, int step)
{
    struct prompt *prompt = &reader->prompt;
    complete_fn *fill = kinds[prompt->kind].complete;
    char line[PROMPT_BYTES];
    size_t word;
    if (!fill)
        return;
    if (prompt->completion < 0) {
        prompt->completing = prompt->at = prompt->len;
        prompt->completions =
            fill(reader, line, sizeof line, prompt->text, prompt->completing, 0, &word);
    }
    int n = (int)prompt->completions, at = prompt->completion + step;
    if (n == 0)
        return;
    at = at < 0 ? n - 1 : at >= n ? 0 : at;
    fill(reader, line, sizeof line, prompt->text, prompt->completing, (size_t)at, &word);
    if (line[0])
        set_text(prompt, line);
    prompt->completion = at;
}

static void edit(struct reader *reader, uint32_t key)
{
    struct prompt *prompt = &reader->prompt;
    if (key == K_BACKSPACE && prompt->len == 0)
        prompt->kind = prompt->kind == PROMPT_EXPORT ? PROMPT_EXPORT : PROMPT_NONE;
    else if (key == K_BACKSPACE || key == K_CONTROL('h'))
        cut(prompt, before(prompt, prompt->at), prompt->at);
    else if (key == K_DELETE)
        cut(prompt, prompt->at, after(prompt, prompt->at));
    else if (key == K_CONTROL('u'))
        cut(prompt, 0, prompt->at);
    else if (key == K_CONTROL('w'))
        cut(prompt, word_start(prompt), prompt->at);
    else if (key == K_LEFT)
        prompt->at = before(prompt, prompt->at);
    else if (key == K_RIGHT)
        prompt->at = after(prompt, prompt->at);
    else if (key == K_HOME || key == K_CONTROL('a'))
        prompt->at = 0;
    else if (key == K_END || key == K_CONTROL('e'))
        prompt->at = prompt->len;
    else if (key_types(key))
        insert(prompt, key);
}

static void submit(struct reader *reader)
{
    struct prompt *prompt = &reader->prompt;
    enum prompt_kind kind = prompt->kind;
    char text[PROMPT_BYTES];
    memcpy(text, prompt->text, prompt->len + 1);
    remember(prompt);
    prompt->kind = PROMPT_NONE;
    kinds[kind].submit(reader, text);
}

void prompt_key(struct reader *reader, uint32_t key)
{
    struct prompt *prompt = &reader->prompt;
    if (prompt->kind == PROMPT_OVERWRITE) {
        prompt->kind = PROMPT_NONE;
        export_over(reader, key == 'y' || key == 'Y' ? "y" : "");
        return;
    }
    enum prompt_kind kind = prompt->kind;
    if (key == K_ESC || key == K_CONTROL('c') || key == K_CONTROL('g')) {
        prompt->kind = PROMPT_NONE;
        if (kinds[kind].leave)
            kinds[kind].leave(reader);
    } else if (kinds[kind].key && kinds[kind].key(reader, key)) {
        return;
    } else if (key == K_ENTER) {
        submit(reader);
    } else if (key == K_UP || key == K_DOWN) {
        recall(prompt, key == K_UP ? 1 : -1);
        prompt->completion = -1;
    } else if (key == K_TAB || key == K_BACKTAB) {
        complete(reader, key == K_TAB ? 1 : -1);
        if (kinds[kind].changed)
            kinds[kind].changed(reader);
    } else {
        edit(reader, key);
        prompt->recalled = prompt->completion = -1;
        if (kinds[kind].changed)
            kinds[kind].changed(reader);
    }
}

/* The words that Tab goes through, round the one that is shown, in the row above or below. */
static void draw_menu(struct reader *reader, struct rect row)
{
    const struct prompt *prompt = &reader->prompt;
    char line[PROMPT_BYTES];
    size_t word, last = prompt->completions, here = (size_t)prompt->completion;
    size_t from = here - here % MENU_WORDS;
    struct rect menu = {row.row > 1 ? row.row - 1 : row.row + 1, row.col, 1, row.cols};
    canvas_fill(&reader->canvas, menu, ENT_STYLE_STATUS);
    int col = menu.col + 1;
    for (size_t i = from; i < last && i < from + MENU_WORDS; i++) {
        kinds[prompt->kind].complete(reader, line, sizeof line, prompt->text, prompt->completing, i,
                                     &word);
        int cells = text_width(line + word, strlen(line + word));
        if (col + cells > menu.col + menu.cols)
            break;
        col = canvas_puts(&reader->canvas, menu, menu.row, col,
                          i == here ? ENT_STYLE_HINT_KEY : ENT_STYLE_STATUS, line + word);
        col += 2;
    }
}

void prompt_draw(struct reader *reader, struct rect row)
{
    struct prompt *prompt = &reader->prompt;
    const char *label = kinds[prompt->kind].label;
    if (prompt->kind == PROMPT_OVERWRITE)
        label = reader->message.text;
    int col = canvas_puts(&reader->canvas, row, row.row, row.col, ENT_STYLE_HINT_KEY, label);
    /* The end of a long line is what is typed: its beginning goes out of sight. */
    size_t from = 0;
    int room = row.col + row.cols - col - 1;
    while (from < prompt->at && text_width(prompt->text + from, prompt->at - from) > room)
        from = after(prompt, from);
    canvas_text(&reader->canvas, row, row.row, col, ENT_STYLE_HINT_KEY, prompt->text + from,
                prompt->len - from);
    if (prompt->completion >= 0 && prompt->completions > 1)
        draw_menu(reader, row);
    reader->canvas.cursor_row = row.row;
    reader->canvas.cursor_col = col + text_width(prompt->text + from, prompt->at - from);
}
