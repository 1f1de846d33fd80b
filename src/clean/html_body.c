// SPDX-License-Identifier: MIT
/*
 * Every block has a value: prose counts for its words, a menu's link or a button against. The body
 * lies in the element whose blocks have the highest sum: a wider one takes in what is worth less
 * than nothing, a narrower one leaves out prose. Within it the stretch with the highest sum
 * (Kadane) is the body, so that what stands around it in the same element goes. A lone paragraph
 * among links, its neighbours in other elements, is what lists of articles have: it counts for
 * nothing.
 */
#include <string.h>

#include "clean/byline.h"
#include "clean/dateline.h"
#include "clean/html_page.h"
#include "clean/phrases.h"
#include "entente/error.h"

enum {
    VALUE_WORDS = 100, /* words of a paragraph that count */
    VALUE_ZONE = -2,
    VALUE_LINK = -4,
    VALUE_SHORT = -2,
    VALUE_BARRIER = -60,
    NEAR_BLOCKS = 3,
    LEAST_WORDS = 20, /* of a body */
};

struct scores {
    int *value; /* of each block */
    long *sum;  /* of the blocks before each */
};

static int is_linked(const struct ent_html_block *b)
{
    return b->linked * 2 > b->bytes;
}

static int is_prose(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_html_block *b = &page->blocks[i];
    return !page->nodes[b->node].zone && !is_linked(b) && ent_measure_is_prose(&b->measure);
}

/* 1 where another paragraph of the same element, or one right beside it, is near. */
static int has_company(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_dom_node *nodes = page->dom.nodes;
    uint32_t count = (uint32_t)page->draft.count, parent = nodes[page->blocks[i].node].parent;
    uint32_t from = i > NEAR_BLOCKS ? i - NEAR_BLOCKS : 0;
    for (uint32_t k = from; k < count && k <= i + NEAR_BLOCKS; k++)
        if (k != i && is_prose(page, k) &&
            (k + 1 == i || k == i + 1 || nodes[page->blocks[k].node].parent == parent))
            return 1;
    return 0;
}

static int value_of(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_html_block *b = &page->blocks[i];
    const struct ent_measure *m = &b->measure;
    int words = m->words > VALUE_WORDS ? VALUE_WORDS : (int)m->words;
    if (page->nodes[b->node].hidden)
        return 0;
    if (page->nodes[b->node].zone)
        return VALUE_ZONE;
    const struct ent_phrase *phrase =
        ent_phrase_find(ent_html_text(page, i), ent_html_len(page, i), m->words, m->sentence);
    if (phrase)
        return phrase->place & ENT_PHRASE_BARRIER ? VALUE_BARRIER : VALUE_SHORT;
    if (is_linked(b))
        return VALUE_LINK;
    if (ent_measure_is_prose(m))
        return has_company(page, i) || words > VALUE_WORDS / 2 ? words : words / 4;
    if (m->sentence && m->letters && m->words >= 4)
        return words / 2;
    return page->draft.blocks[i].kind == ENT_BLOCK_PARAGRAPH ? VALUE_SHORT : 0;
}

static int score_blocks(struct scores *out, const struct ent_html_page *page)
{
    size_t count = page->draft.count;
    out->value = ent_arena_alloc(page->arena, (count + 1) * sizeof *out->value);
    out->sum = ent_arena_alloc(page->arena, (count + 1) * sizeof *out->sum);
    if (!out->value || !out->sum)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < count; i++) {
        out->value[i] = value_of(page, i);
        out->sum[i + 1] = out->sum[i] + out->value[i];
    }
    return 0;
}

/* What an element says of itself in favour of its being the article: per cent. */
static long bonus(const struct ent_html_page *page, uint32_t node)
{
    static const char *const words[] = {
        "article body", "articlebody",  "story body", "entry content",
        "post content", "article text", "post body",  ""};
    const char *prop = ent_dom_attribute(&page->dom, node, "itemprop");
    if (prop && strcmp(prop, "articleBody") == 0)
        return 125;
    if (ent_html_has_word(page, node, words))
        return 120;
    GumboTag tag = page->dom.nodes[node].tag;
    return tag == GUMBO_TAG_ARTICLE ? 115 : tag == GUMBO_TAG_MAIN ? 105 : 100;
}

/* The element with the highest sum, the innermost of equals. */
static uint32_t find_element(const struct ent_html_page *page, const struct scores *scores)
{
    uint32_t best = 0;
    long most = 0;
    for (uint32_t i = 0; i < page->dom.count; i++) {
        const struct ent_html_node *node = &page->nodes[i];
        if (node->first >= node->last || page->dom.nodes[i].tag == GUMBO_TAG_LAST)
            continue;
        long sum = scores->sum[node->last] - scores->sum[node->first];
        if (sum <= 0 || sum * 5 / 4 < most)
            continue;
        sum = sum * bonus(page, i) / 100;
        if (sum >= most) {
            most = sum;
            best = i;
        }
    }
    return best;
}

/* The stretch of the element's blocks with the highest sum. */
static long find_stretch(struct ent_html_page *page, const struct scores *scores, uint32_t node)
{
    long most = 0, sum = 0;
    uint32_t start = page->nodes[node].first;
    page->first = page->last = start;
    for (uint32_t i = start; i < page->nodes[node].last; i++) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += scores->value[i];
        if (sum > most) {
            most = sum;
            page->first = start;
            page->last = i + 1;
        }
    }
    return most;
}

/* 1 where a block may stand at an end of the body though it is no prose. */
static int may_end(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_html_block *b = &page->blocks[i];
    const struct ent_measure *m = &b->measure;
    if (page->nodes[b->node].zone || is_linked(b) ||
        ent_phrase_find(ent_html_text(page, i), ent_html_len(page, i), m->words, m->sentence))
        return 0;
    return m->sentence || page->draft.blocks[i].kind == ENT_BLOCK_ITEM ||
           page->draft.blocks[i].kind == ENT_BLOCK_QUOTE;
}

/* A body may end in short sentences and in a list. */
static void extend(struct ent_html_page *page, uint32_t node)
{
    while (page->last < page->nodes[node].last && may_end(page, page->last))
        page->last++;
}

static void give_reasons(struct ent_html_page *page)
{
    for (uint32_t i = 0; i < page->draft.count; i++) {
        const char *zone = page->nodes[page->blocks[i].node].zone;
        if (zone)
            page->draft.blocks[i].reason = zone;
        else if (i < page->first)
            page->draft.blocks[i].reason = "before the article";
        else if (i >= page->last)
            page->draft.blocks[i].reason = "behind the article";
    }
}

int ent_html_find_body(struct ent_html_page *page)
{
    struct scores scores;
    int status = score_blocks(&scores, page);
    if (status)
        return status;
    uint32_t node = find_element(page, &scores);
    if (page->dom.count == 0 || find_stretch(page, &scores, node) < LEAST_WORDS)
        return ENT_E_NOARTICLE;
    extend(page, node);
    give_reasons(page);
    return 0;
}
