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
#include <strings.h>

#include "clean/html_fields.h"
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
    LEAD_BLOCKS = 40,
    PLAIN_WORDS = 8,
    LEAST_WORDS = 20, /* of a body; of a page that has nothing better: */
    LAST_RESORT = 10,
};

struct scores {
    int *value;      /* of each block */
    long *sum;       /* of the blocks before each */
    uint32_t *prose; /* paragraphs before each */
    uint32_t title;  /* the block that is the title, UINT32_MAX: none */
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

static int value_of(const struct ent_html_page *page, uint32_t i, int lenient)
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
        return lenient || has_company(page, i) || words > VALUE_WORDS / 2 ? words : words / 4;
    if ((m->sentence && m->letters && m->words >= 4) || (lenient && m->words >= PLAIN_WORDS))
        return words / 2;
    return page->draft.blocks[i].kind == ENT_BLOCK_PARAGRAPH ? VALUE_SHORT : 0;
}

/* 1 where `text` has `part` in it, in any case. */
static int holds(const char *text, const char *part, size_t len)
{
    for (size_t left = strlen(text); left >= len; text++, left--)
        if (strncasecmp(text, part, len) == 0)
            return 1;
    return 0;
}

/* The text of <title>, "" where there is none. */
static const char *window_title(struct ent_html_page *page)
{
    const struct ent_dom *dom = &page->dom;
    for (uint32_t i = 0; i + 1 < dom->count; i++)
        if (dom->nodes[i].tag == GUMBO_TAG_TITLE && dom->nodes[i].end == i + 2)
            return ent_html_field(page, ent_dom_text(dom, i + 1), strlen(ent_dom_text(dom, i + 1)));
    return "";
}

/* The heading that says what the page is about: the longest that the window's title has in it, or
 * the last of the first rank; UINT32_MAX where there is none. */
static uint32_t find_title(struct ent_html_page *page)
{
    const char *window = window_title(page);
    uint32_t best = UINT32_MAX;
    size_t most = 0;
    for (uint32_t i = 0; i < page->draft.count; i++) {
        const struct ent_draft_block *block = &page->draft.blocks[i];
        size_t len = ent_html_len(page, i);
        if (block->kind != ENT_BLOCK_HEADING || page->nodes[page->blocks[i].node].hidden)
            continue;
        if (page->blocks[i].measure.words > 1 && len > most &&
            holds(window, ent_html_text(page, i), len)) {
            most = len;
            best = i;
        } else if (most == 0 && block->level == 1) {
            best = i;
        }
    }
    return best;
}

static int score_blocks(struct scores *out, struct ent_html_page *page, int lenient)
{
    size_t count = page->draft.count;
    out->value = ent_arena_alloc(page->arena, (count + 1) * sizeof *out->value);
    out->sum = ent_arena_alloc(page->arena, (count + 1) * sizeof *out->sum);
    out->prose = ent_arena_alloc(page->arena, (count + 1) * sizeof *out->prose);
    if (!out->value || !out->sum || !out->prose)
        return ENT_E_NOMEM;
    out->title = find_title(page);
    for (uint32_t i = 0; i < count; i++) {
        out->value[i] = value_of(page, i, lenient);
        out->sum[i + 1] = out->sum[i] + out->value[i];
        out->prose[i + 1] = out->prose[i] + (uint32_t)is_prose(page, i);
    }
    return 0;
}

/* 1 where the title stands in the element, or before it with no prose between. */
static int is_titled(const struct ent_html_page *page, const struct scores *scores, uint32_t node)
{
    uint32_t title = scores->title;
    const struct ent_html_node *range = &page->nodes[node];
    if (title == UINT32_MAX || title >= range->last)
        return 0;
    return title >= range->first || scores->prose[range->first] == scores->prose[title];
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
        if (sum <= 0 || sum * 2 < most)
            continue;
        sum = sum * bonus(page, i) / 100;
        if (is_titled(page, scores, i))
            sum += sum / 2;
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

/* 1 where a block has nothing against it. */
static int is_plain(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_html_block *b = &page->blocks[i];
    const struct ent_measure *m = &b->measure;
    return !page->nodes[b->node].zone && !is_linked(b) && m->letters &&
           !ent_phrase_find(ent_html_text(page, i), ent_html_len(page, i), m->words, m->sentence);
}

/* 1 where a block may stand at an end of the body though it is no prose. */
static int may_end(const struct ent_html_page *page, uint32_t i)
{
    enum ent_block_kind kind = page->draft.blocks[i].kind;
    return is_plain(page, i) &&
           (page->blocks[i].measure.sentence || kind == ENT_BLOCK_ITEM || kind == ENT_BLOCK_QUOTE);
}

/* A body may end in short sentences and in a list. */
static void extend(struct ent_html_page *page, uint32_t node)
{
    while (page->last < page->nodes[node].last && may_end(page, page->last))
        page->last++;
}

/* The element that holds most of the body's prose. */
static uint32_t find_holder(const struct ent_html_page *page, long *held)
{
    uint32_t best = 0;
    for (uint32_t i = page->first; i < page->last; i++) {
        uint32_t parent = page->dom.nodes[page->blocks[i].node].parent;
        if (parent == ENT_DOM_NONE || !is_prose(page, i))
            continue;
        held[parent] += page->blocks[i].measure.words;
        if (held[parent] > held[best])
            best = parent;
    }
    return best;
}

/* 1 where a block outside the stretch belongs to it: a paragraph between title and body, or one
 * beside the body's own in the same element. */
static int is_stray(const struct ent_html_page *page, uint32_t i, uint32_t holder, uint32_t title)
{
    const struct ent_html_block *b = &page->blocks[i];
    if (!is_plain(page, i))
        return 0;
    int text = ent_measure_is_prose(&b->measure) || (b->measure.sentence && b->measure.words >= 4);
    if (i < page->first)
        return text && title != UINT32_MAX && i > title && page->first - i <= LEAD_BLOCKS;
    return (text || b->measure.words >= PLAIN_WORDS) && page->dom.nodes[b->node].parent == holder;
}

static int give_reasons(struct ent_html_page *page, uint32_t title)
{
    long *held = ent_arena_alloc(page->arena, (page->dom.count + 1) * sizeof *held);
    if (!held)
        return ENT_E_NOMEM;
    uint32_t holder = find_holder(page, held);
    for (uint32_t i = 0; i < page->draft.count; i++) {
        const char *zone = page->nodes[page->blocks[i].node].zone;
        if ((i < page->first || i >= page->last) && is_stray(page, i, holder, title))
            continue;
        if (zone)
            page->draft.blocks[i].reason = zone;
        else if (i < page->first)
            page->draft.blocks[i].reason = "before the article";
        else if (i >= page->last)
            page->draft.blocks[i].reason = "behind the article";
    }
    return 0;
}

/* Sets the body; gives its worth. */
static int find(long *worth, struct scores *scores, struct ent_html_page *page, int lenient)
{
    int status = score_blocks(scores, page, lenient);
    if (status)
        return status;
    uint32_t node = find_element(page, scores);
    *worth = find_stretch(page, scores, node);
    if (*worth >= LEAST_WORDS)
        extend(page, node);
    return 0;
}

int ent_html_find_body(struct ent_html_page *page)
{
    struct scores scores;
    long worth = 0;
    int status = find(&worth, &scores, page, 0);
    if (!status && worth < LEAST_WORDS)
        status = find(&worth, &scores, page, 1);
    if (status)
        return status;
    if (worth < LAST_RESORT)
        return ENT_E_NOARTICLE;
    return give_reasons(page, scores.title);
}
