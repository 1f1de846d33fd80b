// SPDX-License-Identifier: MIT
/*
 * Dictionaries of the field: whatever stands in a file, each reader ends, what it tells is one line
 * that names the file and a line in it, and texts can be read afterwards. What they are added to is
 * small, because it is loaded anew each time.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/dictionary.h"
#include "entente/document.h"
#include "targets.h"

enum { PATH = 64, FILES = 4 };

/* Folders first; removed from the last to the first. */
static const struct {
    const char *name, *text;
} files[FILES] = {
    {"actors", NULL},
    {"lexicon", NULL},
    {"actors/a.json", "{\"actors\": [{\"id\": \"CHN\", \"type\": \"country\", \"name\": \"China\", "
                      "\"adjectives\": [\"Chinese\"]}, {\"id\": \"CHN/JANE_DOE\", \"type\": "
                      "\"person\", \"name\": \"Jane Doe\", \"short\": [\"Doe\"], \"office\": "
                      "[{\"from\": \"2001-02-03\"}]}], \"nouns\": [{\"sector\": \"MIL\", "
                      "\"nouns\": [\"soldier\"]}]}"},
    {"lexicon/a.json", "{\"senses\": [{\"id\": \"meet\", \"category\": \"CONSULT\", \"cameo\": "
                       "\"040\", \"verbs\": [\"meet\", \"frabble\"], \"patient\": [\"object\"]}]}"},
};
static char folder[PATH];

static const char *path_of(int i)
{
    static char path[PATH * 2];
    snprintf(path, sizeof path, "%s/%s", folder, files[i].name);
    return path;
}

static void remove_files(void)
{
    for (int i = FILES; i-- > 0;)
        remove(path_of(i));
    rmdir(folder);
}

static void write_files(void)
{
    if (*folder)
        return;
    strcpy(folder, "/tmp/fuzz-dictionary-XXXXXX");
    FUZZ_CHECK(mkdtemp(folder) != NULL);
    atexit(remove_files);
    for (int i = 0; i < FILES; i++) {
        if (!files[i].text) {
            FUZZ_CHECK(mkdir(path_of(i), 0700) == 0);
            continue;
        }
        FILE *stream = fopen(path_of(i), "w");
        FUZZ_CHECK(stream != NULL);
        FUZZ_CHECK(fputs(files[i].text, stream) >= 0);
        FUZZ_CHECK(fclose(stream) == 0);
    }
}

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
    write_files();
    FUZZ_CHECK(ent_engine_load(&engine, folder, &message) == 0);
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
