// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SOURCE_H
#define ENTENTE_SOURCE_H
/*
 * Where articles come from. A source is a file, a folder, standard input or an address on the web;
 * its kind is told from its content, whatever its name:
 *
 *     a page (HTML), or text                 one article
 *     RSS 0.9x to 2.0, RDF, Atom, JSON Feed  an article an entry; where the feed has only a summary
 *                                            of it, the entry's page is fetched
 *     OPML                                   each of its feeds
 *     EPUB                                   an article a chapter, in the order of reading
 *     MHTML                                  the saved page
 *     WARC                                   an article an HTML response
 *     mbox, mail                             an article a mail
 *     PDF                                    one article, where pdftotext is installed
 *     gzip                                   what is packed in it, of any of these kinds
 *     a folder                               the files in it, and in its folders
 *
 * Nothing here prints, reads the environment, or keeps anything between calls: threads may read
 * sources at the same time.
 */
#include <stddef.h>

#include "entente/error.h"
#include "entente/input.h"
#include "entente/limits.h"

enum { ENT_SOURCE_LIMIT = 64 * 1024 * 1024 }; /* bytes; larger inputs are refused, not cut */

struct ent_source {
    char *name;  /* as given by the user ("-" is standard input) */
    char *bytes; /* NUL-terminated beyond len */
    size_t len;  /* bytes */
};

/*
 * Reads `path` ("-" for standard input) whole, as one text. On success the caller owns *out and
 * gives it back with ent_source_free(). Errors, each with a message that names the path: NOTFOUND,
 * IO (also for a directory), EMPTY, TOOBIG (over ENT_SOURCE_LIMIT), BINARY (NUL bytes where a text
 * would have none), NOMEM.
 */
int ent_source_read(struct ent_source *out, const char *path, struct ent_message *message);
void ent_source_free(struct ent_source *source);

/* How sources are read. A zeroed struct is a valid start. */
struct ent_source_options {
    struct ent_limits limits;
    int offline;       /* 1: nothing is fetched: of a feed the summaries are taken */
    int allow_local;   /* 1: addresses of this machine and of private networks may be fetched too */
    const char *agent; /* what the program calls itself to servers; NULL: "entente" */
    const char *proxy; /* what connections go through, NULL: nothing; what it leads to is its
                          matter, and allow_local says nothing of that */
    int apart;         /* 1: sources are taken apart, and pages parsed, in processes of their own */
    /* Asked now and then, while waiting too, from the thread that reads: non-zero ends the reading
     * soon, with CANCELLED. NULL: never. */
    int (*cancelled)(void *payload);
    void *payload;
};

/* What is done with the articles of a source. */
struct ent_source_visitor {
    /* Takes an article. All that it points to lasts as long as the call. Non-zero ends the visit
     * and is what the visit gives. */
    int (*take)(void *payload, const struct ent_input *input, struct ent_message *message);
    /* Hears of an article that can't be had, when the others go on; may be NULL. */
    void (*miss)(void *payload, int status, const struct ent_message *message);
    /* Hears of what was passed over without loss of an article; may be NULL. */
    void (*note)(void *payload, const struct ent_message *message);
    void *payload;
};

/*
 * Reads `path` (a file, a folder, "-", or an http or https address) and takes its articles in their
 * order, one after the other as they come. An article of several is named after its source and its
 * place there
 * ("news.xml#3"), one that was fetched by its address, one of a folder by its path. Errors of the
 * source as a whole, each with a message that names it: those of ent_source_read(), FORMAT
 * (broken), UNSUPPORTED (not a source of articles, no library or program for it), TIMEOUT,
 * CANCELLED; and what `take` gives.
 */
int ent_source_visit(const char *path, const struct ent_source_options *options,
                     const struct ent_source_visitor *visitor, struct ent_message *message);

enum { ENT_FOLDER_PASS_OVER = 1 };

/* What is done with the files of a folder. */
struct ent_folder_visitor {
    /* Takes the path of a file. With PASS_OVER it is counted among those that are no articles;
     * an error ends the visit and is what the visit gives. */
    int (*file)(void *payload, const char *path, struct ent_message *message);
    /* Hears in one line, at the end, what was passed over and why; may be NULL. */
    void (*note)(void *payload, const struct ent_message *message);
    void *payload;
};

/*
 * Finds the files of a folder that begin as sources do: its own in the order of their names, then
 * those of its folders, eight levels down. Hidden files and folders are left out; links to files
 * are followed, those to folders are not. Errors, each with a message that names the folder: IO,
 * EMPTY (there is no such file in it), NOMEM; and what `file` gives.
 */
int ent_folder_visit(const char *path, const struct ent_folder_visitor *visitor,
                     struct ent_message *message);
/* 1 where `path` is a folder, or a link to one. */
int ent_source_is_folder(const char *path);

/* 1 where `path` is an address on the web and not a file. */
int ent_source_is_address(const char *path);
/* 1 where it is a file that begins as a page or a text, and so is one article. Standard input and
 * what can't be read twice are not looked at: 0. */
int ent_source_is_one(const char *path);

/*
 * Writes `len` bytes to `path` all or nothing: into a file beside it that is renamed at the end. An
 * existing file keeps its mode. Errors: IO with a message; then no half file is left.
 */
int ent_source_write(const char *path, const char *bytes, size_t len, struct ent_message *message);

#endif
