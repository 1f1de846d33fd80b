// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_READER_H
#define ENTENTE_READER_READER_H
/*
 * The reader: articles on the left, the graph of their actors and ties on the right, on a terminal
 * or, with a script, on a screen in memory. It reads neither the environment nor the command line:
 * what they say comes in through the options.
 *
 * The first article is read before the screen opens (of a long one its text), the others behind it
 * in a thread, or while nobody presses a key, or when they are opened. What has to be fetched or
 * opened first is found in another thread; where that takes long the screen opens without it.
 */
#include <stdatomic.h>
#include <stddef.h>

#include "entente/document.h"
#include "entente/error.h"
#include "entente/graph.h"

struct past;
struct recall;
struct settings;

/* Makes a document of what `path` names, watched as ent_document_read_watched() is; errors with a
 * message that names it. It may be called in the thread that reads. */
typedef int reader_read_fn(struct ent_document **out, const char *path, void *payload,
                           const struct ent_watch *watch, struct ent_message *message);

/* Takes what is found: the path of an article that `read` opens and that lasts as long as the
 * reader, or, where it is NULL, a note for people. Non-zero: finding is to end, with that status.
 */
struct reader_taker {
    int (*take)(struct reader_taker *taker, const char *path, const struct ent_message *note);
    const atomic_int *stop; /* set when finding is to end; may be NULL */
};

/* Finds what there is to be read, in its order. It may be called in a thread of its own. An error
 * with a message is told to the user; what was found stays. */
typedef int reader_find_fn(void *payload, struct reader_taker *taker, struct ent_message *message);

/* All strings are borrowed and must outlive the call. A zeroed struct is a valid start. */
struct reader_options {
    const struct ent_engine *engine;
    const char *const *paths; /* what `read` opens */
    size_t n_paths;
    reader_find_fn *find; /* finds more paths, with `payload`; NULL: those are all */
    int many;             /* 1: it is to be expected that `find` finds several */
    reader_read_fn *read; /* NULL: files, with the engine */
    void *payload;        /* for `read` and `find` */
    int background;       /* 1: a thread reads the articles; else each is read when it is needed */
    const char *script;   /* file with steps to play, NULL: a terminal is used */
    int rows, cols;       /* size of the script's screen; 0: 24 × 80 */
    struct settings *settings;     /* changed as the user says; NULL: the usual ones */
    struct recall *recall;         /* where articles were left, and are left now; NULL: forgotten */
    struct past *past;             /* what was typed at prompts; NULL: nothing, and forgotten */
    int no_color;                  /* NO_COLOR is set */
    const char *browser;           /* a program that opens addresses; NULL: none */
    const char *home;              /* what ~ stands for in names of files; NULL: nothing */
    const char *notice;            /* said on the first screen; NULL: nothing */
    const struct ent_graph *frame; /* graphs start from where its nodes lie and fold through its
                                      filter; NULL: none */
    const char *compare; /* what the first graph of all articles is compared with, as in the
                            command, when they are read; NULL: nothing */
    int whole;           /* 1: the graph of all articles is shown first, so all are read at once */
};

/* An input that could not be read; `message` names it. */
struct reader_failure {
    size_t path; /* index into options.paths */
    int status;
    struct ent_message message;
};

struct reader_result {
    struct reader_failure *failures; /* in the order of the paths */
    size_t n_failures;
    size_t n_read; /* articles read without an error; those never needed are in neither */
    int signal;    /* the signal that ended the reader, or 0: the caller raises it again when it
                      has cleaned up and set the handler back to its default (it is that already) */
};

/*
 * Runs until the user quits, the script ends or a signal comes. Where no input can be read the
 * screen does not open: that is no error of its own, n_read is 0. The caller frees *result with
 * reader_result_free(), also after an error. Errors: IO (no terminal, or one that can't be used;
 * the script can't be read), FORMAT (a step of the script failed: the message has file and line),
 * NOMEM.
 */
int reader_run(struct reader_result *result, const struct reader_options *options,
               struct ent_message *message);
void reader_result_free(struct reader_result *result);

#endif
