// SPDX-License-Identifier: MIT
/* A growing byte string whose failure is remembered and checked once. */
#include "entente/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 256 };

/* Makes room for `more` bytes and a NUL; 0 when that can't be. */
static int reserve(struct ent_buffer *buffer, size_t more)
{
    if (buffer->failed || more > SIZE_MAX / 4 - buffer->len)
        return 0;
    size_t need = buffer->len + more + 1;
    if (need <= buffer->capacity)
        return 1;
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity < need)
        capacity *= 2;
    char *data = realloc(buffer->data, capacity);
    if (!data)
        return 0;
    buffer->data = data;
    buffer->capacity = capacity;
    return 1;
}

void ent_buffer_add(struct ent_buffer *buffer, const char *bytes, size_t len)
{
    if (!reserve(buffer, len)) {
        buffer->failed = 1;
        return;
    }
    if (len)
        memcpy(buffer->data + buffer->len, bytes, len);
    buffer->len += len;
    buffer->data[buffer->len] = '\0';
}

void ent_buffer_puts(struct ent_buffer *buffer, const char *string)
{
    ent_buffer_add(buffer, string, strlen(string));
}

void ent_buffer_putc(struct ent_buffer *buffer, char byte)
{
    if (!buffer->failed && buffer->len + 1 < buffer->capacity) {
        buffer->data[buffer->len++] = byte;
        buffer->data[buffer->len] = '\0';
        return;
    }
    ent_buffer_add(buffer, &byte, 1);
}

/* Most of what is printed is short: it goes where there is room already. */
void ent_buffer_printf(struct ent_buffer *buffer, const char *format, ...)
{
    va_list args, again;
    if (!reserve(buffer, FIRST_CAPACITY / 2)) {
        buffer->failed = 1;
        return;
    }
    va_start(args, format);
    va_copy(again, args);
    size_t room = buffer->capacity - buffer->len;
    int len = vsnprintf(buffer->data + buffer->len, room, format, args);
    va_end(args);
    if (len < 0 || !reserve(buffer, (size_t)len)) {
        buffer->failed = 1;
    } else {
        if ((size_t)len >= room)
            vsnprintf(buffer->data + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    buffer->data[buffer->len] = '\0';
    va_end(again);
}

void ent_buffer_free(struct ent_buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct ent_buffer){0};
}
