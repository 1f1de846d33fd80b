// SPDX-License-Identifier: MIT
/* A short list, moved to the front as it is used; articles are known by FNV-1a of 64 bits. */
#include "recall.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

uint64_t recall_key(const char *text, size_t len)
{
    uint64_t h = 0xCBF29CE484222325U;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)text[i]) * 0x100000001B3U;
    return h;
}

static size_t index_of(const struct recall *recall, uint64_t article)
{
    size_t i = 0;
    while (i < recall->count && recall->items[i].article != article)
        i++;
    return i;
}

const struct recalled *recall_find(const struct recall *recall, uint64_t article)
{
    size_t i = index_of(recall, article);
    return i < recall->count && recall->items[i].cursor ? &recall->items[i] : NULL;
}

static void put_first(struct recall *recall, struct recalled item)
{
    size_t i = index_of(recall, item.article);
    if (i == recall->count && recall->count < RECALL_MOST)
        recall->count++;
    if (i == RECALL_MOST)
        i--; /* the oldest goes */
    memmove(recall->items + 1, recall->items, i * sizeof *recall->items);
    recall->items[0] = item;
}

void recall_set(struct recall *recall, uint64_t article, uint32_t cursor, uint32_t top)
{
    size_t i = index_of(recall, article);
    const struct recalled *known = i < recall->count ? &recall->items[i] : NULL;
    if (known ? known->cursor == cursor && known->top == top : !cursor)
        return;
    put_first(recall, (struct recalled){article, cursor, cursor ? top : 0, 1});
}

/* 1 where the line is a place. */
static int read_line(struct recalled *out, const char *line)
{
    char copy[64];
    size_t len = strcspn(line, "\r\n"), key = strspn(line, "0123456789abcdef");
    int end = 0;
    if (key != 16 || len >= sizeof copy || key + strspn(line + key, " 0123456789") != len)
        return 0;
    memcpy(copy, line, len);
    copy[len] = '\0';
    int n = sscanf(copy, "%16" SCNx64 " %9" SCNu32 " %9" SCNu32 "%n", &out->article, &out->cursor,
                   &out->top, &end);
    return n == 3 && (size_t)end == len && out->top <= out->cursor;
}

size_t recall_read(struct recall *recall, const char *text, size_t *wrong)
{
    size_t bad = 0;
    for (size_t number = 1; *text; number++) {
        struct recalled item = {.article = 0};
        if (read_line(&item, text)) {
            if (index_of(recall, item.article) == recall->count && recall->count < RECALL_MOST)
                recall->items[recall->count++] = item;
        } else if (!strchr("#\r\n", *text) && !bad++) {
            *wrong = number;
        }
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    return bad;
}

void recall_merge(struct recall *recall, const struct recall *changes)
{
    for (size_t i = changes->count; i-- > 0;)
        if (changes->items[i].changed)
            put_first(recall, changes->items[i]);
}

int recall_is_changed(const struct recall *recall)
{
    for (size_t i = 0; i < recall->count; i++)
        if (recall->items[i].changed)
            return 1;
    return 0;
}

void recall_write(struct ent_buffer *out, const struct recall *recall)
{
    ent_buffer_puts(out, "# entente: where articles were left, the newest first. Without this file "
                         "they open at the top.\n");
    for (size_t i = 0; i < recall->count; i++)
        if (recall->items[i].cursor)
            ent_buffer_printf(out, "%016" PRIx64 " %" PRIu32 " %" PRIu32 "\n",
                              recall->items[i].article, recall->items[i].cursor,
                              recall->items[i].top);
}
