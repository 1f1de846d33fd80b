// SPDX-License-Identifier: MIT
/* The name is edited where every line is (prompt.c); here is what stands round it. */
#include "config.h"

#include "export_panel.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "formats.h"
#include "key.h"
#include "panel.h"
#include "state.h"
#include "view.h"

enum { COLS = 78, NAME_COLS = 11, HEAD_ROWS = 3, ABOUT_ROWS = 2, PAGE = 5 };

/* Choosing ------------------------------------------------------------------------------------- */

/* The name without the ending of a format, and its point. */
static size_t stem(const char *name)
{
    const struct ent_graph_format *format = graph_format_for_file(name);
    size_t len = strlen(name);
    if (format)
        return len - strlen(format->extension) - 1;
    return len && name[len - 1] == '.' ? len - 1 : len;
}

void export_panel_go(struct reader *reader, uint32_t format)
{
    char name[PROMPT_BYTES];
    int n = graph_format_count();
    if (!reader->exporting.open || reader->prompt.kind != PROMPT_EXPORT)
        return;
    reader->exporting.format = (int)format < n ? (int)format : n - 1;
    int len =
        snprintf(name, sizeof name, "%.*s.%s", (int)stem(reader->prompt.text), reader->prompt.text,
                 graph_format_at((size_t)reader->exporting.format)->extension);
    if (len > 0 && (size_t)len < sizeof name)
        prompt_open(reader, PROMPT_EXPORT, name);
}

int export_panel_key(struct reader *reader, uint32_t key)
{
    reader->message.text[0] = '\0'; /* what was wrong with the name has been seen */
    reader->message_is_error = 0;
    static const struct {
        uint32_t key;
        int by;
    } ways[] = {{K_UP, -1},          {K_DOWN, 1},        {K_CONTROL('p'), -1},
                {K_CONTROL('n'), 1}, {K_PAGE_UP, -PAGE}, {K_PAGE_DOWN, PAGE}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].key == key) {
            int to = reader->exporting.format + ways[i].by;
            export_panel_go(reader, to < 0 ? 0 : (uint32_t)to);
            return 1;
        }
    return 0;
}

void export_panel_follow(struct reader *reader)
{
    const struct ent_graph_format *format = graph_format_for_file(reader->prompt.text);
    if (format)
        reader->exporting.format = graph_format_index(format);
}

void export_panel_open(struct reader *reader, const char *name)
{
    reader->exporting.open = 1;
    reader->help = 0;
    prompt_open(reader, PROMPT_EXPORT, name);
    export_panel_follow(reader);
}

void export_panel_close(struct reader *reader)
{
    reader->exporting.open = 0;
}

/* Drawing -------------------------------------------------------------------------------------- */

/* "6 actors, 7 of 31 ties: + only" */
static void write_holds(const struct reader *reader, struct ent_buffer *out)
{
    unsigned nodes = (unsigned)reader->graph->n_nodes, ties = (unsigned)reader->graph->n_evidence;
    size_t before;
    ent_buffer_printf(out, "%u actor%s, ", nodes, nodes == 1 ? "" : "s");
    before = out->len;
    reader_tell_filter(reader, out);
    if (out->len == before)
        ent_buffer_printf(out, "%u tie%s", ties, ties == 1 ? "" : "s");
}

/* The article's title, or how many there are and their titles. */
static void write_articles(const struct reader *reader, struct ent_buffer *out)
{
    const struct ent_graph *graph = reader->graph;
    if (graph->n_documents > 1)
        ent_buffer_printf(out, "%u articles: ", (unsigned)graph->n_documents);
    for (uint32_t i = 0; i < graph->n_documents && out->len < 2 * COLS; i++) {
        const struct ent_document *document = graph->documents[i];
        const char *title = document->article.title;
        ent_buffer_printf(out, "%s%s", i ? "; " : "", title && *title ? title : document->name);
    }
}

static void draw_field(struct reader *reader, struct rect line, const char *label,
                       void (*write)(const struct reader *reader, struct ent_buffer *out))
{
    struct ent_buffer text = {0};
    write(reader, &text);
    canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_META, label);
    if (!text.failed && text.len)
        panel_words(&reader->canvas, line, line.col + NAME_COLS, ENT_STYLE_TEXT, text.data,
                    text.len, reader->ascii);
    ent_buffer_free(&text);
}

static int about_fits(int cols)
{
    const struct ent_graph_format *f;
    for (size_t i = 0; (f = graph_format_at(i)); i++)
        if (NAME_COLS + text_width(f->about, strlen(f->about)) + 1 > cols)
            return 0;
    return 1;
}

static void draw_formats(struct reader *reader, struct rect list, int with_about)
{
    struct export_panel *panel = &reader->exporting;
    int n = graph_format_count();
    panel->top = view_scroll(panel->top, (size_t)panel->format, (size_t)n, list.rows);
    for (int i = 0; i < list.rows && panel->top + i < n; i++) {
        const struct ent_graph_format *format = graph_format_at((size_t)(panel->top + i));
        struct rect line = {list.row + i, list.col, 1, list.cols};
        canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_NODE_NEIGHBOUR,
                    format->name);
        if (with_about)
            canvas_puts(&reader->canvas, line, line.row, line.col + NAME_COLS, ENT_STYLE_TEXT,
                        format->about);
        zones_add(&reader->zones, line, ZONE_FORMAT, (uint32_t)(panel->top + i));
        if (panel->top + i == panel->format)
            canvas_restyle(&reader->canvas, line, ENT_STYLE_NODE_SELECTED);
    }
}

/* What the chosen format is, in as many lines as there are. */
static void draw_about(struct reader *reader, struct rect lines)
{
    const char *text = graph_format_at((size_t)reader->exporting.format)->about;
    for (int i = 0; i < lines.rows && *text; i++) {
        struct rect line = {lines.row + i, lines.col + 1, 1, lines.cols - 2};
        size_t len = text_words(text, strlen(text), line.cols);
        if (i == lines.rows - 1)
            panel_words(&reader->canvas, line, line.col, ENT_STYLE_META, text, strlen(text),
                        reader->ascii);
        else
            canvas_text(&reader->canvas, line, line.row, line.col, ENT_STYLE_META, text, len);
        text += len;
        text += strspn(text, " ");
    }
}

/* In the middle of the area, as high as its rows. */
static struct rect place(struct rect area, int rows)
{
    int cols = area.cols < COLS ? area.cols : COLS;
    rows = rows < area.rows ? rows : area.rows;
    return (struct rect){area.row + (area.rows - rows) / 2, area.col + (area.cols - cols) / 2, rows,
                         cols};
}

void export_panel_draw(struct reader *reader, struct rect area)
{
    int with_about = about_fits((area.cols < COLS ? area.cols : COLS) - 2);
    int about_rows = with_about ? 0 : ABOUT_ROWS;
    if (!reader->exporting.open || !reader->graph)
        return;
    struct rect box = place(area, graph_format_count() + HEAD_ROWS + about_rows + 2);
    struct rect in = panel_frame(&reader->canvas, box, "Export the graph", reader->ascii);
    struct rect line = {in.row, in.col, 1, in.cols};
    int head = in.rows >= HEAD_ROWS + about_rows + 3 ? HEAD_ROWS : HEAD_ROWS - 1;
    struct rect list = {in.row + head, in.col, in.rows - head - about_rows, in.cols};
    canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_META, "name");
    line.row++;
    draw_field(reader, line, "holds", write_holds);
    line.row++;
    if (head == HEAD_ROWS)
        draw_field(reader, line, "of", write_articles);
    draw_formats(reader, list, with_about);
    draw_about(reader, (struct rect){list.row + list.rows, in.col, about_rows, in.cols});
    line = (struct rect){in.row, in.col + NAME_COLS, 1, in.cols - NAME_COLS - 1};
    if (reader->prompt.kind == PROMPT_EXPORT)
        prompt_draw(reader, line);
    else if (reader->exporting.path)
        panel_words(&reader->canvas, line, line.col, ENT_STYLE_TEXT, reader->exporting.path,
                    strlen(reader->exporting.path), reader->ascii);
}
