// SPDX-License-Identifier: MIT
#include "train/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/source.h"
#include "parse/model.h"
#include "train/pack.h"

struct file {
    struct ent_buffer bytes;
    struct ent_model_header header;
};

static void add_section(struct file *file, enum ent_model_section which, const void *bytes,
                        size_t len)
{
    static const char zeros[ENT_MODEL_ALIGN];
    size_t spare = file->bytes.len % ENT_MODEL_ALIGN;
    if (spare)
        ent_buffer_add(&file->bytes, zeros, ENT_MODEL_ALIGN - spare);
    file->header.sections[which].offset = file->bytes.len;
    file->header.sections[which].len = len;
    if (len)
        ent_buffer_add(&file->bytes, bytes, len);
}

static void add_names(struct file *file, enum ent_model_section which, const struct names *names)
{
    struct ent_buffer blob = {0};
    for (unsigned i = 0; i < names->count; i++)
        ent_buffer_add(&blob, names->items[i], strlen(names->items[i]) + 1);
    add_section(file, which, blob.data, blob.len);
    ent_buffer_free(&blob);
}

/* Adds a table's slots and, as the section behind them, its pool; gives the bytes of full rows. */
static uint32_t add_classes(struct file *file, enum ent_model_section slots,
                            const struct class_learner *learner, unsigned n_classes, size_t budget)
{
    struct packed packed;
    pack_classes(&packed, learner, n_classes, budget);
    uint32_t full = (uint32_t)packed.full_len;
    printf("  %zu + %zu bytes, %u of them full rows, scale %.4f\n", packed.slots_len,
           packed.pool_len, full, packed.scale * AVERAGE_SCALE);
    add_section(file, slots, packed.slots, packed.slots_len);
    add_section(file, slots + 1, packed.pool, packed.pool_len);
    packed_free(&packed);
    return full;
}

static void add_lexicon(struct file *file, const struct ent_lexicon_table *lexicon)
{
    add_section(file, SECTION_KNOWN, lexicon->known,
                ((size_t)lexicon->known_mask + 1) * sizeof *lexicon->known);
    add_section(file, SECTION_FORMS, lexicon->slots, (size_t)lexicon->n_buckets * 16);
    add_section(file, SECTION_ENTRIES, lexicon->entries,
                lexicon->n_entries * sizeof *lexicon->entries);
}

static int finish(struct file *file, const char *path)
{
    struct ent_message message = {0};
    if (file->bytes.failed)
        return ent_fail(NULL, -1, "out of memory");
    struct ent_model_header *header = &file->header;
    memcpy(header->magic, ENT_MODEL_MAGIC, 8);
    header->version = ENT_MODEL_VERSION;
    header->endian = ENT_MODEL_ENDIAN;
    header->size = file->bytes.len;
    memcpy(file->bytes.data, header, sizeof *header);
    header->checksum = ent_model_checksum((const uint8_t *)file->bytes.data, file->bytes.len);
    memcpy(file->bytes.data, header, sizeof *header);
    if (ent_source_write(path, file->bytes.data, file->bytes.len, &message) == 0)
        return 0;
    fprintf(stderr, "entente-train: %s\n", message.text);
    return -1;
}

int model_write(const char *path, const struct learned *learned, const struct tagset *set,
                const struct ent_lexicon_table *lexicon, const struct budget *budget, unsigned beam,
                double margin)
{
    struct file *file = calloc(1, sizeof *file);
    struct packed moves;
    if (!file)
        return -1;
    ent_buffer_add(&file->bytes, (const char *)&file->header, sizeof file->header);
    add_names(file, SECTION_TAGS, &set->tags);
    add_names(file, SECTION_LABELS, &set->labels);
    add_lexicon(file, lexicon);
    unsigned n_tags = set->tags.count;
    unsigned n_labels = set->labels.count;
    uint32_t *full = file->header.full;
    full[0] = add_classes(file, SECTION_BACK_SLOTS, &learned->back, n_tags, budget->back);
    full[1] = add_classes(file, SECTION_FRONT_SLOTS, &learned->front, n_tags, budget->front);
    full[2] = add_classes(file, SECTION_LABEL_SLOTS, &learned->labels, n_labels, budget->labels);
    pack_moves(&moves, &learned->moves);
    printf("  %zu bytes, scale %.4f\n", moves.slots_len, moves.scale * AVERAGE_SCALE);
    add_section(file, SECTION_MOVES, moves.slots, moves.slots_len);
    file->header.n_tags = n_tags;
    file->header.n_labels = n_labels;
    file->header.beam = beam;
    file->header.margin = (int32_t)(margin * AVERAGE_SCALE * moves.scale);
    packed_free(&moves);
    int status = finish(file, path);
    ent_buffer_free(&file->bytes);
    free(file);
    return status;
}
