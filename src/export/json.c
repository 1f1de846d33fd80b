// SPDX-License-Identifier: MIT
/*
 * A JSON writer without a tree. All the state it needs is whether the innermost container has an
 * item already: after a container is closed, the one around it surely has.
 */
#include "export/json.h"

#include <math.h>
#include <string.h>

#include "export/encode.h"

static void start_line(struct ent_json *json)
{
    if (json->flat > 0)
        return;
    ent_buffer_putc(json->out, '\n');
    for (int i = 0; i < json->depth; i++)
        ent_buffer_putc(json->out, ' ');
}

/* 1 for the bytes that a JSON string can hold as they are. */
static int is_plain(unsigned char byte)
{
    return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
}

/* Controls are legal from U+007F on, but are no good to a terminal that shows the output. */
static void put_escaped(struct ent_buffer *out, uint32_t c)
{
    static const char short_forms[] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f',
                                       ['\r'] = 'r', ['"'] = '"',  ['\\'] = '\\'};
    if (c < sizeof short_forms && short_forms[c])
        ent_buffer_printf(out, "\\%c", short_forms[c]);
    else if (c < ' ' || (c >= 0x7F && c <= 0x9F))
        ent_buffer_printf(out, "\\u%04x", (unsigned)c);
    else
        ent_put_char(out, c);
}

static void put_string(struct ent_buffer *out, const char *bytes, size_t len)
{
    ent_buffer_putc(out, '"');
    for (size_t i = 0; i < len;) {
        size_t run = i;
        while (run < len && is_plain((unsigned char)bytes[run]))
            run++;
        ent_buffer_add(out, bytes + i, run - i);
        i = run;
        if (i < len) {
            uint32_t c;
            i += ent_decode(&c, bytes + i, len - i);
            put_escaped(out, c);
        }
    }
    ent_buffer_putc(out, '"');
}

/* What stands in front of every value. */
static void start_item(struct ent_json *json, const char *key)
{
    if (json->items)
        ent_buffer_puts(json->out, json->flat > 0 ? ", " : ",");
    if (json->depth > 0)
        start_line(json);
    json->items = 1;
    if (key) {
        put_string(json->out, key, strlen(key));
        ent_buffer_puts(json->out, ": ");
    }
}

static void open_container(struct ent_json *json, const char *key, char bracket)
{
    start_item(json, key);
    ent_buffer_putc(json->out, bracket);
    json->depth++;
    json->items = 0;
}

static void close_container(struct ent_json *json, char bracket)
{
    json->depth--;
    if (json->items)
        start_line(json);
    ent_buffer_putc(json->out, bracket);
    json->items = 1;
}

void ent_json_object(struct ent_json *json, const char *key)
{
    open_container(json, key, '{');
}

void ent_json_object_end(struct ent_json *json)
{
    close_container(json, '}');
}

void ent_json_array(struct ent_json *json, const char *key)
{
    open_container(json, key, '[');
}

void ent_json_array_end(struct ent_json *json)
{
    close_container(json, ']');
}

void ent_json_text(struct ent_json *json, const char *key, const char *bytes, size_t len)
{
    start_item(json, key);
    put_string(json->out, bytes, len);
}

void ent_json_string(struct ent_json *json, const char *key, const char *string)
{
    if (string)
        ent_json_text(json, key, string, strlen(string));
    else
        ent_json_null(json, key);
}

void ent_json_integer(struct ent_json *json, const char *key, long long value)
{
    start_item(json, key);
    ent_put_whole(json->out, value);
}

void ent_json_real(struct ent_json *json, const char *key, double value)
{
    if (!isfinite(value)) {
        ent_json_null(json, key);
        return;
    }
    start_item(json, key);
    ent_put_real(json->out, value);
}

void ent_json_raw(struct ent_json *json, const char *key, const char *text)
{
    start_item(json, key);
    ent_buffer_puts(json->out, text);
}

void ent_json_boolean(struct ent_json *json, const char *key, int value)
{
    ent_json_raw(json, key, value ? "true" : "false");
}

void ent_json_null(struct ent_json *json, const char *key)
{
    ent_json_raw(json, key, "null");
}

void ent_json_date(struct ent_json *json, const char *key, struct ent_date date)
{
    char day[ENT_DATE_TEXT];
    ent_json_string(json, key, date.year ? ent_date_format(day, date) : NULL);
}

void ent_json_interval(struct ent_json *json, const char *key, struct ent_interval interval)
{
    if (!interval.start.year && !interval.end.year) {
        ent_json_null(json, key);
        return;
    }
    ent_json_object(json, key);
    ent_json_date(json, "start", interval.start);
    ent_json_date(json, "end", interval.end);
    ent_json_object_end(json);
}

void ent_json_span(struct ent_json *json, const char *key, struct ent_span span)
{
    start_item(json, key);
    ent_buffer_putc(json->out, '[');
    ent_put_whole(json->out, span.start);
    ent_buffer_puts(json->out, ", ");
    ent_put_whole(json->out, span.end);
    ent_buffer_putc(json->out, ']');
}
