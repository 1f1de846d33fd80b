// SPDX-License-Identifier: MIT
/*
 * Text is gathered until an element that breaks the line begins or ends. A block belongs to the
 * innermost such element; its kind comes from the nearest ancestor that has one. Two <br> in a row
 * end a paragraph, one is a space. A table row of plain cells is one block; a table that is used to
 * lay out a page is cut like any other part of it.
 */
#include <string.h>

#include "clean/html_page.h"
#include "clean/sanitize.h"
#include "entente/error.h"

enum tag_class {
    INLINE,
    BREAKS,     /* begins and ends a line */
    INVISIBLE,  /* its text is no text of the page */
    TABLE_PART, /* of a table: breaks the line where the table lays out a page */
    CELL
};

static const struct {
    GumboTag tag;
    enum tag_class cls;
    int kind; /* of the blocks in it, −1: as around it */
    int level;
} rows[] = {
    {GUMBO_TAG_HTML, BREAKS, -1, 0},
    {GUMBO_TAG_BODY, BREAKS, -1, 0},
    {GUMBO_TAG_HEAD, INVISIBLE, -1, 0},
    {GUMBO_TAG_SCRIPT, INVISIBLE, -1, 0},
    {GUMBO_TAG_STYLE, INVISIBLE, -1, 0},
    {GUMBO_TAG_NOSCRIPT, INVISIBLE, -1, 0},
    {GUMBO_TAG_TEMPLATE, INVISIBLE, -1, 0},
    {GUMBO_TAG_SVG, INVISIBLE, -1, 0},
    {GUMBO_TAG_IFRAME, INVISIBLE, -1, 0},
    {GUMBO_TAG_NOFRAMES, INVISIBLE, -1, 0},
    {GUMBO_TAG_NOEMBED, INVISIBLE, -1, 0},
    {GUMBO_TAG_OBJECT, INVISIBLE, -1, 0},
    {GUMBO_TAG_VIDEO, INVISIBLE, -1, 0},
    {GUMBO_TAG_AUDIO, INVISIBLE, -1, 0},
    {GUMBO_TAG_CANVAS, INVISIBLE, -1, 0},
    {GUMBO_TAG_TITLE, INVISIBLE, -1, 0},
    {GUMBO_TAG_TEXTAREA, INVISIBLE, -1, 0},
    {GUMBO_TAG_ADDRESS, BREAKS, -1, 0},
    {GUMBO_TAG_ARTICLE, BREAKS, -1, 0},
    {GUMBO_TAG_ASIDE, BREAKS, -1, 0},
    {GUMBO_TAG_BLOCKQUOTE, BREAKS, ENT_BLOCK_QUOTE, 0},
    {GUMBO_TAG_BUTTON, BREAKS, -1, 0},
    {GUMBO_TAG_CAPTION, BREAKS, ENT_BLOCK_CAPTION, 0},
    {GUMBO_TAG_CENTER, BREAKS, -1, 0},
    {GUMBO_TAG_DD, BREAKS, ENT_BLOCK_ITEM, 1},
    {GUMBO_TAG_DETAILS, BREAKS, -1, 0},
    {GUMBO_TAG_DIR, BREAKS, -1, 0},
    {GUMBO_TAG_DIV, BREAKS, -1, 0},
    {GUMBO_TAG_DL, BREAKS, -1, 0},
    {GUMBO_TAG_DT, BREAKS, ENT_BLOCK_ITEM, 1},
    {GUMBO_TAG_FIELDSET, BREAKS, -1, 0},
    {GUMBO_TAG_FIGCAPTION, BREAKS, ENT_BLOCK_CAPTION, 0},
    {GUMBO_TAG_FIGURE, BREAKS, ENT_BLOCK_CAPTION, 0},
    {GUMBO_TAG_FOOTER, BREAKS, -1, 0},
    {GUMBO_TAG_FORM, BREAKS, -1, 0},
    {GUMBO_TAG_H1, BREAKS, ENT_BLOCK_HEADING, 1},
    {GUMBO_TAG_H2, BREAKS, ENT_BLOCK_HEADING, 2},
    {GUMBO_TAG_H3, BREAKS, ENT_BLOCK_HEADING, 3},
    {GUMBO_TAG_H4, BREAKS, ENT_BLOCK_HEADING, 4},
    {GUMBO_TAG_H5, BREAKS, ENT_BLOCK_HEADING, 5},
    {GUMBO_TAG_H6, BREAKS, ENT_BLOCK_HEADING, 6},
    {GUMBO_TAG_HEADER, BREAKS, -1, 0},
    {GUMBO_TAG_HGROUP, BREAKS, -1, 0},
    {GUMBO_TAG_HR, BREAKS, -1, 0},
    {GUMBO_TAG_LEGEND, BREAKS, -1, 0},
    {GUMBO_TAG_LI, BREAKS, ENT_BLOCK_ITEM, 0},
    {GUMBO_TAG_LISTING, BREAKS, ENT_BLOCK_CODE, 0},
    {GUMBO_TAG_MAIN, BREAKS, -1, 0},
    {GUMBO_TAG_MENU, BREAKS, -1, 0},
    {GUMBO_TAG_NAV, BREAKS, -1, 0},
    {GUMBO_TAG_OL, BREAKS, -1, 0},
    {GUMBO_TAG_OPTION, BREAKS, -1, 0},
    {GUMBO_TAG_P, BREAKS, -1, 0},
    {GUMBO_TAG_PRE, BREAKS, ENT_BLOCK_CODE, 0},
    {GUMBO_TAG_SECTION, BREAKS, -1, 0},
    {GUMBO_TAG_SELECT, BREAKS, -1, 0},
    {GUMBO_TAG_SUMMARY, BREAKS, -1, 0},
    {GUMBO_TAG_UL, BREAKS, -1, 0},
    {GUMBO_TAG_XMP, BREAKS, ENT_BLOCK_CODE, 0},
    {GUMBO_TAG_TABLE, BREAKS, -1, 0},
    {GUMBO_TAG_THEAD, TABLE_PART, -1, 0},
    {GUMBO_TAG_TBODY, TABLE_PART, -1, 0},
    {GUMBO_TAG_TFOOT, TABLE_PART, -1, 0},
    {GUMBO_TAG_TR, TABLE_PART, -1, 0},
    {GUMBO_TAG_TD, CELL, -1, 0},
    {GUMBO_TAG_TH, CELL, -1, 0},
};

struct cutter {
    struct ent_html_page *page;
    uint8_t cls[GUMBO_TAG_LAST + 1];
    int8_t kind[GUMBO_TAG_LAST + 1];
    uint8_t level[GUMBO_TAG_LAST + 1];
    uint8_t *layout;    /* of each node: 1 where something in it breaks the line */
    uint8_t *node_kind; /* of each node */
    uint8_t *node_level;
    struct ent_buffer text; /* of the block in the making */
    uint32_t owner;         /* the element whose text that is */
    uint32_t linked;
    uint32_t links;     /* <a> around the place */
    uint32_t br;        /* <br> since the last text */
    uint32_t invisible; /* nodes before this one are passed over */
    int failed;
};

static void flush(struct cutter *c)
{
    struct ent_html_page *page = c->page;
    struct ent_sanitized clean;
    uint32_t owner = c->owner;
    size_t at = page->draft.count;
    if (c->text.len == 0)
        return;
    struct ent_html_block *blocks =
        ent_arena_room(page->arena, page->blocks, at, &page->capacity, sizeof *blocks);
    if (!blocks || c->text.failed ||
        ent_sanitize(&clean, page->arena, c->text.data, c->text.len) != 0) {
        c->failed = 1;
        return;
    }
    page->blocks = blocks;
    page->removed += clean.removed;
    if (ent_draft_add(&page->draft, clean.text, clean.len, (enum ent_block_kind)c->node_kind[owner],
                      c->node_level[owner])) {
        struct ent_html_block *block = &blocks[at];
        *block = (struct ent_html_block){
            .node = owner, .bytes = (uint32_t)ent_html_len(page, at), .linked = c->linked};
        ent_measure(&block->measure, ent_html_text(page, at), ent_html_len(page, at));
        if (block->linked > block->bytes)
            block->linked = block->bytes;
    }
    c->text.len = 0;
    c->linked = 0;
    c->br = 0;
}

static void put_text(struct cutter *c, const char *text)
{
    size_t len = strlen(text), blank = strspn(text, " \t\n\r\f");
    int code = c->node_kind[c->owner] == ENT_BLOCK_CODE;
    if (c->text.len == 0 && blank == len && !code)
        return;
    if (blank < len) {
        if (c->br > 1)
            flush(c);
        else if (c->br == 1)
            ent_buffer_putc(&c->text, code ? '\n' : ' ');
        c->br = 0;
        if (c->links)
            c->linked += (uint32_t)(len - blank);
    }
    ent_buffer_add(&c->text, text, len);
}

static int is_breaking(const struct cutter *c, uint32_t node)
{
    int cls = c->cls[c->page->dom.nodes[node].tag];
    return cls == BREAKS || (cls == TABLE_PART) || (cls == CELL && c->layout[node]);
}

static void enter(struct cutter *c, uint32_t node)
{
    GumboTag tag = c->page->dom.nodes[node].tag;
    if (is_breaking(c, node)) {
        flush(c);
        c->owner = node;
    } else if (tag == GUMBO_TAG_BR) {
        c->br++;
    } else if (tag == GUMBO_TAG_A) {
        c->links++;
    } else if (c->cls[tag] == CELL && c->text.len) {
        ent_buffer_puts(&c->text, " | ");
    }
}

static uint32_t owner_of(const struct cutter *c, uint32_t node)
{
    while (node != ENT_DOM_NONE && node != 0 && !is_breaking(c, node))
        node = c->page->dom.nodes[node].parent;
    return node == ENT_DOM_NONE ? 0 : node;
}

static void leave(struct cutter *c, uint32_t node)
{
    GumboTag tag = c->page->dom.nodes[node].tag;
    if (is_breaking(c, node)) {
        flush(c);
        c->owner = owner_of(c, c->page->dom.nodes[node].parent);
    } else if (tag == GUMBO_TAG_A) {
        c->links--;
    }
    c->page->nodes[node].last = (uint32_t)c->page->draft.count;
}

/* From the leaves up: which elements hold one that breaks the line. */
static void mark_layout(struct cutter *c)
{
    const struct ent_dom_node *nodes = c->page->dom.nodes;
    for (uint32_t i = c->page->dom.count; i-- > 1;) {
        int cls = c->cls[nodes[i].tag];
        if (cls == BREAKS || c->layout[i])
            c->layout[nodes[i].parent] = 1;
    }
    /* all cells of a row are alike */
    for (uint32_t i = 1; i < c->page->dom.count; i++)
        if (c->cls[nodes[i].tag] == CELL && c->layout[nodes[i].parent])
            c->layout[i] = 1;
}

/* From the root down: the kind of block that each element makes. */
static void mark_kinds(struct cutter *c)
{
    for (uint32_t i = 0; i < c->page->dom.count; i++) {
        GumboTag tag = c->page->dom.nodes[i].tag;
        uint32_t parent = c->page->dom.nodes[i].parent;
        uint8_t around = parent == ENT_DOM_NONE ? ENT_BLOCK_PARAGRAPH : c->node_kind[parent];
        uint8_t level = parent == ENT_DOM_NONE ? 0 : c->node_level[parent];
        c->node_kind[i] = around;
        c->node_level[i] = level;
        if (c->kind[tag] >= 0 && around != ENT_BLOCK_CODE) {
            c->node_kind[i] = (uint8_t)c->kind[tag];
            c->node_level[i] =
                tag == GUMBO_TAG_LI
                    ? (uint8_t)(around == ENT_BLOCK_ITEM && level < 250 ? level + 1 : 1)
                    : c->level[tag];
        } else if (tag == GUMBO_TAG_TR) {
            c->node_kind[i] = c->layout[i] ? around : ENT_BLOCK_TABLE;
            c->node_level[i] = 0;
        }
    }
}

static int prepare(struct cutter *c)
{
    size_t count = c->page->dom.count;
    c->layout = ent_arena_alloc(c->page->arena, 3 * count);
    if (!c->layout)
        return ENT_E_NOMEM;
    c->node_kind = c->layout + count;
    c->node_level = c->node_kind + count;
    memset(c->kind, -1, sizeof c->kind);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        c->cls[rows[i].tag] = (uint8_t)rows[i].cls;
        c->kind[rows[i].tag] = (int8_t)rows[i].kind;
        c->level[rows[i].tag] = (uint8_t)rows[i].level;
    }
    mark_layout(c);
    mark_kinds(c);
    return 0;
}

static void cut(struct cutter *c)
{
    const struct ent_dom *dom = &c->page->dom;
    uint32_t at = ENT_DOM_NONE; /* the innermost element that is open */
    for (uint32_t i = 0; i < dom->count && !c->failed; i++) {
        while (at != dom->nodes[i].parent) {
            leave(c, at);
            at = dom->nodes[at].parent;
        }
        c->page->nodes[i].first = c->page->nodes[i].last = (uint32_t)c->page->draft.count;
        if (c->cls[dom->nodes[i].tag] == INVISIBLE)
            c->invisible = dom->nodes[i].end > c->invisible ? dom->nodes[i].end : c->invisible;
        if (dom->nodes[i].tag == GUMBO_TAG_LAST) {
            if (i >= c->invisible)
                put_text(c, ent_dom_text(dom, i));
            continue;
        }
        enter(c, i);
        c->page->nodes[i].first = (uint32_t)c->page->draft.count;
        at = i;
    }
    for (; at != ENT_DOM_NONE; at = dom->nodes[at].parent)
        leave(c, at);
    flush(c);
}

int ent_html_cut_blocks(struct ent_html_page *page)
{
    struct cutter c = {.page = page};
    int status = prepare(&c);
    if (!status)
        cut(&c);
    int failed = c.failed || page->draft.failed || page->draft.raw.failed;
    ent_buffer_free(&c.text);
    return failed ? ENT_E_NOMEM : status;
}
