// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_STATE_H
#define ENTENTE_READER_STATE_H
/*
 * The state of the reader: what is open, what is selected, where the reader came from. Commands
 * change it, views draw it; it knows neither keys nor terminal.
 *
 * There is one selection. Either the text leads (then the sentence under the cursor, or the mention
 * or tie that was stepped to, shows in the graph), or the graph does (then the places of the
 * picked node or dyad show in the text). What n and N walk are the matches of a search or the
 * places of what was picked last, whichever came later.
 */
#include <stddef.h>
#include <stdint.h>

#include "camps.h"
#include "canvas.h"
#include "card.h"
#include "compare.h"
#include "ego.h"
#include "entente/buffer.h"
#include "export_panel.h"
#include "filter_panel.h"
#include "hints.h"
#include "links.h"
#include "map.h"
#include "map_window.h"
#include "marks.h"
#include "matrix.h"
#include "page.h"
#include "prompt.h"
#include "reader.h"
#include "settings.h"
#include "shelf.h"
#include "tielist.h"
#include "timeline.h"
#include "tints.h"
#include "zones.h"

enum view_id {
    VIEW_ARTICLES, /* the list of what is on the shelf */
    VIEW_ARTICLE,
    VIEW_MAP,
    VIEW_LIST, /* dyads */
    VIEW_MATRIX,
    VIEW_EGO,
    VIEW_TIMELINE,
    VIEW_COMPARE, /* what changed */
    VIEW_BALANCE, /* camps, and what strains */
    VIEW_CARD,
    VIEW_TIES, /* the statements behind a node or dyad */
    VIEW_HELP,
    VIEW_COUNT
};

enum side { SIDE_TEXT, SIDE_GRAPH, SIDE_COUNT };
enum lead { LEAD_TEXT, LEAD_GRAPH };
enum point { POINT_LINE, POINT_MENTION, POINT_TIE };

/* A match of the search, or a place of what is picked; offsets into the page of its article. */
struct stop {
    size_t item; /* on the shelf */
    struct ent_span span;
};

struct walk {
    enum { WALK_NONE, WALK_SEARCH, WALK_PICKED, WALK_ACTOR } kind;
    struct stop *stops;
    size_t count;
    size_t at;     /* the stop that the reader is at; `count` where at none */
    char *pattern; /* of a search */
    char *actor;   /* id of whom a walk through all articles is about */
    char *name;    /* of that actor */
};

/* Where the reader was before a jump. */
struct visit {
    size_t item;
    uint32_t cursor, top;
    enum view_id shown[SIDE_COUNT];
    enum side focus;
    enum lead lead;
    int whole;
    struct map_selection picked;
    int card; /* whose card is shown */
    int ego;  /* who is in the middle of the neighbourhood, -1: nobody yet */
};

enum { HISTORY = 64 };

struct history {
    struct visit visits[HISTORY + 1]; /* the oldest goes where it is full */
    size_t at;                        /* the present place: written when it is left */
    size_t last;                      /* how far forward leads */
};

/* A row of the list of statements: a dyad's head, or one tie behind it. */
struct tie_row {
    uint32_t dyad;
    uint32_t evidence; /* index into graph.evidence; UINT32_MAX in a head */
    struct ent_evidence at;
};

struct tie_rows {
    struct tie_row *items;
    size_t count, at;
    int top;
    struct map_selection owner; /* whose they are */
    char about[64];             /* what they share, where they are not somebody's */
    enum view_id from;          /* where leaving leads to */
};

enum request { REQUEST_NONE, REQUEST_REDRAW, REQUEST_SUSPEND, REQUEST_COPY };

struct reader {
    const struct reader_options *options;
    struct shelf shelf;
    struct settings *settings; /* those of the options, or `usual` */
    struct settings usual;
    unsigned settled; /* counts how often settings changed */
    struct canvas canvas;
    int seven_bit; /* the terminal takes nothing else */
    int ascii;     /* 1: only 7-bit characters are drawn */

    enum view_id shown[SIDE_COUNT];
    enum side focus;
    int zoomed; /* only the focused pane is shown */
    int help;   /* the help is over everything */
    int help_top, help_rows, help_found;
    char *help_pattern, *list_pattern; /* last searched for there */
    size_t listed;                     /* the article that the list's cursor is on */
    int list_top;
    int patient;       /* 1: what follows the list's cursor waits for a moment without keys */
    int behind;        /* 1: the open article, or the graph, has not followed yet */
    int marks_changed; /* 1: the graph of the marked articles is to be folded anew */
    int too_small;     /* the screen, for anything but its message */
    int touched;       /* 1: a key was pressed */
    int all_read;      /* 1: the end of reading was told */
    int loading;       /* 1: the loader was told to go on with all */
    size_t arrived;    /* articles read since the graph of all was folded */
    int quit;
    enum request request;           /* what only a terminal can do */
    struct ent_buffer copied;       /* what REQUEST_COPY sends to the terminal */
    struct rect panes[SIDE_COUNT];  /* as last drawn, with their rules; no rows: not shown */
    struct rect text;               /* the article's lines, as last drawn */
    int divider_cols, divider_rows; /* how far the user moved the divider */
    unsigned count;                 /* typed before a command, 0 for none */

    size_t item; /* the article that is open */
    struct page page;
    uint32_t cursor;           /* offset into the page */
    uint32_t top;              /* offset of the first line shown */
    int text_rows, text_width; /* of the article pane, as last laid out */
    int raw;                   /* 1: what cleaning dropped is shown too */
    enum lead lead;
    enum point point; /* what the cursor points at, and which one */
    uint32_t pointed;

    int whole; /* 1: the graph is of all articles read, not of the open one */
    struct ent_filter filter;
    struct filter_panel panel;
    struct export_panel exporting;
    struct ent_graph *graph; /* through the filter; NULL where there is none */
    struct ent_graph *base;  /* the same without the filter, NULL where that leaves nothing out */
    const struct ent_document **documents;
    size_t n_documents;
    size_t *items; /* by document of the graph: its place on the shelf */
    struct links links;
    struct tints tints; /* of the whole graph's actors */
    struct map_places places;
    struct map_window window;
    struct map_selection picked;
    struct tielist dyads;
    int dyads_top;
    enum tie_order dyads_order;
    struct tie_rows ties;
    struct card card;
    size_t card_at;
    int card_top;
    enum view_id card_from; /* where leaving leads to */
    struct matrix matrix;   /* made when it is first shown */
    struct matrix_at matrix_at;
    struct ego ego;
    struct compare compare;
    enum view_id compare_from; /* where leaving leads to */
    struct camps camps;
    enum view_id camps_from; /* where leaving leads to */
    struct timeline timeline;
    enum time_axis time_axis; /* that the user chose; TIME_AXIS_COUNT: what suits the ties */
    int view_chosen;          /* 1: by the user; else the view of a graph is what suits its size */
    int view_open;            /* 1: not decided yet for this graph */
    int suited_rows, suited_cols; /* of the screen when it was decided */
    int graph_rows;

    struct walk walk;
    struct history history;
    struct mark marks[MARKS];
    struct zones zones; /* of what is on the screen */
    struct hints hints;
    int awaiting; /* the command that the next key is the argument of, -1: none */
    struct prompt prompt;
    struct ent_message message;
    int message_is_note;
    int message_is_error; /* then it stays until a key */
};

/* Errors: NOMEM. Free with reader_close(), also after an error. */
int reader_open(struct reader *out, const struct reader_options *options);
void reader_close(struct reader *reader);

/* To be called when settings changed: what depends on them follows. */
void reader_settle(struct reader *reader);

/* The document that is open, NULL where it was not or could not be read. */
const struct ent_document *reader_document(const struct reader *reader);
/* Its index in the graph, -1 where it is not in it. */
int reader_graph_document(const struct reader *reader);
/* The sentence under the cursor, -1 where there is none. */
int reader_sentence(const struct reader *reader);

/* Opens an article where its reader left it. */
void reader_show(struct reader *reader, size_t item);
/* Makes the page of the open article anew: there is more of it. */
void reader_remake(struct reader *reader);
/* Goes to an offset of an article and remembers where it came from. */
void reader_jump(struct reader *reader, size_t item, uint32_t offset);

/* Folds the graph anew: of the open article, or of all that were read (refold.c). */
void reader_refold(struct reader *reader);
/* The same, and what was picked or shown of an actor stays so where it is still there. */
void reader_refold_keeping(struct reader *reader);
/* Shows the graph through another filter; nodes keep their places. */
void reader_filter(struct reader *reader, const struct ent_filter *filter);
/* Adds "7 of 31 ties: + only" where a filter leaves something out. */
void reader_tell_filter(const struct reader *reader, struct ent_buffer *out);
void reader_drop_graph(struct reader *reader);
/* Picks a node or dyad: the graph leads, and its places in the text are what n and N walk. */
void reader_pick(struct reader *reader, struct map_selection selection);
void reader_unpick(struct reader *reader);
/* What the graph shows as selected: what is picked, or what the cursor points at. */
struct map_selection reader_selection(const struct reader *reader);
/* Lights the graph by the selection; the options borrow from the reader. */
struct map_options reader_lights(struct reader *reader);

/* Tells what is selected and how often it stands in the text. */
void reader_tell_selection(struct reader *reader);
/* Why there is nothing to draw where there is no graph. */
const char *reader_no_graph(const struct reader *reader);
/* Tells the camps of the graph and what strains them. */
void reader_tell_balance(struct reader *reader);
/* Tells something; an error stays until a key is pressed. What has no room in the status bar gets
 * rows above it, but for a note: what is told in passing is cut. */
void reader_say(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void reader_note(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void reader_fail(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
