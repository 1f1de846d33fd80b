// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_LINES_H
#define ENT_CLEAN_LINES_H
/*
 * The lines of a text that hold anything, and which of them a hard wrap cut in two.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/span.h"

enum ent_folio { ENT_FOLIO_NONE, ENT_FOLIO_NUMBER, ENT_FOLIO_HEAD };

struct ent_line {
    struct ent_span span; /* without the white space at both ends */
    uint32_t width;       /* code points */
    uint8_t gap;          /* 1: a blank line (or the text's start) is before it */
    uint8_t joins;        /* 1: it goes on where the line before was cut */
    uint8_t folio;        /* ENT_FOLIO_…: a printed page's number or running head */
};

struct ent_lines {
    struct ent_line *items;
    size_t count;
    size_t capacity;
};

/* Splits sanitised text. Errors: NOMEM. */
int ent_lines_split(struct ent_lines *out, struct ent_arena *arena, const char *text, size_t len);

/* 1 where `text` ends as a sentence does (quotes and brackets behind the mark included). */
int ent_lines_ends_sentence(const char *text, size_t len);

/* The bytes of the bullet or number, and the space behind it, that `text` begins with; else 0. */
size_t ent_lines_bullet(const char *text, size_t len);

#endif
