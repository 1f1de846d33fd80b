// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_CODES_H
#define ENT_DICTIONARIES_CODES_H
/*
 * Actor codes and their dates: "[NRLGOV 100101-150630]", "[NRLELI <100101][NRL]",
 * "[NRLGOV (100101-150630)]", "[~GOV]".
 */
#include "actors/gazetteer.h"
#include "dictionaries/reader.h"

enum { DICT_CODE_BYTES = 40, DICT_GROUP = 3 };

enum dict_code_kind {
    DICT_CODE_ACTOR,
    DICT_CODE_NULL,    /* [---], [~]: nobody */
    DICT_CODE_DISCARD, /* [###] */
};

struct dict_code {
    char text[DICT_CODE_BYTES]; /* groups of three in capitals, no '~' */
    struct ent_term term;       /* a zeroed end is open */
    uint8_t dated;
    uint8_t kind; /* enum dict_code_kind */
};

struct dict_codes {
    struct dict_code *items; /* in the reader's arena */
    size_t count, capacity;
};

/*
 * Reads every bracket of `text`, which is line `number`. What is wrong is told and passed over.
 * 0 or ENT_E_NOMEM.
 */
int dict_codes_read(struct dict_codes *codes, struct dict_reader *reader, size_t number,
                    const char *text);

/* 1 where the group (three letters) is one of CAMEO's or PLOVER's sectors. */
int dict_is_sector(const char *group);
/* 1 where it heads the codes of what belongs to no one country: IGO, NGO, MNC, … */
int dict_is_international(const char *group);

/*
 * The sector of a code from its group `first` on, "" where there is none: the first group that
 * names one, in PLOVER's words. `is_cameo` tells that MED is the media there.
 */
void dict_sector(char out[DICT_GROUP + 1], const char *code, size_t first, int is_cameo);

#endif
