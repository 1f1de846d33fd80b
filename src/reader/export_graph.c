// SPDX-License-Identifier: MIT
/* The format is the one chosen in the panel, or told by the file's ending. A file that is there is
 * asked about first. */
#include "config.h"

#include "export_graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unistr.h>

#include "ansi.h"
#include "entente/source.h"
#include "formats.h"
#include "home.h"

enum { NAME_BYTES = 200 };

/* The name --------------------------------------------------------------------------------------
 */

/* Letters, digits and dashes of a text, up to `stop`; what lies between them becomes a dash. */
static void make_name(char *out, const char *text, char stop)
{
    size_t len = 0, valid = u8_check((const uint8_t *)text, strlen(text)) == NULL;
    for (; *text && *text != stop && len < NAME_BYTES; text++) {
        unsigned char c = (unsigned char)*text;
        int is_word = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' ||
                      (c >= 0x80 && valid);
        if (is_word)
            out[len++] = *text;
        else if (len && out[len - 1] != '-')
            out[len++] = '-';
    }
    while (len && ((unsigned char)*text & 0xC0) == 0x80 && (unsigned char)out[len - 1] >= 0x80)
        len--; /* no half of a character */
    while (len && out[len - 1] == '-')
        len--;
    out[len] = '\0';
}

/* A name made of the file's, of the title where that has none. */
static void propose(const struct reader *reader, char *out, size_t size)
{
    const struct ent_document *document = reader_document(reader);
    char name[NAME_BYTES + 1] = "";
    if (!reader->whole && reader->item < reader->shelf.count) {
        const char *path = reader->shelf.items[reader->item].path;
        const char *slash = strrchr(path, '/');
        make_name(name, slash ? slash + 1 : path, '.');
        if (!name[0] && document && document->article.title)
            make_name(name, document->article.title, '\0');
    }
    snprintf(out, size, "%s.%s", name[0] ? name : "entente", graph_format_at(0)->extension);
}

static void list_endings(char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    const struct ent_graph_format *f;
    for (size_t i = 0; (f = graph_format_at(i)) && len < size; i++)
        len += (size_t)snprintf(out + len, size - len, "%s.%s", len ? " " : "", f->extension);
}

/* Writing ------------------------------------------------------------------------------------- */

/* Where the panel is open, the name can be changed. */
static void ask_again(struct reader *reader)
{
    if (reader->exporting.open)
        prompt_open(reader, PROMPT_EXPORT, reader->exporting.path);
}

static void fail(struct reader *reader, const char *path, const char *why)
{
    reader_fail(reader, "%s%s%s", path, path[0] ? ": " : "", why);
    ask_again(reader);
}

static void write_graph(struct reader *reader)
{
    const struct ent_graph_format *format = graph_format_at((size_t)reader->exporting.format);
    const char *path = reader->exporting.path;
    struct ent_buffer out = {0};
    struct ent_message message = {{0}};
    int status = strcmp(format->name, "ansi") == 0 ? ansi_pane(&out, reader)
                                                   : format->write(&out, reader->graph);
    if (!status && out.failed)
        status = ENT_E_NOMEM;
    if (status == ENT_E_UNSUPPORTED && format->needs)
        ent_fail(&message, status, "%s needs %s: not all of that is here", format->name,
                 format->needs);
    if (!status)
        status = ent_source_write(path, out.data ? out.data : "", out.len, &message);
    if (status) {
        fail(reader, message.text[0] ? "" : path,
             message.text[0] ? message.text : ent_error_text(status));
    } else {
        reader_say(reader, "wrote %s: %u actors and %u ties (%s, %zu bytes)", path,
                   reader->graph->n_nodes, reader->graph->n_evidence, format->name, out.len);
        export_panel_close(reader);
    }
    ent_buffer_free(&out);
}

/* Keeps the path, with the ending of the format that was chosen where it has none. */
static int keep_path(struct reader *reader, const char *path)
{
    const struct ent_graph_format *format = graph_format_at((size_t)reader->exporting.format);
    char expanded[PATH_BYTES];
    path = home_path(expanded, sizeof expanded, reader->options->home, path);
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    int bare = reader->exporting.open && name[0] && !strchr(name, '.');
    size_t size = strlen(path) + strlen(format->extension) + 2;
    char *kept = malloc(size);
    if (!kept)
        return ENT_E_NOMEM;
    snprintf(kept, size, "%s%s%s", path, bare ? "." : "", bare ? format->extension : "");
    free(reader->exporting.path);
    reader->exporting.path = kept;
    return 0;
}

void export_to(struct reader *reader, const char *path)
{
    struct stat st;
    if (keep_path(reader, path)) {
        export_panel_close(reader);
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    const char *kept = reader->exporting.path, *slash = strrchr(kept, '/');
    int exists = stat(kept, &st) == 0;
    if (!kept[0] || (slash && !slash[1])) {
        fail(reader, "", "the file needs a name");
    } else if (exists && S_ISDIR(st.st_mode)) {
        fail(reader, kept, "is a folder");
    } else if (!exists) {
        write_graph(reader);
    } else {
        reader_say(reader, "write over it? (y/n) %s is there already", kept);
        prompt_open(reader, PROMPT_OVERWRITE, "");
    }
}

void export_over(struct reader *reader, const char *answer)
{
    if (strcmp(answer, "y") == 0 && reader->graph && reader->exporting.path) {
        write_graph(reader);
    } else {
        reader_say(reader, "not written");
        ask_again(reader);
    }
}

void export_ask(struct reader *reader, const char *path)
{
    const struct ent_graph_format *format = graph_format_for_file(path);
    char text[NAME_BYTES + 64];
    export_panel_close(reader);
    if (!reader->graph) {
        reader_fail(reader, "there is no graph to write");
    } else if (!path[0]) {
        propose(reader, text, sizeof text);
        export_panel_open(reader, text);
    } else if (!format) {
        list_endings(text, sizeof text);
        reader_fail(reader, "the name's ending tells the format: %s", text);
    } else {
        reader->exporting.format = graph_format_index(format);
        export_to(reader, path);
    }
}
