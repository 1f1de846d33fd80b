// SPDX-License-Identifier: MIT
/* Documents made by hand for the tests of export. */
#include "export_fixture.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static const struct fixture_actor hostile_actors[] = {
    {"A\"\\<&>", HOSTILE, 0}, {"B'", "B", 0}, {"CN\xE4\xB8\xAD", "中国", 0}, {NULL, NULL, 0}};
static const struct fixture_tie hostile_ties[] = {
    {"A\"\\<&>", "B'", -1, 0, ENT_STATUS_ASSERTED, {2024, 1, 2}},
    {"A\"\\<&>", "B'", 1, 0, ENT_STATUS_ASSERTED, {2024, 3, 4}},
    {"B'", "A\"\\<&>", 1, 0, ENT_STATUS_UNCERTAIN, {0}},
    {"B'", "A\"\\<&>", -1, 1, ENT_STATUS_NEGATED, {0}},
    {"B'", "CN\xE4\xB8\xAD", -1, 1, ENT_STATUS_FUTURE, {0}},
    {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
static const struct fixture_actor no_actors[] = {{NULL, NULL, 0}};
static const struct fixture_tie no_ties[] = {{NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};

struct ent_document six, hostile, empty;
struct ent_graph *graph;
struct ent_buffer out;

/* Gives the document a block of every kind over its text, and strings that need escaping. */
static void spoil(struct ent_document *doc)
{
    static const char *authors[] = {HOSTILE, "A. B."};
    static struct ent_block blocks[ENT_BLOCK_KIND_COUNT];
    static struct ent_dropped dropped[] = {{{0, sizeof HOSTILE - 1}, "title"}};
    static const char *text = HOSTILE;
    for (unsigned i = 0; i < ENT_BLOCK_KIND_COUNT; i++)
        blocks[i] = (struct ent_block){
            .span = {0, sizeof HOSTILE - 1}, .kind = (enum ent_block_kind)i, .level = 1};
    struct ent_article *article = &doc->article;
    article->title = article->site = article->section = article->description = HOSTILE;
    article->language = "en\"><script>";
    article->url = "https://example.org/?a=1&b=\"<>";
    article->authors = authors;
    article->n_authors = 2;
    article->text = article->raw = text;
    article->text_len = article->raw_len = sizeof HOSTILE - 1;
    article->blocks = blocks;
    article->n_blocks = ENT_BLOCK_KIND_COUNT;
    article->dropped = dropped;
    article->n_dropped = 1;
    for (uint32_t i = 0; i < doc->ties.count; i++) {
        doc->text.sentences[i].span = (struct ent_span){0, article->text_len};
        doc->ties.items[i].trigger = (struct ent_span){2, 9};
    }
}

void setup(void)
{
    out = (struct ent_buffer){0};
    fixture_document(&six, "six.txt", six_actors, six_ties);
    fixture_document(&hostile, "dir/" HOSTILE, hostile_actors, hostile_ties);
    fixture_document(&empty, "empty.txt", no_actors, no_ties);
    spoil(&hostile);
}

void teardown(void)
{
    ent_graph_free(graph);
    graph = NULL;
    fixture_free(&six);
    fixture_free(&hostile);
    fixture_free(&empty);
    ent_buffer_free(&out);
}

void fold(const struct ent_document *document)
{
    ck_assert_int_eq(ent_graph_fold(&graph, &document, 1), 0);
}

void check_clean(void)
{
    ck_assert(!out.failed);
    ck_assert_ptr_null(u8_check((const uint8_t *)out.data, out.len));
    for (size_t i = 0; i < out.len; i++) {
        unsigned char c = (unsigned char)out.data[i];
        ck_assert_msg(c >= ' ' || c == '\n' || c == '\t', "control %d at %zu", c, i);
        ck_assert_int_ne(c, 0x7F);
    }
}

const char *write_graph(const char *format)
{
    const struct ent_graph_format *f = ent_graph_format_find(format);
    out.len = 0;
    int status = f->write(&out, graph);
    ck_assert(status == 0 || (status == ENT_E_UNSUPPORTED && f->needs));
    return out.data;
}

const char *write_ties(const char *format, const struct ent_document *const *documents, size_t n)
{
    const struct ent_ties_format *f = ent_ties_format_find(format);
    struct ent_ties_state state = {0};
    out.len = 0;
    if (f->begin)
        f->begin(&out);
    for (size_t i = 0; i < n; i++)
        ck_assert_int_eq(f->write(&out, documents[i], &state), 0);
    if (f->end)
        f->end(&out);
    ck_assert_uint_eq(state.documents, n);
    return out.data ? out.data : "";
}

const char *write_article(const char *format, const struct ent_article *article)
{
    out.len = 0;
    ck_assert_int_eq(ent_article_format_find(format)->write(&out, article), 0);
    return out.data;
}

int occurrences(const char *text, const char *part)
{
    int n = 0;
    for (; (text = strstr(text, part)) != NULL; text += strlen(part))
        n++;
    return n;
}

const char *string_of(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    ck_assert_msg(cJSON_IsString(item), "%s is no string", key);
    return item->valuestring;
}

double number_of(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    ck_assert_msg(cJSON_IsNumber(item), "%s is no number", key);
    return item->valuedouble;
}

cJSON *parse(const char *text)
{
    cJSON *json = cJSON_Parse(text);
    ck_assert_msg(json != NULL, "not JSON: %.200s", text);
    return json;
}

int has_keys(const cJSON *object, const char *const *keys)
{
    const cJSON *item = object->child;
    for (; item && *keys; item = item->next, keys++)
        if (strcmp(item->string, *keys) != 0)
            return 0;
    return !item && !*keys;
}
