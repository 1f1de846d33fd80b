// SPDX-License-Identifier: MIT
/* The document as one line of JSON: the answer of the batch filter. */
#include "export/encode.h"
#include "export/record.h"

#include "entente/export.h"

int ent_document_json(struct ent_buffer *out, const struct ent_document *document, const char *id)
{
    struct ent_json json = {.out = out, .flat = 1};
    ent_json_object(&json, NULL);
    ent_json_raw(&json, "id", id ? id : "null");
    ent_json_string(&json, "title", *document->article.title ? document->article.title : NULL);
    ent_json_date(&json, "date", document->article.date);
    int status = ent_json_actors(&json, "actors", document);
    if (status)
        return status;
    ent_json_array(&json, "ties");
    for (uint32_t i = 0; i < document->ties.count; i++)
        ent_json_tie(&json, document, &document->ties.items[i], NULL);
    ent_json_array_end(&json);
    if (document->ties.skipped)
        ent_json_integer(&json, "skipped", document->ties.skipped);
    ent_json_object_end(&json);
    return ent_buffer_status(out);
}
