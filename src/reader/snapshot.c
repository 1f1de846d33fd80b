// SPDX-License-Identifier: MIT
/* What is on the canvas, as a file. */
#include "snapshot.h"

#include <assert.h>
#include <string.h>

#include "ansi.h"
#include "entente/source.h"
#include "frame.h"
#include "home.h"

int snapshot_text(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette)
{
    (void)palette;
    for (int row = 0; row < canvas->rows; row++) {
        const struct cell *cells = &canvas->cells[(size_t)row * (size_t)canvas->cols];
        int last = canvas->cols;
        while (last > 0 && strcmp(cells[last - 1].bytes, " ") == 0)
            last--;
        for (int col = 0; col < last; col++)
            ent_buffer_puts(out, cells[col].bytes);
        ent_buffer_putc(out, '\n');
    }
    return out->failed ? ENT_E_NOMEM : 0;
}

/* Plain text is a dot; other styles have letters in the order of their table, capitals where they
 * are reversed; actors have their numbers, and where they are reversed what is above these on a
 * keyboard. */
static char style_letter(uint8_t style, uint8_t mark)
{
    static const char plain[] = ".bcdefghijklmnopqrstuvwxyz_12345678";
    static const char reversed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-!@#$%^&*";
    static_assert(sizeof plain == ENT_STYLE_COUNT + 1 && sizeof reversed == sizeof plain,
                  "every style has its letter");
    if (style == ENT_STYLE_TEXT && mark == ENT_MARK_TINT)
        return ':';
    return (mark == ENT_MARK_REVERSE ? reversed : plain)[style];
}

int snapshot_styles(struct ent_buffer *out, const struct canvas *canvas,
                    const struct palette *palette)
{
    static const char *const names[] = {
#define STYLE_NAME(name, text, mono) text,
        ENT_STYLES(STYLE_NAME)
#undef STYLE_NAME
    };
    uint8_t used[ENT_STYLE_COUNT] = {0};
    (void)palette;
    for (int row = 0; row < canvas->rows; row++) {
        for (int col = 0; col < canvas->cols; col++) {
            const struct cell *cell = &canvas->cells[row * canvas->cols + col];
            ent_buffer_putc(out, style_letter(cell->style, cell->mark));
            used[cell->style] = 1;
        }
        ent_buffer_putc(out, '\n');
    }
    for (int i = 0; i < ENT_STYLE_COUNT; i++)
        if (used[i])
            ent_buffer_printf(out, "%c %s\n", style_letter((uint8_t)i, ENT_MARK_NONE), names[i]);
    ent_buffer_printf(out, "cursor %d,%d\n", canvas->cursor_row, canvas->cursor_col);
    return out->failed ? ENT_E_NOMEM : 0;
}

/* By the bits of look.attributes: bold, dim, reverse, underline. */
static char look_letter(const struct palette *palette, const struct cell *cell)
{
    static const char letters[] = " bdxrRDx_=xxUBxx";
    struct look look =
        theme_look(palette, DEPTH_MONO, (enum ent_style)cell->style, (enum ent_mark)cell->mark);
    return letters[look.attributes];
}

int snapshot_mono(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette)
{
    for (int row = 0; row < canvas->rows; row++) {
        const struct cell *cells = &canvas->cells[(size_t)row * (size_t)canvas->cols];
        int text = canvas->cols, looks = text;
        while (text > 0 && strcmp(cells[text - 1].bytes, " ") == 0)
            text--;
        while (looks > 0 && look_letter(palette, &cells[looks - 1]) == ' ')
            looks--;
        ent_buffer_putc(out, ':');
        for (int col = 0; col < text; col++)
            ent_buffer_puts(out, cells[col].bytes);
        ent_buffer_puts(out, looks ? "\n^" : "\n");
        for (int col = 0; col < looks; col++)
            ent_buffer_putc(out, look_letter(palette, &cells[col]));
        ent_buffer_puts(out, looks ? "\n" : "");
    }
    ent_buffer_printf(out, "cursor %d,%d\n", canvas->cursor_row, canvas->cursor_col);
    return out->failed ? ENT_E_NOMEM : 0;
}

static const struct {
    const char *ending;
    int (*write)(struct ent_buffer *out, const struct canvas *canvas,
                 const struct palette *palette);
} kinds[] = {{".svg", snapshot_svg},
             {".ans", snapshot_ansi},
             {".styles", snapshot_styles},
             {".mono", snapshot_mono},
             {"", snapshot_text}};

static int ends_with(const char *string, const char *ending)
{
    size_t len = strlen(string), n = strlen(ending);
    return len >= n && strcmp(string + len - n, ending) == 0;
}

void snapshot_write(struct reader *reader, const char *path)
{
    struct ent_buffer out = {0};
    struct ent_message message = {{0}};
    size_t kind = 0;
    char expanded[PATH_BYTES];
    path = home_path(expanded, sizeof expanded, reader->options->home, path);
    frame_draw(reader);
    while (!ends_with(path, kinds[kind].ending))
        kind++;
    int status = kinds[kind].write(&out, &reader->canvas, &reader->settings->palette);
    if (status)
        ent_fail(&message, status, "%s: %s", path, ent_error_text(status));
    else
        status = ent_source_write(path, out.data ? out.data : "", out.len, &message);
    if (status)
        reader_fail(reader, "%s", message.text);
    else
        reader_note(reader, "wrote the screen to %s", path);
    ent_buffer_free(&out);
}
