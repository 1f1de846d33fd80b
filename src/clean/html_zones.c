// SPDX-License-Identifier: MIT
/*
 * What authors of pages call the parts that are no article: tags, roles, and the words of class and
 * id, which are cut at signs and at capitals ("mostRead", "most-read") and looked up one by one and
 * in pairs. Names lie: an element that holds a good part of the page's prose is believed only where
 * it says to be hidden, and comments only where no title stands in them.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "clean/html_page.h"
#include "entente/error.h"

enum { NAMES = 1024, WORD = 32, NAME_WORDS = 40, SHARE = 3 };

struct zone_name {
    const char *name;
    const char *reason;
};

/* Sorted by name: looked up by bisection. */
static const struct zone_name names[] = {
    {"ad", "advertisement"},
    {"addthis", "interface"},
    {"addtoany", "interface"},
    {"ads", "advertisement"},
    {"adsense", "advertisement"},
    {"advert", "advertisement"},
    {"advertisement", "advertisement"},
    {"advertising", "advertisement"},
    {"also like", "related"},
    {"aside", "aside"},
    {"author bio", "about the author"},
    {"author box", "about the author"},
    {"author info", "about the author"},
    {"authorbox", "about the author"},
    {"bio", "about the author"},
    {"breadcrumb", "menu"},
    {"breadcrumbs", "menu"},
    {"byline", "byline"},
    {"caption", "caption"},
    {"colophon", "footer"},
    {"comment", "comments"},
    {"commentlist", "comments"},
    {"comments", "comments"},
    {"consent", "interface"},
    {"cookie", "interface"},
    {"cookies", "interface"},
    {"copyright", "footer"},
    {"credit", "caption"},
    {"credits", "caption"},
    {"disclaimer", "footer"},
    {"disqus", "comments"},
    {"donate", "interface"},
    {"donation", "interface"},
    {"dropdown", "menu"},
    {"entry meta", "byline"},
    {"figcaption", "caption"},
    {"footer", "footer"},
    {"footnav", "footer"},
    {"gdpr", "interface"},
    {"image credit", "caption"},
    {"jp relatedposts", "related"},
    {"keywords", "tags"},
    {"kommentare", "comments"},
    {"login", "interface"},
    {"masthead", "header"},
    {"menu", "menu"},
    {"modal", "interface"},
    {"more from", "related"},
    {"more news", "related"},
    {"more stories", "related"},
    {"most popular", "related"},
    {"most read", "related"},
    {"most viewed", "related"},
    {"mostread", "related"},
    {"nav", "menu"},
    {"navbar", "menu"},
    {"navigation", "menu"},
    {"newsletter", "interface"},
    {"outbrain", "related"},
    {"overlay", "interface"},
    {"pager", "menu"},
    {"pagination", "menu"},
    {"paywall", "interface"},
    {"photo credit", "caption"},
    {"popular", "related"},
    {"popular posts", "related"},
    {"popup", "interface"},
    {"post meta", "byline"},
    {"print only", "interface"},
    {"promo", "related"},
    {"promoted", "advertisement"},
    {"rail", "aside"},
    {"read more", "related"},
    {"read next", "related"},
    {"recent posts", "related"},
    {"recirc", "related"},
    {"recirculation", "related"},
    {"recommendation", "related"},
    {"recommendations", "related"},
    {"recommended", "related"},
    {"related", "related"},
    {"relatedposts", "related"},
    {"replies", "comments"},
    {"respond", "comments"},
    {"screen reader", "interface"},
    {"share", "interface"},
    {"sharebar", "interface"},
    {"sharedaddy", "interface"},
    {"sharing", "interface"},
    {"sidebar", "aside"},
    {"signup", "interface"},
    {"sitemap", "menu"},
    {"skip link", "interface"},
    {"skip to", "interface"},
    {"social", "interface"},
    {"sponsor", "advertisement"},
    {"sponsored", "advertisement"},
    {"sr only", "interface"},
    {"subscribe", "interface"},
    {"subscription", "interface"},
    {"taboola", "related"},
    {"tag list", "tags"},
    {"taglist", "tags"},
    {"tags", "tags"},
    {"toolbar", "interface"},
    {"tooltip", "interface"},
    {"trending", "related"},
    {"visually hidden", "interface"},
    {"widget", "aside"},
    {"widgets", "aside"},
    {"you may", "related"},
};

static const struct {
    GumboTag tag;
    const char *reason;
} tags[] = {
    {GUMBO_TAG_NAV, "menu"},           {GUMBO_TAG_ASIDE, "aside"},
    {GUMBO_TAG_FOOTER, "footer"},      {GUMBO_TAG_FORM, "interface"},
    {GUMBO_TAG_BUTTON, "interface"},   {GUMBO_TAG_SELECT, "interface"},
    {GUMBO_TAG_MENU, "menu"},          {GUMBO_TAG_LABEL, "interface"},
    {GUMBO_TAG_FIELDSET, "interface"},
};

static const struct zone_name roles[] = {
    {"banner", "header"},    {"complementary", "aside"}, {"contentinfo", "footer"},
    {"dialog", "interface"}, {"menu", "menu"},           {"menubar", "menu"},
    {"navigation", "menu"},  {"search", "interface"},
};

static int compare_names(const void *key, const void *row)
{
    return strcmp(key, ((const struct zone_name *)row)->name);
}

static const char *look_up(const char *word)
{
    const struct zone_name *found =
        bsearch(word, names, sizeof names / sizeof *names, sizeof *names, compare_names);
    return found ? found->reason : NULL;
}

/* The next word of `text` at or after *at, in lower case; 0 at the end. */
static int next_word(char out[WORD], const char *text, size_t *at)
{
    size_t n = 0, i = *at;
    while (text[i] && !isalnum((unsigned char)text[i]))
        i++;
    for (size_t start = i; isalnum((unsigned char)text[i]); i++) {
        if (i > start && isupper((unsigned char)text[i]) && islower((unsigned char)text[i - 1]))
            break;
        if (n + 1 < WORD)
            out[n++] = (char)tolower((unsigned char)text[i]);
    }
    out[n] = '\0';
    *at = i;
    return n > 0;
}

/* Calls `test` with each word of the attribute, and each with the one before it, until it gives
 * something. Only the first words of a long name are looked at. */
static const char *search_names(const char *text,
                                const char *(*test)(const char *word, const void *),
                                const void *payload)
{
    char word[WORD], pair[2 * WORD] = "";
    size_t at = 0;
    for (int i = 0; text && i < NAME_WORDS && at < NAMES && next_word(word, text, &at); i++) {
        const char *found = test(word, payload);
        size_t len = strlen(pair);
        if (!found && len) {
            pair[len] = ' ';
            memcpy(pair + len + 1, word, strlen(word) + 1);
            found = test(pair, payload);
        }
        if (found)
            return found; // cppcheck-suppress returnDanglingLifetime ; it is an entry of a table
        memcpy(pair, word, sizeof word);
    }
    return NULL;
}

static const char *test_zone(const char *word, const void *payload)
{
    (void)payload;
    return look_up(word);
}

static const char *test_list(const char *word, const void *payload)
{
    for (const char *const *list = payload; **list; list++)
        if (strcmp(word, *list) == 0)
            return *list;
    return NULL;
}

int ent_html_has_word(const struct ent_html_page *page, uint32_t node, const char *const *words)
{
    return search_names(ent_dom_attribute(&page->dom, node, "class"), test_list, words) ||
           search_names(ent_dom_attribute(&page->dom, node, "id"), test_list, words);
}

static const char *zone_by_role(const char *role)
{
    for (size_t i = 0; role && i < sizeof roles / sizeof *roles; i++)
        if (strcasecmp(roles[i].name, role) == 0)
            return roles[i].reason;
    return NULL;
}

static const char *zone_by_tag(GumboTag tag)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (tags[i].tag == tag)
            return tags[i].reason;
    return NULL;
}

static const char *zone_of(const struct ent_dom *dom, uint32_t node)
{
    const char *zone = zone_by_tag(dom->nodes[node].tag);
    if (!zone)
        zone = zone_by_role(ent_dom_attribute(dom, node, "role"));
    if (!zone)
        zone = search_names(ent_dom_attribute(dom, node, "id"), test_zone, NULL);
    if (!zone)
        zone = search_names(ent_dom_attribute(dom, node, "class"), test_zone, NULL);
    return zone;
}

/* 1 where `style` sets `property` to `value`, spaces between or not. */
static int sets(const char *style, const char *property, const char *value)
{
    for (const char *at = strstr(style, property); at; at = strstr(at + 1, property)) {
        const char *p = at + strlen(property);
        p += strspn(p, " ");
        if (*p != ':')
            continue;
        p++;
        p += strspn(p, " ");
        if (strncmp(p, value, strlen(value)) == 0)
            return 1;
    }
    return 0;
}

static int is_hidden(const struct ent_dom *dom, uint32_t node)
{
    const char *style = ent_dom_attribute(dom, node, "style");
    const char *aria = ent_dom_attribute(dom, node, "aria-hidden");
    return ent_dom_attribute(dom, node, "hidden") || (aria && strcasecmp(aria, "true") == 0) ||
           (style && (sets(style, "display", "none") || sets(style, "visibility", "hidden")));
}

/* Words of prose, outside the zones, in the blocks before each; the last is the page's. */
static uint32_t *sum_prose(const struct ent_html_page *page)
{
    uint32_t *sums = ent_arena_alloc(page->arena, (page->draft.count + 1) * sizeof *sums);
    for (size_t i = 0; sums && i < page->draft.count; i++) {
        const struct ent_html_block *b = &page->blocks[i];
        int prose = ent_measure_is_prose(&b->measure) && b->linked * 2 <= b->bytes &&
                    !page->nodes[b->node].zone;
        sums[i + 1] = sums[i] + (prose ? b->measure.words : 0);
    }
    return sums;
}

/* Blocks that a title of the first rank precedes. */
static uint32_t find_title(const struct ent_html_page *page)
{
    for (uint32_t i = 0; i < page->draft.count; i++)
        if (page->draft.blocks[i].kind == ENT_BLOCK_HEADING && page->draft.blocks[i].level == 1)
            return i;
    return UINT32_MAX;
}

/* What an element inherits; 1 where its own names may be asked. */
static int inherit(struct ent_html_page *page, uint32_t i)
{
    const struct ent_dom_node *node = &page->dom.nodes[i];
    struct ent_html_node *mark = &page->nodes[i];
    if (node->parent != ENT_DOM_NONE) {
        mark->zone = page->nodes[node->parent].zone;
        mark->hidden = page->nodes[node->parent].hidden;
    }
    return node->tag != GUMBO_TAG_LAST && node->tag != GUMBO_TAG_HTML &&
           node->tag != GUMBO_TAG_BODY && !mark->zone && mark->first < mark->last;
}

/* Comments and what is hidden go first: the other parts' shares are of what then remains. */
static void mark_strong(struct ent_html_page *page, const uint32_t *prose, uint32_t title)
{
    for (uint32_t i = 0; i < page->dom.count; i++) {
        struct ent_html_node *mark = &page->nodes[i];
        if (!inherit(page, i))
            continue;
        uint32_t held = prose[mark->last] - prose[mark->first];
        int titled = title >= mark->first && title < mark->last;
        if (held * 2 <= prose[page->draft.count] && is_hidden(&page->dom, i)) {
            mark->zone = "hidden";
            mark->hidden = 1;
        } else if (!titled && page->dom.nodes[i].tag != GUMBO_TAG_ARTICLE) {
            const char *zone = zone_of(&page->dom, i);
            mark->zone = zone && strcmp(zone, "comments") == 0 ? zone : NULL;
        }
    }
}

static void mark_weak(struct ent_html_page *page, const uint32_t *prose)
{
    for (uint32_t i = 0; i < page->dom.count; i++) {
        struct ent_html_node *mark = &page->nodes[i];
        const char *own = mark->zone;
        GumboTag tag = page->dom.nodes[i].tag;
        if (own || !inherit(page, i) || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN)
            continue;
        uint32_t held = prose[mark->last] - prose[mark->first];
        if (held * SHARE <= prose[page->draft.count])
            mark->zone = zone_of(&page->dom, i);
    }
}

int ent_html_mark_zones(struct ent_html_page *page)
{
    uint32_t *prose = sum_prose(page);
    if (!prose)
        return ENT_E_NOMEM;
    mark_strong(page, prose, find_title(page));
    prose = sum_prose(page);
    if (!prose)
        return ENT_E_NOMEM;
    mark_weak(page, prose);
    return 0;
}
