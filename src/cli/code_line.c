// SPDX-License-Identifier: MIT
/*
 * Parsing is done by one thread at a time (base/json.h); what follows, nearly all of the work, is
 * not. The id is copied from the line as it is written: through a double, a long number would come
 * out as another.
 */
#include "config.h"

#include "cli/code_line.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "base/json.h"
#include "entente/export.h"

/* As cJSON does, which takes every control character for a space. */
static const char *skip_space(const char *p)
{
    while (*p && (unsigned char)*p <= ' ')
        p++;
    return p;
}

/* The place behind the string that begins at `p`. */
static const char *skip_string(const char *p)
{
    for (p++; *p && *p != '"'; p++)
        if (*p == '\\' && p[1])
            p++;
    return *p ? p + 1 : p;
}

/* The place behind the value that begins at `p`, in text that is JSON. */
static const char *skip_value(const char *p)
{
    int depth = 0;
    do {
        if (*p == '"') {
            p = skip_string(p);
            continue;
        }
        depth += *p == '{' || *p == '[';
        depth -= *p == '}' || *p == ']';
        p++;
    } while (*p && (depth > 0 || ((unsigned char)*p > ' ' && !strchr(",}]", *p))));
    return p;
}

/* cJSON lets raw control characters pass within strings; JSON does not. */
static char *copy_value(const char *value, size_t len)
{
    char *copy = strndup(value, len);
    for (char *p = copy; p && *p; p++)
        if ((unsigned char)*p < ' ')
            *p = ' ';
    return copy;
}

/* The text of the object's member "id"; a fresh string, NULL where there is none. */
static char *copy_id(const char *object)
{
    const char *p = skip_space(object);
    if (*p != '{')
        return NULL;
    for (p = skip_space(p + 1); *p == '"'; p = skip_space(p)) {
        const char *name = p;
        p = skip_space(skip_string(p));
        int is_id = strncmp(name, "\"id\"", 4) == 0;
        const char *value = *p == ':' ? skip_space(p + 1) : p;
        p = skip_value(value);
        if (is_id)
            return copy_value(value, (size_t)(p - value));
        p = skip_space(p);
        if (*p == ',')
            p = skip_space(p + 1);
    }
    return NULL;
}

/* 1 where the line holds an escaped NUL, which would cut a C string short. */
static int has_nul(const char *line)
{
    for (const char *p = line; (p = strchr(p, '\\')); p += 2) {
        if (strncmp(p, "\\u0000", 6) == 0)
            return 1;
        if (!p[1])
            break;
    }
    return 0;
}

static cJSON *parse(const struct line *line, struct ent_message *message)
{
    const char *end = line->bytes;
    if (line->too_long) {
        ent_fail(message, ENT_E_TOOBIG, "longer than %d MB", LINE_LIMIT / (1024 * 1024));
        return NULL;
    }
    if (strlen(line->bytes) != line->len || has_nul(line->bytes)) {
        ent_fail(message, ENT_E_BINARY, "has a NUL character");
        return NULL;
    }
    cJSON *json = ent_json_parse(line->bytes, line->len, &end);
    size_t at = end ? (size_t)(end - line->bytes) : 0;
    if (json && *skip_space(line->bytes + at) == '\0' && cJSON_IsObject(json))
        return json;
    if (json && !cJSON_IsObject(json))
        ent_fail(message, ENT_E_FORMAT, "not a JSON object");
    else
        ent_fail(message, ENT_E_FORMAT, "not JSON at byte %zu", at + 1);
    cJSON_Delete(json);
    return NULL;
}

/* The member's string in *out, NULL where it is absent or null. */
static int get_string(const char **out, const cJSON *json, const char *name,
                      struct ent_message *message)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, name);
    *out = cJSON_IsString(item) ? item->valuestring : NULL;
    if (item && !*out && !cJSON_IsNull(item))
        return ent_fail(message, ENT_E_FORMAT, "%s: is not a string", name);
    return 0;
}

static int read_input(struct ent_input *out, const cJSON *json, struct ent_message *message)
{
    const char *text, *html, *date;
    *out = (struct ent_input){.name = "text", .kind = ENT_INPUT_PLAIN};
    int status = get_string(&text, json, "text", message);
    if (!status)
        status = get_string(&html, json, "html", message);
    if (!status)
        status = get_string(&date, json, "date", message);
    if (!status)
        status = get_string(&out->title, json, "title", message);
    if (!status)
        status = get_string(&out->url, json, "url", message);
    if (status)
        return status;
    if (!text && !html)
        return ent_fail(message, ENT_E_FORMAT, "has neither text nor html");
    if (date && *date && ent_date_parse(&out->date, date, strlen(date)) != 0)
        return ent_fail(message, ENT_E_FORMAT, "date: '%s' is not YYYY-MM-DD", date);
    if (!text) {
        out->name = "html";
        out->kind = ENT_INPUT_HTML;
    }
    out->bytes = text ? text : html;
    out->len = strlen(out->bytes);
    return 0;
}

/* What is wrong with the line, as its answer. */
static int answer_bad(struct ent_buffer *out, const char *id, size_t number, const char *error)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddRawToObject(json, "id", id ? id : "null");
    cJSON_AddNumberToObject(json, "line", (double)number);
    cJSON_AddStringToObject(json, "error", error);
    char *text = cJSON_PrintUnformatted(json);
    cJSON_Delete(json);
    if (!text)
        return ENT_E_NOMEM;
    ent_buffer_puts(out, text);
    ent_buffer_putc(out, '\n');
    cJSON_free(text);
    return 0;
}

/* An id that is not UTF-8 can't be told again. */
static int check_id(char **id, struct ent_message *message)
{
    if (!*id || !u8_check((const uint8_t *)*id, strlen(*id)))
        return 0;
    free(*id);
    *id = NULL;
    return ent_fail(message, ENT_E_FORMAT, "id: is not UTF-8");
}

int code_line(struct ent_buffer *out, int *bad, const struct ent_engine *engine,
              const struct line *line)
{
    struct ent_message message = {{0}};
    struct ent_document *document = NULL;
    struct ent_input input;
    char *id = NULL;
    *bad = 0;
    if (!line->too_long && *skip_space(line->bytes) == '\0' && strlen(line->bytes) == line->len)
        return 0;
    cJSON *json = parse(line, &message);
    *bad = !json;
    if (json) {
        id = copy_id(line->bytes);
        *bad = check_id(&id, &message) != 0 || read_input(&input, json, &message) != 0 ||
               ent_document_read(&document, engine, &input, &message) != 0;
    }
    int status = *bad ? answer_bad(out, id, line->number, message.text)
                      : ent_document_json(out, document, id);
    if (!*bad)
        ent_buffer_putc(out, '\n');
    ent_document_free(document);
    cJSON_Delete(json);
    free(id);
    return status || out->failed ? ENT_E_NOMEM : 0;
}
