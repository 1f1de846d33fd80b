// SPDX-License-Identifier: MIT
/*
 * Whether a feed has the whole article, it does not say: RSS has one element for a summary and for
 * everything. Long text is taken for the article, unless it breaks off.
 */
#include "source/feed.h"

#include <string.h>

enum { WHOLE_CHARACTERS = 1500 };

/* Bytes of text that `markup` shows. */
static size_t shown(const char *markup)
{
    size_t count = 0;
    int tag = 0;
    for (; *markup; markup++) {
        tag = *markup == '<' || (tag && *markup != '>');
        count += !tag && (unsigned char)*markup > ' ';
    }
    return count;
}

static int ends_with(const char *text, size_t len, const char *end)
{
    size_t n = strlen(end);
    return len >= n && memcmp(text + len - n, end, n) == 0;
}

/* 1 where the text ends with what stands for the rest of it; tags behind that do not count. */
static int breaks_off(const char *text)
{
    static const char *const ends[] = {"…",        "...",     "[…]",        "[...]",
                                       "&hellip;", "&#8230;", "[&hellip;]", "[&#8230;]"};
    size_t len = strlen(text);
    for (;;) {
        while (len > 0 && (unsigned char)text[len - 1] <= ' ')
            len--;
        if (len == 0 || text[len - 1] != '>')
            break;
        while (len > 0 && text[len - 1] != '<')
            len--;
        len -= len > 0;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_with(text, len, ends[i]))
            return 1;
    return 0;
}

static int has_text(const char *text)
{
    return text && shown(text) > 0;
}

int ent_entry_put(struct ent_split *split, const struct ent_entry *entry, const char *site)
{
    int has_content = has_text(entry->content), has_summary = has_text(entry->summary);
    int whole = has_content && !(breaks_off(entry->content) && entry->address);
    const char *text = has_content ? entry->content : has_summary ? entry->summary : NULL;
    int is_text = has_content ? entry->content_is_text : entry->summary_is_text;
    if (!has_content && has_summary)
        whole = shown(text) >= WHOLE_CHARACTERS && !breaks_off(text);
    if (!text && !entry->address)
        return ent_split_note(split, "the entry '%.80s' has neither text nor address",
                              entry->title ? entry->title : "");
    int fetched = !whole && entry->address;
    struct ent_part part = {fetched ? ENT_PART_PAGE : ENT_PART_ARTICLE,
                            {.bytes = text,
                             .len = text ? strlen(text) : 0,
                             .kind = is_text ? ENT_INPUT_PLAIN : ENT_INPUT_BODY,
                             .title = entry->title,
                             .url = entry->address,
                             .author = entry->author,
                             .site = site,
                             .date = entry->date}};
    return ent_split_put(split, &part);
}
