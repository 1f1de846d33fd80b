// SPDX-License-Identifier: MIT
#include "actors_fixture.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct ent_gazetteer *fixture_gazetteer(void)
{
    static struct ent_gazetteer *gazetteer;
    struct ent_message message = {0};
    char path[512];
    if (gazetteer)
        return gazetteer;
    snprintf(path, sizeof path, "%s/actors", getenv("ENTENTE_DATA"));
    int status = ent_gazetteer_load(&gazetteer, path, &message);
    ck_assert_msg(status == 0, "%s", message.text);
    return gazetteer;
}

void cast_fixture_make(struct cast_fixture *out, const char *text, const char *date)
{
    struct ent_message message = {0};
    *out = (struct cast_fixture){0};
    int status = ent_clean(&out->article, &out->arena, "test", text, strlen(text), ENT_INPUT_PLAIN,
                           &message);
    ck_assert_msg(status == 0, "%s", message.text);
    if (date)
        ck_assert_int_eq(ent_date_parse(&out->article.date, date, strlen(date)), 0);
    ck_assert_int_eq(ent_text_split(&out->text, &out->arena, &out->article, NULL), 0);
    ck_assert_int_eq(ent_names_find(&out->names, &out->arena, fixture_gazetteer(), &out->text,
                                    out->article.date),
                     0);
    ck_assert_int_eq(ent_cast_find(&out->cast, &out->arena, fixture_gazetteer(), &out->article,
                                   &out->text, &out->names, NULL),
                     0);
}

void cast_fixture_parse(struct cast_fixture *out, const char *text, const char *date)
{
    static struct ent_engine engine;
    struct ent_message message = {0};
    struct ent_input input = {
        .name = "test", .bytes = text, .len = strlen(text), .kind = ENT_INPUT_PLAIN};
    *out = (struct cast_fixture){0};
    if (!engine.model)
        ck_assert_int_eq(ent_engine_load(&engine, getenv("ENTENTE_DATA"), &message), 0);
    ck_assert_ptr_nonnull(engine.model);
    if (date)
        ck_assert_int_eq(ent_date_parse(&input.date, date, strlen(date)), 0);
    ck_assert_int_eq(ent_document_read(&out->document, &engine, &input, &message), 0);
    out->article = out->document->article;
    out->text = out->document->text;
    out->names = out->document->names;
    out->cast = out->document->cast;
}

void cast_fixture_free(struct cast_fixture *fixture)
{
    if (fixture->document)
        ent_document_free(fixture->document);
    else
        ent_arena_free(&fixture->arena);
}

const char *cast_fixture_line(const struct cast_fixture *fixture, int phrases)
{
    static char line[8192];
    size_t len = 0;
    line[0] = '\0';
    for (uint32_t i = 0; i < fixture->cast.n_mentions; i++) {
        const struct ent_mention *m = &fixture->cast.mentions[i];
        struct ent_span span = phrases ? m->phrase : m->span;
        len += (size_t)snprintf(line + len, sizeof line - len, "%s%s%.*s=", i ? ", " : "",
                                m->place ? "(" : "", (int)ent_span_len(span),
                                fixture->article.text + span.start);
        for (uint32_t k = 0; k < m->members; k++)
            len += (size_t)snprintf(line + len, sizeof line - len, "%s%s", k ? "+" : "",
                                    fixture->cast.actors[fixture->cast.members[m->member + k]].id);
        len += (size_t)snprintf(line + len, sizeof line - len, "%s", m->place ? ")" : "");
        ck_assert_uint_lt(len, sizeof line);
    }
    return line;
}
