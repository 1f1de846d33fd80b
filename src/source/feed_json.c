// SPDX-License-Identifier: MIT
/* JSON Feed 1 and 1.1 (jsonfeed.org): no member is trusted to be of its type. */
#include <cjson/cJSON.h>
#include <string.h>

#include "base/json.h"
#include "source/feed.h"
#include "source/when.h"

enum { VERSION_WITHIN = 64 * 1024 };

int ent_json_feed_is(const char *bytes, size_t len)
{
    size_t at = 0;
    while (at < len && (unsigned char)bytes[at] <= ' ' && bytes[at])
        at++;
    return at < len && bytes[at] == '{' &&
           (ent_kind_has(bytes, len, VERSION_WITHIN, "jsonfeed.org/version/") ||
            ent_kind_has(bytes, len, VERSION_WITHIN, "jsonfeed.org\\/version\\/"));
}

/* NULL where the member is not there or no string. */
static const char *get(const cJSON *object, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
    return cJSON_IsString(item) && *item->valuestring ? item->valuestring : NULL;
}

static const char *author_of(const cJSON *item)
{
    const cJSON *authors = cJSON_GetObjectItemCaseSensitive(item, "authors");
    const cJSON *author = cJSON_IsArray(authors) ? cJSON_GetArrayItem(authors, 0)
                                                 : cJSON_GetObjectItemCaseSensitive(item, "author");
    return get(author, "name");
}

static int put_item(struct ent_split *split, const cJSON *item, const cJSON *feed)
{
    const char *html = get(item, "content_html"), *text = get(item, "content_text");
    const char *author = author_of(item), *address = get(item, "url");
    const char *date = get(item, "date_published");
    struct ent_entry entry = {.title = get(item, "title"),
                              .address = address ? address : get(item, "external_url"),
                              .author = author ? author : author_of(feed),
                              .date = ent_when(date ? date : get(item, "date_modified")),
                              .content = html ? html : text,
                              .content_is_text = !html,
                              .summary = get(item, "summary"),
                              .summary_is_text = 1};
    return ent_entry_put(split, &entry, get(feed, "title"));
}

int ent_json_feed_split(struct ent_split *split, const char *bytes, size_t len)
{
    const char *end = bytes;
    cJSON *feed = ent_json_parse(bytes, len, &end);
    const cJSON *items = cJSON_GetObjectItemCaseSensitive(feed, "items"), *item;
    int status = 0;
    if (!feed)
        status = ent_split_fail(split, ENT_E_FORMAT, "is a feed, but not JSON at byte %zu",
                                (size_t)(end - bytes) + 1);
    else if (!cJSON_IsArray(items) || !items->child)
        status = ent_split_fail(split, ENT_E_EMPTY, "is a feed without entries");
    else
        cJSON_ArrayForEach(item, items) if (!status) status = put_item(split, item, feed);
    cJSON_Delete(feed);
    return status;
}
