// SPDX-License-Identifier: MIT
/*
 * OSC 8 is "ESC ] 8 ; parameters ; address ESC \", closed by one without an address. The words of a
 * page are a text fragment: "#:~:text=first words,last words", in which "-", "," and "&" mean
 * something and are encoded too.
 */
#include "export/link.h"

#include <string.h>
#include <strings.h>

enum { FRAGMENT_WORDS = 5 };

int ent_is_web(const char *address)
{
    size_t scheme = strncasecmp(address, "https://", 8) == 0  ? 8
                    : strncasecmp(address, "http://", 7) == 0 ? 7
                                                              : 0;
    return scheme && address[scheme] != '\0';
}

static void put_encoded(struct ent_buffer *out, const char *bytes, size_t len, const char *also)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c <= ' ' || c >= 0x7F || strchr(also, c))
            ent_buffer_printf(out, "%%%02X", c);
        else
            ent_buffer_putc(out, (char)c);
    }
}

static int is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Where the first `words` words end. */
static size_t words_end(const char *text, size_t len, int words)
{
    size_t at = 0;
    for (; words > 0 && at < len; words--) {
        while (at < len && is_blank(text[at]))
            at++;
        while (at < len && !is_blank(text[at]))
            at++;
    }
    return at;
}

/* Where the last `words` words begin. */
static size_t words_start(const char *text, size_t len, int words)
{
    size_t at = len;
    for (; words > 0 && at > 0; words--) {
        while (at > 0 && is_blank(text[at - 1]))
            at--;
        while (at > 0 && !is_blank(text[at - 1]))
            at--;
    }
    return at;
}

static void put_fragment(struct ent_buffer *out, const char *text, size_t len)
{
    static const char meaning[] = "\"#%&,-<>\\^`{|}";
    while (len > 0 && is_blank(text[len - 1]))
        len--;
    size_t first = words_end(text, len, FRAGMENT_WORDS);
    size_t last = words_start(text, len, FRAGMENT_WORDS);
    if (last <= first)
        first = len;
    put_encoded(out, text, first, meaning);
    if (first == len)
        return;
    ent_buffer_putc(out, ',');
    put_encoded(out, text + last, len - last, meaning);
}

int ent_put_address(struct ent_buffer *out, const char *address, const char *text, size_t len)
{
    size_t before = out->len;
    if (!ent_is_web(address) || strlen(address) > ENT_LINK_MOST)
        return 0;
    put_encoded(out, address, strlen(address), "");
    if (text) {
        ent_buffer_puts(out, strchr(address, '#') ? ":~:text=" : "#:~:text=");
        put_fragment(out, text, len);
    }
    if (out->len - before <= ENT_LINK_MOST)
        return 1;
    out->len = before;
    if (out->data)
        out->data[before] = '\0';
    return 0;
}

void ent_link_open(struct ent_buffer *out, const char *address, size_t number)
{
    ent_buffer_printf(out, "\x1b]8;id=%zu;%s\x1b\\", number, address);
}

void ent_link_close(struct ent_buffer *out)
{
    ent_buffer_puts(out, "\x1b]8;;\x1b\\");
}
