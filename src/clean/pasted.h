// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_PASTED_H
#define ENT_CLEAN_PASTED_H
/*
 * Text copied from a page, without tags: which of its lines are the article.
 */
#include <stddef.h>

#include "clean/draft.h"
#include "clean/measure.h"
#include "entente/clean.h"

/* One line of the page, its block in the draft beside it. */
struct ent_pasted_line {
    struct ent_measure measure;
    const char *reason; /* what the line says of itself, NULL: nothing against it */
    const char *hint;   /* as `reason`, but only where it stands before or behind the body */
    uint8_t gap;        /* a blank line before it */
    uint8_t title;      /* it repeats the window's title */
    uint8_t barrier;    /* what follows is another part of the page */
};

struct ent_pasted {
    struct ent_draft *draft;
    struct ent_pasted_line *lines; /* draft->count of them */
    size_t first, last;            /* the body lies in [first, last) */
};

/* Cleans sanitised text into *out. Errors: NOMEM. A page in which nothing reads as an article is
 * kept whole: the user pasted it. */
int ent_pasted_clean(struct ent_article *out, struct ent_arena *arena, const char *text,
                     size_t len);

/* Reads title and site off the window's title, where that recurs; before the body is known. */
void ent_pasted_read_title(struct ent_article *out, struct ent_pasted *page);

/* The part of it that reads title, byline, date, section and site off the lines around the body
 * (pasted_head.c); it marks the lines that it used. */
void ent_pasted_read_head(struct ent_article *out, struct ent_pasted *page);

#endif
