// SPDX-License-Identifier: MIT
/* Documents as a whole: what they take of memory, and what is said where that is too much. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/document.h"
#include "suite.h"

static struct ent_engine engine;
static struct ent_buffer text;

static void set_up(void)
{
    struct ent_message message;
    ck_assert_msg(!ent_engine_load(&engine, getenv("ENTENTE_DATA"), &message), "%s", message.text);
}

static void tear_down(void)
{
    ent_engine_free(&engine);
    ent_buffer_free(&text);
}

static int read_paragraphs(struct ent_document **out, int n, struct ent_message *message)
{
    text.len = 0;
    ent_buffer_puts(&text, "A long report\n");
    for (int i = 1; i <= n; i++)
        ent_buffer_printf(&text, "\nIn chapter %d Kenya signed a treaty with Uganda.\n", i);
    struct ent_input input = {
        .name = "report.txt", .bytes = text.data, .len = text.len, .kind = ENT_INPUT_PLAIN};
    return ent_document_read(out, &engine, &input, message);
}

START_TEST(what_takes_too_much_memory_is_refused_by_name)
{
    struct ent_document *document;
    struct ent_message message;
    engine.memory = 1;
    ck_assert_int_eq(read_paragraphs(&document, 20, &message), 0);
    ent_document_free(document);
    int refused = 0;
    for (int n = 100; n <= 32000; n += n / 16 + 1) { /* one or the other stage meets the limit */
        int status = read_paragraphs(&document, n, &message);
        ck_assert(refused ? status == ENT_E_TOOBIG : !status || status == ENT_E_TOOBIG);
        if (!status) {
            ent_document_free(document);
            continue;
        }
        refused = 1;
        ck_assert_ptr_null(document);
        ck_assert_ptr_nonnull(strstr(message.text, "report.txt: takes more than 1 MB"));
        ck_assert_ptr_nonnull(strstr(message.text, "--limit memory="));
    }
    ck_assert_int_eq(refused, 1);
}
END_TEST

START_TEST(memory_grows_with_the_text_and_no_faster)
{
    struct ent_document *document;
    struct ent_message message;
    size_t used[2];
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(read_paragraphs(&document, i ? 8000 : 1000, &message), 0);
        used[i] = document->arena.used;
        ck_assert_uint_lt(used[i], text.len * 48);
        ent_document_free(document);
    }
    ck_assert_uint_lt(used[1], used[0] * 12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("document");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, what_takes_too_much_memory_is_refused_by_name);
    tcase_add_test(all, memory_grows_with_the_text_and_no_faster);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
