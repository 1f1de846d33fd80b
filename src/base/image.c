// SPDX-License-Identifier: MIT
#include "base/image.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGN = 8 };

static size_t padded(size_t size)
{
    return (size + ALIGN - 1) / ALIGN * ALIGN;
}

void ent_image_end(struct ent_buffer *image)
{
    static const char zeros[ALIGN];
    ent_buffer_add(image, zeros, padded(image->len) - image->len);
}

void ent_image_put(struct ent_buffer *image, const void *bytes, size_t size)
{
    ent_buffer_add(image, bytes, size);
    ent_image_end(image);
}

const char *ent_image_put_string(struct ent_buffer *strings, const char *string)
{
    if (!string)
        return NULL;
    uintptr_t place = strings->len + 1;
    ent_buffer_add(strings, string, strlen(string) + 1);
    return (const char *)place;
}

const void *ent_image_take(struct ent_image_reader *reader, size_t size)
{
    const char *piece = reader->at;
    reader->at += padded(size);
    return piece;
}

void *ent_image_copy(struct ent_image_reader *reader, size_t count, size_t item_size)
{
    size_t size = count * item_size;
    void *copy = malloc(size ? size : 1);
    const void *piece = ent_image_take(reader, size);
    if (copy)
        memcpy(copy, piece, size);
    return copy;
}

size_t ent_image_place(const void *stand_in)
{
    return (size_t)(uintptr_t)stand_in;
}

const char *ent_image_string(const char *strings, const char *stand_in)
{
    return stand_in ? strings + ent_image_place(stand_in) - 1 : NULL;
}
