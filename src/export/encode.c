// SPDX-License-Identifier: MIT
/*
 * Text, cells and numbers for all formats. Articles are sanitised long before; names of files and
 * strings of a library's caller are not, so every writer goes through ent_decode(), which lets
 * nothing but valid UTF-8 pass.
 */
#include "export/encode.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

enum { REPLACEMENT = 0xFFFD };

size_t ent_decode(uint32_t *out, const char *bytes, size_t len)
{
    if (!((unsigned char)bytes[0] & 0x80)) {
        *out = (unsigned char)bytes[0];
        return 1;
    }
    ucs4_t c = REPLACEMENT;
    int n = u8_mbtoucr(&c, (const uint8_t *)bytes, len);
    *out = n > 0 && c != 0xFFFE && c != 0xFFFF ? c : REPLACEMENT;
    return n > 0 ? (size_t)n : 1;
}

void ent_put_char(struct ent_buffer *out, uint32_t code_point)
{
    uint8_t bytes[6];
    int n = u8_uctomb(bytes, code_point, sizeof bytes);
    if (n > 0)
        ent_buffer_add(out, (const char *)bytes, (size_t)n);
}

void ent_put_text(struct ent_buffer *out, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len;) {
        uint32_t c;
        i += ent_decode(&c, bytes + i, len - i);
        ent_put_char(out, c);
    }
}

/* What can't stand in a line: spaces of every kind, controls, line and paragraph separators. */
static int parts_words(uint32_t c)
{
    if (c < 0x7F)
        return c <= ' ';
    return uc_is_property_white_space(c) || (c >= 0x7F && c <= 0x9F);
}

void ent_put_html(struct ent_buffer *out, const char *bytes, size_t len)
{
    static const char *const entities[128] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"};
    for (size_t i = 0; i < len;) {
        uint32_t c;
        i += ent_decode(&c, bytes + i, len - i);
        if (c < 128 && entities[c])
            ent_buffer_puts(out, entities[c]);
        else if ((c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F))
            ent_put_char(out, 0xFFFD);
        else
            ent_put_char(out, c);
    }
}

void ent_put_line(struct ent_buffer *out, const char *bytes, size_t len)
{
    int begun = 0, space = 0;
    for (size_t i = 0; i < len;) {
        uint32_t c;
        size_t n = ent_decode(&c, bytes + i, len - i);
        i += n;
        if (parts_words(c)) {
            space = begun;
            continue;
        }
        if (space)
            ent_buffer_putc(out, ' ');
        ent_put_char(out, c);
        begun = 1;
        space = 0;
    }
}

int ent_cells(const char *bytes, size_t len)
{
    return len ? u8_width((const uint8_t *)bytes, len, "UTF-8") : 0;
}

/* The longest start of `text` that takes no more than `width` cells, marks included. */
static size_t fitting(const char *text, size_t len, int width)
{
    size_t at = 0;
    for (int used = 0; at < len;) {
        uint32_t c;
        size_t n = ent_decode(&c, text + at, len - at);
        int w = uc_width(c, "UTF-8");
        used += w > 0 ? w : 0;
        if (used > width)
            break;
        at += n;
    }
    return at;
}

void ent_put_cells(struct ent_buffer *out, const char *text, int width)
{
    size_t len = strlen(text);
    int cells = ent_cells(text, len);
    if (cells > width && width > 0) {
        len = fitting(text, len, width - 1);
        cells = ent_cells(text, len) + 1;
        ent_buffer_add(out, text, len);
        ent_buffer_puts(out, "…");
    } else {
        ent_buffer_add(out, text, len);
    }
    for (; cells < width; cells++)
        ent_buffer_putc(out, ' ');
}

void ent_put_whole(struct ent_buffer *out, long long value)
{
    char text[24];
    size_t at = sizeof text;
    unsigned long long rest = value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value;
    do {
        text[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0)
        text[--at] = '-';
    ent_buffer_add(out, text + at, sizeof text - at);
}

void ent_put_real(struct ent_buffer *out, double value)
{
    if (!isfinite(value)) {
        ent_buffer_puts(out, "NaN");
        return;
    }
    if (fabs(value) >= 1e11) { /* %.0f writes no decimal point that a locale could choose */
        ent_buffer_printf(out, "%.0f.0", value);
        return;
    }
    long long scaled = llround(value * 10000);
    int rest = (int)(llabs(scaled) % 10000), digits = 4;
    for (; digits > 1 && rest % 10 == 0; digits--)
        rest /= 10;
    char text[4];
    for (int i = digits; i-- > 0; rest /= 10)
        text[i] = (char)('0' + rest % 10);
    ent_buffer_puts(out, scaled < 0 ? "-" : "");
    ent_put_whole(out, llabs(scaled) / 10000);
    ent_buffer_putc(out, '.');
    ent_buffer_add(out, text, (size_t)digits);
}

void ent_put_interval(struct ent_buffer *out, struct ent_interval interval)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(out, ent_date_format(day, interval.start));
    if (ent_date_compare(interval.start, interval.end) == 0 || !interval.end.year)
        return;
    ent_buffer_putc(out, '/');
    ent_buffer_puts(out, ent_date_format(day, interval.end));
}

const char *ent_tie_arrow(const struct ent_tie *tie)
{
    if (tie->symmetric)
        return tie->sign < 0 ? "←−→" : "←+→";
    return tie->sign < 0 ? "─−→" : "─+→";
}

const struct ent_actor *ent_tie_source(const struct ent_document *document,
                                       const struct ent_tie *tie)
{
    return &document->cast.actors[tie->source];
}

const struct ent_actor *ent_tie_target(const struct ent_document *document,
                                       const struct ent_tie *tie)
{
    return &document->cast.actors[tie->target];
}

struct ent_span ent_tie_sentence(const struct ent_document *document, const struct ent_tie *tie)
{
    return document->text.sentences[tie->sentence].span;
}

int ent_buffer_status(const struct ent_buffer *buffer)
{
    return buffer->failed ? ENT_E_NOMEM : 0;
}
