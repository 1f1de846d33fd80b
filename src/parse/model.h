// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_MODEL_H
#define ENT_PARSE_MODEL_H
/*
 * The model file.
 *
 * Little-endian, used as it is mapped: a header, then sections at multiples of 64 bytes. The
 * checksum covers all that follows it. Files of another version are refused.
 */
#include "entente/parse.h"
#include "parse/lexicon.h"
#include "parse/sparse.h"
#include "parse/triple.h"

enum ent_model_section {
    SECTION_TAGS,   /* names of the tags, "VERB\tVBD", each with its NUL */
    SECTION_LABELS, /* names of the labels, the same */
    SECTION_KNOWN,
    SECTION_FORMS,
    SECTION_ENTRIES,
    SECTION_BACK_SLOTS, /* of each table its slots, then its pool */
    SECTION_BACK_POOL,
    SECTION_FRONT_SLOTS,
    SECTION_FRONT_POOL,
    SECTION_LABEL_SLOTS,
    SECTION_LABEL_POOL,
    SECTION_MOVES,
    SECTION_COUNT
};

#define ENT_MODEL_MAGIC "ENTENTE\n"
enum { ENT_BEAM_LIMIT = 32 };
enum { ENT_MODEL_VERSION = 2, ENT_MODEL_ALIGN = 64, ENT_MODEL_ENDIAN = 0x01020304 };

struct ent_model_header {
    char magic[8];
    uint32_t version;
    uint32_t endian;
    uint64_t checksum;
    uint64_t size; /* of the whole file */
    uint32_t n_tags;
    uint32_t n_labels;
    uint32_t beam;    /* hypotheses */
    int32_t margin;   /* by which one may lie behind the best */
    uint32_t full[3]; /* bytes of full rows in the pools of the two passes and the labels */
    uint32_t unused;
    struct {
        uint64_t offset;
        uint64_t len; /* bytes */
    } sections[SECTION_COUNT];
};

struct ent_model {
    const uint8_t *bytes; /* mapped */
    size_t size;
    struct ent_idle *idle; /* NULL: no parser is kept */
    struct ent_lexicon_table lexicon;
    struct ent_sparse back;
    struct ent_sparse front;
    struct ent_sparse labels;
    struct ent_triple moves;
    unsigned n_tags;
    unsigned n_labels;
    unsigned root; /* the label "root", from 1 */
    unsigned name; /* the tag of a name from outside: PROPN, from 1 */
    unsigned hyphen;
    unsigned flat; /* labels, from 1, that a name's parts hang on, */
    unsigned compound;
    unsigned punct;     /* its hyphens, with the tag `hyphen`, */
    unsigned parataxis; /* … and a long sentence's later spans */
    unsigned beam;
    int32_t margin;
    const char *tag_names[ENT_CLASSES_MAX]; /* the part behind the tab: XPOS */
    const char *label_names[ENT_CLASSES_MAX];
    uint8_t upos[ENT_CLASSES_MAX];
    uint8_t relations[ENT_CLASSES_MAX];
};

/* The checksum of a file in memory of at least a header's size. */
uint64_t ent_model_checksum(const uint8_t *bytes, size_t size);

/* Points `model` into a whole file in memory. Errors: FORMAT. */
int ent_model_attach(struct ent_model *model, const uint8_t *bytes, size_t size, const char *name,
                     struct ent_message *message);

#endif
