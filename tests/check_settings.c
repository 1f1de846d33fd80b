// SPDX-License-Identifier: MIT
/* The reader's settings: lines of a configuration file, what is wrong in them, and writing them. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "reader/browse.h"
#include "reader/commands.h"
#include "reader/key.h"
#include "reader/look.h"
#include "reader/settings.h"
#include "suite.h"

static struct settings settings;
static struct ent_message message;

static void set_up(void)
{
    ck_assert_int_eq(settings_init(&settings), 0);
    message.text[0] = '\0';
}

static void tear_down(void)
{
    settings_free(&settings);
}

static void line(const char *text)
{
    int status = settings_line(&settings, text, &message);
    ck_assert_msg(status == 0, "%s: %s", text, message.text);
}

START_TEST(values_are_set)
{
    line("theme = light");
    ck_assert_int_eq(settings.palette.theme, READER_THEME_LIGHT);
    line("  theme=high-contrast  \r");
    ck_assert_int_eq(settings.palette.theme, READER_THEME_CONTRAST);
    line("color never");
    ck_assert_int_eq(settings.color, READER_COLOR_NEVER);
    line("ascii = yes");
    line("mouse\t=\tON");
    ck_assert_int_eq(settings.ascii, 1);
    ck_assert_int_eq(settings.mouse, 1);
    line("measure = 72");
    ck_assert_int_eq(settings.measure, 72);
    line("");
    line("# measure = 20");
    ck_assert_int_eq(settings.measure, 72);
}
END_TEST

START_TEST(keys_are_mapped)
{
    uint32_t f5;
    char shown[KEY_TEXT];
    line("map x next-tie");
    ck_assert_int_eq(keymap_find(&settings.keys, 'x')->id, COMMAND_next_tie);
    ck_assert_str_eq(keymap_shown(&settings.keys, shown, COMMAND_next_tie), "x");
    line("map <F5> :theme light");
    ck_assert_uint_gt(key_read(&f5, "<F5>"), 0);
    ck_assert_int_eq(keymap_find(&settings.keys, f5)->id, COMMAND_theme);
    ck_assert_str_eq(keymap_find(&settings.keys, f5)->argument, "light");
    line("map j up"); /* a key that has a command already */
    ck_assert_int_eq(keymap_find(&settings.keys, 'j')->id, COMMAND_up);
    line("map # down");
    ck_assert_int_eq(keymap_find(&settings.keys, '#')->id, COMMAND_down);
    line("unmap q");
    ck_assert_ptr_null(keymap_find(&settings.keys, 'q'));
    line("unmap q");
}
END_TEST

START_TEST(looks_are_set)
{
    line("style hostility white on 88 bold");
    struct look look = theme_look(&settings.palette, DEPTH_256, ENT_STYLE_HOSTILITY, ENT_MARK_NONE);
    ck_assert_int_eq(look.fore, 7);
    ck_assert_int_eq(look.back, 88);
    ck_assert_int_eq(look.attributes, LOOK_BOLD);
    look = theme_look(&settings.palette, DEPTH_8, ENT_STYLE_HOSTILITY, ENT_MARK_NONE);
    ck_assert_int_eq(look.fore, 7);
    ck_assert_int_eq(look.back, -1);
    line("style cooperation #0087ff");
    look = theme_look(&settings.palette, DEPTH_256, ENT_STYLE_COOPERATION, ENT_MARK_NONE);
    ck_assert_int_eq(look.fore, 33);
}
END_TEST

static const struct {
    const char *line, *message;
} wrongs[] = {
    {"theme = pink", "theme is one of dark, light, high-contrast, mono, ascii, not pink"},
    {"ascii = perhaps", "ascii is yes or no, not perhaps"},
    {"measure = 5", "measure is a number from 20 to 200, not 5"},
    {"measure = 50x", "measure is a number from 20 to 200, not 50x"},
    {"measure =", "measure is a number from 20 to 200, not "},
    {"colour = auto", "there is no setting colour"},
    {"map <Nokey> down", "<Nokey> is no key"},
    {"map x", "a key and a command are needed"},
    {"map xy down", "xy is no key"},
    {"map x fly", "no command is called fly"},
    {"map x down 3", "down takes nothing behind it"},
    {"unmap", "is no key"},
    {"unmap a b", "unmap takes one key"},
    {"style nothing 3", "no style is called nothing"},
    {"style node", "a look is needed"},
    {"style node 256", "256 is no colour"},
    {"style node #12345", "#12345 is no colour"},
    {"style node #12345g", "#12345g is no colour"},
};

START_TEST(what_is_wrong_is_told)
{
    ck_assert_int_eq(settings_line(&settings, wrongs[_i].line, &message), ENT_E_FORMAT);
    ck_assert_msg(strstr(message.text, wrongs[_i].message), "%s: %s", wrongs[_i].line,
                  message.text);
}
END_TEST

static char told[4][512];
static size_t n_told;

static void hear(void *payload, const struct ent_message *what)
{
    (void)payload;
    ck_assert_uint_lt(n_told, 4);
    strcpy(told[n_told++], what->text);
}

START_TEST(wrong_lines_are_named_and_the_others_read)
{
    static const char text[] = "measure = 60\nno sense\n\n# ok\nmap x fly\nmouse = yes";
    struct ent_listener listener = {hear, NULL};
    char long_line[3000];
    n_told = 0;
    ck_assert_uint_eq(settings_read(&settings, "my.conf", text, &listener), 2);
    ck_assert_uint_eq(n_told, 2);
    ck_assert_msg(strncmp(told[0], "my.conf:2: there is no setting no", 33) == 0, "%s", told[0]);
    ck_assert_msg(strncmp(told[1], "my.conf:5: no command is called fly", 35) == 0, "%s", told[1]);
    ck_assert_int_eq(settings.measure, 60);
    ck_assert_int_eq(settings.mouse, 1);
    memset(long_line, 'x', sizeof long_line);
    long_line[sizeof long_line - 1] = '\0';
    ck_assert_uint_eq(settings_read(&settings, "my.conf", long_line, NULL), 1);
    ck_assert_uint_eq(settings_read(&settings, "my.conf", "\xFF\x01 = \xC3\n\n", NULL), 1);
}
END_TEST

/* What is written reads as the same, to the byte when written again. */
START_TEST(what_is_written_is_read)
{
    static const char *const changes[] = {
        "theme = mono",        "measure = 66",           "map <F2> down",
        "map <lt> up",         "map # search peace",     "unmap j",
        "unmap <C-o>",         "map G bottom",           "map <Space> theme",
        "style dim 7 on blue", "style match #ff0000 dim"};
    struct ent_buffer first = {0}, second = {0};
    struct settings again;
    ck_assert_int_eq(settings_init(&again), 0);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        line(changes[i]);
    settings_write(&first, &settings);
    ck_assert_uint_eq(settings_read(&again, "written", first.data, NULL), 0);
    settings_write(&second, &again);
    ck_assert_str_eq(first.data, second.data);
    ck_assert_ptr_nonnull(strstr(first.data, "\nunmap j\n"));
    ck_assert_ptr_nonnull(strstr(first.data, "\nmap # search peace\n"));
    ck_assert_ptr_nonnull(strstr(first.data, "\n# style text "));
    ck_assert_ptr_null(keymap_find(&again.keys, 'j'));
    ent_buffer_free(&first);
    ent_buffer_free(&second);
    settings_free(&again);
}
END_TEST

/* In no theme, at no depth, do the two signs look the same, nor is either like plain text. */
START_TEST(signs_differ_in_every_theme)
{
    for (int depth = DEPTH_8; depth <= DEPTH_256; depth++) {
        settings.palette.theme = _i;
        struct look plus = theme_look(&settings.palette, (enum theme_depth)depth,
                                      ENT_STYLE_EDGE_PLUS, ENT_MARK_NONE);
        struct look minus = theme_look(&settings.palette, (enum theme_depth)depth,
                                       ENT_STYLE_EDGE_MINUS, ENT_MARK_NONE);
        if (_i != READER_THEME_MONO)
            ck_assert_int_ne(plus.fore, minus.fore);
        else
            ck_assert(plus.fore < 0 && minus.fore < 0 && plus.back < 0);
    }
    struct look mono =
        theme_look(&settings.palette, DEPTH_MONO, ENT_STYLE_HOSTILITY, ENT_MARK_NONE);
    ck_assert(mono.fore < 0 && mono.back < 0 && mono.attributes == (LOOK_UNDERLINE | LOOK_BOLD));
}
END_TEST

static const struct {
    const char *address;
    int fine;
} addresses[] = {{"https://news.example/a?b=c#d", 1},
                 {"HTTP://news.example/", 1},
                 {"https://", 0},
                 {"", 0},
                 {"file:///etc/passwd", 0},
                 {"javascript:alert(1)", 0},
                 {"-https://news.example/", 0},
                 {"https://news.example/a b", 0},
                 {"https://news.example/\x1b]0;x", 0},
                 {"https://n\xC3\xA9ws.example/", 0}};

START_TEST(only_web_addresses_are_opened)
{
    ck_assert_int_eq(browse_is_address(addresses[_i].address), addresses[_i].fine);
    if (!addresses[_i].fine)
        ck_assert_int_eq(browse_open("/bin/true", addresses[_i].address, &message),
                         ENT_E_UNSUPPORTED);
}
END_TEST

/* The address comes as one argument, whatever a shell would make of it. */
START_TEST(a_browser_gets_the_address)
{
    static const char address[] = "https://news.example/$(id);'\"&";
    char folder[] = "/tmp/entente-browse-XXXXXX", program[64], out[64], found[128] = "";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(program, sizeof program, "%s/browser", folder);
    snprintf(out, sizeof out, "%s/out", folder);
    FILE *file = fopen(program, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "#!/bin/sh\nprintf '%%s|%%s' \"$#\" \"$1\" >%s.new; mv %s.new %s\n", out, out,
            out);
    fclose(file);
    ck_assert_int_eq(chmod(program, 0700), 0);
    ck_assert_int_eq(browse_open(program, address, &message), 0);
    ck_assert_int_gt(wait(NULL), 0);
    file = fopen(out, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(found, sizeof found, file));
    fclose(file);
    ck_assert_int_eq(strncmp(found, "1|", 2), 0);
    ck_assert_str_eq(found + 2, address);
    unlink(out);
    unlink(program);
    rmdir(folder);
    ck_assert_int_eq(browse_open("/nonexistent/browser", address, &message), ENT_E_IO);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("settings");
    TCase *tc = tcase_create("settings");
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, values_are_set);
    tcase_add_test(tc, keys_are_mapped);
    tcase_add_test(tc, looks_are_set);
    tcase_add_loop_test(tc, what_is_wrong_is_told, 0, sizeof wrongs / sizeof *wrongs);
    tcase_add_test(tc, wrong_lines_are_named_and_the_others_read);
    tcase_add_test(tc, what_is_written_is_read);
    tcase_add_loop_test(tc, signs_differ_in_every_theme, 0, READER_THEME_COUNT);
    tcase_add_loop_test(tc, only_web_addresses_are_opened, 0, sizeof addresses / sizeof *addresses);
    tcase_add_test(tc, a_browser_gets_the_address);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}
