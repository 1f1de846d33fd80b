// SPDX-License-Identifier: MIT
/* A short list for each kind, moved to the front as its lines are typed again. */
#include "config.h"

#include "past.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static const char signs[PAST_KINDS + 1] = {
    [PAST_COMMAND] = ':', [PAST_SEARCH] = '/', [PAST_NARROW] = '&', [PAST_EXPORT] = '>'};

/* Where the line stands, or the end. */
static size_t index_of(const struct past *past, enum past_kind kind, const char *line)
{
    size_t i = 0;
    while (i < past->count[kind] && strcmp(past->lines[kind][i].text, line) != 0)
        i++;
    return i;
}

void past_add(struct past *past, enum past_kind kind, const char *line)
{
    struct past_line *lines = past->lines[kind];
    size_t i = index_of(past, kind, line);
    char *text = i < past->count[kind] ? lines[i].text : strdup(line);
    if (!text)
        return;
    if (i == PAST_MOST) {
        free(lines[--i].text); /* the oldest goes */
    } else if (i == past->count[kind]) {
        past->count[kind]++;
    }
    memmove(lines + 1, lines, i * sizeof *lines);
    lines[0] = (struct past_line){text, 1};
}

/* Only what could have been typed is a line: hostile bytes never get to the prompt. */
static int is_typeable(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)line[i] < 0x20 || line[i] == 0x7F)
            return 0;
    return len > 0 && len < PAST_BYTES && u8_check((const uint8_t *)line, len) == NULL;
}

static void append(struct past *past, enum past_kind kind, const char *text, size_t len)
{
    char line[PAST_BYTES];
    memcpy(line, text, len);
    line[len] = '\0';
    size_t i = index_of(past, kind, line);
    if (i < past->count[kind] || i == PAST_MOST)
        return;
    past->lines[kind][i] = (struct past_line){.text = strdup(line)};
    past->count[kind] += past->lines[kind][i].text != NULL;
}

size_t past_read(struct past *past, const char *text, size_t *wrong)
{
    size_t bad = 0;
    for (size_t number = 1; *text; number++) {
        size_t len = strcspn(text, "\n");
        const char *sign = *text ? strchr(signs, *text) : NULL;
        if (sign && len > 0 && is_typeable(text + 1, len - 1))
            append(past, (enum past_kind)(sign - signs), text + 1, len - 1);
        else if (!strchr("#\n", *text) && !bad++)
            *wrong = number;
        text += len;
        text += *text == '\n';
    }
    return bad;
}

void past_merge(struct past *past, const struct past *other)
{
    for (int kind = 0; kind < PAST_KINDS; kind++)
        for (size_t i = other->count[kind]; i-- > 0;)
            if (other->lines[kind][i].fresh)
                past_add(past, (enum past_kind)kind, other->lines[kind][i].text);
}

int past_is_changed(const struct past *past)
{
    int changed = 0;
    for (int kind = 0; kind < PAST_KINDS; kind++)
        for (size_t i = 0; i < past->count[kind]; i++)
            changed |= past->lines[kind][i].fresh;
    return changed;
}

void past_write(struct ent_buffer *out, const struct past *past)
{
    ent_buffer_puts(out, "# entente: what was typed at prompts, the newest first.\n");
    for (int kind = 0; kind < PAST_KINDS; kind++)
        for (size_t i = 0; i < past->count[kind]; i++)
            ent_buffer_printf(out, "%c%s\n", signs[kind], past->lines[kind][i].text);
}

void past_free(struct past *past)
{
    for (int kind = 0; kind < PAST_KINDS; kind++)
        for (size_t i = 0; i < past->count[kind]; i++)
            free(past->lines[kind][i].text);
    *past = (struct past){0};
}
