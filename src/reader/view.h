// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_VIEW_H
#define ENTENTE_READER_VIEW_H
/*
 * A view is what fills a pane. Each is a table of what it can do, and a file.
 */
#include <stddef.h>

#include "canvas.h"
#include "commands.h"
#include "state.h"

enum motion {
    MOVE_DOWN,
    MOVE_UP,
    MOVE_LEFT,
    MOVE_RIGHT,
    MOVE_PAGE_DOWN,
    MOVE_PAGE_UP,
    MOVE_HALF_DOWN,
    MOVE_HALF_UP,
    MOVE_TOP,
    MOVE_BOTTOM
};

enum { VIEW_HINTS = 10, VIEW_TITLE = 512 };

struct view {
    const char *name; /* shown in the status bar */
    /* Commands whose keys the status bar tells, the most useful first; ends with COMMAND_NONE. */
    enum command_id hints[VIEW_HINTS];
    void (*title)(struct reader *reader, char out[VIEW_TITLE]);
    /* `area` is blank. Puts the canvas's cursor on what is selected where it has the focus. */
    void (*draw)(struct reader *reader, struct rect area, int focused);
    /* `count` is 0 where none was typed. */
    void (*move)(struct reader *reader, enum motion motion, unsigned count);
    void (*open)(struct reader *reader);
    int (*leave)(struct reader *reader);   /* 1: went up a level; 0: there is none */
    int (*percent)(struct reader *reader); /* how far one is in it, -1: not told; may be NULL */
    /* Orders it by the name, or by the next one where that is ""; NULL where it has one order. */
    void (*sort)(struct reader *reader, const char *name);
    /* Makes it larger by steps, smaller where negative, as large as usual for 0; NULL where it has
     * one size. */
    void (*scale)(struct reader *reader, int steps);
    /* Moves what is seen of it, not what is selected; NULL where all is seen. */
    void (*pan)(struct reader *reader, enum motion motion, unsigned count);
    /* As view_search(); NULL where the article is what is searched. */
    void (*search)(struct reader *reader, const char *pattern, int steps);
    /* What its cursor stands on, picked or not; NULL where it has no cursor but what is picked. */
    struct map_selection (*here)(const struct reader *reader);
};

extern const struct view article_view, articles_view, map_view, list_view, matrix_view, ego_view,
    timeline_view, compare_view, camps_view, card_view, ties_view, help_view;

/* The view that has the focus. */
enum view_id view_focused(const struct reader *reader);
const struct view *view_of(enum view_id id);

/* Shows the graph in the view of that name: map, ego, pairs, matrix, timeline; "auto" leaves the
 * choice to the graph's size, "" goes to the next of them. */
void view_choose(struct reader *reader, const char *name);
/* The names of the graph's views one by one; NULL behind the last. */
const char *view_word(size_t i);
/* Where the user has not chosen, shows a new graph in the view that suits its size and the pane. */
void view_suit(struct reader *reader, struct rect area);

/* Moves the cursor of the list of articles; the article and its graph follow it. */
void articles_select(struct reader *reader, size_t place);
/* Has them follow now, where they have not yet. */
void articles_follow(struct reader *reader);
/* As view.sort; "-date" is the other way round, and "-" turns the order that there is. */
void articles_sort(struct reader *reader, const char *name);
/* Orders the list by the column, or the other way round where it is. */
void articles_sort_by_column(struct reader *reader, uint32_t column);
/* Shows the articles that have all these words; "" shows all. */
void articles_narrow(struct reader *reader, const char *words);
/* Marks or unmarks the article under the list's cursor, or the open one. */
void articles_mark(struct reader *reader);
/* Marks all that the list shows, or takes their marks away where all are marked. */
void articles_mark_shown(struct reader *reader);
/* The row of the open article in the list, from 0; *count is how many rows there are. */
size_t articles_row(const struct reader *reader, size_t *count);

/* Puts the cursor on a mention or tie of the open article. */
void article_point(struct reader *reader, enum point point, uint32_t index);
/* Scrolls by rows; the cursor goes along where it would be out of sight. */
void article_scroll(struct reader *reader, int rows);
/* Shows what cleaning dropped, or the cleaned text again. */
void article_toggle_raw(struct reader *reader);
/* How many lines stay in sight above and below the cursor. */
int article_margin(int rows);
/* Puts the cursor where that cell of the screen is in the text. */
void article_put_cursor(struct reader *reader, int row, int col);
/* Points at the mention that begins at the cursor, where one does. */
void article_point_here(struct reader *reader);
/* Goes to the next mention of the actor that is selected or under the cursor, in any article. */
void article_same_actor(struct reader *reader, int steps);
/* The node of the mention at the cursor or behind it in its sentence, -1 for none. */
int article_node_here(const struct reader *reader);
/* Shows the card of a node. 0, or -1 after telling what is wrong. */
int card_open(struct reader *reader, int node);
/* Shows the card of what is selected, and remembers where it came from. */
void card_show(struct reader *reader);
void card_go(struct reader *reader, size_t row);
/* Goes to a row of the list of statements. */
void ties_go(struct reader *reader, size_t row);
/* Lists the statements that are `in`, by evidence; `about` says in the title what they share. */
void ties_show_some(struct reader *reader, const uint8_t *in, const char *about);
/* Picks the pair of a statement and shows its sentence in the text pane. */
void ties_show_sentence(struct reader *reader, const struct tie_row *row);
/* A statement as one line: which way it runs, with its parties where `named`, then its words,
 * category and date. */
void ties_draw_row(struct reader *reader, struct rect line, const struct tie_row *row, int named);
/* Compares times or articles (compare.h) and shows what changed. */
void compare_show(struct reader *reader, const char *spec);
/* Puts the cursor on a change. */
void compare_go(struct reader *reader, size_t row);
/* Shows the balance of the graph, and says it in words. */
void camps_show(struct reader *reader);
/* Puts the cursor on a row of it. */
void camps_go(struct reader *reader, size_t row);
/* Makes the timeline that of a node or dyad, or of all. */
void timeline_of(struct reader *reader, struct map_selection owner);
/* Puts the timeline's cursor on a bin. */
void timeline_go(struct reader *reader, size_t bin);
void article_move(struct reader *reader, enum motion motion, unsigned count);
/* Steps to a mention or tie of the open article; `steps` may be negative. */
void article_step(struct reader *reader, enum point point, int steps);
/* Lists the statements behind what is selected, or all; remembers where it came from. */
void ties_show(struct reader *reader, struct map_selection selection);
/* Searches in the view that has the focus, or in the article; "" repeats the last search, `steps`
 * matches on or, where negative, back. */
void view_search(struct reader *reader, const char *pattern, int steps);

/* Keeps a pattern for the next search; "" leaves the old one. 0 where there is none. */
int view_pattern(char **kept, const char *pattern);

/* Lights the row that is selected in a list; the cursor stands there where the list has the focus.
 */
void view_select_row(struct reader *reader, struct rect line, int focused);
/* For lists of rows: where a motion leads from row `at` of `count`, `page` rows being shown. */
size_t view_step(size_t at, size_t count, int page, enum motion motion, unsigned count_typed);
/* Moves the first row as little as it takes for `at` to be among `rows` of them. */
int view_scroll(int top, size_t at, size_t count, int rows);

#endif
