// SPDX-License-Identifier: MIT
/*
 * An article of a snapshot as a document. Its text has to be as sanitising leaves it: otherwise the
 * offsets of the file would not be those of the text that is shown. Sentences are taken as they
 * were cut, tokens are cut anew.
 */
#include "snapshot/reading.h"

#include <stdlib.h>
#include <string.h>

#include "clean/draft.h"
#include "clean/sanitize.h"
#include "snapshot/values.h"

/* A part of a snapshot's article; `room` items were allocated for `count` of the array. */
static void *items_for(struct ent_arena *arena, const cJSON *array, size_t size)
{
    return ent_arena_alloc(arena, ((size_t)cJSON_GetArraySize(array) + 1) * size);
}

static int wrong(const struct reading *reading, const struct ent_document *document,
                 const char *what)
{
    return ent_fail(reading->message, ENT_E_FORMAT, "%s: article \"%s\": %s", reading->name,
                    document->name, what);
}

static int read_fields(struct ent_document *doc, const cJSON *json)
{
    struct ent_arena *arena = &doc->arena;
    const cJSON *authors = json_member(json, "authors"), *author;
    struct ent_article *article = &doc->article;
    const char **names = items_for(arena, authors, sizeof *names);
    if (!names)
        return ENT_E_NOMEM;
    doc->name = json_line(arena, json, "name");
    *article = (struct ent_article){.title = json_line(arena, json, "title"),
                                    .site = json_line(arena, json, "site"),
                                    .section = json_line(arena, json, "section"),
                                    .language = json_line(arena, json, "language"),
                                    .url = json_line(arena, json, "url"),
                                    .description = json_line(arena, json, "description"),
                                    .authors = names,
                                    .date = json_date(json, "date")};
    cJSON_ArrayForEach(author, authors) if (cJSON_IsString(author)) names[article->n_authors++] =
        ent_field(arena, author->valuestring, strlen(author->valuestring));
    return 0;
}

static int set_text(struct ent_document *doc, const char *text, size_t len)
{
    struct ent_sanitized clean;
    int status = ent_sanitize(&clean, &doc->arena, text, len);
    if (status)
        return status;
    if (clean.removed || clean.len != len || len > INT32_MAX)
        return ENT_E_FORMAT;
    doc->article.text = doc->article.raw = clean.text;
    doc->article.text_len = doc->article.raw_len = (uint32_t)len;
    return 0;
}

static const char *block_name(unsigned i)
{
    return ent_block_kind_name((enum ent_block_kind)i);
}

/* ["paragraph", start, end, level] */
static int read_blocks(struct ent_document *doc, const cJSON *json)
{
    const cJSON *array = json_member(json, "blocks"), *item;
    struct ent_article *article = &doc->article;
    article->blocks = items_for(&doc->arena, array, sizeof *article->blocks);
    if (!article->blocks)
        return ENT_E_NOMEM;
    uint32_t last = 0;
    cJSON_ArrayForEach(item, array)
    {
        struct ent_block *block = &article->blocks[article->n_blocks++];
        const cJSON *kind = cJSON_IsArray(item) ? item->child : NULL;
        const cJSON *start = kind ? kind->next : NULL;
        if (json_span_at(&block->span, start, article->text, article->text_len) != 0 ||
            block->span.start < last)
            return ENT_E_FORMAT;
        last = block->span.end;
        const cJSON *level = start->next->next;
        block->raw = block->span;
        block->kind = (enum ent_block_kind)json_choice(cJSON_GetStringValue(kind), block_name,
                                                       ENT_BLOCK_KIND_COUNT, ENT_BLOCK_PARAGRAPH);
        block->level = cJSON_IsNumber(level) && level->valuedouble >= 0 && level->valuedouble < 100
                           ? (int)level->valuedouble
                           : 0;
    }
    return 0;
}

/* The sentences as they were, over tokens and blocks as they are. */
static int read_sentences(struct ent_document *doc, const cJSON *json)
{
    const cJSON *array = json_member(json, "sentences"), *item;
    struct ent_text *text = &doc->text;
    if (!cJSON_IsArray(array))
        return 0;
    text->n_sentences = 0;
    text->sentences = items_for(&doc->arena, array, sizeof *text->sentences);
    if (!text->sentences)
        return ENT_E_NOMEM;
    uint32_t token = 0, block = 0, last = 0;
    cJSON_ArrayForEach(item, array)
    {
        struct ent_span span;
        if (json_span(&span, item, text->bytes, text->len) != 0 || span.start < last)
            return ENT_E_FORMAT;
        last = span.start;
        while (token < text->n_tokens && text->tokens[token].span.end <= span.start)
            token++;
        while (block + 1 < doc->article.n_blocks &&
               doc->article.blocks[block].span.end <= span.start)
            block++;
        uint32_t end = token;
        while (end < text->n_tokens && text->tokens[end].span.start < span.end)
            end++;
        text->sentences[text->n_sentences++] =
            (struct ent_sentence){span, block, token, end - token};
        token = end;
    }
    return 0;
}

static const char *type_name(unsigned i)
{
    return ent_actor_type_name((enum ent_actor_type)i);
}

static enum ent_actor_type read_type(const cJSON *json, const char *key)
{
    return (enum ent_actor_type)json_choice(json_raw(json, key), type_name, ENT_ACTOR_TYPE_COUNT,
                                            ENT_ACTOR_OTHER);
}

static int read_actors(struct ent_document *doc, const cJSON *json)
{
    const cJSON *array = json_member(json, "actors"), *item;
    struct ent_arena *arena = &doc->arena;
    doc->cast.actors = items_for(arena, array, sizeof *doc->cast.actors);
    if (!doc->cast.actors)
        return ENT_E_NOMEM;
    cJSON_ArrayForEach(item, array)
    {
        struct ent_actor *actor = &doc->cast.actors[doc->cast.n_actors++];
        *actor =
            (struct ent_actor){.id = json_line(arena, item, "id"),
                               .root = json_line(arena, item, "root"),
                               .name = json_line(arena, item, "name"),
                               .root_name = json_line(arena, item, "root_name"),
                               .sector = json_line(arena, item, "sector"),
                               .type = read_type(item, "type"),
                               .root_type = read_type(item, "root_type"),
                               .mentions = (uint32_t)json_whole(item, "mentions", 0, INT32_MAX, 0)};
        if (!*actor->id || !*actor->root)
            return ENT_E_FORMAT;
    }
    return 0;
}

static const char *kind_name(unsigned i)
{
    static const char *const names[] = {
#define KIND_NAME(name, text) text,
        ENT_MENTION_KINDS(KIND_NAME)
#undef KIND_NAME
    };
    return names[i];
}

/* The actors that a mention stands for; they fill the list of members. */
static int read_members(struct ent_cast *cast, struct ent_mention *mention, const cJSON *array)
{
    const cJSON *item;
    mention->member = cast->n_members;
    cJSON_ArrayForEach(item, array)
    {
        uint32_t actor = json_offset(item);
        if (actor >= cast->n_actors)
            return ENT_E_FORMAT;
        cast->members[cast->n_members++] = actor;
        mention->members++;
    }
    return 0;
}

static void find_tokens(struct ent_mention *mention, const struct ent_text *text,
                        uint32_t *sentence, uint32_t *token)
{
    while (*sentence + 1 < text->n_sentences &&
           text->sentences[*sentence].span.end <= mention->span.start)
        ++*sentence;
    while (*token < text->n_tokens && text->tokens[*token].span.end <= mention->span.start)
        ++*token;
    uint32_t low = *token, high = text->n_tokens; /* the first token that starts behind it */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->tokens[middle].span.start < mention->span.end)
            low = middle + 1;
        else
            high = middle;
    }
    mention->sentence = *sentence;
    mention->token = *token;
    mention->tokens = low - *token;
}

static size_t count_members(const cJSON *mentions)
{
    size_t count = 1;
    for (const cJSON *item = mentions ? mentions->child : NULL; item; item = item->next)
        for (const cJSON *part = item->child; part; part = part->next)
            if (cJSON_IsArray(part))
                count += (size_t)cJSON_GetArraySize(part);
    return count;
}

/* [start, end, start and end of the phrase, kind, 1 where a place only, [actors]] */
static int read_mention(struct ent_document *doc, const cJSON *item)
{
    struct ent_mention *m = &doc->cast.mentions[doc->cast.n_mentions++];
    const cJSON *part[7];
    part[0] = cJSON_IsArray(item) ? item->child : NULL;
    for (size_t i = 1; i < 7; i++)
        part[i] = part[i - 1] ? part[i - 1]->next : NULL;
    if (json_span_at(&m->span, part[0], doc->text.bytes, doc->text.len) != 0 ||
        json_span_at(&m->phrase, part[2], doc->text.bytes, doc->text.len) != 0 ||
        !cJSON_IsArray(part[6]))
        return ENT_E_FORMAT;
    m->kind = (uint8_t)json_choice(cJSON_GetStringValue(part[4]), kind_name, ENT_MENTION_KIND_COUNT,
                                   ENT_MENTION_NAME);
    m->place = cJSON_IsNumber(part[5]) && part[5]->valuedouble > 0;
    return read_members(&doc->cast, m, part[6]);
}

static int read_mentions(struct ent_document *doc, const cJSON *json)
{
    const cJSON *array = json_member(json, "mentions"), *item;
    struct ent_cast *cast = &doc->cast;
    cast->mentions = items_for(&doc->arena, array, sizeof *cast->mentions);
    cast->members = ent_arena_alloc(&doc->arena, count_members(array) * sizeof *cast->members);
    if (!cast->mentions || !cast->members)
        return ENT_E_NOMEM;
    uint32_t sentence = 0, token = 0, last = 0;
    int status = 0;
    cJSON_ArrayForEach(item, array)
    {
        if ((status = read_mention(doc, item)) != 0)
            return status;
        struct ent_mention *mention = &cast->mentions[cast->n_mentions - 1];
        if (mention->span.start < last)
            return ENT_E_FORMAT;
        last = mention->span.start;
        find_tokens(mention, &doc->text, &sentence, &token);
    }
    return 0;
}

static int read_parts(struct ent_document *doc, const struct reading *reading, const cJSON *json)
{
    static const struct {
        int (*read)(struct ent_document *doc, const cJSON *json);
        const char *what;
    } parts[] = {{read_sentences, "its sentences are not in order within the text"},
                 {read_actors, "an actor has no id"},
                 {read_mentions, "its mentions are not in order within the text"}};
    const char *text = json_raw(json, "text");
    int status = set_text(doc, text ? text : "", text ? strlen(text) : 0);
    if (status == ENT_E_FORMAT)
        return wrong(reading, doc, "its text holds what no text of an article does");
    if (!status && (status = read_blocks(doc, json)) == ENT_E_FORMAT)
        return wrong(reading, doc, "its blocks are not in order within the text");
    if (!status)
        status = ent_text_split(&doc->text, &doc->arena, &doc->article, NULL);
    for (size_t i = 0; i < sizeof parts / sizeof *parts && !status; i++) {
        status = parts[i].read(doc, json);
        if (status == ENT_E_FORMAT)
            return wrong(reading, doc, parts[i].what);
    }
    return status;
}

int snapshot_article(struct ent_document **out, int *texted, struct reading *reading,
                     const cJSON *article)
{
    struct ent_document *doc = calloc(1, sizeof *doc);
    if (!doc)
        return ENT_E_NOMEM;
    *texted = json_raw(article, "text") != NULL;
    int status = read_fields(doc, article);
    if (!status)
        status = read_parts(doc, reading, article);
    if (status) {
        ent_document_free(doc);
        return status;
    }
    *out = doc;
    return 0;
}

/* Puts the records' words together, a block each; `mute`: a mark for each in their place. */
static int gather_text(struct ent_document *doc, const struct record *records, size_t n, int mute)
{
    struct ent_buffer text = {0};
    struct ent_article *article = &doc->article;
    article->blocks = ent_arena_alloc(&doc->arena, (n + 1) * sizeof *article->blocks);
    article->n_blocks = 0;
    int status = article->blocks ? 0 : ENT_E_NOMEM;
    for (size_t i = 0; i < n && !status; i++) {
        const char *line = mute ? "" : json_line(&doc->arena, records[i].json, "text");
        ent_buffer_puts(&text, i ? "\n\n" : "");
        uint32_t start = (uint32_t)text.len;
        ent_buffer_puts(&text, *line ? line : "…");
        struct ent_span span = {start, (uint32_t)text.len};
        article->blocks[article->n_blocks++] = (struct ent_block){.span = span, .raw = span};
        status = text.failed ? ENT_E_NOMEM : text.len > INT32_MAX / 2 ? ENT_E_TOOBIG : 0;
    }
    if (!status)
        status = set_text(doc, text.data ? text.data : "", text.len);
    ent_buffer_free(&text);
    if (!status)
        status = ent_text_split(&doc->text, &doc->arena, article, NULL);
    return status;
}

/* Words without one visible character have no sentence that a tie could stand in. */
int snapshot_gather_text(struct ent_document *doc, const struct record *records, size_t n)
{
    int status = gather_text(doc, records, n, 0);
    if (!status && doc->text.n_sentences == 0)
        status = gather_text(doc, records, n, 1);
    return status;
}
