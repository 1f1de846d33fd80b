// SPDX-License-Identifier: MIT
/*
 * Pages write JSON-LD in many shapes: one object, a list, a @graph whose objects name each other by
 * @id, strings where objects should be and the other way round. So no type is trusted: a field is
 * read where it is a string, or a list's first string, or an object with a name. The first article
 * wins; an object that is a page only fills in where no article is.
 */
#include "clean/html_ldjson.h"

#include <string.h>
#include <strings.h>

#include "base/json.h"
#include "clean/html_fields.h"
#include "entente/buffer.h"

enum {
    SCRIPT_BYTES = 4 << 20, /* a larger script is data, no description of an article */
    DEPTH = 6,
    LIST = 64 /* authors of a list that are looked at */
};

struct reader {
    struct ent_html_page *page;
    struct ent_ldjson *out;
    const cJSON *root; /* of the script that is read: @id is looked up there */
};

static const cJSON *get(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static int ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

static int rank_of_name(const char *type)
{
    const char *slash = strrchr(type, '/');
    type = slash ? slash + 1 : type;
    if (ends_with(type, "Article") || ends_with(type, "Posting") || strcmp(type, "Report") == 0 ||
        strcmp(type, "Review") == 0 || strcmp(type, "HowTo") == 0 || strcmp(type, "Recipe") == 0)
        return 2;
    return ends_with(type, "WebPage") || strcmp(type, "ItemPage") == 0;
}

static int rank_of(const cJSON *object)
{
    const cJSON *type = get(object, "@type");
    int best = 0;
    if (cJSON_IsString(type))
        return rank_of_name(type->valuestring);
    const cJSON *item = cJSON_IsArray(type) ? type->child : NULL;
    for (; item; item = item->next) {
        int rank = cJSON_IsString(item) ? rank_of_name(item->valuestring) : 0;
        best = rank > best ? rank : best;
    }
    return best;
}

/* A string, the first one of a list, or the name of an object; NULL where there is none. */
static const char *text_of(const cJSON *value)
{
    for (int i = 0; value && i < DEPTH; i++) {
        if (cJSON_IsString(value))
            return value->valuestring;
        if (cJSON_IsArray(value)) {
            value = value->child;
        } else if (cJSON_IsObject(value)) {
            const cJSON *name = get(value, "name");
            value = name ? name : get(value, "@id");
        } else {
            return NULL;
        }
    }
    return NULL;
}

static const char *field(struct reader *r, const cJSON *object, const char *name)
{
    const char *text = text_of(get(object, name));
    if (!text)
        return NULL;
    text = ent_html_field(r->page, text, strlen(text));
    return *text ? text : NULL;
}

/* The object of that @id in `list` (a @graph). */
static const cJSON *find_id(const cJSON *list, const char *id)
{
    const cJSON *item = list ? list->child : NULL;
    for (; item; item = item->next) {
        const cJSON *own = get(item, "@id");
        if (cJSON_IsString(own) && strcmp(own->valuestring, id) == 0 && get(item, "name"))
            return item;
    }
    return NULL;
}

static const cJSON *resolve(const struct reader *r, const cJSON *value)
{
    const cJSON *id = cJSON_IsObject(value) && !get(value, "name") ? get(value, "@id") : NULL;
    const cJSON *found =
        cJSON_IsString(id)
            ? find_id(cJSON_IsArray(r->root) ? r->root : get(r->root, "@graph"), id->valuestring)
            : NULL;
    return found ? found : value;
}

static void add_author(struct reader *r, const cJSON *value)
{
    struct ent_ldjson *out = r->out;
    const char *name = text_of(resolve(r, value));
    if (name && out->n_authors < ENT_LDJSON_AUTHORS)
        out->authors[out->n_authors++] = ent_html_field(r->page, name, strlen(name));
}

static void read_authors(struct reader *r, const cJSON *object)
{
    const cJSON *author = get(object, "author");
    if (!author)
        author = get(object, "creator");
    if (!cJSON_IsArray(author)) {
        if (author)
            add_author(r, author);
        return;
    }
    int looked = 0;
    for (author = author->child; author && looked < LIST; author = author->next, looked++)
        add_author(r, author);
}

static int is_type(const cJSON *object, const char *type)
{
    const cJSON *types = get(object, "@type");
    const cJSON *item = cJSON_IsArray(types) ? types->child : types;
    for (; item; item = cJSON_IsArray(types) ? item->next : NULL)
        if (cJSON_IsString(item) && strcmp(item->valuestring, type) == 0)
            return 1;
    return 0;
}

/* The person who publishes a page of one's own is its author where no other is named. */
static void read_owner(struct reader *r, const cJSON *object)
{
    const cJSON *site = resolve(r, get(object, "isPartOf"));
    const cJSON *owner = resolve(r, get(object, "publisher"));
    if (!owner)
        owner = resolve(r, get(site, "publisher"));
    if (is_type(owner, "Person") && get(owner, "name"))
        add_author(r, owner);
}

static void read_object(struct reader *r, const cJSON *object, int rank)
{
    struct ent_ldjson *out = r->out;
    if (rank <= out->rank)
        return;
    *out = (struct ent_ldjson){.rank = rank};
    out->title = field(r, object, "headline");
    if (!out->title)
        out->title = field(r, object, "name");
    out->date = field(r, object, "datePublished");
    if (!out->date)
        out->date = field(r, object, "dateCreated");
    const cJSON *publisher = resolve(r, get(object, "publisher"));
    if (!publisher)
        publisher = resolve(r, get(object, "isPartOf"));
    const char *site =
        cJSON_IsObject(publisher) ? text_of(get(publisher, "name")) : text_of(publisher);
    out->site = site ? ent_html_field(r->page, site, strlen(site)) : NULL;
    out->section = field(r, object, "articleSection");
    out->language = field(r, object, "inLanguage");
    out->url = field(r, object, "url");
    out->description = field(r, object, "description");
    read_authors(r, object);
    if (out->n_authors == 0)
        read_owner(r, object);
}

/* Objects stand in lists, graphs, and as what a page is about. */
static void visit(struct reader *r, const cJSON *value, int depth)
{
    if (depth == 0 || r->out->rank == 2)
        return;
    if (cJSON_IsArray(value)) {
        for (value = value->child; value; value = value->next)
            visit(r, value, depth - 1);
        return;
    }
    if (!cJSON_IsObject(value))
        return;
    int rank = rank_of(value);
    if (rank)
        read_object(r, value, rank);
    visit(r, get(value, "@graph"), depth - 1);
    visit(r, get(value, "mainEntity"), depth - 1);
    visit(r, get(value, "mainEntityOfPage"), depth - 1);
}

/* Raw newlines in strings, comment signs around the whole: what JSON does not allow and pages do.
 */
static void read_script(struct reader *r, const char *text)
{
    const char *start = strpbrk(text, "{["), *end = text + strlen(text);
    while (end > text && end[-1] != '}' && end[-1] != ']')
        end--;
    if (!start || end <= start || end - start > SCRIPT_BYTES)
        return;
    struct ent_buffer json = {0};
    ent_buffer_add(&json, start, (size_t)(end - start));
    for (size_t i = 0; !json.failed && i < json.len; i++)
        if ((unsigned char)json.data[i] < 0x20)
            json.data[i] = ' ';
    cJSON *root = json.failed ? NULL : ent_json_parse(json.data, json.len, NULL);
    r->root = root;
    visit(r, root, DEPTH);
    cJSON_Delete(root);
    ent_buffer_free(&json);
}

void ent_ldjson_read(struct ent_ldjson *out, struct ent_html_page *page)
{
    struct reader r = {.page = page, .out = out};
    const struct ent_dom *dom = &page->dom;
    *out = (struct ent_ldjson){0};
    for (uint32_t i = 0; i + 1 < dom->count && out->rank < 2; i++) {
        if (dom->nodes[i].tag != GUMBO_TAG_SCRIPT || dom->nodes[i].end < i + 2)
            continue;
        const char *type = ent_dom_attribute(dom, i, "type");
        if (type && strncasecmp(type, "application/ld+json", 19) == 0)
            read_script(&r, ent_dom_text(dom, i + 1));
    }
}
