// SPDX-License-Identifier: MIT
/*
 * Each command has a source, which offers its words one by one; the one that is asked for is kept.
 * Words come from the tables of what they name, from the graph, or from the folder that was typed.
 * Mostly the last word of the line is completed, for names that hold blanks all behind the command.
 */
#include "complete.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "commands.h"
#include "complete_files.h"
#include "filter.h"
#include "formats.h"
#include "key.h"
#include "look.h"
#include "state.h"
#include "view.h"

enum { LINE = PROMPT_BYTES };

static void offer(struct completer *c, const char *word)
{
    if (strncasecmp(word, c->begun, strlen(c->begun)) != 0 || c->count++ != c->at)
        return;
    int n = snprintf(c->found, sizeof c->found, "%s", word);
    if (n < 0 || (size_t)n >= sizeof c->found)
        c->found[0] = '\0';
}

static void offer_all(struct completer *c, const char *(*word)(size_t i))
{
    for (size_t i = 0; word(i); i++)
        offer(c, word(i));
}

/* Sources -------------------------------------------------------------------------------------- */

static void offer_commands(struct completer *c)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        offer(c, commands[i].name);
}

static void offer_orders(struct completer *c)
{
    if (c->reader->shown[SIDE_TEXT] == VIEW_ARTICLES && c->reader->focus == SIDE_TEXT) {
        for (int i = 0; i < ARTICLE_ORDER_COUNT; i++)
            offer(c, article_order_names[i]);
        return;
    }
    for (int i = 0; i < TIE_ORDER_COUNT; i++)
        offer(c, tie_order_names[i]);
    for (int i = 0; i < TIME_AXIS_COUNT; i++)
        offer(c, time_axis_names[i]);
}

static void offer_times(struct completer *c)
{
    static const char *const words[] = {"month", "quarter", "year", "articles"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        offer(c, words[i]);
}

/* A word of the filter may be denied. */
static void offer_filters(struct completer *c)
{
    c->begun += c->begun[0] == '!';
    offer_all(c, filter_completion);
}

static void offer_views(struct completer *c)
{
    offer_all(c, view_word);
}

static void offer_themes(struct completer *c)
{
    for (int i = 0; theme_names[i]; i++)
        offer(c, theme_names[i]);
}

static void offer_values(struct completer *c, const struct setting *setting)
{
    char word[LINE], value[64];
    static const char *const switches[] = {"yes", "no", NULL};
    const char *const *choices = setting->kind == SETTING_SWITCH ? switches : setting->choices;
    for (; choices && *choices; choices++) {
        snprintf(word, sizeof word, "%s=%s", setting->name, *choices);
        offer(c, word);
    }
    if (setting->kind == SETTING_NUMBER) {
        setting_get(value, sizeof value, c->reader->settings, setting);
        snprintf(word, sizeof word, "%s=%s", setting->name, value);
        offer(c, word);
    }
}

/* Names first; behind the sign of equality the values. */
static void offer_settings(struct completer *c)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        char word[64];
        snprintf(word, sizeof word, "%s=", setting_rows[i].name);
        if (strchr(c->begun, '='))
            offer_values(c, &setting_rows[i]);
        else
            offer(c, word);
    }
}

static void offer_styles(struct completer *c)
{
    for (int i = 0; i < ENT_STYLE_COUNT && c->index == 1; i++)
        offer(c, style_name((enum ent_style)i));
    if (c->index > 1)
        offer_all(c, look_word);
}

static void offer_keys(struct completer *c)
{
    const struct keymap *keys = &c->reader->settings->keys;
    for (size_t i = 0; i < keys->count; i++) {
        char text[KEY_TEXT];
        offer(c, key_write(text, keys->items[i].key));
    }
}

static void offer_actors(struct completer *c)
{
    const struct ent_graph *graph = c->reader->graph;
    for (uint32_t i = 0; graph && i < graph->n_nodes; i++)
        offer(c, graph->nodes[i].label);
}

static void offer_files(struct completer *c)
{
    complete_files(c, offer);
}

/* Files that are there, and what was typed with the endings of formats. */
static void offer_exports(struct completer *c)
{
    const char *slash = strrchr(c->begun, '/'), *name = slash ? slash + 1 : c->begun;
    offer_files(c);
    const struct ent_graph_format *f;
    for (size_t i = 0; (f = graph_format_at(i)) && name[0]; i++) {
        char word[LINE];
        size_t stem = (size_t)(name - c->begun) + strcspn(name, ".");
        snprintf(word, sizeof word, "%.*s.%s", (int)stem, c->begun, f->extension);
        offer(c, word);
    }
}

static void offer_compared(struct completer *c)
{
    offer_times(c);
    if (c->begun[0])
        offer_files(c);
}

static const struct {
    enum command_id command;
    void (*offer)(struct completer *c);
    int whole; /* 1: what is completed is all that stands behind the command */
} rows[] = {
    {COMMAND_filter, offer_filters, 0},   {COMMAND_sort, offer_orders, 0},
    {COMMAND_compare, offer_compared, 0}, {COMMAND_view, offer_views, 0},
    {COMMAND_theme, offer_themes, 0},     {COMMAND_set, offer_settings, 0},
    {COMMAND_style, offer_styles, 0},     {COMMAND_unmap, offer_keys, 0},
    {COMMAND_export, offer_exports, 1},   {COMMAND_screen, offer_files, 1},
    {COMMAND_search, offer_actors, 1},    {COMMAND_card, offer_actors, 1},
    {COMMAND_ego, offer_actors, 1},       {COMMAND_ties, offer_actors, 1},
};

/* Completing ----------------------------------------------------------------------------------- */

/* Where the last of the words begins; *index tells how many there are before it. */
static size_t last_word(const char *line, size_t from, size_t *index)
{
    size_t start = 0;
    *index = 0;
    for (size_t i = 0; line[i]; i++)
        if (line[i] == ' ' || (line[i] == ',' && i >= from)) {
            *index += i > start;
            start = i + 1;
        }
    return start;
}

/* Offers what may stand at the end of the line; gives where that begins. */
static size_t offer_line(struct completer *c, const char *line)
{
    char name[64];
    size_t len = strcspn(line, " "), start = last_word(line, len, &c->index);
    snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : 0), line);
    enum command_id id = line[len] ? command_find(name) : COMMAND_NONE;
    c->begun = line + start;
    if (!line[len])
        offer_commands(c);
    if (id == COMMAND_map && c->index >= 2) { /* a key, then a command like any other */
        size_t at = len + strspn(line + len, " ");
        at += strcspn(line + at, " ");
        at += strspn(line + at, " ");
        return at + offer_line(c, line + at);
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (id == rows[i].command) {
            if (rows[i].whole)
                c->begun = line + len + strspn(line + len, " ");
            rows[i].offer(c);
        }
    return (size_t)(c->begun - line);
}

static size_t complete_with(size_t (*source)(struct completer *c, const char *line),
                            const struct reader *reader, char *out, size_t size, const char *line,
                            size_t typed, size_t at, size_t *word)
{
    struct completer c = {.reader = reader, .at = at};
    char begun[LINE];
    out[0] = '\0';
    if (typed >= sizeof begun)
        return 0;
    memcpy(begun, line, typed);
    begun[typed] = '\0';
    *word = source(&c, begun);
    int n = c.found[0] ? snprintf(out, size, "%.*s%s", (int)*word, begun, c.found) : 0;
    if (n < 0 || (size_t)n >= size)
        out[0] = '\0';
    return c.count;
}

size_t complete_line(const struct reader *reader, char *out, size_t size, const char *line,
                     size_t typed, size_t at, size_t *word)
{
    return complete_with(offer_line, reader, out, size, line, typed, at, word);
}

static size_t offer_export(struct completer *c, const char *line)
{
    c->begun = line;
    offer_exports(c);
    return 0;
}

size_t complete_export(const struct reader *reader, char *out, size_t size, const char *line,
                       size_t typed, size_t at, size_t *word)
{
    return complete_with(offer_export, reader, out, size, line, typed, at, word);
}
