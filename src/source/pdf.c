// SPDX-License-Identifier: MIT
/*
 * The text of a PDF, as pdftotext gives it: a program of its own, started without a shell and under
 * limits, fed and read through pipes at the same time. It gives pages that end with a form feed.
 */
#include "config.h"

#include <string.h>

#include "source/program.h"
#include "source/split.h"

enum { MARK_WITHIN = 1024 };

int ent_pdf_is(const char *bytes, size_t len)
{
    return ent_kind_has(bytes, len, MARK_WITHIN, "%PDF-");
}

/* 1 where there is nothing but white space: a scan. */
static int is_blank(const struct ent_buffer *text)
{
    for (size_t i = 0; i < text->len; i++)
        if ((unsigned char)text->data[i] > ' ')
            return 0;
    return 1;
}

int ent_pdf_split(struct ent_split *split, const char *bytes, size_t len)
{
    static const char *const words[] = {"pdftotext", "-q", "-enc", "UTF-8", "-", "-", NULL};
    struct ent_buffer text = {0};
    int code = 0, status = ent_program_run(&text, &code, words, bytes, len, &split->limits);
    if (status == ENT_E_NOTFOUND)
        status = ent_split_fail(split, ENT_E_UNSUPPORTED,
                                "is a PDF: pdftotext, which reads those, is not installed "
                                "(Debian: poppler-utils)");
    else if (status == ENT_E_TIMEOUT)
        status =
            ent_split_fail(split, status, "pdftotext took longer than %u s", split->limits.seconds);
    else if (status == ENT_E_TOOBIG)
        status =
            ent_split_fail(split, status, "is a PDF of more than %u MB text", split->limits.size);
    else if (status)
        status = ent_split_fail(split, status, "pdftotext: %s", ent_error_text(status));
    else if (code)
        status =
            ent_split_fail(split, ENT_E_FORMAT, "is a PDF that pdftotext can't read (%d)", code);
    else if (is_blank(&text))
        status = ent_split_fail(split, ENT_E_EMPTY, "is a PDF without text (pictures of pages?)");
    struct ent_part part = {ENT_PART_ARTICLE,
                            {.bytes = text.data, .len = text.len, .kind = ENT_INPUT_PASTED}};
    if (!status)
        status = ent_split_put(split, &part);
    ent_buffer_free(&text);
    return status;
}
