// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_CANVAS_H
#define ENTENTE_READER_CANVAS_H
/*
 * A canvas is a grid of cells that views draw on. It knows no terminal: the screen copies it to
 * curses, a script writes it to a file as text or SVG. Each cell holds one grapheme cluster and a
 * style. A wide grapheme takes two cells: the second has width 0 and no bytes.
 */
#include <stddef.h>
#include <stdint.h>

/* What a cell means; the theme says how that looks. One row a style: name, and how it looks without
 * colour (curses attributes by letter: b bold, d dim, r reverse, u underline). */
#define ENT_STYLES(X)                                                                              \
    X(TEXT, "text", "")                                                                            \
    X(DIM, "dim", "d")                                                                             \
    X(TITLE, "title", "b")                                                                         \
    X(HEADING, "heading", "b")                                                                     \
    X(META, "meta", "d")                                                                           \
    X(FRAME, "frame", "d")                                                                         \
    X(FRAME_FOCUS, "frame-focus", "b")                                                             \
    X(STATUS, "status", "r")                                                                       \
    X(STATUS_KEY, "status-key", "rb")                                                              \
    X(ERROR, "error", "rb")                                                                        \
    X(MENTION, "mention", "b")                                                                     \
    X(PLACE, "place", "")                                                                          \
    X(COOPERATION, "cooperation", "u")                                                             \
    X(HOSTILITY, "hostility", "ub")                                                                \
    X(NODE, "node", "")                                                                            \
    X(NODE_SELECTED, "node-selected", "r")                                                         \
    X(NODE_NEIGHBOUR, "node-neighbour", "b")                                                       \
    X(EDGE_PLUS, "edge-plus", "")                                                                  \
    X(EDGE_MINUS, "edge-minus", "")                                                                \
    X(EDGE_SELECTED, "edge-selected", "r")                                                         \
    X(MATCH, "match", "r")                                                                         \
    X(MATCH_HERE, "match-here", "rbu")                                                             \
    X(HINT, "hint", "d")                                                                           \
    X(HINT_KEY, "hint-key", "b")                                                                   \
    X(GUTTER, "gutter", "b")                                                                       \
    X(ROW_SELECTED, "row-selected", "r")                                                           \
    X(CURSOR, "cursor", "r")                                                                       \
    X(ACTOR_1, "actor-1", "b")                                                                     \
    X(ACTOR_2, "actor-2", "b")                                                                     \
    X(ACTOR_3, "actor-3", "b")                                                                     \
    X(ACTOR_4, "actor-4", "b")                                                                     \
    X(ACTOR_5, "actor-5", "b")                                                                     \
    X(ACTOR_6, "actor-6", "b")                                                                     \
    X(ACTOR_7, "actor-7", "b")                                                                     \
    X(ACTOR_8, "actor-8", "b")

enum ent_style {
#define ENT_STYLE_ENUM(name, text, mono) ENT_STYLE_##name,
    ENT_STYLES(ENT_STYLE_ENUM)
#undef ENT_STYLE_ENUM
        ENT_STYLE_COUNT
};

/* What is laid over a cell's style. */
enum ent_mark {
    ENT_MARK_NONE,
    ENT_MARK_TINT,    /* the background a shade off, where there are colours enough */
    ENT_MARK_REVERSE, /* fore- and background change places */
};

enum { CELL_BYTES = 24 }; /* a base character and up to five marks */

struct cell {
    char bytes[CELL_BYTES]; /* UTF-8, NUL-terminated; "" in the second half of a wide cell */
    uint8_t width;          /* 0, 1 or 2 */
    uint8_t style;          /* enum ent_style */
    uint8_t mark;           /* enum ent_mark */
};

struct canvas {
    struct cell *cells; /* rows × cols, row by row */
    int rows, cols;
    int cursor_row, cursor_col; /* where the hardware cursor rests */
};

struct rect {
    int row, col, rows, cols;
};

/* Sets the size and blanks every cell. 0 or ENT_E_NOMEM (then the old canvas stays). */
int canvas_resize(struct canvas *canvas, int rows, int cols);
void canvas_clear(struct canvas *canvas);
void canvas_free(struct canvas *canvas);

/*
 * Draws `len` bytes of UTF-8 at (row, col), clipped to `clip` and the canvas; a wide grapheme that
 * does not fit whole becomes blanks. Gives the column after the last cell. Control characters are
 * shown as U+FFFD: nothing untrusted reaches the terminal raw.
 */
int canvas_text(struct canvas *canvas, struct rect clip, int row, int col, enum ent_style style,
                const char *bytes, size_t len);
/* The same for one NUL-terminated string. */
int canvas_puts(struct canvas *canvas, struct rect clip, int row, int col, enum ent_style style,
                const char *string);
void canvas_fill(struct canvas *canvas, struct rect rect, enum ent_style style);
/* Sets the style of cells that are there. */
void canvas_restyle(struct canvas *canvas, struct rect rect, enum ent_style style);
/* Sets the mark of cells that are there. */
void canvas_mark(struct canvas *canvas, struct rect rect, enum ent_mark mark);
/* The cell there, or NULL outside. */
struct cell *canvas_at(struct canvas *canvas, int row, int col);

/* Width of UTF-8 text in cells, as canvas_text() draws it. */
int text_width(const char *bytes, size_t len);
/*
 * How many of the bytes fit into `cells` cells, never splitting a grapheme; *width tells how many
 * cells they take. With 1 cell less than a grapheme needs: 0 bytes.
 */
size_t text_fit(const char *bytes, size_t len, int cells, int *width);

#endif
