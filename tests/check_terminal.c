// SPDX-License-Identifier: MIT
/* The reader on a terminal: drawing, keys, sizes, signals, and every way to leave. */
#include "config.h"

#include "terminal.h"

#include <check.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "marked.h"
#include "reader/reader.h"
#include "reader/settings.h"
#include "suite.h"

struct job {
    const char *term;
    const char *locale;
    enum reader_color color;
    int no_stdin; /* standard input is no terminal */
    int mouse;
    const char *paths[2];
    size_t n_paths;
};

static struct terminal terminal;

/* What the program does with the reader. */
static int run(void *payload)
{
    struct job *job = payload;
    struct reader_result result;
    struct settings settings;
    struct ent_message message = {{0}};
    struct reader_options options = {.paths = job->paths,
                                     .n_paths = job->n_paths,
                                     .background = 1,
                                     .settings = &settings,
                                     .read = marked_read};
    settings_init(&settings);
    settings.color = (int)job->color;
    settings.mouse = job->mouse;
    setenv("TERM", job->term ? job->term : "xterm-256color", 1);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    setlocale(LC_ALL, job->locale ? job->locale : "C.UTF-8");
    if (job->no_stdin)
        dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    int status = reader_run(&result, &options, &message);
    if (status)
        printf("%s\r\n", message.text);
    int signal_number = result.signal;
    reader_result_free(&result);
    settings_free(&settings);
    if (signal_number)
        raise(signal_number);
    return status ? 3 : 0;
}

static void start(struct job *job, int rows, int cols)
{
    static char paths[2][1024];
    const char *top = getenv("top_srcdir");
    static const char *const names[] = {"river", "islands"};
    job->n_paths = job->n_paths ? job->n_paths : 1;
    for (size_t i = 0; i < job->n_paths; i++) {
        snprintf(paths[i], sizeof paths[i], "%.900s/tests/screens/%s.marked", top ? top : ".",
                 names[i]);
        job->paths[i] = paths[i];
    }
    terminal_start(&terminal, rows, cols, run, job);
}

static void start_usual(void)
{
    struct job job = {0};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "The river treaty"));
    ck_assert(terminal_wait(&terminal, "text  Tab other pane"));
}

static void ends_with(int what, int value)
{
    int found;
    ck_assert_int_eq(terminal_fate(&terminal, &found), what);
    ck_assert_int_eq(found, value);
    ck_assert_msg(terminal_is_restored(&terminal), "the terminal is not as it was: %s",
                  terminal_row(&terminal, 0));
    terminal_stop(&terminal);
}

static void leaves_with(const char *key)
{
    terminal_keys(&terminal, key);
    ends_with('e', 0);
}

START_TEST(starts_and_quits)
{
    static const char *const quits[] = {"q", "Q", "\x03", ":quit\r", "?Q", "/x\x1b\x03"};
    start_usual();
    leaves_with(quits[_i]);
}
END_TEST

static void cursor_is_at(int row, int col)
{
    VTermPos at;
    while (terminal_read(&terminal, 100))
        ;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal.vt), &at);
    ck_assert_int_eq(at.row, row);
    ck_assert_int_eq(at.col, col);
}

START_TEST(keys_work_and_the_cursor_is_on_the_selection)
{
    start_usual();
    cursor_is_at(1, 3);
    terminal_keys(&terminal, "\x1b[B\x1b[B"); /* down, as the terminal sends it ... */
    cursor_is_at(4, 3);
    terminal_keys(&terminal, "\x1bOA"); /* ... and in application mode */
    cursor_is_at(2, 3);
    terminal_keys(&terminal, "]");
    ck_assert(terminal_wait(&terminal, "Egypt and Sudan: AGREE"));
    terminal_keys(&terminal, "/dam\r");
    ck_assert(terminal_wait(&terminal, "1 of 1"));
    terminal_keys(&terminal, "\t");
    ck_assert(terminal_wait(&terminal, "[Graph"));
    leaves_with("q");
}
END_TEST

START_TEST(a_lone_escape_does_not_wait)
{
    start_usual();
    terminal_keys(&terminal, "/abc");
    ck_assert(terminal_wait(&terminal, "/abc"));
    terminal_keys(&terminal, "\x1b");
    ck_assert(terminal_wait(&terminal, "text  Tab other pane"));
    leaves_with("q");
}
END_TEST

START_TEST(sizes_change)
{
    start_usual();
    terminal_resize(&terminal, 40, 120);
    ck_assert(terminal_wait(&terminal, "│── Graph"));
    terminal_resize(&terminal, 5, 20);
    ck_assert(terminal_wait(&terminal, "too small"));
    terminal_resize(&terminal, 1, 1);
    terminal_keys(&terminal, "jjj");
    for (int i = 0; i < 100; i++) {
        terminal_resize(&terminal, 10 + i % 40, 40 + i);
        if (i % 10 == 0)
            terminal_read(&terminal, 1);
    }
    terminal_resize(&terminal, 30, 101);
    ck_assert(terminal_wait(&terminal, "│── Graph"));
    while (terminal_read(&terminal, 200))
        ;
    ck_assert_int_eq(strncmp(terminal_row(&terminal, 29), " text ", 6), 0);
    terminal_keys(&terminal, "q");
    int value; /* what was on the terminal before was cut when it had one column */
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    terminal_stop(&terminal);
}
END_TEST

START_TEST(stops_and_goes_on)
{
    int value;
    start_usual();
    if (_i)
        kill(terminal.job, SIGTSTP);
    else
        terminal_keys(&terminal, "\x1a");
    ck_assert_int_eq(terminal_fate(&terminal, &value), 's');
    ck_assert_int_eq(value, SIGTSTP);
    ck_assert(terminal_is_restored(&terminal));
    terminal_resize(&terminal, 40, 120); /* while it sleeps */
    terminal_continue(&terminal);
    ck_assert(terminal_wait(&terminal, "│── Graph"));
    terminal_keys(&terminal, "?");
    ck_assert(terminal_wait(&terminal, "Keys, commands"));
    leaves_with("Q");
}
END_TEST

START_TEST(signals_end_it)
{
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    start_usual();
    kill(terminal.job, signals[_i]);
    ends_with('k', signals[_i]);
}
END_TEST

START_TEST(a_crash_gives_the_terminal_back)
{
#if !defined __SANITIZE_ADDRESS__ /* which catches these itself */
    static const int signals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
    start_usual();
    kill(terminal.job, signals[_i]);
    ends_with('k', signals[_i]);
#endif
}
END_TEST

START_TEST(plain_terminals_will_do)
{
    static const char *const terms[] = {"vt100", "xterm", "linux", "screen", "tmux-256color"};
    struct job job = {.term = terms[_i]};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "The river treaty"));
    terminal_keys(&terminal, "]\t");
    ck_assert(terminal_wait(&terminal, "[Graph"));
    terminal_keys(&terminal, "q");
    int value;
    ck_assert_int_eq(terminal_fate(&terminal, &value),
                     'e'); /* a vt100 has no screen to go back to */
    terminal_stop(&terminal);
}
END_TEST

START_TEST(a_dumb_terminal_is_refused_in_one_line)
{
    struct job job = {.term = _i ? "no-such-terminal" : "dumb"};
    int value;
    start(&job, 24, 80);
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, 3);
    ck_assert(terminal_wait(&terminal, "this terminal (TERM) is unknown"));
    terminal_stop(&terminal);
}
END_TEST

static int any_colour(void)
{
    for (int row = 0; row < terminal.rows; row++)
        for (int col = 0; col < terminal.cols; col++) {
            VTermScreenCell cell;
            vterm_screen_get_cell(terminal.screen, (VTermPos){.row = row, .col = col}, &cell);
            if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
                return 1;
        }
    return 0;
}

START_TEST(colour_can_be_refused)
{
    struct job job = {.color = _i ? READER_COLOR_NEVER : READER_COLOR_AUTO};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "text  Tab other pane"));
    ck_assert_int_eq(any_colour(), !_i);
    leaves_with("q");
}
END_TEST

START_TEST(seven_bits_are_enough)
{
    struct job job = {.locale = "C"};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "==[Article]==="));
    ck_assert(terminal_wait(&terminal, "somebody else's rain\""));
    leaves_with("q");
}
END_TEST

START_TEST(keys_come_from_the_terminal_where_stdin_is_none)
{
    struct job job = {.no_stdin = 1};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "The river treaty"));
    terminal_keys(&terminal, "?");
    ck_assert(terminal_wait(&terminal, "Keys, commands"));
    leaves_with("Q");
}
END_TEST

/* The list's cursor is drawn first, article and graph when no key waits. */
START_TEST(the_graph_follows_the_list)
{
    struct job job = {.n_paths = 2};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "Articles: 2"));
    ck_assert(terminal_wait(&terminal, "Ethiopia"));
    terminal_keys(&terminal, "j");
    ck_assert(terminal_wait(&terminal, "South Korea"));
    terminal_keys(&terminal, "kjkjk");
    ck_assert(terminal_wait(&terminal, "Ethiopia"));
    terminal_keys(&terminal, "j\r");
    ck_assert(terminal_wait(&terminal, "Émile, who sells them nets"));
    terminal_keys(&terminal, "aX");
    ck_assert(terminal_wait(&terminal, "2 marked"));
    terminal_keys(&terminal, "A");
    ck_assert(terminal_wait(&terminal, "Graph of 2 articles"));
    terminal_keys(&terminal, "gx");
    ck_assert(terminal_wait(&terminal, "1 marked"));
    ck_assert(terminal_wait(&terminal, "South Korea"));
    leaves_with("Q");
}
END_TEST

START_TEST(wide_characters_stand_in_their_cells)
{
    struct job job = {.n_paths = 2};
    start(&job, 24, 80);
    ck_assert(terminal_wait(&terminal, "Articles: 2"));
    terminal_keys(&terminal, "j\r");
    ck_assert(
        terminal_wait(&terminal, "日本と韓国の代表は水曜日、漁業水域について協議を再開した。"));
    ck_assert(terminal_wait(&terminal, "Émile, who sells them nets"));
    ck_assert(terminal_wait(&terminal, "tout ça"));
    terminal_resize(&terminal, 24, 120);
    ck_assert(
        terminal_wait(&terminal, "日本と韓国の代表は水曜日、漁業水域について協議を再開した。 │"));
    leaves_with("Q");
}
END_TEST

/* The dump ------------------------------------------------------------------------------------- */

static const char page[] =
    "<html><head><title>Water</title><link rel=canonical "
    "href='https://example.org/a&#27;&#92;&#27;]8;;https://elsewhere.example/&#7;b'></head><body>"
    "<article><h1>Water</h1><p>Egypt signed a treaty with Sudan on Wednesday, after ten months of "
    "talks about the river, its dams and its fish.</p><p>Nobody else had been asked, and nobody "
    "else came to the capital to see it signed.</p></article></body></html>";

/* What the program writes to a terminal of that kind; the caller frees it. */
static int run_dump(void *payload)
{
    char program[1024];
    const char *build = getenv("top_builddir");
    snprintf(program, sizeof program, "%.900s/entente", build ? build : ".");
    setenv("TERM", payload, 1);
    execl(program, program, "--no-config", "--dump", "water.html", (char *)NULL);
    return 127;
}

static char *dump_on(const char *term)
{
    enum { MOST = 65536 };
    char temporary[] = "/tmp/entente-dump-XXXXXX", *log = calloc(1, MOST);
    int value;
    ck_assert_ptr_nonnull(log);
    ck_assert_ptr_nonnull(mkdtemp(temporary));
    ck_assert_int_eq(chdir(temporary), 0);
    FILE *file = fopen("water.html", "w");
    ck_assert_ptr_nonnull(file);
    fputs(page, file);
    fclose(file);
    terminal.log = log;
    terminal.log_size = MOST - 1;
    terminal_start(&terminal, 40, 80, run_dump, (void *)term);
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, 0);
    ck_assert(terminal_shows(&terminal, "Egypt signed a treaty with Sudan on Wednesday"));
    terminal_stop(&terminal);
    unlink("water.html");
    rmdir(temporary);
    return log;
}

static int occurrences(const char *text, const char *part)
{
    int n = 0;
    for (text = strstr(text, part); text; text = strstr(text + 1, part))
        n++;
    return n;
}

START_TEST(a_dump_has_links_where_the_terminal_knows_them)
{
    char *log = dump_on("xterm-256color");
    int opened = occurrences(log, "\x1b]8;id="), closed = occurrences(log, "\x1b]8;;\x1b");
    ck_assert_int_ge(opened, 2); /* the title and the sentence of a tie */
    ck_assert_int_eq(opened, closed);
    /* What the page's address holds can't end the sequence that it stands in. */
    ck_assert_int_eq(occurrences(log, "\x1b"), 4 * opened);
    ck_assert_int_eq(occurrences(log, "\a"), 0);
    ck_assert_ptr_nonnull(strstr(log, ";https://example.org/a"));
    ck_assert_ptr_nonnull(strstr(log, "#:~:text=Egypt%20signed%20a%20treaty%20with,"));
    free(log);
    log = dump_on(_i ? "dumb" : "vt100");
    ck_assert_int_eq(occurrences(log, "\x1b"), 0);
    free(log);
}
END_TEST

START_TEST(what_changes_much_is_one_frame)
{
    enum { MOST = 1 << 20 };
    char *log = calloc(1, MOST);
    ck_assert_ptr_nonnull(log);
    terminal.log = log;
    terminal.log_size = MOST - 1;
    struct job job = {0};
    start(&job, 60, 200);
    ck_assert(terminal_wait(&terminal, "text  Tab other pane"));
    terminal_keys(&terminal, "?");
    ck_assert(terminal_wait(&terminal, "Keys, commands"));
    leaves_with("Q");
    int begun = occurrences(log, "\x1b[?2026h");
    ck_assert_int_gt(begun, 0);
    ck_assert_int_eq(occurrences(log, "\x1b[?2026l"), begun);
    terminal.log = NULL;
    free(log);
}
END_TEST

/* Places --------------------------------------------------------------------------------------- */

static int run_again(void *payload)
{
    char program[1024];
    const char *build = getenv("top_builddir");
    snprintf(program, sizeof program, "%.900s/entente", build ? build : ".");
    setenv("TERM", "xterm-256color", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("XDG_STATE_HOME", payload, 1);
    execl(program, program, "rain.txt", (char *)NULL);
    return 127;
}

static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

/* The program itself comes back to where it was left; a broken file is told and then made anew. */
START_TEST(the_program_remembers_places)
{
    char temporary[] = "/tmp/entente-places-XXXXXX", state[64], path[128];
    int value;
    ck_assert_ptr_nonnull(mkdtemp(temporary));
    ck_assert_int_eq(chdir(temporary), 0);
    snprintf(state, sizeof state, "%s/a/b", temporary);
    snprintf(path, sizeof path, "%s/entente/places", state);
    write_text("rain.txt", "Rain on the river\n\nEgypt thanked Sudan for the rain that had come on "
                           "Wednesday.\n\nNobody else had asked for any of it this year.\n");
    for (int i = 0; i < 3; i++) {
        terminal_start(&terminal, 24, 80, run_again, state);
        ck_assert(terminal_wait(&terminal, "Nobody else had asked"));
        ck_assert(terminal_wait(&terminal, i == 0   ? "Tab other pane"
                                           : i == 1 ? "where you left it"
                                                    : "no place of an article"));
        terminal_keys(&terminal, i == 0 ? "G:set measure=70\rq" : i == 1 ? ":\x1b[A" : "Gq");
        if (i == 1) {
            ck_assert(terminal_wait(&terminal, ":set measure=70"));
            terminal_keys(&terminal, "\rq");
        }
        ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
        ck_assert_int_eq(value, 0);
        terminal_stop(&terminal);
        ck_assert_int_eq(access(path, R_OK), 0);
        if (i == 1)
            write_text(path, "nonsense\n");
    }
    struct stat st;
    ck_assert_int_eq(stat("a/b/entente/history", &st), 0);
    ck_assert_int_eq((int)(st.st_mode & 0777), 0600);
    const char *const gone[] = {
        "rain.txt", "a/b/entente/places", "a/b/entente/history", "a/b/entente", "a/b", "a"};
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
        ck_assert_int_eq(remove(gone[i]), 0);
    rmdir(temporary);
}
END_TEST

/* As xterm sends it: a press and a release; columns and rows count from 1. */
static void click(int col, int row)
{
    char bytes[64];
    snprintf(bytes, sizeof bytes, "\x1b[<0;%d;%dM\x1b[<0;%d;%dm", col, row, col, row);
    terminal_keys(&terminal, bytes);
}

/* The first cell of a text on the screen, from 1. */
static int find_text(int *col, const char *text)
{
    for (int row = 0; row < terminal.rows; row++) {
        const char *line = terminal_row(&terminal, row), *at = strstr(line, text);
        if (!at)
            continue;
        *col = 1;
        for (; line < at; line++)
            *col += (*line & 0xC0) != 0x80;
        return row + 1;
    }
    ck_abort_msg("%s is not on the screen", text);
    return 0;
}

/* Both clicks at once, as the second one must come soon. */
static void double_click(int col, int row)
{
    click(col, row);
    click(col, row);
}

START_TEST(the_mouse_works_in_both_panes)
{
    struct job job = {.mouse = 1};
    int row, col;
    start(&job, 40, 120);
    ck_assert(terminal_wait(&terminal, "text  Tab other pane"));
    row = find_text(&col, "Sudan");
    click(col, row);
    ck_assert(terminal_wait(&terminal, "Sudan (country)"));
    row = find_text(&col, "Egypt");
    double_click(col, row);
    ck_assert(terminal_wait(&terminal, "Egypt: 4 statements"));
    terminal_keys(&terminal, "\x7fV");
    ck_assert(terminal_wait(&terminal, "├"));
    while (terminal_read(&terminal, 200))
        ;
    row = find_text(&col, "┤ Ethiopia");
    click(col + 3, row);
    ck_assert(terminal_wait(&terminal, "Ethiopia (country): "));
    row = find_text(&col, "│ Egypt");
    double_click(col + 3, row);
    ck_assert(terminal_wait(&terminal, "Egypt: 4 statements"));
    terminal_resize(&terminal, 24, 120);
    while (terminal_read(&terminal, 200))
        ;
    terminal_keys(
        &terminal,
        "\x1b[<65;10;10M\x1b[<65;10;10M\x1b[<65;10;10M\x1b[<65;10;10M"); /* the wheel, over the text
                                                                          */
    while (terminal_read(&terminal, 200))
        ;
    ck_assert_ptr_null(strstr(terminal_row(&terminal, 1), "The river treaty"));
    ck_assert(terminal_wait(&terminal, "Egypt: 4 statements")); /* where the focus stays */
    leaves_with("Q");
}
END_TEST

int main(void)
{
    if (!terminal_is_possible())
        return 77;
    Suite *suite = suite_create("terminal");
    TCase *tc = tcase_create("terminal");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, starts_and_quits, 0, 6);
    tcase_add_test(tc, keys_work_and_the_cursor_is_on_the_selection);
    tcase_add_test(tc, a_lone_escape_does_not_wait);
    tcase_add_test(tc, sizes_change);
    tcase_add_loop_test(tc, stops_and_goes_on, 0, 2);
    tcase_add_loop_test(tc, signals_end_it, 0, 4);
    tcase_add_loop_test(tc, a_crash_gives_the_terminal_back, 0, 4);
    tcase_add_loop_test(tc, plain_terminals_will_do, 0, 5);
    tcase_add_loop_test(tc, a_dumb_terminal_is_refused_in_one_line, 0, 2);
    tcase_add_loop_test(tc, colour_can_be_refused, 0, 2);
    tcase_add_test(tc, seven_bits_are_enough);
    tcase_add_test(tc, keys_come_from_the_terminal_where_stdin_is_none);
    tcase_add_test(tc, the_graph_follows_the_list);
    tcase_add_test(tc, wide_characters_stand_in_their_cells);
    tcase_add_loop_test(tc, a_dump_has_links_where_the_terminal_knows_them, 0, 2);
    tcase_add_test(tc, the_mouse_works_in_both_panes);
    tcase_add_test(tc, what_changes_much_is_one_frame);
    tcase_add_test(tc, the_program_remembers_places);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}
