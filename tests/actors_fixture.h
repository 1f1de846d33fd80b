// SPDX-License-Identifier: MIT
#ifndef ENT_TESTS_ACTORS_FIXTURE_H
#define ENT_TESTS_ACTORS_FIXTURE_H
/* What the tests of actors share: the gazetteer of the assets, and a text with its cast. */
#include "entente/document.h"

struct cast_fixture {
    struct ent_arena arena;
    struct ent_article article;
    struct ent_text text;
    struct ent_names names;
    struct ent_cast cast;
    struct ent_document *document; /* owns all of it where it was parsed, else NULL */
};

/* The gazetteer of the assets, loaded once a process. */
const struct ent_gazetteer *fixture_gazetteer(void);

/* Runs the stages over `text`; `date` is "YYYY-MM-DD" or NULL. */
void cast_fixture_make(struct cast_fixture *out, const char *text, const char *date);
/* The same with trees, by the model of the assets. */
void cast_fixture_parse(struct cast_fixture *out, const char *text, const char *date);
void cast_fixture_free(struct cast_fixture *fixture);

/*
 * The mentions as one line: "China=CHN, (Paris=FRA), their=CHN+FRA": places in parentheses, the
 * whole phrase instead of the name where `phrases`. In a buffer of its own.
 */
const char *cast_fixture_line(const struct cast_fixture *fixture, int phrases);

#endif
