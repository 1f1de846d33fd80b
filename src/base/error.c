// SPDX-License-Identifier: MIT
/* Status codes as text, and the one-line message that goes with a failure. */
#include "entente/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistr.h>

const char *ent_error_text(int status)
{
    switch (status) {
    case ENT_OK:
        return "done";
#define ENT_ERROR_TEXT(name, value, text)                                                          \
    case ENT_E_##name:                                                                             \
        return text;
        ENT_ERRORS(ENT_ERROR_TEXT)
#undef ENT_ERROR_TEXT
    default:
        return "unknown error";
    }
}

/* Puts an ellipsis over the end of a full buffer, at a character's start. */
static void mark_cut(char *text, size_t size)
{
    size_t at = size - sizeof "…";
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    memcpy(text + at, "…", sizeof "…");
}

/* File names and fields may hold anything; a message is one line of UTF-8. */
static void make_line(char *text)
{
    size_t len = strlen(text);
    for (size_t at = 0; at < len;) {
        ucs4_t c;
        int n = u8_mbtoucr(&c, (const uint8_t *)text + at, len - at);
        size_t size = n > 0 ? (size_t)n : 1;
        if (n <= 0)
            text[at] = '?';
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            memset(text + at, ' ', size);
        at += size;
    }
}

static void write_line(struct ent_message *message, const char *format, va_list args)
{
    int len = vsnprintf(message->text, sizeof message->text, format, args);
    if (len >= (int)sizeof message->text)
        mark_cut(message->text, sizeof message->text);
    make_line(message->text);
}

int ent_fail(struct ent_message *message, int status, const char *format, ...)
{
    if (!message)
        return status;
    va_list args;
    va_start(args, format);
    write_line(message, format, args);
    va_end(args);
    return status;
}

void ent_tell(const struct ent_listener *listener, const char *format, ...)
{
    struct ent_message message;
    if (!listener || !listener->tell)
        return;
    va_list args;
    va_start(args, format);
    write_line(&message, format, args);
    va_end(args);
    listener->tell(listener->payload, &message);
}
