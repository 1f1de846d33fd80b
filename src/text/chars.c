// SPDX-License-Identifier: MIT
/* ASCII is classed by a table of its own; the rest asks libunistring for the general category. */
#include "text/chars.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

static struct ent_char ascii(unsigned char c)
{
    struct ent_char out = {.code = c, .len = 1, .cls = ENT_CHAR_SYMBOL};
    if (c >= 'a' && c <= 'z') {
        out.cls = ENT_CHAR_LETTER;
        out.lower = 1;
    } else if (c >= 'A' && c <= 'Z') {
        out.cls = ENT_CHAR_LETTER;
        out.upper = 1;
    } else if (c >= '0' && c <= '9') {
        out.cls = ENT_CHAR_DIGIT;
    } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
        out.cls = ENT_CHAR_SPACE;
    } else if (c == '"' || c == '\'' || c == '`') {
        out.cls = ENT_CHAR_QUOTE;
    } else if (c != '\0' && strchr("!#&()*,-./:;?@[\\]_{}", c)) {
        out.cls = ENT_CHAR_PUNCT;
    }
    return out;
}

static int is_quote(ucs4_t code)
{
    return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2039 ||
           code == 0x203A || (code >= 0x300C && code <= 0x300F);
}

static uint8_t class_of(ucs4_t code)
{
    if (is_quote(code))
        return ENT_CHAR_QUOTE;
    if (uc_is_general_category_withtable(code, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M))
        return ENT_CHAR_LETTER;
    if (uc_is_general_category_withtable(code, UC_CATEGORY_MASK_N))
        return ENT_CHAR_DIGIT;
    if (uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Z))
        return ENT_CHAR_SPACE;
    if (uc_is_general_category_withtable(code, UC_CATEGORY_MASK_P))
        return ENT_CHAR_PUNCT;
    return ENT_CHAR_SYMBOL;
}

struct ent_char ent_char_at(const char *bytes, size_t len, size_t at)
{
    if (at >= len)
        return (struct ent_char){0};
    const uint8_t *p = (const uint8_t *)bytes + at;
    if (*p < 0x80)
        return ascii(*p);
    ucs4_t code;
    int n = u8_mbtoucr(&code, p, len - at);
    if (n <= 0)
        return (struct ent_char){.code = 0xFFFD, .len = 1, .cls = ENT_CHAR_SYMBOL};
    struct ent_char out = {.code = code, .len = (uint8_t)n, .cls = class_of(code)};
    if (out.cls == ENT_CHAR_LETTER) {
        out.upper =
            uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
        out.lower = uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Ll);
    }
    return out;
}
