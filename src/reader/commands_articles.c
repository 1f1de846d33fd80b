// SPDX-License-Identifier: MIT
/* What commands do with articles. */
#include "command_run.h"

#include "arrivals.h"
#include "history.h"
#include "prompt.h"
#include "state.h"
#include "view.h"

COMMAND(articles)
{
    reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
    reader->focus = SIDE_TEXT;
    reader->listed = reader->item;
}

/* In the order of the list; where it does not show the open article, in that of the shelf. */
static void step_article(struct reader *reader, int by)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    size_t count, row = articles_row(reader, &count);
    long long to = (long long)row + by;
    if (to < 0 || to >= (long long)count) {
        reader_say(reader, by < 0 ? "this is the first article" : "this is the last article");
        return;
    }
    int listed = catalog_row(catalog, reader->item) >= 0;
    history_mark(reader);
    reader_show(reader, listed ? catalog->rows[to] : (size_t)to);
}

COMMAND(load)
{
    arrivals_toggle(reader);
}

COMMAND(next_article)
{
    step_article(reader, command_steps(count));
}

COMMAND(previous_article)
{
    step_article(reader, -command_steps(count));
}

COMMAND(narrow)
{
    if (argument[0]) {
        articles_narrow(reader, argument);
        return;
    }
    const char *filter = reader->shelf.catalog.filter;
    reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
    reader->focus = SIDE_TEXT;
    prompt_open(reader, PROMPT_NARROW, filter ? filter : "");
}

COMMAND(mark_article)
{
    articles_mark(reader);
}

COMMAND(mark_shown)
{
    articles_mark_shown(reader);
}

COMMAND(reverse)
{
    if (view_focused(reader) == VIEW_ARTICLES)
        articles_sort(reader, "-");
    else
        reader_say(reader, "only the list of articles is turned round");
}
