// SPDX-License-Identifier: MIT
/* The pipeline: each stage gets what the ones before it made, and nothing else. */
#include "config.h"

#include "entente/document.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/limits.h"

enum { PATH_SIZE = 4096 };

static int sub_folder(char out[PATH_SIZE], const char *data, const char *name,
                      struct ent_message *message)
{
    int len = snprintf(out, PATH_SIZE, "%s/%s", data, name);
    if (len < 0 || len >= PATH_SIZE)
        return ent_fail(message, ENT_E_TOOBIG, "%s: the path is too long", data);
    return 0;
}

/* What can't be opened is told and done without, unless memory is out. */
static int do_without(struct ent_engine *engine, int status, const char *path,
                      const struct ent_message *reason, const char *then,
                      struct ent_message *message)
{
    if (status == ENT_E_NOMEM)
        return ent_fail(message, status, "%s: out of memory", path);
    if (status && !*engine->notice.text)
        ent_fail(&engine->notice, status, "%s; %s", reason->text, then);
    return 0;
}

static int load_english(struct ent_engine *engine, const char *data, struct ent_message *message)
{
    char model[PATH_SIZE], breaks[PATH_SIZE];
    struct ent_message reason = {{0}};
    int status = sub_folder(model, data, "english.model", message);
    if (!status)
        status = sub_folder(breaks, data, "english.breaks", message);
    if (status)
        return status;
    status = ent_model_open(&engine->model, model, &reason);
    status = do_without(engine, status, model, &reason, "sentences are not parsed", message);
    if (status)
        return status;
    status = ent_breaks_open(&engine->breaks, breaks, &reason);
    return do_without(engine, status, breaks, &reason, "sentences are cut by rules alone", message);
}

/* Paths of one kind of assets: the program's, and the user's where there is a folder for them. */
struct folders {
    char shipped[PATH_SIZE];
    char own[PATH_SIZE];
    const char *own_path; /* NULL: none */
};

static int find_folders(struct folders *out, const char *data, const char *own, const char *name,
                        struct ent_message *message)
{
    int status = sub_folder(out->shipped, data, name, message);
    if (!status && own)
        status = sub_folder(out->own, own, name, message);
    out->own_path = own ? out->own : NULL;
    return status;
}

/* What a thread of its own loads: to check the language model takes as long as all the rest. */
struct english {
    struct ent_engine engine;
    const char *data;
    struct ent_message message;
    int status;
};

static void *run_english(void *payload)
{
    struct english *english = payload;
    english->status = load_english(&english->engine, english->data, &english->message);
    return NULL;
}

static int load_words(struct ent_engine *out, const char *data, const char *own,
                      const struct ent_listener *listener, struct ent_message *message)
{
    struct folders actors, lexicon;
    int status = find_folders(&actors, data, own, "actors", message);
    if (!status)
        status = find_folders(&lexicon, data, own, "lexicon", message);
    if (!status)
        status = ent_gazetteer_load_own(&out->gazetteer, actors.shipped, actors.own_path, listener,
                                        message);
    if (!status)
        status = ent_lexicon_load_own(&out->lexicon, lexicon.shipped, lexicon.own_path, listener,
                                      message);
    return status;
}

int ent_engine_load(struct ent_engine *out, const char *data, struct ent_message *message)
{
    return ent_engine_load_own(out, data, NULL, NULL, message);
}

int ent_engine_load_own(struct ent_engine *out, const char *data, const char *own,
                        const struct ent_listener *listener, struct ent_message *message)
{
    struct english english = {.data = data};
    pthread_t thread;
    sigset_t all, old;
    *out = (struct ent_engine){0};
    sigfillset(&all); /* signals are the caller's */
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int alone = pthread_create(&thread, NULL, run_english, &english);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    int status = load_words(out, data, own, listener, message);
    if (alone)
        run_english(&english);
    else
        pthread_join(thread, NULL);
    out->model = english.engine.model;
    out->breaks = english.engine.breaks;
    out->notice = english.engine.notice;
    if (!status && english.status)
        status = ent_fail(message, english.status, "%s", english.message.text);
    if (status)
        ent_engine_free(out);
    return status;
}

void ent_engine_free(struct ent_engine *engine)
{
    ent_gazetteer_free(engine->gazetteer);
    ent_lexicon_free(engine->lexicon);
    ent_model_close(engine->model);
    ent_breaks_free(engine->breaks);
    *engine = (struct ent_engine){0};
}

/* 1 where the name's words all start with a capital, or are hyphens: it stands as one word. */
static int is_proper(const struct ent_text *text, const struct ent_name *name)
{
    if (name->kind == ENT_MENTION_ADJECTIVE || name->kind == ENT_MENTION_PEOPLE)
        return 0;
    for (uint32_t i = name->token; i < name->token + name->tokens; i++) {
        struct ent_token token = text->tokens[i];
        int hyphen = ent_span_len(token.span) == 1 && text->bytes[token.span.start] == '-';
        int behind_hyphen = i > name->token && text->bytes[token.span.start - 1] == '-';
        if (!(token.shape & ENT_SHAPE_CAPITAL) && !hyphen && !behind_hyphen)
            return 0;
    }
    return name->tokens > 0;
}

/* The trees, with the names that were found as words of their own. */
static int find_syntax(struct ent_document *document, const struct ent_engine *engine,
                       const struct ent_watch *watch)
{
    struct ent_arena *arena = &document->arena;
    const struct ent_names *names = &document->names;
    struct ent_parser *parser = NULL;
    size_t n = 0;
    if (!engine->model)
        return 0;
    struct ent_name_group *groups =
        ent_arena_alloc(arena, ((size_t)names->count + 1) * sizeof *groups);
    int status = groups ? ent_parser_new(&parser, engine->model, ENT_PARSE_GREEDY) : ENT_E_NOMEM;
    if (!status)
        ent_parser_watch(parser, watch->stop, watch->sentences);
    for (uint32_t i = 0; !status && i < names->count; i++) {
        const struct ent_name *name = &names->items[i];
        if (is_proper(&document->text, name))
            groups[n++] = (struct ent_name_group){name->token, name->tokens,
                                                  name->kind == ENT_MENTION_PERSON};
    }
    if (!status)
        status = ent_syntax_parse(&document->syntax, arena, parser, &document->text, groups, n);
    ent_parser_free(parser);
    return status;
}

static int is_stopped(const struct ent_watch *watch)
{
    return watch->stop && atomic_load_explicit(watch->stop, memory_order_relaxed);
}

/* Memory that the cast will surely not get is not worth the time of parsing. */
static int has_room(struct ent_document *document)
{
    struct ent_arena *arena = &document->arena;
    size_t left = ent_arena_left(arena);
    size_t need = ent_cast_needs(&document->text) +
                  (size_t)document->text.n_tokens * sizeof *document->syntax.words;
    arena->is_over |= left && need > left;
    return !arena->is_over;
}

/* Who and what is in the text. */
static int find_all(struct ent_document *document, const struct ent_engine *engine,
                    const struct ent_watch *watch)
{
    struct ent_arena *arena = &document->arena;
    const struct ent_article *article = &document->article;
    int status =
        ent_names_find(&document->names, arena, engine->gazetteer, &document->text, article->date);
    if (!status)
        status = has_room(document) ? find_syntax(document, engine, watch) : ENT_E_NOMEM;
    if (!status && is_stopped(watch))
        status = ENT_E_CANCELLED;
    if (!status)
        status = ent_cast_find(&document->cast, arena, engine->gazetteer, article, &document->text,
                               &document->names, &document->syntax);
    if (!status)
        status = ent_ties_find(&document->ties, arena, engine->lexicon, &document->text,
                               &document->syntax, &document->cast, article->date);
    return status;
}

/* Tells why reading ended; that a limit did it where it was one. */
static int tell(const struct ent_document *document, const struct ent_input *input, int status,
                struct ent_message *message)
{
    if (status == ENT_E_NOMEM && document->arena.is_over)
        return ent_fail(message, ENT_E_TOOBIG,
                        "%.300s: takes more than %zu MB of memory to read; --limit memory=MB "
                        "allows more",
                        input->name, document->arena.limit >> 20);
    return ent_fail(message, status, "%s: %s", input->name, ent_error_text(status));
}

/* The article, cut into sentences. */
static int find_text(struct ent_document *document, const struct ent_engine *engine,
                     const struct ent_input *input, struct ent_message *message)
{
    struct ent_arena *arena = &document->arena;
    int status = engine->apart
                     ? ent_clean_apart(&document->article, arena, input, engine->apart, message)
                     : ent_clean_input(&document->article, arena, input, message);
    if (status)
        return document->arena.is_over ? tell(document, input, status, message) : status;
    document->name = ent_arena_copy(arena, input->name, strlen(input->name));
    status = document->name
                 ? ent_text_split(&document->text, arena, &document->article, engine->breaks)
                 : ENT_E_NOMEM;
    return status ? tell(document, input, status, message) : 0;
}

int ent_document_read(struct ent_document **out, const struct ent_engine *engine,
                      const struct ent_input *input, struct ent_message *message)
{
    static const struct ent_watch nobody = {0};
    return ent_document_read_watched(out, engine, input, &nobody, message);
}

int ent_document_read_watched(struct ent_document **out, const struct ent_engine *engine,
                              const struct ent_input *input, const struct ent_watch *watch,
                              struct ent_message *message)
{
    *out = NULL;
    struct ent_document *document = calloc(1, sizeof *document);
    if (!document)
        return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", input->name);
    struct ent_limits limits = ent_limits_of(&(struct ent_limits){.memory = engine->memory});
    document->arena.limit = (size_t)limits.memory << 20;
    int status = find_text(document, engine, input, message);
    if (status) {
        ent_document_free(document);
        return status;
    }
    if (watch->text)
        watch->text(watch->payload, document);
    status = find_all(document, engine, watch);
    if (status)
        status = tell(document, input, status, message);
    if (!status || (status == ENT_E_CANCELLED && watch->text))
        *out = document;
    else
        ent_document_free(document);
    return status;
}

void ent_document_free(struct ent_document *document)
{
    if (!document)
        return;
    ent_arena_free(&document->arena);
    free(document);
}
