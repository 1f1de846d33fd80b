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

static void add_classes(struct file *file, enum ent_model_section slots,
                        enum ent_model_section pool, const struct class_learner *learner,
                        size_t budget)
{
    struct packed packed;
    pack_classes(&packed, learner, budget);
    printf("  %zu + %zu bytes, scale %.4f\n", packed.slots_len, packed.pool_len,
           packed.scale * AVERAGE_SCALE);
    add_section(file, slots, packed.slots, packed.slots_len);
    add_section(file, pool, packed.pool, packed.pool_len);
    packed_free(&packed);
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
    add_classes(file, SECTION_BACK_SLOTS, SECTION_BACK_POOL, &learned->back, budget->back);
    add_classes(file, SECTION_FRONT_SLOTS, SECTION_FRONT_POOL, &learned->front, budget->front);
    add_classes(file, SECTION_LABEL_SLOTS, SECTION_LABEL_POOL, &learned->labels, budget->labels);
    pack_moves(&moves, &learned->moves);
    printf("  %zu bytes, scale %.4f\n", moves.slots_len, moves.scale * AVERAGE_SCALE);
    add_section(file, SECTION_MOVES, moves.slots, moves.slots_len);
    file->header.n_tags = set->tags.count;
    file->header.n_labels = set->labels.count;
    file->header.beam = beam;
    file->header.margin = (int32_t)(margin * AVERAGE_SCALE * moves.scale);
    packed_free(&moves);
    int status = finish(file, path);
    ent_buffer_free(&file->bytes);
    free(file);
    return status;
}
