// SPDX-License-Identifier: MIT
#ifndef ENTENTE_BUFFER_H
#define ENTENTE_BUFFER_H
/*
 * A byte string that grows. A zeroed buffer is valid and empty; `data` is NUL-terminated once
 * anything was added. When memory runs out the buffer remembers it in `failed` and ignores what
 * follows, so a writer checks once, at the end.
 */
#include <stddef.h>

struct ent_buffer {
    char *data;
    size_t len;      /* bytes, without the NUL */
    size_t capacity; /* bytes */
    int failed;
};

void ent_buffer_add(struct ent_buffer *buffer, const char *bytes, size_t len);
void ent_buffer_puts(struct ent_buffer *buffer, const char *string);
void ent_buffer_putc(struct ent_buffer *buffer, char byte);
void ent_buffer_printf(struct ent_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Frees the bytes; the buffer is empty again. */
void ent_buffer_free(struct ent_buffer *buffer);

#endif
