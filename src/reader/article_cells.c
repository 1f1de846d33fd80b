// SPDX-License-Identifier: MIT
/* A span is cut at the ends of its lines; columns are what the page says. */
#include "article_cells.h"

void text_cells(const struct text_frame *f, struct ent_span span, text_cells_fn *act,
                const void *payload)
{
    const struct page *page = &f->reader->page;
    if (span.end <= span.start || span.end <= f->seen.start || span.start >= f->seen.end)
        return;
    size_t line = page_line_at(page, span.start);
    for (line = line < f->top ? f->top : line; line < f->end; line++) {
        if (page->lines[line].start >= span.end)
            break;
        int from = page_column(page, line, span.start), to = page_column(page, line, span.end);
        act(f, (struct rect){f->text.row + (int)(line - f->top), f->text.col + from, 1, to - from},
            payload);
    }
}

struct paint {
    int style; /* -1: as it is */
    enum ent_mark mark;
};

static void paint_cells(const struct text_frame *f, struct rect cells, const void *payload)
{
    const struct paint *paint = payload;
    if (paint->style >= 0)
        canvas_restyle(&f->reader->canvas, cells, (enum ent_style)paint->style);
    if (paint->style >= 0 || paint->mark != ENT_MARK_NONE)
        canvas_mark(&f->reader->canvas, cells, paint->mark);
}

void text_paint(const struct text_frame *f, struct ent_span span, int style, enum ent_mark mark)
{
    text_cells(f, span, paint_cells, &(struct paint){style, mark});
}

/* Places -------------------------------------------------------------------------------------- */

/* How the stops of what is picked are marked. */
struct marks {
    int in_sight, cells; /* of all together */
    int left;            /* cells of the one at hand that are still to be marked */
};

static void measure_mark(const struct text_frame *f, struct rect cells, const void *payload)
{
    struct marks *marks = *(struct marks *const *)payload;
    (void)f;
    marks->cells += cells.cols;
}

static void mark_cells(const struct text_frame *f, struct rect cells, const void *payload)
{
    struct marks *marks = *(struct marks *const *)payload;
    cells.cols = cells.cols < marks->left ? cells.cols : marks->left;
    canvas_mark(&f->reader->canvas, cells, ENT_MARK_REVERSE);
    marks->left -= cells.cols;
}

/* Where many are in sight, each has a mark on its first letters only: there are marks enough to see
 * where it is spoken of, and all of them change when something else is picked. */
void text_mark_places(const struct text_frame *f)
{
    enum { CELLS = 100 };
    const struct walk *walk = &f->reader->walk;
    struct marks marks = {0}, *payload = &marks;
    for (size_t i = 0; i < walk->count; i++)
        if (walk->stops[i].item == f->reader->item) {
            int before = marks.cells;
            text_cells(f, walk->stops[i].span, measure_mark, &payload);
            marks.in_sight += marks.cells > before;
        }
    int most = marks.cells <= CELLS ? marks.cells : CELLS / marks.in_sight;
    for (size_t i = 0; i < walk->count; i++) {
        marks.left = most > 1 ? most : 1;
        if (walk->stops[i].item == f->reader->item)
            text_cells(f, walk->stops[i].span, mark_cells, &payload);
    }
}
