// SPDX-License-Identifier: MIT
/* Tests of src/source: kinds told from content, addresses, codes of mail, days of feeds. */
#include "config.h"

#include <arpa/inet.h>
#include <check.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#include "source/address.h"
#include "source/gzip.h"
#include "source/mime.h"
#include "source/mime_codes.h"
#include "source/split.h"
#include "source/when.h"
#include "suite.h"

START_TEST(kinds_are_told_from_content)
{
    static const struct {
        const char *kind, *bytes;
    } rows[] = {
        {"page", "<html><body><p>x</p></body></html>"},
        {"page", "Ministers met.\n\nFrom here on they talk."},
        {"page", "From: a@b\nSubject: a mail that was copied\n\ntext"},
        {"page", "<?xml version='1.0'?><html xmlns='x'><p>an XHTML page</p></html>"},
        {"page", "{\"text\": \"no feed\"}"},
        {"page", "The %PD"},
        {"feed", "<rss version='2.0'><channel/></rss>"},
        {"feed", "\xEF\xBB\xBF <?xml version='1.0'?>\n<!-- a > b --><feed xmlns='x'/>"},
        {"feed", "<!DOCTYPE rss [<!ENTITY a 'b>'>]><rss/>"},
        {"feed",
         "<!DOCTYPE rss PUBLIC 'a' 'b'><rss><channel><title>[News]</title></channel></rss>"},
        {"feed", "<rdf:RDF xmlns='x'/>"},
        {"OPML", "<?xml version='1.0'?><opml version='2.0'/>"},
        {"JSON feed", " {\"version\": \"https://jsonfeed.org/version/1\"}"},
        {"PDF", "%PDF-1.7\n"},
        {"WARC", "WARC/1.1\r\nWARC-Type: warcinfo\r\n"},
        {"mail", "Return-Path: <a@b>\r\nReceived: from c\r\n by d\r\n\r\ntext"},
        {"mbox", "From a@b Tue Aug 20 10:00:00 2024\nMessage-ID: <x>\nSubject: y\n\ntext"},
        {"mbox", "From a@b Mon Jan  1 00:00:00 2024\nSubject: y\nContent-Type: text/html\n\ntext"},
        {"ZIP", "PK\3\4 and so on"},
        {"EPUB", "PK\3\4 .......................... META-INF/container.xml"},
        {"gzip", "\x1F\x8B\x08 and so on"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(ent_kind_find(rows[i].bytes, strlen(rows[i].bytes))->name, rows[i].kind);
    ck_assert_str_eq(ent_kind_find("", 0)->name, "page");
}
END_TEST

START_TEST(no_prefix_of_a_source_confuses)
{
    static const char mail[] = "MIME-Version: 1.0\r\nSubject: =?utf-8?q?a_b?=\r\n\r\nx";
    for (size_t n = 0; n < sizeof mail; n++) {
        char *bytes = malloc(n + 1);
        memcpy(bytes, mail, n);
        ck_assert_ptr_nonnull(ent_kind_find(bytes, n));
        free(bytes);
    }
}
END_TEST

static int is_local(const char *text)
{
    struct sockaddr_in in = {.sin_family = AF_INET};
    struct sockaddr_in6 in6 = {.sin6_family = AF_INET6};
    if (inet_pton(AF_INET, text, &in.sin_addr) == 1)
        return ent_address_is_local((struct sockaddr *)&in, sizeof in);
    ck_assert_int_eq(inet_pton(AF_INET6, text, &in6.sin6_addr), 1);
    return ent_address_is_local((struct sockaddr *)&in6, sizeof in6);
}

START_TEST(local_addresses_are_known_in_every_dress)
{
    static const char *const local[] = {"127.0.0.1",
                                        "127.255.0.9",
                                        "10.1.2.3",
                                        "172.16.0.1",
                                        "172.31.255.255",
                                        "192.168.1.1",
                                        "0.0.0.0",
                                        "169.254.169.254",
                                        "100.64.0.1",
                                        "224.0.0.1",
                                        "255.255.255.255",
                                        "::1",
                                        "::",
                                        "::ffff:127.0.0.1",
                                        "::127.0.0.1",
                                        "64:ff9b::a01:203",
                                        "2002:a01:203::1",
                                        "fe80::1",
                                        "fc00::1",
                                        "fdff::1",
                                        "ff02::1",
                                        "198.19.0.1"};
    static const char *const open[] = {"8.8.8.8",      "172.32.0.1",     "172.15.255.255",
                                       "11.0.0.1",     "100.128.0.1",    "192.167.0.1",
                                       "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808"};
    for (size_t i = 0; i < sizeof local / sizeof *local; i++)
        ck_assert_msg(is_local(local[i]), "%s is local", local[i]);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        ck_assert_msg(!is_local(open[i]), "%s is not local", open[i]);
    struct sockaddr unknown = {.sa_family = AF_UNIX};
    ck_assert(ent_address_is_local(&unknown, sizeof unknown));
}
END_TEST

START_TEST(codes_of_mail_are_undone)
{
    struct ent_buffer out = {0};
    ent_quoted_decode(&out, "a=3Db=\r\nc= \nd=zz_=", 18, 0);
    ck_assert_str_eq(out.data, "a=bcd=zz_");
    ent_buffer_free(&out);
    ent_base64_decode(&out, "Y2Fm\r\nw6k=Y2Fm", 14);
    ck_assert_str_eq(out.data, "caf\xC3\xA9");
    ent_buffer_free(&out);
    ent_mime_words(&out, "=?utf-8?q?caf=C3=A9_?= =?iso-8859-1?B?6Q==?= and =?x?= =?utf-8?q?y");
    ck_assert_str_eq(out.data, "caf\xC3\xA9 \xC3\xA9 and =?x?= =?utf-8?q?y");
    ent_buffer_free(&out);
}
END_TEST

static int count(void *payload, const struct ent_mime *entity)
{
    (void)entity;
    ++*(int *)payload;
    return 0;
}

START_TEST(multiparts_are_walked_and_broken_ones_too)
{
    static const char mail[] =
        "Content-Type: multipart/mixed;\r\n boundary=\"a b\"\r\n\r\nnot this\r\n"
        "--a b\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
        "--in\r\n\r\none\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>two\r\n--in--\r\n"
        "--a bc\r\n--a b\r\n\r\nthree, cut off";
    struct ent_arena arena = {0};
    struct ent_mime entity = ent_mime_cut(mail, sizeof mail - 1);
    int parts = 0;
    ck_assert_int_eq(ent_mime_walk(&entity, &arena, count, &parts), 0);
    ck_assert_int_eq(parts, 3);
    ck_assert_str_eq(ent_mime_header(&entity, &arena, "content-type"),
                     "multipart/mixed;   boundary=\"a b\"");
    ck_assert_ptr_null(ent_mime_header(&entity, &arena, "Subject"));
    ent_arena_free(&arena);
}
END_TEST

static void check_when(const char *text, const char *day)
{
    char out[ENT_DATE_TEXT];
    ck_assert_str_eq(ent_date_format(out, ent_when(text)), day);
}

START_TEST(days_of_feeds_and_mail_are_read)
{
    check_when("Tue, 20 Aug 2024 10:00:00 GMT", "2024-08-20");
    check_when("2 Jan 24", "2024-01-02");
    check_when("\n 2024-08-20T10:00:00Z ", "2024-08-20");
    check_when("31 Feb 2024", "");
    check_when("yesterday at 10", "");
    check_when("", "");
    check_when(NULL, "");
}
END_TEST

START_TEST(damaged_gzip_gives_what_was_whole)
{
    static const char bytes[] = "\x1F\x8B\x08\0\0\0\0\0\0\xFF nothing";
    struct ent_buffer out = {0};
    ck_assert_int_eq(ent_gzip_unfold(&out, bytes, sizeof bytes - 1, 1000), ENT_E_FORMAT);
    ent_buffer_free(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("kinds");
    TCase *tests = tcase_create("kinds");
    tcase_add_test(tests, kinds_are_told_from_content);
    tcase_add_test(tests, no_prefix_of_a_source_confuses);
    tcase_add_test(tests, local_addresses_are_known_in_every_dress);
    tcase_add_test(tests, codes_of_mail_are_undone);
    tcase_add_test(tests, multiparts_are_walked_and_broken_ones_too);
    tcase_add_test(tests, days_of_feeds_and_mail_are_read);
    tcase_add_test(tests, damaged_gzip_gives_what_was_whole);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
