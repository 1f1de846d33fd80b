// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_IMAGE_H
#define ENT_BASE_IMAGE_H
/*
 * What a loader makes of the shipped files, as raw memory in the program itself, so that a start
 * costs a copy and no parsing. It is made when the program is built (src/pack), of the same structs
 * and by the same compiler, and so it is trusted as code is. Where one struct points at another it
 * has the other's place plus one instead; where it points at a string, the string's place plus one
 * among the image's strings; 0 is NULL.
 *
 * It stands for files of one sum: those that differ by a byte are parsed.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/buffer.h"

struct ent_image {
    uint64_t sum;          /* of the files */
    const uint64_t *words; /* NULL: there is none */
};

extern const struct ent_image ent_image_actors, ent_image_lexicon;

/* Writing: pieces one behind the other, each at a multiple of eight bytes. */
void ent_image_put(struct ent_buffer *image, const void *bytes, size_t size);
/* Ends a piece whose items were added one by one with ent_buffer_add(). */
void ent_image_end(struct ent_buffer *image);
/* Adds a string to `strings`; what stands for it. */
const char *ent_image_put_string(struct ent_buffer *strings, const char *string);

/* Reading, in the same order. */
struct ent_image_reader {
    const char *at;
};
const void *ent_image_take(struct ent_image_reader *reader, size_t size);
/* Copies a piece of `count` items to the heap; NULL when memory is out, never for no items. */
void *ent_image_copy(struct ent_image_reader *reader, size_t count, size_t item_size);
/* What stands for a string or struct as its place plus one. */
size_t ent_image_place(const void *stand_in);
const char *ent_image_string(const char *strings, const char *stand_in);

#endif
