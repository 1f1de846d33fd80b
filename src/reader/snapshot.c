// SPDX-License-Identifier: MIT
/* What is on the canvas, as a file. */
#include "snapshot.h"

#include <string.h>

#include "entente/source.h"
#include "frame.h"

void snapshot_text(struct ent_buffer *out, const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++) {
        const struct cell *cells = &canvas->cells[(size_t)row * (size_t)canvas->cols];
        int last = canvas->cols;
        while (last > 0 && strcmp(cells[last - 1].bytes, " ") == 0)
            last--;
        for (int col = 0; col < last; col++)
            ent_buffer_puts(out, cells[col].bytes);
        ent_buffer_putc(out, '\n');
    }
}

void snapshot_write(struct reader *reader, const char *path)
{
    struct ent_buffer out = {0};
    struct ent_message message = {{0}};
    size_t len = strlen(path);
    int status = 0;
    frame_draw(reader);
    if (len > 4 && strcmp(path + len - 4, ".svg") == 0)
        status = snapshot_svg(&out, &reader->canvas, reader->options->theme);
    else
        snapshot_text(&out, &reader->canvas);
    if (!status && out.failed)
        status = ent_fail(&message, ENT_E_NOMEM, "%s: %s", path, ent_error_text(ENT_E_NOMEM));
    if (!status)
        status = ent_source_write(path, out.data ? out.data : "", out.len, &message);
    if (status)
        reader_fail(reader, "%s", message.text[0] ? message.text : ent_error_text(status));
    else
        reader_say(reader, "wrote the screen to %s", path);
    ent_buffer_free(&out);
}
