// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXPORT_FIXTURE_H
#define ENTENTE_TESTS_EXPORT_FIXTURE_H
/* Documents for the tests of export, and what the tests ask of the output. */
#include <cjson/cJSON.h>

#include "entente/export.h"
#include "graph_fixture.h"

/* Quotes, backslashes, newlines, markup, controls, CJK, right-to-left, an emoji; broken UTF-8. */
#define HOSTILE "a\"b\\c\nd\te<f>&amp;'g'|\x01\x1b[31m\x7f 한국 日本 עברית 😀 \xc3\x28 \xff=,;"
/* What is left of it on one line. */
#define HOSTILE_LINE "a\"b\\c d e<f>&amp;'g'| [31m 한국 日本 עברית 😀 \xEF\xBF\xBD( \xEF\xBF\xBD=,;"

/* Six actors with ordinary names; one whose names, title and text hold all that a format could trip
 * over; one without actors. */
extern struct ent_document six, hostile, empty;
extern struct ent_graph *graph; /* of the last fold() */
extern struct ent_buffer out;   /* what was written last */

void setup(void);
void teardown(void);
void fold(const struct ent_document *document);

/* Write in a format into `out`, anew, and give its text. */
const char *write_graph(const char *format);
const char *write_ties(const char *format, const struct ent_document *const *documents, size_t n);
const char *write_article(const char *format, const struct ent_article *article);

/* `out` is valid UTF-8 without controls but for line breaks and tabs. */
void check_clean(void);
int occurrences(const char *text, const char *part);

/* Reading JSON back: the test fails where it is not as asked. */
cJSON *parse(const char *text);
const char *string_of(const cJSON *object, const char *key);
double number_of(const cJSON *object, const char *key);
/* 1 where the object has exactly these keys in this order. */
int has_keys(const cJSON *object, const char *const *keys);

#endif
