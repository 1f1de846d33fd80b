// SPDX-License-Identifier: MIT
/* Strips the marks from a text and notes where they stood. Mistakes in a test's text abort. */
#include "config.h"

#include "marked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/source.h"

enum { LEAST_BYTES = 4 /* of what is marked, or of a line of the head */ };

struct parser {
    struct ent_document *document;
    struct ent_buffer text, raw;
    const char *at;
};

static void *need(void *p)
{
    if (!p)
        abort();
    return p;
}

static const char *copy(struct parser *p, const char *text, size_t len)
{
    return need(ent_arena_copy(&p->document->arena, text, len));
}

static uint32_t find_actor(const struct parser *p, const char *id, size_t len)
{
    const struct ent_cast *cast = &p->document->cast;
    for (uint32_t i = 0; i < cast->n_actors; i++)
        if (strlen(cast->actors[i].id) == len && strncmp(cast->actors[i].id, id, len) == 0)
            return i;
    fprintf(stderr, "no such actor: %.*s\n", (int)len, id);
    abort();
}

/* The head ------------------------------------------------------------------------------------- */

static void add_actor(struct parser *p, const char *line)
{
    char id[32], type[32];
    int name = 0;
    struct ent_cast *cast = &p->document->cast;
    if (sscanf(line, "%31s %31s %n", id, type, &name) != 2 || !name)
        abort();
    struct ent_actor *actor = &cast->actors[cast->n_actors];
    cast->members[cast->n_actors] = cast->n_actors;
    cast->n_members = ++cast->n_actors;
    actor->id = copy(p, id, strlen(id));
    actor->root = copy(p, id, strcspn(id, "/"));
    actor->name = actor->root_name = copy(p, line + name, strlen(line + name));
    actor->sector = "";
    for (int i = 0; i < ENT_ACTOR_TYPE_COUNT; i++)
        if (strcmp(ent_actor_type_name((enum ent_actor_type)i), type) == 0)
            actor->type = actor->root_type = (enum ent_actor_type)i;
}

static void read_fact(struct parser *p, const char *line)
{
    struct ent_article *article = &p->document->article;
    const char *value = strchr(line, ':');
    if (!value)
        abort();
    value += 1 + strspn(value + 1, " ");
    size_t len = strlen(value);
    if (strncmp(line, "title", 5) == 0)
        article->title = copy(p, value, len);
    else if (strncmp(line, "site", 4) == 0)
        article->site = copy(p, value, len);
    else if (strncmp(line, "section", 7) == 0)
        article->section = copy(p, value, len);
    else if (strncmp(line, "author", 6) == 0)
        article->authors[article->n_authors++] = copy(p, value, len);
    else if (strncmp(line, "date", 4) == 0)
        ent_date_parse(&article->date, value, len);
    else if (strncmp(line, "removed", 7) == 0)
        article->removed = (size_t)atoi(value);
    else if (strncmp(line, "actor", 5) == 0)
        add_actor(p, value);
    else
        abort();
}

static void read_head(struct parser *p)
{
    char line[512];
    while (*p->at && *p->at != '\n') {
        size_t len = strcspn(p->at, "\n");
        snprintf(line, sizeof line, "%.*s", (int)len, p->at);
        read_fact(p, line);
        p->at += len + (p->at[len] == '\n');
    }
}

/* The body ------------------------------------------------------------------------------------- */

static uint32_t position(const struct parser *p)
{
    return (uint32_t)p->text.len;
}

static void read_mention(struct parser *p)
{
    struct ent_cast *cast = &p->document->cast;
    struct ent_mention *mention = &cast->mentions[cast->n_mentions++];
    mention->place = *++p->at == '@';
    p->at += mention->place;
    size_t id = strcspn(p->at, "|"), words = strcspn(p->at + id + 1, "]");
    mention->member = find_actor(p, p->at, id);
    mention->members = 1;
    cast->actors[mention->member].mentions++;
    mention->span.start = position(p);
    ent_buffer_add(&p->text, p->at + id + 1, words);
    mention->span.end = position(p);
    mention->phrase = mention->span;
    p->at += id + words + 2;
}

/* "2024-06-19", or "2024-06" for the whole month. */
static struct ent_interval read_interval(const char *text)
{
    char first[16];
    struct ent_interval out = {0};
    int month = strlen(text) == 7;
    snprintf(first, sizeof first, "%.10s%s", text, month ? "-01" : "");
    if (ent_date_parse(&out.start, first, strlen(first)))
        abort();
    out.end = out.start;
    for (struct ent_date next = out.end; month && next.month == out.start.month;
         next = ent_date_from_days(ent_date_days(next) + 1))
        out.end = next;
    return out;
}

static void read_tie(struct parser *p)
{
    struct ent_tie *tie = &p->document->ties.items[p->document->ties.count++];
    char a[32], b[32], how, category[32], sign;
    int n = 0;
    if (sscanf(p->at, "{%c %31[A-Z/_]%c%31[A-Z/_] %31[A-Z?!~@0-9-]|%n", &sign, a, &how, b, category,
               &n) != 5)
        abort();
    char *day = strchr(category, '@');
    if (day) {
        *day = '\0';
        tie->date = read_interval(day + 1);
    }
    const char *name = category;
    tie->status = *name == '?'   ? ENT_STATUS_UNCERTAIN
                  : *name == '!' ? ENT_STATUS_NEGATED
                  : *name == '~' ? ENT_STATUS_FUTURE
                                 : ENT_STATUS_ASSERTED;
    enum ent_category found;
    if (ent_category_find(&found, name + (tie->status != ENT_STATUS_ASSERTED)))
        abort();
    tie->category = (uint8_t)found;
    tie->sign = sign == '+' ? 1 : -1;
    tie->source = find_actor(p, a, strlen(a));
    tie->target = find_actor(p, b, strlen(b));
    tie->symmetric = how == '-';
    tie->rule = "marked";
    strcpy(tie->cameo, ent_category_cameo(found, tie->sign));
    tie->trigger.start = position(p);
    size_t words = strcspn(p->at + n, "}");
    ent_buffer_add(&p->text, p->at + n, words);
    tie->trigger.end = position(p);
    p->at += (size_t)n + words + 1;
}

/* Lines that were dropped where a block would begin. */
static void read_dropped(struct parser *p)
{
    struct ent_article *article = &p->document->article;
    while (p->at[0] == '%' && p->at[1] == ' ') {
        struct ent_dropped *dropped = &article->dropped[article->n_dropped++];
        size_t reason = strcspn(p->at, ":") - 2, words = strcspn(p->at + reason + 4, "\n");
        dropped->reason = copy(p, p->at + 2, reason);
        dropped->raw.start = (uint32_t)p->raw.len;
        ent_buffer_add(&p->raw, p->at + reason + 4, words);
        dropped->raw.end = (uint32_t)p->raw.len;
        ent_buffer_putc(&p->raw, '\n');
        p->at += reason + 4 + words;
        p->at += strspn(p->at, "\n");
    }
}

/* Of a block the raw text has no more than its place. */
static void begin_block(struct parser *p, uint32_t start)
{
    read_dropped(p);
    struct ent_article *article = &p->document->article;
    struct ent_block *block = &article->blocks[article->n_blocks++];
    static const struct {
        char mark;
        enum ent_block_kind kind;
    } kinds[] = {{'#', ENT_BLOCK_HEADING}, {'*', ENT_BLOCK_ITEM}, {'>', ENT_BLOCK_QUOTE}};
    block->kind = ENT_BLOCK_PARAGRAPH;
    block->span.start = start;
    block->raw.start = (uint32_t)p->raw.len;
    ent_buffer_putc(&p->raw, '\n');
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (p->at[0] == kinds[i].mark && p->at[1] == ' ') {
            block->kind = kinds[i].kind;
            block->level = 1;
            p->at += 2;
        }
}

static void read_body(struct parser *p)
{
    struct ent_article *article = &p->document->article;
    while (*p->at == '\n')
        p->at++;
    begin_block(p, 0);
    while (*p->at) {
        if (p->at[0] == '\n' && p->at[1] == '\n') {
            article->blocks[article->n_blocks - 1].span.end = position(p);
            while (*p->at == '\n')
                p->at++;
            ent_buffer_puts(&p->text, "\n\n");
            begin_block(p, position(p));
        } else if (*p->at == '[') {
            read_mention(p);
        } else if (*p->at == '{') {
            read_tie(p);
        } else if (p->at[0] == '\n') {
            ent_buffer_puts(&p->text, p->at[1] ? " " : "");
            p->at++;
        } else {
            ent_buffer_putc(&p->text, *p->at++);
        }
    }
    article->blocks[article->n_blocks - 1].span.end = position(p);
}

/* Joining -------------------------------------------------------------------------------------- */

static uint32_t sentence_at(const struct ent_text *text, uint32_t offset)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < text->n_sentences; i++)
        if (text->sentences[i].span.start <= offset)
            found = i;
    return found;
}

/* The first mention of the actor in the tie's sentence. */
static struct ent_span party(const struct ent_document *d, uint32_t sentence, uint32_t actor)
{
    for (uint32_t i = 0; i < d->cast.n_mentions; i++)
        if (d->cast.mentions[i].sentence == sentence && d->cast.mentions[i].member == actor)
            return d->cast.mentions[i].span;
    return (struct ent_span){0, 0};
}

static void join(struct parser *p)
{
    struct ent_document *d = p->document;
    if (ent_text_split(&d->text, &d->arena, &d->article, NULL))
        abort();
    for (uint32_t i = 0; i < d->cast.n_mentions; i++)
        d->cast.mentions[i].sentence = sentence_at(&d->text, d->cast.mentions[i].span.start);
    for (uint32_t i = 0; i < d->ties.count; i++) {
        struct ent_tie *tie = &d->ties.items[i];
        tie->sentence = sentence_at(&d->text, tie->trigger.start);
        tie->source_span = party(d, tie->sentence, tie->source);
        tie->target_span = party(d, tie->sentence, tie->target);
    }
}

static void make_room(struct parser *p)
{
    struct ent_document *d = p->document;
    struct ent_article *a = &d->article;
    size_t most = strlen(p->at) / LEAST_BYTES + 1;
    a->title = a->site = a->section = a->language = a->url = a->description = a->raw = "";
    a->authors = need(ent_arena_alloc(&d->arena, most * sizeof *a->authors));
    a->blocks = need(ent_arena_alloc(&d->arena, most * sizeof *a->blocks));
    a->dropped = need(ent_arena_alloc(&d->arena, most * sizeof *a->dropped));
    d->cast.actors = need(ent_arena_alloc(&d->arena, most * sizeof *d->cast.actors));
    d->cast.mentions = need(ent_arena_alloc(&d->arena, most * sizeof *d->cast.mentions));
    d->cast.members = need(ent_arena_alloc(&d->arena, most * sizeof *d->cast.members));
    d->ties.items = need(ent_arena_alloc(&d->arena, most * sizeof *d->ties.items));
}

int marked_parse(struct ent_document **out, const char *name, const char *text,
                 struct ent_message *message)
{
    (void)message;
    struct parser p = {.document = need(calloc(1, sizeof **out)), .at = text};
    p.document->name = copy(&p, name, strlen(name));
    make_room(&p);
    read_head(&p);
    read_body(&p);
    p.document->article.text = copy(&p, p.text.data ? p.text.data : "", p.text.len);
    p.document->article.text_len = (uint32_t)p.text.len;
    p.document->article.raw = copy(&p, p.raw.data ? p.raw.data : "", p.raw.len);
    p.document->article.raw_len = (uint32_t)p.raw.len;
    ent_buffer_free(&p.text);
    ent_buffer_free(&p.raw);
    join(&p);
    *out = p.document;
    return 0;
}

int marked_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message)
{
    struct ent_source source = {0};
    (void)payload;
    (void)watch;
    int status = ent_source_read(&source, path, message);
    if (!status)
        status = marked_parse(out, path, source.bytes, message);
    ent_source_free(&source);
    return status;
}
