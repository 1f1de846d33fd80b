// SPDX-License-Identifier: MIT
/* The format is told by the file's ending. A file that is there is asked about first. */
#include "config.h"

#include "export_graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/export.h"
#include "entente/source.h"

/* A name made of the article's: letters, digits and dashes of its path, without its ending. */
static void propose(const struct reader *reader, char *out, size_t size)
{
    const char *path = reader->whole ? "entente" : reader->shelf.items[reader->item].path;
    const char *slash = strrchr(path, '/'), *name = slash && slash[1] ? slash + 1 : path;
    size_t len = strcspn(name, ".");
    if (len == 0 || strcmp(name, "-") == 0) {
        name = "entente";
        len = strlen(name);
    }
    snprintf(out, size, "%.*s.json", (int)(len < 200 ? len : 200), name);
}

static void list_endings(char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    for (const struct ent_graph_format *f = ent_graph_formats; f->name && len < size; f++)
        len += (size_t)snprintf(out + len, size - len, "%s.%s", len ? " " : "", f->extension);
}

static void write_graph(struct reader *reader, const char *path)
{
    struct ent_buffer out = {0};
    struct ent_message message = {{0}};
    const struct ent_graph_format *format = ent_graph_format_for_file(path);
    int status = format->write(&out, reader->graph);
    if (!status && out.failed)
        status = ENT_E_NOMEM;
    if (!status)
        status = ent_source_write(path, out.data ? out.data : "", out.len, &message);
    if (status)
        reader_fail(reader, "%s%s%s", message.text[0] ? "" : path, message.text[0] ? "" : ": ",
                    message.text[0] ? message.text : ent_error_text(status));
    else
        reader_say(reader, "wrote %u actors and %u ties to %s (%s, %zu bytes)",
                   reader->graph->n_nodes, reader->graph->n_evidence, path, format->name, out.len);
    ent_buffer_free(&out);
}

void export_to(struct reader *reader, const char *path)
{
    char endings[200];
    if (!path[0])
        return;
    if (!ent_graph_format_for_file(path)) {
        list_endings(endings, sizeof endings);
        reader_fail(reader, "the name's ending tells the format: %s", endings);
        return;
    }
    if (access(path, F_OK) != 0) {
        write_graph(reader, path);
        return;
    }
    char *copy = strdup(path);
    if (!copy)
        return;
    free(reader->export_path);
    reader->export_path = copy;
    reader_say(reader, "%s is there already: write over it? (y/n) ", path);
    prompt_open(reader, PROMPT_OVERWRITE, "");
}

void export_over(struct reader *reader, const char *answer)
{
    if (strcmp(answer, "y") == 0 && reader->graph && reader->export_path)
        write_graph(reader, reader->export_path);
    else
        reader_say(reader, "not written");
}

void export_ask(struct reader *reader, const char *path)
{
    char name[256];
    if (!reader->graph) {
        reader_fail(reader, "there is no graph to write");
        return;
    }
    if (path[0]) {
        export_to(reader, path);
        return;
    }
    propose(reader, name, sizeof name);
    prompt_open(reader, PROMPT_EXPORT, name);
}
