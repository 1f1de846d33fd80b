// SPDX-License-Identifier: MIT
/*
 * An article of the page. Sentences are spans that know the ties and actors in them; within them
 * the words that say a tie are links to it, and names are links to their actor. Where marks
 * overlap, the one that begins first stays.
 */
#include <stdlib.h>
#include <string.h>

#include "export/encode.h"
#include "export/page.h"

static const uint32_t NONE = UINT32_MAX;

/* Words that become a link. */
struct mark {
    struct ent_span span;
    uint32_t tie, node; /* one of them NONE */
    int minus;
};

/* Marks and ties of one document, both in the order of the text. */
struct marked {
    const struct ent_document *document;
    uint32_t index;
    struct mark *marks;
    size_t count, at;
    uint32_t *first; /* by sentence: its ties are ties[first[sentence]] … */
    uint32_t *ties;  /* dyads */
};

static int compare_marks(const void *left, const void *right)
{
    const struct mark *l = left, *r = right;
    if (l->span.start != r->span.start)
        return l->span.start < r->span.start ? -1 : 1;
    if (l->span.end != r->span.end)
        return l->span.end > r->span.end ? -1 : 1;
    return (l->tie > r->tie) - (l->tie < r->tie);
}

static void add_mark(struct marked *m, struct ent_span span, struct mark mark)
{
    if (span.start >= span.end || span.end > m->document->article.text_len)
        return;
    mark.span = span;
    m->marks[m->count++] = mark;
}

/* Sorts the ties into their sentences by counting. */
static void place_ties(struct marked *m, const struct page *page)
{
    const struct ent_document *d = m->document;
    const uint32_t *dyads = page->dyads + page->first_tie[m->index];
    for (uint32_t i = 0; i < d->ties.count; i++)
        m->first[d->ties.items[i].sentence + 2] += dyads[i] != NONE;
    for (uint32_t i = 2; i < d->text.n_sentences + 2; i++)
        m->first[i] += m->first[i - 1];
    for (uint32_t i = 0; i < d->ties.count; i++)
        if (dyads[i] != NONE)
            m->ties[m->first[d->ties.items[i].sentence + 1]++] = dyads[i];
}

static int mark_document(struct marked *m, const struct page *page)
{
    const struct ent_document *d = m->document;
    const uint32_t *dyads = page->dyads + page->first_tie[m->index];
    const uint32_t *nodes = page->nodes + page->first_actor[m->index];
    m->marks = calloc((size_t)d->ties.count + d->cast.n_mentions + 1, sizeof *m->marks);
    m->first = calloc((size_t)d->text.n_sentences + 3, sizeof *m->first);
    m->ties = calloc((size_t)d->ties.count + 1, sizeof *m->ties);
    if (!m->marks || !m->first || !m->ties)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < d->ties.count; i++)
        if (dyads[i] != NONE)
            add_mark(
                m, d->ties.items[i].trigger,
                (struct mark){.tie = dyads[i], .node = NONE, .minus = d->ties.items[i].sign < 0});
    for (uint32_t i = 0; i < d->cast.n_mentions; i++) {
        const struct ent_mention *mention = &d->cast.mentions[i];
        uint32_t node = mention->members ? nodes[d->cast.members[mention->member]] : NONE;
        if (node != NONE)
            add_mark(m, mention->span, (struct mark){.tie = NONE, .node = node});
    }
    qsort(m->marks, m->count, sizeof *m->marks, compare_marks);
    place_ties(m, page);
    return 0;
}

static void put_mark(struct page *page, const struct mark *mark, const char *text)
{
    if (mark->tie != NONE)
        ent_buffer_printf(page->out, "<a class=\"%s\" href=\"#tie-%u\">",
                          mark->minus ? "minus" : "plus", (unsigned)mark->tie);
    else
        ent_buffer_printf(page->out, "<a class=\"actor\" href=\"#actor-%u\">",
                          (unsigned)mark->node);
    ent_put_html(page->out, text + mark->span.start, ent_span_len(mark->span));
    ent_buffer_puts(page->out, "</a>");
}

/* Text with the marks that lie within it. */
static void put_marked(struct page *page, struct marked *m, struct ent_span span)
{
    const char *text = m->document->article.text;
    uint32_t at = span.start;
    for (; m->at < m->count && m->marks[m->at].span.start < span.end; m->at++) {
        const struct mark *mark = &m->marks[m->at];
        if (mark->span.start < at || mark->span.end > span.end)
            continue;
        ent_put_html(page->out, text + at, mark->span.start - at);
        put_mark(page, mark, text);
        at = mark->span.end;
    }
    ent_put_html(page->out, text + at, span.end - at);
}

static void put_list(struct page *page, const char *name, const uint32_t *numbers, uint32_t n)
{
    if (!n)
        return;
    ent_buffer_printf(page->out, " data-%s=\"", name);
    for (uint32_t i = 0; i < n; i++)
        ent_buffer_printf(page->out, "%s%u", i ? " " : "", (unsigned)numbers[i]);
    ent_buffer_putc(page->out, '"');
}

/* The actors that are named in the sentence, from the marks that come next. */
static void put_actors(struct page *page, const struct marked *m, struct ent_span span)
{
    int any = 0;
    for (size_t i = m->at; i < m->count && m->marks[i].span.start < span.end; i++) {
        if (m->marks[i].node == NONE)
            continue;
        ent_buffer_printf(page->out, "%s%u", any++ ? " " : " data-actors=\"",
                          (unsigned)m->marks[i].node);
    }
    ent_buffer_puts(page->out, any ? "\"" : "");
}

static void put_sentence(struct page *page, struct marked *m, uint32_t sentence,
                         struct ent_span span)
{
    ent_buffer_printf(page->out, "<span class=\"s\" id=\"s%u-%u\"", (unsigned)m->index,
                      (unsigned)sentence);
    put_list(page, "ties", m->ties + m->first[sentence],
             m->first[sentence + 1] - m->first[sentence]);
    put_actors(page, m, span);
    ent_buffer_putc(page->out, '>');
    put_marked(page, m, span);
    ent_buffer_puts(page->out, "</span>");
}

/* The sentences within a block, and what stands between them. */
static void put_sentences(struct page *page, struct marked *m, uint32_t *next,
                          struct ent_span block)
{
    const struct ent_text *text = &m->document->text;
    uint32_t at = block.start;
    for (; *next < text->n_sentences && text->sentences[*next].span.start < block.end; ++*next) {
        struct ent_span span = text->sentences[*next].span;
        if (span.start < at || span.end > block.end)
            continue;
        put_marked(page, m, (struct ent_span){at, span.start});
        put_sentence(page, m, *next, span);
        at = span.end;
    }
    put_marked(page, m, (struct ent_span){at, block.end});
}

static const struct {
    const char *before, *after;
} tags[ENT_BLOCK_KIND_COUNT] = {
    [ENT_BLOCK_PARAGRAPH] = {"<p>", "</p>\n"},
    [ENT_BLOCK_HEADING] = {"<h3>", "</h3>\n"},
    [ENT_BLOCK_ITEM] = {"<p class=\"item\">", "</p>\n"},
    [ENT_BLOCK_QUOTE] = {"<blockquote><p>", "</p></blockquote>\n"},
    [ENT_BLOCK_CAPTION] = {"<p class=\"caption\">", "</p>\n"},
    [ENT_BLOCK_TABLE] = {"<p class=\"table\">", "</p>\n"},
    [ENT_BLOCK_CODE] = {"<pre>", "</pre>\n"},
};

static void put_body(struct page *page, struct marked *m)
{
    const struct ent_article *article = &m->document->article;
    uint32_t next = 0, at = 0;
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *block = &article->blocks[i];
        if (block->span.start < at)
            continue;
        ent_buffer_puts(page->out, tags[block->kind].before);
        put_sentences(page, m, &next, block->span);
        ent_buffer_puts(page->out, tags[block->kind].after);
        at = block->span.end;
    }
    if (article->n_blocks || !article->text_len)
        return;
    ent_buffer_puts(page->out, "<p>");
    put_sentences(page, m, &next, (struct ent_span){0, article->text_len});
    ent_buffer_puts(page->out, "</p>\n");
}

static void put_byline(struct page *page, const struct ent_document *document)
{
    const struct ent_article *article = &document->article;
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(page->out, "<p class=\"meta\">");
    for (size_t i = 0; i < article->n_authors; i++)
        page_line(page->out, "<span>", article->authors[i], "</span> ");
    page_line(page->out, "<time>", ent_date_format(day, article->date), "</time> ");
    page_line(page->out, "<span>", article->site, "</span> ");
    page_line(page->out, "<span>", document->name, "</span>");
    ent_buffer_puts(page->out, "</p>\n");
}

int page_put_article(struct page *page, uint32_t index)
{
    const struct ent_document *document = page->graph->documents[index];
    struct marked marked = {.document = document, .index = index};
    int status = mark_document(&marked, page);
    if (!status) {
        ent_buffer_puts(page->out, "<article");
        page_line(page->out, " lang=\"", document->article.language, "\"");
        ent_buffer_puts(page->out, ">\n");
        page_line(page->out, "<h2>", document->article.title, "</h2>\n");
        put_byline(page, document);
        put_body(page, &marked);
        ent_buffer_puts(page->out, "</article>\n");
    }
    free(marked.marks);
    free(marked.first);
    free(marked.ties);
    return status;
}
