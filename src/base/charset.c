// SPDX-License-Identifier: MIT
/*
 * Labels that pages declare are looked up in a table (after the WHATWG Encoding Standard), never
 * handed to iconv as they come. Declared charsets are believed only where the bytes are not UTF-8:
 * text of another charset that happens to be well-formed UTF-8 is next to none.
 */
#include "base/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unistr.h>

#include "entente/error.h"

/* Bytes of a page in which its <meta charset> is looked for: archives put much in front of it. */
enum { DECLARATION_WITHIN = 256 * 1024, TAG_BYTES = 1024 };

static const struct {
    const char *label;
    const char *charset; /* iconv's name */
} charsets[] = {
    {"ascii", "WINDOWS-1252"},
    {"big5", "BIG5-HKSCS"},
    {"big5-hkscs", "BIG5-HKSCS"},
    {"euc-jp", "EUC-JP"},
    {"euc-kr", "CP949"},
    {"gb18030", "GB18030"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso-8859-15", "ISO-8859-15"},
    {"iso-8859-2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-9", "WINDOWS-1254"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"ks_c_5601-1987", "CP949"},
    {"latin1", "WINDOWS-1252"},
    {"shift-jis", "CP932"},
    {"shift_jis", "CP932"},
    {"sjis", "CP932"},
    {"tis-620", "CP874"},
    {"us-ascii", "WINDOWS-1252"},
    {"windows-1250", "WINDOWS-1250"},
    {"windows-1251", "WINDOWS-1251"},
    {"windows-1252", "WINDOWS-1252"},
    {"windows-1253", "WINDOWS-1253"},
    {"windows-1254", "WINDOWS-1254"},
    {"windows-1255", "WINDOWS-1255"},
    {"windows-1256", "WINDOWS-1256"},
    {"windows-1257", "WINDOWS-1257"},
    {"windows-1258", "WINDOWS-1258"},
    {"windows-31j", "CP932"},
    {"x-sjis", "CP932"},
};

static const char *charset_of(const char *label, size_t len)
{
    for (size_t i = 0; i < sizeof charsets / sizeof *charsets; i++)
        if (strlen(charsets[i].label) == len && strncasecmp(charsets[i].label, label, len) == 0)
            return charsets[i].charset;
    return NULL;
}

static size_t skip(const char *p, size_t at, size_t len, const char *set)
{
    while (at < len && strchr(set, p[at]) && p[at])
        at++;
    return at;
}

/* The value of `name`= in the tag that begins at `p`, NULL where it is not there or not known. */
static const char *declared_in(const char *p, size_t len, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; i + n < len && p[i] != '>'; i++) {
        if (strncasecmp(p + i, name, n) != 0)
            continue;
        size_t at = skip(p, i + n, len, " \t\n\r");
        if (at >= len || p[at] != '=')
            continue;
        at = skip(p, at + 1, len, " \t\n\r\"'");
        size_t end = at;
        while (end < len && p[end] && !strchr(" \t\n\r\"';>/?", p[end]))
            end++;
        return charset_of(p + at, end - at);
    }
    return NULL;
}

/* The charset that the page's head declares, NULL where none that is known. */
static const char *declared(const char *p, size_t len)
{
    const char *found = NULL, *end = p + (len > DECLARATION_WITHIN ? DECLARATION_WITHIN : len);
    for (; !found && (p = memchr(p, '<', (size_t)(end - p))); p++) {
        size_t left = (size_t)(end - p) < TAG_BYTES ? (size_t)(end - p) : TAG_BYTES;
        if (left > 5 && strncasecmp(p, "<meta", 5) == 0)
            found = declared_in(p, left, "charset");
        else if (left > 5 && strncasecmp(p, "<?xml", 5) == 0)
            found = declared_in(p, left, "encoding");
    }
    return found;
}

/* Converts from `charset`, a character that it does not have to U+FFFD. */
static int convert(struct ent_buffer *out, const char *bytes, size_t len, const char *charset)
{
    iconv_t cd = iconv_open("UTF-8", charset);
    if (cd == (iconv_t)-1)
        return ENT_E_UNSUPPORTED;
    char chunk[16 * 1024];
    char *in = (char *)(uintptr_t)bytes; /* iconv reads only */
    while (len > 0 && !out->failed) {
        char *to = chunk;
        size_t room = sizeof chunk;
        size_t n = iconv(cd, &in, &len, &to, &room);
        int error = errno;
        ent_buffer_add(out, chunk, sizeof chunk - room);
        if (n == (size_t)-1 && error != E2BIG) {
            ent_buffer_puts(out, "\xEF\xBF\xBD");
            in++;
            len--;
        }
    }
    iconv_close(cd);
    return out->failed ? ENT_E_NOMEM : 0;
}

/* 1 where most of what lies beyond ASCII is well-formed UTF-8. */
static int is_utf8(const char *bytes, size_t len)
{
    const uint8_t *p = (const uint8_t *)bytes;
    size_t good = 0, bad = 0;
    for (size_t at = 0; at < len;) {
        if (p[at] < 0x80) {
            at++;
            continue;
        }
        ucs4_t c;
        int n = u8_mbtoucr(&c, p + at, len - at);
        good += n > 0;
        bad += n <= 0;
        at += n > 0 ? (size_t)n : 1;
    }
    return bad == 0 || good >= 4 * bad;
}

static const char *marked(const char *bytes, size_t len)
{
    if (len >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
        return "UTF-16LE";
    if (len >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
        return "UTF-16BE";
    return NULL;
}

int ent_charset_decode(const char **text, size_t *text_len, struct ent_buffer *buffer,
                       const char *bytes, size_t len, enum ent_charset_hint hint, const char *label)
{
    const char *charset = marked(bytes, len);
    if (charset) {
        bytes += 2;
        len -= 2;
    } else if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        bytes += 3;
        len -= 3;
    } else if (hint != ENT_CHARSET_UTF8 && !is_utf8(bytes, len)) {
        charset = label ? charset_of(label, strlen(label)) : NULL;
        if (!charset && hint == ENT_CHARSET_HTML)
            charset = declared(bytes, len);
        charset = charset ? charset : "WINDOWS-1252";
    }
    *text = bytes;
    *text_len = len;
    if (!charset)
        return 0;
    int status = convert(buffer, bytes, len, charset);
    *text = buffer->data ? buffer->data : "";
    *text_len = buffer->len;
    return status;
}
