// SPDX-License-Identifier: MIT
/*
 * Dictionaries of the field: whatever stands in a file, each reader ends, what it tells is one line
 * that names the file and a line in it, and texts can be read afterwards.
 */
#include <stdlib.h>
#include <string.h>

#include "entente/dictionary.h"
#include "entente/document.h"
#include "targets.h"

static void hear(void *payload, const struct ent_message *message)
{
    size_t *heard = payload;
    ++*heard;
    FUZZ_CHECK(strncmp(message->text, "file:", 5) == 0 && !strchr(message->text, '\n'));
}

static void read_text(const struct ent_engine *engine)
{
    static const char text[] = "Norland's weavers met Jane Doe. China frabbled missiles to Japan.";
    struct ent_input input = {
        .name = "text", .bytes = text, .len = sizeof text - 1, .kind = ENT_INPUT_PLAIN};
    struct ent_document *document;
    if (ent_document_read(&document, engine, &input, NULL) == 0)
        ent_document_free(document);
}

void fuzz_dictionary(const uint8_t *bytes, size_t len)
{
    struct ent_engine engine;
    struct ent_message message = {{0}};
    struct ent_dictionary_report report;
    size_t heard = 0;
    struct ent_listener listener = {hear, &heard};
    const char *data = getenv("ENTENTE_DATA");
    FUZZ_CHECK(ent_engine_load(&engine, data ? data : "assets", &message) == 0);
    ent_dictionary_read_actors(engine.gazetteer, "file", (const char *)bytes, len, &listener,
                               &report, &message);
    FUZZ_CHECK(heard == report.warnings);
    ent_dictionary_read_agents(engine.gazetteer, "file", (const char *)bytes, len, &listener,
                               &report, &message);
    ent_dictionary_read_verbs(engine.lexicon, "file", (const char *)bytes, len, &listener, &report,
                              &message);
    read_text(&engine);
    ent_engine_free(&engine);
}
