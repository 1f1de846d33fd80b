// SPDX-License-Identifier: MIT
#ifndef ENTENTE_INPUT_H
#define ENTENTE_INPUT_H
/*
 * What an article is read from, between its source and its cleaning.
 */
#include <stddef.h>

#include "entente/date.h"

enum ent_input_kind {
    ENT_INPUT_AUTO,   /* HTML or pasted text, told from the content */
    ENT_INPUT_PASTED, /* text copied from a page: cleaned */
    ENT_INPUT_HTML,
    ENT_INPUT_PLAIN, /* the article itself: sanitised, cut into paragraphs at blank lines;
                        ent_article_origin() tells where in the input its bytes were */
    ENT_INPUT_BODY,  /* the article itself as HTML, as feeds and books have it: nothing is dropped
                        but what is not shown */
    ENT_INPUT_KIND_COUNT
};

/* Strings may be NULL where unknown; known ones win over what cleaning finds. */
struct ent_input {
    const char *name; /* stands for the input in messages and listings; not NULL */
    const char *bytes;
    size_t len;
    enum ent_input_kind kind;
    const char *title;
    const char *url;
    struct ent_date date;
    const char *author;
    const char *site;
    const char *charset; /* as the carrier of the bytes declares it (HTTP, mail); a byte order mark
                            wins over it */
};

#endif
