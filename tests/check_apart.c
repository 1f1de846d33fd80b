// SPDX-License-Identifier: MIT
/* Tests of src/base/apart.c: what work in a process of its own may do, and what becomes of it when
 * it goes wrong. */
#include "config.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/apart.h"
#include "base/packed.h"
#include "entente/buffer.h"
#include "entente/clean.h"
#include "suite.h"

static struct ent_message message;
static struct ent_buffer taken;

static int take(void *payload, const char *bytes, size_t len, struct ent_message *told)
{
    int *refuse = payload;
    if (refuse && *refuse)
        return ent_fail(told, ENT_E_USAGE, "refused");
    ent_buffer_add(&taken, bytes, len);
    return 0;
}

typedef int task_function(void *payload, const struct ent_sink *sink, struct ent_message *told);

static int run(task_function *task, void *payload, struct ent_limits limits)
{
    struct ent_limits filled = ent_limits_of(&limits);
    const struct ent_apart apart = {
        .name = "input", .limits = &filled, .task = task, .task_payload = payload, .take = take};
    ent_buffer_free(&taken);
    message = (struct ent_message){{0}};
    return ent_apart_run(&apart, &message);
}

static int speak(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    int status = sink->put(sink->payload, payload, strlen(payload), told);
    return status ? status : sink->put(sink->payload, "!", 1, told);
}

START_TEST(what_is_made_comes_back)
{
    char word[] = "word";
    ck_assert_int_eq(run(speak, word, (struct ent_limits){0}), 0);
    ck_assert_str_eq(taken.data, "word!");
}
END_TEST

static int speak_much(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    size_t len = 5 << 20;
    char *bytes = malloc(len);
    (void)payload;
    memset(bytes, 'x', len);
    return sink->put(sink->payload, bytes, len, told);
}

START_TEST(much_comes_back_whole)
{
    ck_assert_int_eq(run(speak_much, NULL, (struct ent_limits){0}), 0);
    ck_assert_uint_eq(taken.len, 5 << 20);
}
END_TEST

static int fail_here(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    (void)payload;
    (void)sink;
    return ent_fail(told, ENT_E_FORMAT, "it is broken");
}

START_TEST(errors_come_back_with_their_messages)
{
    ck_assert_int_eq(run(fail_here, NULL, (struct ent_limits){0}), ENT_E_FORMAT);
    ck_assert_str_eq(message.text, "it is broken");
}
END_TEST

static int leave(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    (void)payload;
    (void)sink;
    (void)told;
    _exit(0);
}

static int loop(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    (void)payload;
    (void)sink;
    (void)told;
    for (volatile int on = 1; on;)
        continue;
    return 0;
}

START_TEST(who_dies_is_told)
{
    int status = run(leave, NULL, (struct ent_limits){0});
    ck_assert_int_eq(status, ENT_E_CRASHED);
    ck_assert_ptr_nonnull(strstr(message.text, "input: its parser failed"));
}
END_TEST

START_TEST(who_takes_too_long_is_ended)
{
    ck_assert_int_eq(run(loop, NULL, (struct ent_limits){.seconds = 1}), ENT_E_TIMEOUT);
    ck_assert_ptr_nonnull(strstr(message.text, "longer than 1 s"));
}
END_TEST

static int forge(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    const int *fd = sink->payload; /* an attacker knows where to write */
    const char *bytes = payload;
    (void)told;
    if (write(*fd, bytes, 32) != 32)
        _exit(0);
    for (volatile int on = 1; on;)
        continue;
    return 0;
}

START_TEST(forged_frames_are_no_frames)
{
    static char nonsense[32] = "this is not the header of a one";
    static char endless[32] = "1TNE\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
    ck_assert_int_eq(run(forge, nonsense, (struct ent_limits){0}), ENT_E_CRASHED);
    ck_assert_int_eq(run(forge, endless, (struct ent_limits){0}), ENT_E_CRASHED);
}
END_TEST

#if defined(HAVE_SECCOMP) && !defined(__SANITIZE_ADDRESS__)
static int reach_out(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    char report[8];
    (void)payload;
    report[0] = open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM ? 'y' : 'n';
    report[1] = socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM ? 'y' : 'n';
    report[2] = fork() < 0 && errno == EPERM ? 'y' : 'n';
    report[3] = write(STDERR_FILENO, "no\n", 3) < 0 && errno == EPERM ? 'y' : 'n';
    report[4] = kill(getppid(), 0) < 0 && errno == EPERM ? 'y' : 'n';
    report[5] = read(STDIN_FILENO, report + 7, 1) < 0 && errno == EPERM ? 'y' : 'n';
    void *code = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    report[6] = code == MAP_FAILED && errno == EPERM ? 'y' : 'n';
    return sink->put(sink->payload, report, 7, told);
}

START_TEST(nothing_can_be_reached)
{
    ck_assert_int_eq(run(reach_out, NULL, (struct ent_limits){0}), 0);
    ck_assert_str_eq(taken.data, "yyyyyyy");
}
END_TEST

static int swallow(void *payload, const struct ent_sink *sink, struct ent_message *told)
{
    (void)payload;
    (void)sink;
    for (int i = 0; i < 4096; i++) {
        volatile char *block = malloc(1 << 20);
        if (!block)
            return ent_fail(told, ENT_E_NOMEM, "no more");
        *block = 1; /* so that it is not optimised away */
    }
    return 0;
}

START_TEST(memory_is_limited)
{
    ck_assert_int_eq(run(swallow, NULL, (struct ent_limits){.memory = 64}), ENT_E_TOOBIG);
    ck_assert_ptr_nonnull(strstr(message.text, "more than 64 MB"));
}
END_TEST
#endif

static int is_cancelled(void *payload)
{
    int *calls = payload;
    return ++*calls > 2;
}

START_TEST(waiting_is_cancelled)
{
    struct ent_limits limits = ent_limits_of(NULL);
    int calls = 0;
    const struct ent_apart apart = {.name = "input",
                                    .limits = &limits,
                                    .task = loop,
                                    .take = take,
                                    .cancelled = is_cancelled,
                                    .cancel_payload = &calls};
    ck_assert_int_eq(ent_apart_run(&apart, &message), ENT_E_CANCELLED);
}
END_TEST

START_TEST(who_takes_may_refuse)
{
    struct ent_limits limits = ent_limits_of(NULL);
    int refuse = 1;
    char word[] = "word";
    const struct ent_apart apart = {.name = "input",
                                    .limits = &limits,
                                    .task = speak,
                                    .task_payload = word,
                                    .take = take,
                                    .take_payload = &refuse};
    ck_assert_int_eq(ent_apart_run(&apart, &message), ENT_E_USAGE);
    ck_assert_str_eq(message.text, "refused");
}
END_TEST

static const char page[] =
    "<html lang='en'><head><title>A treaty</title><meta name='author' content='Jane Roe'></head>"
    "<body><nav>Home</nav><h1>A treaty</h1><p>China and Japan signed an agreement on the ports of "
    "both sides on Monday, ending a quarrel of a year.</p><p>Russia condemned Ukraine for an "
    "attack on a bridge, and said that work would begin at once.</p></body></html>";

static struct ent_input input = {.name = "page", .bytes = page, .len = sizeof page - 1};

START_TEST(a_page_that_is_parsed_apart_is_the_same)
{
    struct ent_arena arena = {0};
    struct ent_article here, apart;
    ck_assert_int_eq(ent_clean_input(&here, &arena, &input, &message), 0);
    ck_assert_int_eq(ent_clean_apart(&apart, &arena, &input, NULL, &message), 0);
    ck_assert_str_eq(here.text, apart.text);
    ck_assert_str_eq(here.raw, apart.raw);
    ck_assert_str_eq(here.title, apart.title);
    ck_assert_uint_eq(apart.n_authors, 1);
    ck_assert_str_eq(here.authors[0], apart.authors[0]);
    ck_assert_uint_eq(here.n_blocks, apart.n_blocks);
    ck_assert_int_eq(memcmp(here.blocks, apart.blocks, here.n_blocks * sizeof *here.blocks), 0);
    ck_assert_uint_eq(here.n_dropped, apart.n_dropped);
    for (size_t i = 0; i < here.n_dropped; i++)
        ck_assert_str_eq(here.dropped[i].reason, apart.dropped[i].reason);
    ent_arena_free(&arena);
}
END_TEST

START_TEST(a_page_without_an_article_has_its_text)
{
    struct ent_arena arena = {0};
    struct ent_article article;
    const struct ent_input menu = {.name = "menu",
                                   .bytes = "<html><body><nav>Home</nav></body></html>",
                                   .len = 41,
                                   .kind = ENT_INPUT_HTML};
    ck_assert_int_eq(ent_clean_apart(&article, &arena, &menu, NULL, &message), ENT_E_NOARTICLE);
    ck_assert_str_eq(article.raw, "Home\n");
    ck_assert_ptr_nonnull(strstr(message.text, "menu: "));
    ent_arena_free(&arena);
}
END_TEST

START_TEST(what_is_packed_is_read_with_care)
{
    struct ent_buffer bytes = {0};
    ent_pack_string(&bytes, "one");
    ent_pack_string(&bytes, NULL);
    ent_pack_number(&bytes, 7);
    for (size_t len = 0; len <= bytes.len; len++) {
        struct ent_packed p = {.bytes = bytes.data, .len = len};
        const char *one = ent_unpack_string(&p), *none = ent_unpack_string(&p);
        uint32_t seven = ent_unpack_below(&p, 7);
        ck_assert_int_eq(p.broken, len < bytes.len);
        ck_assert_ptr_null(none);
        if (!p.broken) {
            ck_assert_str_eq(one, "one");
            ck_assert_uint_eq(seven, 7);
        }
    }
    memset(bytes.data, 0xF0, 8); /* a length beyond all */
    struct ent_packed p = {.bytes = bytes.data, .len = bytes.len};
    ck_assert_ptr_null(ent_unpack_string(&p));
    ck_assert(p.broken);
    ent_buffer_free(&bytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("apart");
    TCase *tests = tcase_create("apart");
    tcase_add_test(tests, what_is_made_comes_back);
    tcase_add_test(tests, much_comes_back_whole);
    tcase_add_test(tests, errors_come_back_with_their_messages);
    tcase_add_test(tests, who_dies_is_told);
    tcase_add_test(tests, who_takes_too_long_is_ended);
    tcase_add_test(tests, forged_frames_are_no_frames);
#if defined(HAVE_SECCOMP) && !defined(__SANITIZE_ADDRESS__)
    tcase_add_test(tests, nothing_can_be_reached);
    tcase_add_test(tests, memory_is_limited);
#endif
    tcase_add_test(tests, waiting_is_cancelled);
    tcase_add_test(tests, who_takes_may_refuse);
    tcase_add_test(tests, a_page_that_is_parsed_apart_is_the_same);
    tcase_add_test(tests, a_page_without_an_article_has_its_text);
    tcase_add_test(tests, what_is_packed_is_read_with_care);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
