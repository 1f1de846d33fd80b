// SPDX-License-Identifier: MIT
/*
 * Where an offset is on the page, and what is at a place. Lines in the order of their offsets are
 * those of the text and then those of what was dropped, each ascending.
 */
#include "page.h"

size_t page_line_at(const struct page *page, uint32_t offset)
{
    size_t low = 0, high = page->n_lines;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (page->lines[page->order ? page->order[middle] : middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return page->order && low < page->n_lines ? page->order[low] : low;
}

uint32_t page_kept(const struct page *page, uint32_t offset)
{
    uint32_t kept = 0;
    if (offset <= page->body_end)
        return offset;
    for (size_t i = 0; i < page->n_parts && page->parts[i].end <= offset; i++)
        if (!page->parts[i].dropped)
            kept = page->parts[i].end;
    return kept;
}

uint32_t page_shown(const struct page *page, uint32_t offset)
{
    uint32_t kept = page->raw ? offset : page_kept(page, offset);
    if (kept == offset || !page->n_lines)
        return offset;
    return page->lines[page_line_at(page, kept ? kept - 1 : 0)].start;
}

int page_before(const struct page *page, uint32_t a, uint32_t b)
{
    size_t line_a = page->order ? page_line_at(page, a) : 0;
    size_t line_b = page->order ? page_line_at(page, b) : 0;
    return line_a == line_b ? a < b : line_a < line_b;
}

/* Runs ----------------------------------------------------------------------------------------- */

int page_is_gap(const char *text, uint32_t start, uint32_t at)
{
    int blank = text[at] == ' ' || text[at] == '\n';
    return blank && (at == start || (text[at - 1] != ' ' && text[at - 1] != '\n'));
}

int page_run(const struct page *page, size_t line, struct page_run *run)
{
    const struct page_line *l = &page->lines[line];
    if (run->count && run->end >= l->end)
        return 0;
    if (run->count) {
        int gap = run->count, all = l->spread;
        run->col += text_width(page->text + run->start, run->end - run->start);
        run->col += all * gap / l->gaps - all * (gap - 1) / l->gaps;
        run->start = run->end;
    } else {
        run->start = l->start;
        run->col = l->indent;
    }
    run->count++;
    run->end = l->end;
    for (uint32_t at = run->start; l->spread && at < l->end; at++)
        if (page_is_gap(page->text, l->start, at)) {
            run->end = at + 1;
            break;
        }
    return 1;
}

int page_column(const struct page *page, size_t line, uint32_t offset)
{
    const struct page_line *l = &page->lines[line];
    uint32_t at = offset < l->start ? l->start : offset > l->end ? l->end : offset;
    struct page_run run = {0};
    while (page_run(page, line, &run) && at >= run.end && run.end < l->end)
        continue;
    return run.col + text_width(page->text + run.start, at - run.start);
}

uint32_t page_offset(const struct page *page, size_t line, int col)
{
    struct page_run run = {0}, next = {0};
    while (page_run(page, line, &next) && (!run.count || next.col <= col))
        run = next;
    int width, cells = col > run.col ? col - run.col : 0;
    uint32_t len = run.end - run.start;
    return run.start + (uint32_t)text_fit(page->text + run.start, len, cells, &width);
}

size_t page_text_line(const struct page *page, size_t line, int step)
{
    for (size_t at = line; step < 0 ? at > 0 : at + 1 < page->n_lines;) {
        at = step < 0 ? at - 1 : at + 1;
        if (page->lines[at].end > page->lines[at].start)
            return at;
    }
    return line;
}
