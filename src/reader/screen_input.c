// SPDX-License-Identifier: MIT
/* What curses reads, as keys and as acts of the mouse. */
#include "config.h"

#include "screen_input.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "key.h"

/* Keys ----------------------------------------------------------------------------------------- */

void input_know_keys(void)
{
    static const struct {
        const char *sent;
        int key;
    } keys[] = {{"\033[A", KEY_UP},       {"\033[B", KEY_DOWN},   {"\033[C", KEY_RIGHT},
                {"\033[D", KEY_LEFT},     {"\033[H", KEY_HOME},   {"\033[F", KEY_END},
                {"\033OA", KEY_UP},       {"\033OB", KEY_DOWN},   {"\033OC", KEY_RIGHT},
                {"\033OD", KEY_LEFT},     {"\033OH", KEY_HOME},   {"\033OF", KEY_END},
                {"\033[1;2A", KEY_SR},    {"\033[1;2B", KEY_SF},  {"\033[1;2C", KEY_SRIGHT},
                {"\033[1;2D", KEY_SLEFT}, {"\033[1~", KEY_HOME},  {"\033[4~", KEY_END},
                {"\033[5~", KEY_PPAGE},   {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC},
                {"\033[Z", KEY_BTAB}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!key_defined(keys[i].sent))
            define_key(keys[i].sent, keys[i].key);
}

uint32_t input_key(int kind, wint_t c)
{
    static const struct {
        int curses;
        uint32_t key;
    } keys[] = {{KEY_UP, K_UP},
                {KEY_DOWN, K_DOWN},
                {KEY_LEFT, K_LEFT},
                {KEY_RIGHT, K_RIGHT},
                {KEY_PPAGE, K_PAGE_UP},
                {KEY_NPAGE, K_PAGE_DOWN},
                {KEY_HOME, K_HOME},
                {KEY_END, K_END},
                {KEY_BTAB, K_BACKTAB},
                {KEY_DC, K_DELETE},
                {KEY_BACKSPACE, K_BACKSPACE},
                {KEY_ENTER, K_ENTER},
                {KEY_IC, K_INSERT},
                {KEY_SF, K_S_DOWN},
                {KEY_SR, K_S_UP},
                {KEY_SLEFT, K_S_LEFT},
                {KEY_SRIGHT, K_S_RIGHT}};
    if (kind == KEY_CODE_YES) {
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            if ((wint_t)keys[i].curses == c)
                return keys[i].key;
        return c >= KEY_F(1) && c <= KEY_F(12) ? K_F1 + c - KEY_F(1) : 0;
    }
    return c == '\n' ? K_ENTER : c == '\b' ? K_BACKSPACE : (uint32_t)c;
}

/* Mouse ---------------------------------------------------------------------------------------- */

/* Curses makes one event of clicks that come together, as from far away. */
enum {
    PRESSES = BUTTON1_PRESSED | BUTTON1_CLICKED,
    DOUBLES = BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED
};

void input_want_mouse(struct clicks *clicks, int wanted)
{
    if (clicks->on == wanted)
        return;
    clicks->on = wanted;
    mouseinterval(0);
    mousemask(wanted ? PRESSES | DOUBLES | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

enum { DOUBLE_CLICK_MS = 400 };

/* 1 where it is the second click at that place. */
static int is_second_click(struct clicks *clicks, int row, int col)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long ms = (now.tv_sec - clicks->last.tv_sec) * 1000LL +
                   (now.tv_nsec - clicks->last.tv_nsec) / 1000000;
    int second =
        clicks->last.tv_sec && ms <= DOUBLE_CLICK_MS && row == clicks->row && col == clicks->col;
    clicks->last = now;
    if (second)
        clicks->last = (struct timespec){0}; /* a third one begins anew */
    clicks->row = row;
    clicks->col = col;
    return second;
}

static void act(struct clicks *clicks, struct reader *reader, const MEVENT *event)
{
    enum mouse_act press = event->bstate & DOUBLES ? MOUSE_DOUBLE : MOUSE_CLICK;
    if (event->bstate & BUTTON4_PRESSED)
        reader_mouse(reader, MOUSE_WHEEL_UP, event->y, event->x);
    else if (event->bstate & BUTTON5_PRESSED)
        reader_mouse(reader, MOUSE_WHEEL_DOWN, event->y, event->x);
    else if (event->bstate & (PRESSES | DOUBLES))
        reader_mouse(reader, is_second_click(clicks, event->y, event->x) ? MOUSE_DOUBLE : press,
                     event->y, event->x);
}

void input_mouse(struct clicks *clicks, struct reader *reader)
{
    MEVENT event;
    while (getmouse(&event) == OK)
        act(clicks, reader, &event);
}
