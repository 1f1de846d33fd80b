// SPDX-License-Identifier: MIT
/*
 * A visit is a walk over a tree that is not known before: a source's parts come one by one, some
 * are articles, some are pages to be fetched, some sources of their own, which are visited in turn,
 * down to a depth that only a trap would go beyond. What fails below the root costs itself alone.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/charset.h"
#include "entente/source.h"
#include "source/load.h"
#include "source/mime.h"
#include "source/parts.h"
#include "source/split.h"

enum { DEPTH_MOST = 4, NAME_SIZE = 1024 };

struct visit {
    const struct ent_source_options *options;
    const struct ent_source_visitor *visitor;
    struct ent_limits limits;
    size_t articles;
    int ended; /* 1: by what took an article, or by the limit on them */
};

/* A source in the walk. */
struct stop {
    struct visit *visit;
    const struct ent_kind *kind;
    const char *name;
    const char *url; /* "" where it was no address */
    size_t parts;    /* articles and pages so far */
    int depth;
};

static int visit_bytes(struct visit *visit, const char *name, const char *url, const char *bytes,
                       size_t len, const char *charset, int depth, struct ent_message *message);

static int is_cancelled(const struct visit *visit)
{
    return visit->options->cancelled && visit->options->cancelled(visit->options->payload);
}

static void note(const struct visit *visit, const struct ent_message *message)
{
    if (visit->visitor->note)
        visit->visitor->note(visit->visitor->payload, message);
}

/* What fails below the root is missed, unless the whole visit ends with it. */
static int miss(const struct visit *visit, int status, const struct ent_message *message)
{
    if (status == ENT_E_NOMEM || status == ENT_E_CANCELLED)
        return status;
    if (visit->visitor->miss)
        visit->visitor->miss(visit->visitor->payload, status, message);
    return 0;
}

static int take(struct visit *visit, const struct ent_input *input, struct ent_message *message)
{
    int status;
    if (visit->articles++ >= visit->limits.articles)
        status = ent_fail(message, ENT_E_TOOBIG, "%s: has more than %u articles", input->name,
                          visit->limits.articles);
    else
        status = visit->visitor->take(visit->visitor->payload, input, message);
    visit->ended = status != 0;
    return status;
}

/* An encoded header as UTF-8 in `buffer`; the value itself where that fails. */
static const char *decode(struct ent_buffer *buffer, const char *value)
{
    if (!value)
        return NULL;
    ent_mime_words(buffer, value);
    return buffer->data && !buffer->failed ? buffer->data : value;
}

static int take_part(struct stop *stop, const struct ent_part *part, const char *name,
                     struct ent_message *message)
{
    struct ent_buffer title = {0}, author = {0};
    struct ent_input input = part->input;
    input.name = name;
    input.bytes = input.bytes ? input.bytes : "";
    if (stop->kind->flags & ENT_KIND_WORDS) {
        input.title = decode(&title, input.title);
        input.author = decode(&author, input.author);
    }
    int status = take(stop->visit, &input, message);
    ent_buffer_free(&title);
    ent_buffer_free(&author);
    return status;
}

/* The page that a feed points to; its summary where the page can't be had. */
static int take_page(struct stop *stop, const struct ent_part *part, const char *name,
                     struct ent_message *message)
{
    struct visit *visit = stop->visit;
    struct ent_page page = {0};
    struct ent_message reason = {{0}};
    int status = visit->options->offline
                     ? ENT_E_UNSUPPORTED
                     : ent_page_fetch(&page, part->input.url, visit->options, &reason);
    if (!status) {
        struct ent_input input = {.name = page.address,
                                  .bytes = page.bytes.data,
                                  .len = page.bytes.len,
                                  .url = page.address,
                                  .charset = page.charset,
                                  .date = part->input.date};
        if (ent_kind_find(page.bytes.data, page.bytes.len)->flags & ENT_KIND_TRUST)
            status = take(visit, &input, message);
        else
            status = visit_bytes(visit, page.address, page.address, page.bytes.data, page.bytes.len,
                                 page.charset, stop->depth + 1, message);
    } else if (part->input.len && status != ENT_E_CANCELLED) {
        if (!visit->options->offline) {
            struct ent_message told;
            ent_fail(&told, 0, "%s; the feed's summary is taken", reason.text);
            note(visit, &told);
        }
        status = take_part(stop, part, name, message);
    } else {
        if (visit->options->offline)
            ent_fail(&reason, status, "%s: is only to be had from %.200s", name, part->input.url);
        status = miss(visit, status, &reason);
    }
    ent_page_free(&page);
    return status;
}

/* A source that another one names. */
static int visit_address(struct visit *visit, const char *address, int depth,
                         struct ent_message *message)
{
    struct ent_page page = {0};
    struct ent_message reason = {{0}};
    int status = visit->options->offline
                     ? ent_fail(&reason, ENT_E_UNSUPPORTED, "%.300s: is not fetched", address)
                     : ent_page_fetch(&page, address, visit->options, &reason);
    if (!status)
        status = visit_bytes(visit, page.address, page.address, page.bytes.data, page.bytes.len,
                             page.charset, depth, depth ? &reason : message);
    else if (depth == 0)
        ent_fail(message, status, "%s", reason.text);
    ent_page_free(&page);
    return status && depth ? miss(visit, status, &reason) : status;
}

static int put_part(void *payload, const struct ent_part *part, struct ent_message *message)
{
    struct stop *stop = payload;
    struct visit *visit = stop->visit;
    char name[NAME_SIZE];
    struct ent_message told;
    if (is_cancelled(visit))
        return ent_fail(message, ENT_E_CANCELLED, "%s: cancelled", stop->name);
    int whole = (stop->kind->flags & ENT_KIND_ONE) != 0;
    if (part->kind == ENT_PART_ARTICLE || part->kind == ENT_PART_PAGE)
        stop->parts++;
    snprintf(name, sizeof name, whole ? "%.*s" : "%.*s#%zu", NAME_SIZE - 32, stop->name,
             stop->parts);
    switch (part->kind) {
    case ENT_PART_ARTICLE:
        return take_part(stop, part, name, message);
    case ENT_PART_PAGE:
        return take_page(stop, part, name, message);
    case ENT_PART_SOURCE:
        if (stop->depth >= DEPTH_MOST)
            break;
        return visit_address(visit, part->input.url, stop->depth + 1, message);
    case ENT_PART_UNFOLDED:
        if (stop->depth >= DEPTH_MOST)
            break;
        return visit_bytes(visit, stop->name, stop->url, part->input.bytes, part->input.len, NULL,
                           stop->depth + 1, message);
    default:
        ent_fail(&told, 0, "%s: %.*s", stop->name, (int)part->input.len, part->input.bytes);
        note(visit, &told);
        return 0;
    }
    return ent_fail(message, ENT_E_TOOBIG, "%s: is packed too many times", stop->name);
}

static int visit_bytes(struct visit *visit, const char *name, const char *url, const char *bytes,
                       size_t len, const char *charset, int depth, struct ent_message *message)
{
    struct stop stop = {visit, ent_kind_find(bytes, len), name, url, 0, depth};
    struct ent_split split = {name, url, charset, visit->limits, put_part, &stop, message};
    struct ent_buffer decoded = {0};
    int status = 0;
    if (stop.kind->flags & ENT_KIND_TEXT)
        status = ent_charset_decode(&bytes, &len, &decoded, bytes, len, ENT_CHARSET_HTML, charset);
    if (status)
        status = ent_fail(message, status, "%s: %s", name, ent_error_text(status));
    else if (visit->options->apart && !(stop.kind->flags & ENT_KIND_TRUST))
        status = ent_split_apart(stop.kind, &split, bytes, len, visit->options->cancelled,
                                 visit->options->payload);
    else
        status = stop.kind->split(&split, bytes, len);
    ent_buffer_free(&decoded);
    return status;
}

int ent_source_is_address(const char *path)
{
    return strncasecmp(path, "http://", 7) == 0 || strncasecmp(path, "https://", 8) == 0;
}

static int visit_file(struct visit *visit, const char *path, struct ent_message *message)
{
    struct ent_buffer bytes = {0};
    int status = ent_file_load(&bytes, path, (size_t)visit->limits.size << 20, message);
    if (status == ENT_E_NOTFOUND && strstr(path, "://"))
        status = ent_fail(message, ENT_E_UNSUPPORTED,
                          "%s: only files and http and https addresses are read", path);
    if (!status)
        status = visit_bytes(visit, path, "", bytes.data, bytes.len, NULL, 0, message);
    ent_buffer_free(&bytes);
    return status;
}

/* A file of a folder that fails costs itself alone. */
static int visit_inside(void *payload, const char *path, struct ent_message *message)
{
    struct visit *visit = payload;
    struct ent_message reason = {{0}};
    if (is_cancelled(visit))
        return ent_fail(message, ENT_E_CANCELLED, "%s: cancelled", path);
    int status = visit_file(visit, path, &reason);
    if (!status || visit->ended) {
        *message = reason;
        return status;
    }
    return status == ENT_E_BINARY || status == ENT_E_EMPTY ? ENT_FOLDER_PASS_OVER
                                                           : miss(visit, status, &reason);
}

static void note_inside(void *payload, const struct ent_message *message)
{
    note(payload, message);
}

int ent_source_visit(const char *path, const struct ent_source_options *options,
                     const struct ent_source_visitor *visitor, struct ent_message *message)
{
    static const struct ent_source_options defaults;
    options = options ? options : &defaults;
    struct visit visit = {options, visitor, ent_limits_of(&options->limits), 0, 0};
    if (ent_source_is_address(path))
        return visit_address(&visit, path, 0, message);
    if (!ent_source_is_folder(path))
        return visit_file(&visit, path, message);
    struct ent_folder_visitor inside = {visit_inside, note_inside, &visit};
    return ent_folder_visit(path, &inside, message);
}
