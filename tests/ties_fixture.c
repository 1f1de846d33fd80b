// SPDX-License-Identifier: MIT
/*
 * One engine for a test program; each sentence is a document of its own.
 */
#include "ties_fixture.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/source.h"

static struct ent_engine engine;

void load_engine(void)
{
    struct ent_message message = {{0}};
    const char *data = getenv("ENTENTE_DATA");
    ck_assert_msg(!ent_engine_load(&engine, data ? data : "assets", &message), "%s", message.text);
}

void free_engine(void)
{
    ent_engine_free(&engine);
}

struct ent_document *read_text(const char *text, size_t len, struct ent_date date)
{
    struct ent_document *document = NULL;
    struct ent_message message = {{0}};
    struct ent_input input = {
        .name = "test", .bytes = text, .len = len, .kind = ENT_INPUT_PLAIN, .date = date};
    ck_assert_msg(!ent_document_read(&document, &engine, &input, &message), "%s", message.text);
    return document;
}

struct ent_document *read_day(const char *text)
{
    return read_text(text, strlen(text), (struct ent_date){2024, 8, 20});
}

const char *root_of(const struct ent_document *document, uint32_t actor)
{
    return document->cast.actors[actor].root;
}

const struct ent_tie *find_tie(const struct ent_document *document, const char *source,
                               const char *target, int sign)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        const char *s = root_of(document, tie->source), *t = root_of(document, tie->target);
        int there = strcmp(s, source) == 0 && strcmp(t, target) == 0;
        int back = tie->symmetric && strcmp(s, target) == 0 && strcmp(t, source) == 0;
        if (tie->sign == sign && (there || back))
            return tie;
    }
    return NULL;
}

void check_tie(const char *text, const char *source, const char *target, int sign,
               enum ent_category category, enum ent_status status)
{
    struct ent_document *document = read_day(text);
    const struct ent_tie *tie = find_tie(document, source, target, sign);
    ck_assert_msg(tie != NULL, "%s: no tie %s %s %d", text, source, target, sign);
    ck_assert_msg(tie->category == category, "%s: %s", text,
                  ent_category_name((enum ent_category)tie->category));
    ck_assert_msg(tie->status == status, "%s: %s", text,
                  ent_status_name((enum ent_status)tie->status));
    ck_assert_ptr_nonnull(tie->rule);
    ck_assert_int_eq(tie->quad, ent_category_quad(category, sign));
    ck_assert_ptr_nonnull(ent_cameo_label(tie->cameo));
    ck_assert(tie->goldstein == ent_cameo_goldstein(tie->cameo));
    ck_assert_uint_lt(tie->trigger.start, tie->trigger.end);
    ck_assert_uint_le(tie->trigger.end, document->article.text_len);
    ent_document_free(document);
}

void check_no_tie(const char *text, const char *source, const char *target, int sign)
{
    struct ent_document *document = read_day(text);
    ck_assert_msg(!find_tie(document, source, target, sign), "%s: a tie %s %s %d", text, source,
                  target, sign);
    ent_document_free(document);
}

void check_none(const char *text)
{
    struct ent_document *document = read_day(text);
    ck_assert_msg(document->ties.count == 0, "%s: %u ties, first by %s", text, document->ties.count,
                  document->ties.count ? document->ties.items[0].rule : "");
    ent_document_free(document);
}

void check_date(const char *text, const char *start, const char *end)
{
    char buffer[ENT_DATE_TEXT];
    struct ent_document *document = read_day(text);
    ck_assert_msg(document->ties.count > 0, "%s", text);
    struct ent_interval date = document->ties.items[document->ties.count - 1].date;
    ck_assert_msg(strcmp(ent_date_format(buffer, date.start), start) == 0, "%s: from %s", text,
                  buffer);
    ck_assert_msg(strcmp(ent_date_format(buffer, date.end), end) == 0, "%s: to %s", text, buffer);
    ent_document_free(document);
}

/* Pairs of marked sentences: how many there are and were found, and ties of others. */
struct tally {
    int asked, others, right;
};

static int is_marked(const cJSON *ties, const char *one, const char *two)
{
    const cJSON *tie;
    cJSON_ArrayForEach(tie, ties)
    {
        const char *a = cJSON_GetStringValue(cJSON_GetObjectItem(tie, "a"));
        const char *b = cJSON_GetStringValue(cJSON_GetObjectItem(tie, "b"));
        if ((strcmp(a, one) == 0 && strcmp(b, two) == 0) ||
            (strcmp(a, two) == 0 && strcmp(b, one) == 0))
            return 1;
    }
    return 0;
}

static void tally_line(const cJSON *line, struct tally *tally)
{
    const cJSON *ties = cJSON_GetObjectItem(line, "ties"), *tie;
    struct ent_document *document =
        read_day(cJSON_GetStringValue(cJSON_GetObjectItem(line, "text")));
    cJSON_ArrayForEach(tie, ties)
    {
        const char *a = cJSON_GetStringValue(cJSON_GetObjectItem(tie, "a"));
        const char *b = cJSON_GetStringValue(cJSON_GetObjectItem(tie, "b"));
        int hit = 0;
        for (uint32_t i = 0; i < document->ties.count && !hit; i++) {
            const char *from = root_of(document, document->ties.items[i].source);
            const char *to = root_of(document, document->ties.items[i].target);
            hit = (strcmp(a, from) == 0 && strcmp(b, to) == 0) ||
                  (strcmp(a, to) == 0 && strcmp(b, from) == 0);
        }
        tally->asked++;
        tally->right += hit;
    }
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const char *from = root_of(document, document->ties.items[i].source);
        const char *to = root_of(document, document->ties.items[i].target);
        tally->others += strcmp(from, to) != 0 && !is_marked(ties, from, to);
    }
    ent_document_free(document);
}

void check_pairs(const char *name, int least, int found, int others)
{
    char path[512];
    struct ent_source source = {0};
    struct ent_message message = {{0}};
    struct tally tally = {0};
    const char *top = getenv("top_srcdir");
    snprintf(path, sizeof path, "%s/tests/data/%s", top ? top : ".", name);
    ck_assert_msg(!ent_source_read(&source, path, &message), "%s", message.text);
    for (char *p = source.bytes, *end; (end = strchr(p, '\n')) != NULL; p = end + 1) {
        *end = '\0';
        cJSON *line = cJSON_Parse(p);
        ck_assert_ptr_nonnull(line);
        tally_line(line, &tally);
        cJSON_Delete(line);
    }
    ent_source_free(&source);
    ck_assert_int_ge(tally.asked, least);
    ck_assert_msg(tally.right * 100 >= tally.asked * found, "%d of %d found", tally.right,
                  tally.asked);
    ck_assert_msg(tally.others * 100 <= tally.asked * others, "%d of other pairs", tally.others);
}
