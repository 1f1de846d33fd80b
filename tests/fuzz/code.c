// SPDX-License-Identifier: MIT
/*
 * A line of `entente code`, through all the stages: the answer is one line of JSON with the fields
 * that every answer has. The assets are loaded once.
 */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "cli/code_line.h"
#include "targets.h"

static struct ent_engine engine;

static void free_engine(void)
{
    ent_engine_free(&engine);
}

static void load_engine(void)
{
    struct ent_message message = {0};
    const char *data = getenv("ENTENTE_DATA");
    if (ent_engine_load(&engine, data ? data : "assets", &message) != 0) {
        fprintf(stderr, "%s\n", message.text);
        fuzz_fail("the assets can be loaded (set ENTENTE_DATA)");
    }
    atexit(free_engine);
}

static void check_answer(const struct ent_buffer *answer, int bad)
{
    FUZZ_CHECK(answer->data[answer->len - 1] == '\n');
    FUZZ_CHECK(u8_check((const uint8_t *)answer->data, answer->len) == NULL);
    for (size_t i = 0; i + 1 < answer->len; i++)
        FUZZ_CHECK((unsigned char)answer->data[i] >= ' ');
    cJSON *json = cJSON_ParseWithLength(answer->data, answer->len);
    FUZZ_CHECK(cJSON_IsObject(json));
    FUZZ_CHECK(cJSON_HasObjectItem(json, "id"));
    FUZZ_CHECK(cJSON_HasObjectItem(json, "error") == (bad != 0));
    FUZZ_CHECK(bad || cJSON_IsArray(cJSON_GetObjectItem(json, "ties")));
    cJSON_Delete(json);
}

void fuzz_code(const uint8_t *bytes, size_t len)
{
    struct ent_buffer text = {0}, answer = {0};
    int bad = 0;
    if (!engine.lexicon)
        load_engine();
    const uint8_t *newline = len ? memchr(bytes, '\n', len) : NULL;
    ent_buffer_add(&text, (const char *)bytes, newline ? (size_t)(newline - bytes) : len);
    struct line line = {.bytes = text.data, .len = text.len, .number = 1};
    if (!text.failed && code_line(&answer, &bad, &engine, &line) == 0 && answer.len)
        check_answer(&answer, bad);
    ent_buffer_free(&text);
    ent_buffer_free(&answer);
}
