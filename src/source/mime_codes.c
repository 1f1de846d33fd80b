// SPDX-License-Identifier: MIT
/* The transfer encodings of mail, and the encoded words of its headers. */
#include "source/mime_codes.h"

#include <string.h>
#include <strings.h>

#include "base/charset.h"
#include "source/mime.h"

/* The value of a base64 digit, -1 where it is none. */
static int digit_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

void ent_base64_decode(struct ent_buffer *out, const char *bytes, size_t len)
{
    unsigned bits = 0, count = 0;
    for (size_t i = 0; i < len && bytes[i] != '='; i++) {
        int digit = digit_of(bytes[i]);
        if (digit < 0)
            continue;
        bits = (bits << 6 | (unsigned)digit) & 0xFFFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            ent_buffer_putc(out, (char)(bits >> count & 0xFF));
        }
    }
}

static int hex_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void ent_quoted_decode(struct ent_buffer *out, const char *bytes, size_t len, int word)
{
    for (size_t i = 0; i < len; i++) {
        int high = bytes[i] == '=' && i + 2 < len ? hex_of(bytes[i + 1]) : -1;
        int low = high >= 0 ? hex_of(bytes[i + 2]) : -1;
        size_t blank = i + 1;
        while (bytes[i] == '=' && blank < len && strchr(" \t\r", bytes[blank]) && bytes[blank])
            blank++;
        if (low >= 0) {
            ent_buffer_putc(out, (char)(high << 4 | low));
            i += 2;
        } else if (bytes[i] == '=' && !word && (blank >= len || bytes[blank] == '\n')) {
            i = blank; /* a soft line break */
        } else {
            ent_buffer_putc(out, word && bytes[i] == '_' ? ' ' : bytes[i]);
        }
    }
}

/* An encoded word's parts: =?charset?code?text?= */
struct word {
    char charset[32];
    char code;
    const char *text;
    size_t len;
    const char *end;
};

static int read_word(struct word *out, const char *p)
{
    if (strncmp(p, "=?", 2) != 0)
        return 0;
    size_t n = strcspn(p + 2, "?* \"");
    const char *q = p + 2 + n;
    q += strcspn(q, "? ");
    if (n >= sizeof out->charset || *q != '?' || !q[1] || q[2] != '?')
        return 0;
    memcpy(out->charset, p + 2, n);
    out->charset[n] = '\0';
    out->code = q[1];
    out->text = q + 3;
    out->len = strcspn(out->text, "? ");
    out->end = out->text + out->len + 2;
    return strncmp(out->text + out->len, "?=", 2) == 0;
}

static void add_word(struct ent_buffer *out, const struct word *word)
{
    struct ent_buffer bytes = {0}, decoded = {0};
    const char *text;
    size_t len;
    if (word->code == 'b' || word->code == 'B')
        ent_base64_decode(&bytes, word->text, word->len);
    else
        ent_quoted_decode(&bytes, word->text, word->len, 1);
    if (bytes.data && ent_charset_decode(&text, &len, &decoded, bytes.data, bytes.len,
                                         ENT_CHARSET_GUESS, word->charset) == 0)
        ent_buffer_add(out, text, len);
    ent_buffer_free(&decoded);
    ent_buffer_free(&bytes);
}

void ent_mime_words(struct ent_buffer *out, const char *value)
{
    struct word word;
    while (*value) {
        if (!read_word(&word, value)) {
            ent_buffer_putc(out, *value++);
            continue;
        }
        add_word(out, &word);
        value = word.end;
        /* White space between two of them is not text. */
        size_t blank = strspn(value, " \t");
        if (read_word(&word, value + blank))
            value += blank;
    }
}
