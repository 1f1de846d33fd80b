// SPDX-License-Identifier: MIT
/* Lines, and what is told about them. */
#include "dictionaries/reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/charset.h"
#include "clean/sanitize.h"
#include "entente/buffer.h"

const char *ent_dictionary_loss_text(enum ent_dictionary_loss loss)
{
    static const char *const texts[] = {
#define LOSS_TEXT(name, text) text,
        ENT_DICTIONARY_LOSSES(LOSS_TEXT)
#undef LOSS_TEXT
    };
    return (unsigned)loss < ENT_DICTIONARY_LOSS_COUNT ? texts[loss] : "?";
}

int dict_open(struct dict_reader *reader, const char *bytes, size_t len)
{
    struct ent_buffer decoded = {0};
    struct ent_sanitized clean;
    const char *text;
    size_t text_len;
    int status =
        ent_charset_decode(&text, &text_len, &decoded, bytes, len, ENT_CHARSET_GUESS, NULL);
    if (!status)
        status = ent_sanitize(&clean, &reader->arena, text, text_len);
    ent_buffer_free(&decoded);
    if (status)
        return status;
    reader->text = clean.text;
    reader->len = clean.len;
    return 0;
}

/* Where the comment starts: at ';' or '#', but not at the '#' of "[###]". */
static size_t comment_at(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (line[i] == '[' && len - i >= 5 && memcmp(line + i, "[###]", 5) == 0)
            i += 4;
        else if (line[i] == '#' || line[i] == ';')
            return i;
    }
    return len;
}

char *dict_trim(char *text)
{
    text += strspn(text, " \t");
    size_t len = strlen(text);
    while (len && (text[len - 1] == ' ' || text[len - 1] == '\t'))
        len--;
    text[len] = '\0';
    return text;
}

int dict_next(struct dict_reader *reader)
{
    while (reader->at < reader->len) {
        char *line = reader->text + reader->at;
        char *end = memchr(line, '\n', reader->len - reader->at);
        size_t len = end ? (size_t)(end - line) : reader->len - reader->at;
        reader->at += len + 1;
        reader->number++;
        if (len > DICT_LINE_BYTES) {
            dict_warn(reader, reader->number, "a line of %zu bytes is passed over, %d are the most",
                      len, DICT_LINE_BYTES);
            continue;
        }
        line[comment_at(line, len)] = '\0';
        reader->indented = *line == ' ' || *line == '\t';
        reader->line = dict_trim(line);
        if (*reader->line)
            return 1;
    }
    return 0;
}

void dict_close(struct dict_reader *reader)
{
    ent_arena_free(&reader->arena);
}

void dict_warn(struct dict_reader *reader, size_t number, const char *format, ...)
{
    char what[256];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    reader->report->warnings++;
    ent_tell(reader->listener, "%s:%zu: %s", reader->file, number, what);
}

void dict_lose(struct dict_reader *reader, enum ent_dictionary_loss loss)
{
    reader->report->lost[loss]++;
}

int dict_end(struct dict_reader *reader, int status, struct ent_message *message)
{
    dict_close(reader);
    if (status)
        return ent_fail(message, status, "%s: %s", reader->file, ent_error_text(status));
    if (!reader->report->entries)
        return ent_fail(message, ENT_E_FORMAT, "%s: no entry of a dictionary in it", reader->file);
    return 0;
}
