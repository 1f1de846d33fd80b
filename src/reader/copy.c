// SPDX-License-Identifier: MIT
/* The text goes out in base 64, so that nothing in it can drive the terminal. */
#include "copy.h"

#include <stdint.h>
#include <string.h>

#include "map_plan.h"
#include "state.h"

void copy_sequence(struct ent_buffer *out, const char *text, size_t len)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const uint8_t *bytes = (const uint8_t *)text;
    ent_buffer_puts(out, "\033]52;c;");
    for (size_t i = 0; i < len; i += 3) {
        uint32_t n = (uint32_t)bytes[i] << 16;
        n |= i + 1 < len ? (uint32_t)bytes[i + 1] << 8 : 0;
        n |= i + 2 < len ? bytes[i + 2] : 0;
        ent_buffer_putc(out, digits[n >> 18]);
        ent_buffer_putc(out, digits[n >> 12 & 63]);
        ent_buffer_putc(out, i + 1 < len ? digits[n >> 6 & 63] : '=');
        ent_buffer_putc(out, i + 2 < len ? digits[n & 63] : '=');
    }
    ent_buffer_puts(out, "\a");
}

static void write_sentence(struct ent_buffer *out, const struct reader *reader)
{
    const struct ent_document *document = reader_document(reader);
    int sentence = reader_sentence(reader);
    if (!document || sentence < 0)
        return;
    struct ent_span span = document->text.sentences[sentence].span;
    for (uint32_t i = span.start; i < span.end; i++) {
        char c = document->article.text[i];
        ent_buffer_putc(out, c == '\n' ? ' ' : c);
    }
}

static void write_pair(struct ent_buffer *out, const struct reader *reader, int index)
{
    const struct ent_dyad *dyad = &reader->graph->dyads[index];
    char weight[MAP_WEIGHT_BYTES];
    map_weight_make(weight, dyad, 0);
    ent_buffer_printf(out, "%s – %s %s", reader->graph->nodes[dyad->a].label,
                      reader->graph->nodes[dyad->b].label, weight);
}

void copy_selected(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    struct ent_buffer *out = &reader->copied;
    ent_buffer_free(out);
    if (reader->focus == SIDE_TEXT || reader->shown[SIDE_GRAPH] == VIEW_TIES)
        write_sentence(out, reader);
    else if (selection.node >= 0)
        ent_buffer_puts(out, reader->graph->nodes[selection.node].label);
    else if (selection.dyad >= 0)
        write_pair(out, reader, selection.dyad);
    if (out->failed || !out->len) {
        reader_fail(reader, "%s",
                    out->failed ? ent_error_text(ENT_E_NOMEM)
                                : "nothing is selected that could be copied");
        ent_buffer_free(out);
        return;
    }
    reader->request = REQUEST_COPY;
    size_t shown = out->len < 40 ? out->len : 40;
    while (shown < out->len && ((unsigned char)out->data[shown] & 0xC0) == 0x80)
        shown--;
    reader_say(reader, "sent to the clipboard: %.*s%s", (int)shown, out->data,
               shown < out->len ? reader->ascii ? ".." : "…" : "");
}
