// SPDX-License-Identifier: MIT
/* Keys and their names: one table, read both ways. */
#include "key.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistr.h>

static const struct {
    const char *name;
    uint32_t key;
} names[] = {
#define KEY_ROW(symbol, number, text) {text, number},
    KEY_NAMES(KEY_ROW)
#undef KEY_ROW
};

enum { N_NAMES = sizeof names / sizeof *names };

static int named(uint32_t *out, const char *name, size_t len)
{
    if (len == 3 && (name[0] == 'C' || name[0] == 'c') && name[1] == '-' &&
        isalpha((unsigned char)name[2])) {
        *out = K_CONTROL(name[2]);
        return 1;
    }
    for (size_t i = 0; i < N_NAMES; i++)
        if (strlen(names[i].name) == len && strncasecmp(names[i].name, name, len) == 0) {
            *out = names[i].key;
            return 1;
        }
    return 0;
}

size_t key_read(uint32_t *out, const char *text)
{
    if (text[0] == '<') {
        size_t len = 0;
        while (isalnum((unsigned char)text[1 + len]) || text[1 + len] == '-')
            len++;
        if (len && text[1 + len] == '>')
            return named(out, text + 1, len) ? len + 2 : 0;
    }
    if (!text[0])
        return 0;
    ucs4_t uc = 0xFFFD;
    int n = u8_mbtoucr(&uc, (const uint8_t *)text, strlen(text));
    *out = n > 0 ? uc : 0xFFFD;
    return n > 0 ? (size_t)n : 1;
}

const char *key_show(char out[KEY_TEXT], uint32_t key)
{
    for (size_t i = 0; i < N_NAMES; i++)
        if (names[i].key == key && key != K_LESS)
            return strcpy(out, names[i].name);
    int len = 0;
    if (key < 0x20) {
        out[len++] = '^';
        key += '@';
    }
    int n = u8_uctomb((uint8_t *)out + len, key, KEY_TEXT - 2);
    out[len + (n > 0 ? n : 0)] = '\0';
    return out;
}

const char *key_write(char out[KEY_TEXT], uint32_t key)
{
    for (size_t i = 0; i < N_NAMES; i++)
        if (names[i].key == key) {
            snprintf(out, KEY_TEXT, "<%.10s>", names[i].name);
            return out;
        }
    if (key < 0x20) {
        snprintf(out, KEY_TEXT, "<C-%c>", tolower((int)key + '@'));
        return out;
    }
    return key_show(out, key);
}

int key_types(uint32_t key)
{
    return key >= 0x20 && key != K_BACKSPACE && key < 0x110000;
}
