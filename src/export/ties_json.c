// SPDX-License-Identifier: MIT
/* Ties as JSON: one array over all documents, or an object a line. */
#include "export/encode.h"
#include "export/formats.h"
#include "export/record.h"

void ent_ties_json_begin(struct ent_buffer *out)
{
    ent_buffer_puts(out, "[\n");
}

int ent_ties_json(struct ent_buffer *out, const struct ent_document *document,
                  struct ent_ties_state *state)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        struct ent_json json = {.out = out, .flat = 1};
        if (state->ties++)
            ent_buffer_puts(out, ",\n");
        ent_json_tie(&json, document, &document->ties.items[i], document->name);
    }
    state->documents++;
    return ent_buffer_status(out);
}

void ent_ties_json_end(struct ent_buffer *out)
{
    ent_buffer_puts(out, "\n]\n");
}

int ent_ties_jsonl(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state)
{
    for (uint32_t i = 0; i < document->ties.count; i++, state->ties++) {
        struct ent_json json = {.out = out, .flat = 1};
        ent_json_tie(&json, document, &document->ties.items[i], document->name);
        ent_buffer_putc(out, '\n');
    }
    state->documents++;
    return ent_buffer_status(out);
}
