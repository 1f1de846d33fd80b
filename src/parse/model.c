// SPDX-License-Identifier: MIT
/*
 * Opening checks the header, the checksum and the bounds of every section once. What the sections
 * hold is not checked further: the lookups stay within them whatever is there.
 */
#include "config.h"

#include "parse/model.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sum.h"
#include "parse/idle.h"

uint64_t ent_model_checksum(const uint8_t *bytes, size_t size)
{
    size_t from = offsetof(struct ent_model_header, size);
    return ent_sum(bytes + from, size - from);
}

static const char *header_fault(const struct ent_model_header *header, const uint8_t *bytes,
                                size_t size)
{
    if (size < sizeof *header)
        return "too short";
    if (memcmp(header->magic, ENT_MODEL_MAGIC, 8) != 0)
        return "not a model file";
    if (header->endian != ENT_MODEL_ENDIAN)
        return "made for another byte order";
    if (header->version != ENT_MODEL_VERSION)
        return "of another version";
    if (header->size != size)
        return "cut short";
    for (int i = 0; i < SECTION_COUNT; i++) {
        uint64_t offset = header->sections[i].offset;
        if (offset % ENT_MODEL_ALIGN || offset < sizeof *header || offset > size ||
            header->sections[i].len > size - offset)
            return "damaged";
    }
    if (header->checksum != ent_model_checksum(bytes, size))
        return "damaged";
    return NULL;
}

/* --- Sections ------------------------------------------------------------------------------- */

struct section {
    const uint8_t *bytes;
    size_t len;
};

static struct section section_of(const struct ent_model *m, enum ent_model_section which)
{
    const struct ent_model_header *header = (const struct ent_model_header *)(const void *)m->bytes;
    return (struct section){m->bytes + header->sections[which].offset,
                            (size_t)header->sections[which].len};
}

static const uint32_t *words_of(struct section s)
{
    return (const uint32_t *)(const void *)s.bytes;
}

static void attach_sparse(struct ent_sparse *out, const struct ent_model *m,
                          enum ent_model_section slots, unsigned n_classes, uint32_t full)
{
    struct section s = section_of(m, slots);
    struct section p = section_of(m, slots + 1);
    *out = (struct ent_sparse){
        .slots = words_of(s),
        .n_buckets = p.len > ENT_SPARSE_ROW_MAX ? (uint32_t)(s.len / 16) : 0,
        .pool = p.bytes,
        .pool_len = (uint32_t)p.len,
        .full_len = full,
        .stride = ent_sparse_stride(n_classes),
    };
}

static void attach_lexicon(struct ent_model *m)
{
    struct section known = section_of(m, SECTION_KNOWN);
    struct section forms = section_of(m, SECTION_FORMS);
    struct section entries = section_of(m, SECTION_ENTRIES);
    uint32_t slots = 1;
    while ((size_t)slots * 2 <= known.len / 4)
        slots *= 2;
    m->lexicon = (struct ent_lexicon_table){
        .known = known.len >= 4 ? words_of(known) : NULL,
        .known_mask = slots - 1,
        .slots = words_of(forms),
        .n_buckets = (uint32_t)(forms.len / 16),
        .entries = (const struct ent_lexicon_entry *)(const void *)entries.bytes,
        .n_entries = (uint32_t)(entries.len / sizeof(struct ent_lexicon_entry)),
    };
}

/* Finds `n` names in a section; 1 where they are all there. */
static int attach_names(const char **names, unsigned n, struct section s)
{
    const char *at = (const char *)s.bytes;
    const char *end = at + s.len;
    for (unsigned i = 0; i < n; i++) {
        const char *nul = at < end ? memchr(at, '\0', (size_t)(end - at)) : NULL;
        if (!nul)
            return 0;
        names[i] = at;
        at = nul + 1;
    }
    return 1;
}

static uint8_t upos_of(const char *tag)
{
    size_t len = strcspn(tag, "\t");
    for (int u = 0; u < ENT_UPOS_COUNT; u++) {
        const char *name = ent_upos_name((enum ent_upos)u);
        if (strlen(name) == len && memcmp(name, tag, len) == 0)
            return (uint8_t)u;
    }
    return ENT_UPOS_X;
}

static unsigned label_of(const struct ent_model *m, const char *name, unsigned otherwise)
{
    for (unsigned i = 0; i < m->n_labels; i++)
        if (strcmp(m->label_names[i], name) == 0)
            return i + 1;
    return otherwise;
}

static void name_classes(struct ent_model *m)
{
    for (unsigned i = m->n_tags; i-- > 0;) {
        m->upos[i] = upos_of(m->tag_names[i]);
        if (m->upos[i] == ENT_UPOS_PROPN)
            m->name = i + 1;
        if (strcmp(m->tag_names[i], "PUNCT\tHYPH") == 0)
            m->hyphen = i + 1;
        m->tag_names[i] += strcspn(m->tag_names[i], "\t");
        m->tag_names[i] += *m->tag_names[i] == '\t';
    }
    for (unsigned i = 0; i < m->n_labels; i++)
        m->relations[i] = (uint8_t)ent_relation_find(m->label_names[i]);
    m->root = label_of(m, "root", 1);
    m->flat = label_of(m, "flat", m->root);
    m->compound = label_of(m, "compound", m->flat);
    m->hyphen = m->hyphen ? m->hyphen : m->name ? m->name : 1;
    m->punct = label_of(m, "punct", m->flat);
    m->parataxis = label_of(m, "parataxis", m->root);
}

int ent_model_attach(struct ent_model *m, const uint8_t *bytes, size_t size, const char *name,
                     struct ent_message *message)
{
    const struct ent_model_header *header = (const struct ent_model_header *)(const void *)bytes;
    const char *fault = header_fault(header, bytes, size);
    *m = (struct ent_model){.bytes = bytes, .size = size};
    if (!fault) {
        m->n_tags = header->n_tags;
        m->n_labels = header->n_labels;
        m->beam = header->beam;
        m->margin = header->margin;
        if (m->n_tags == 0 || m->n_tags >= ENT_CLASSES_MAX || m->n_labels < 2 ||
            m->n_labels >= ENT_CLASSES_MAX || m->beam == 0 || m->beam > ENT_BEAM_LIMIT ||
            !attach_names(m->tag_names, m->n_tags, section_of(m, SECTION_TAGS)) ||
            !attach_names(m->label_names, m->n_labels, section_of(m, SECTION_LABELS)))
            fault = "damaged";
    }
    if (fault)
        return ent_fail(message, ENT_E_FORMAT, "%s: the model file is %s", name, fault);
    attach_lexicon(m);
    attach_sparse(&m->back, m, SECTION_BACK_SLOTS, m->n_tags, header->full[0]);
    attach_sparse(&m->front, m, SECTION_FRONT_SLOTS, m->n_tags, header->full[1]);
    attach_sparse(&m->labels, m, SECTION_LABEL_SLOTS, m->n_labels, header->full[2]);
    struct section moves = section_of(m, SECTION_MOVES);
    m->moves = (struct ent_triple){moves.bytes, (uint32_t)(moves.len / 16)};
    name_classes(m);
    return 0;
}

/* --- Files ---------------------------------------------------------------------------------- */

static int map_file(int fd, const uint8_t **bytes, size_t *size)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return -1;
    *size = info.st_size > 0 ? (size_t)info.st_size : 0;
    if (!S_ISREG(info.st_mode) || *size == 0) {
        *size = 0;
        return 0;
    }
    void *map = mmap(NULL, *size, PROT_READ, MAP_PRIVATE, fd, 0);
    *bytes = map;
    return map == MAP_FAILED ? -1 : 0;
}

int ent_model_open(struct ent_model **out, const char *path, struct ent_message *message)
{
    const uint8_t *bytes = NULL;
    size_t size = 0;
    *out = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return ent_fail(message, errno == ENOENT ? ENT_E_NOTFOUND : ENT_E_IO, "%s: %s", path,
                        strerror(errno));
    int failed = map_file(fd, &bytes, &size);
    int reason = errno;
    close(fd);
    if (failed)
        return ent_fail(message, ENT_E_IO, "%s: %s", path, strerror(reason));
    struct ent_model *model = malloc(sizeof *model);
    int status = model ? ent_model_attach(model, bytes, size, path, message) : ENT_E_NOMEM;
    if (!status && !(model->idle = calloc(1, sizeof *model->idle)))
        status = ENT_E_NOMEM;
    if (status) {
        if (size)
            munmap((void *)(uintptr_t)bytes, size);
        free(model);
        return status;
    }
    *out = model;
    return 0;
}

void ent_model_close(struct ent_model *model)
{
    if (!model)
        return;
    ent_idle_end(model->idle);
    free(model->idle);
    munmap((void *)(uintptr_t)model->bytes, model->size);
    free(model);
}

const char *ent_model_xpos(const struct ent_model *model, unsigned tag)
{
    return tag && tag <= model->n_tags ? model->tag_names[tag - 1] : "";
}

const char *ent_model_label(const struct ent_model *model, unsigned label)
{
    return label && label <= model->n_labels ? model->label_names[label - 1] : "";
}
