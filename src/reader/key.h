// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_KEY_H
#define ENTENTE_READER_KEY_H
/*
 * A key is a number: the code point that it types, a control character (<C-o> is 0x0F), or one of
 * the numbers beyond Unicode below. In writing it is the character, or a name in angle brackets.
 */
#include <stddef.h>
#include <stdint.h>

/* Where two names have one number, the first is shown. */
#define KEY_NAMES(X)                                                                               \
    X(TAB, '\t', "Tab")                                                                            \
    X(ENTER, '\r', "Enter")                                                                        \
    X(ESC, 0x1B, "Esc")                                                                            \
    X(SPACE, ' ', "Space")                                                                         \
    X(BACKSPACE, 0x7F, "Backspace")                                                                \
    X(BS, 0x7F, "BS")                                                                              \
    X(LESS, '<', "lt")                                                                             \
    X(UP, 0x110000, "Up")                                                                          \
    X(DOWN, 0x110001, "Down")                                                                      \
    X(LEFT, 0x110002, "Left")                                                                      \
    X(RIGHT, 0x110003, "Right")                                                                    \
    X(PAGE_UP, 0x110004, "PageUp")                                                                 \
    X(PAGE_DOWN, 0x110005, "PageDown")                                                             \
    X(PGUP, 0x110004, "PgUp")                                                                      \
    X(PGDN, 0x110005, "PgDn")                                                                      \
    X(HOME, 0x110006, "Home")                                                                      \
    X(END, 0x110007, "End")                                                                        \
    X(BACKTAB, 0x110008, "S-Tab")                                                                  \
    X(DELETE, 0x110009, "Delete")                                                                  \
    X(DEL, 0x110009, "Del")                                                                        \
    X(INSERT, 0x11000A, "Insert")                                                                  \
    X(S_LEFT, 0x11000B, "S-Left")                                                                  \
    X(S_RIGHT, 0x11000C, "S-Right")                                                                \
    X(S_UP, 0x11000D, "S-Up")                                                                      \
    X(S_DOWN, 0x11000E, "S-Down")                                                                  \
    X(F1, 0x110011, "F1")                                                                          \
    X(F2, 0x110012, "F2")                                                                          \
    X(F3, 0x110013, "F3")                                                                          \
    X(F4, 0x110014, "F4")                                                                          \
    X(F5, 0x110015, "F5")                                                                          \
    X(F6, 0x110016, "F6")                                                                          \
    X(F7, 0x110017, "F7")                                                                          \
    X(F8, 0x110018, "F8")                                                                          \
    X(F9, 0x110019, "F9")                                                                          \
    X(F10, 0x11001A, "F10")                                                                        \
    X(F11, 0x11001B, "F11")                                                                        \
    X(F12, 0x11001C, "F12")

enum key {
#define KEY_ENUM(name, number, text) K_##name = (number),
    KEY_NAMES(KEY_ENUM)
#undef KEY_ENUM
};

/* The number of <C-letter>. */
#define K_CONTROL(letter) ((uint32_t)(letter)&0x1F)

enum { KEY_TEXT = 16 }; /* bytes that a key takes in writing, NUL included */

/*
 * Reads one key at the start of `text`: a character, or <Name> whatever its case. Gives the bytes
 * that it takes; 0 for a name that is no key's.
 */
size_t key_read(uint32_t *out, const char *text);
/* Writes a key as people read it, without brackets: "j", "Enter", "^O"; gives `out`. */
const char *key_show(char out[KEY_TEXT], uint32_t key);
/* Writes a key as key_read() reads it: "j", "<Enter>", "<C-o>"; gives `out`. */
const char *key_write(char out[KEY_TEXT], uint32_t key);
/* 1 where the key types a character. */
int key_types(uint32_t key);

#endif
