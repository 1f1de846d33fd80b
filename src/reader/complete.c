// SPDX-License-Identifier: MIT
/* Words come from the tables of what they name; the last word of the line is the one completed. */
#include "complete.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "commands.h"
#include "filter.h"
#include "tielist.h"
#include "timeline.h"
#include "view.h"

static const char *command_word(size_t i)
{
    return i < COMMAND_COUNT ? commands[i].name : NULL;
}

static const char *sort_word(size_t i)
{
    if (i < TIE_ORDER_COUNT)
        return tie_order_names[i];
    i -= TIE_ORDER_COUNT;
    return i < TIME_AXIS_COUNT ? time_axis_names[i] : NULL;
}

static const char *compare_word(size_t i)
{
    static const char *const words[] = {"month", "quarter", "year", "articles"};
    return i < 4 ? words[i] : NULL;
}

static const struct {
    enum command_id command;
    const char *(*word)(size_t i);
} rows[] = {{COMMAND_filter, filter_completion},
            {COMMAND_sort, sort_word},
            {COMMAND_compare, compare_word},
            {COMMAND_view, view_word}};

/* What the words behind a command are taken from, NULL where nothing is known of them. */
static const char *(*source_of(const char *line))(size_t i)
{
    char name[64];
    size_t len = strcspn(line, " ");
    if (!line[len])
        return command_word;
    snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : 0), line);
    enum command_id id = command_find(name);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].command == id)
            return rows[i].word;
    return NULL;
}

int complete_line(char *out, size_t size, const char *line, size_t typed, size_t at)
{
    char begun[1024];
    if (typed >= sizeof begun)
        return 0;
    memcpy(begun, line, typed);
    begun[typed] = '\0';
    const char *(*word)(size_t i) = source_of(begun);
    size_t start = typed;
    while (start > 0 && begun[start - 1] != ' ' && begun[start - 1] != ',')
        start--;
    size_t len = typed - start, bang = begun[start] == '!';
    for (size_t i = 0; word && word(i); i++) {
        if (strncasecmp(word(i), begun + start + bang, len - bang) != 0 || at-- > 0)
            continue;
        int n = snprintf(out, size, "%.*s%s", (int)(start + bang), begun, word(i));
        return n > 0 && (size_t)n < size;
    }
    return 0;
}
