// SPDX-License-Identifier: MIT
/* Opens the reader's state, and lets a script or the terminal drive it. */
#include "reader.h"

#include <stdlib.h>

#include "screen.h"
#include "script.h"
#include "state.h"

enum { SCRIPT_ROWS = 24, SCRIPT_COLS = 80 };

static int collect(struct reader_result *result, const struct shelf *shelf)
{
    result->n_read = shelf->n_ready;
    if (!shelf->n_failed)
        return 0;
    result->failures = calloc(shelf->n_failed, sizeof *result->failures);
    if (!result->failures)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->items[i].state == SHELF_FAILED)
            result->failures[result->n_failures++] = (struct reader_failure){
                .path = i, .status = shelf->items[i].status, .message = shelf->items[i].message};
    return 0;
}

static int play(struct reader *reader, struct ent_message *message)
{
    const struct reader_options *options = reader->options;
    int rows = options->rows > 0 ? options->rows : SCRIPT_ROWS;
    int cols = options->cols > 0 ? options->cols : SCRIPT_COLS;
    int status = canvas_resize(&reader->canvas, rows, cols);
    return status ? status : script_play(reader, options->script, message);
}

int reader_run(struct reader_result *result, const struct reader_options *options,
               struct ent_message *message)
{
    struct reader *reader = calloc(1, sizeof *reader);
    *result = (struct reader_result){0};
    if (!reader)
        return ent_fail(message, ENT_E_NOMEM, "%s", ent_error_text(ENT_E_NOMEM));
    int status = reader_open(reader, options);
    if (!status && (reader->item < reader->shelf.count || shelf_is_finding(&reader->shelf)))
        status =
            options->script ? play(reader, message) : screen_run(reader, &result->signal, message);
    int collected = collect(result, &reader->shelf);
    reader_close(reader);
    free(reader);
    if (!status && collected)
        status = ent_fail(message, collected, "%s", ent_error_text(collected));
    return status;
}

void reader_result_free(struct reader_result *result)
{
    free(result->failures);
    *result = (struct reader_result){0};
}
