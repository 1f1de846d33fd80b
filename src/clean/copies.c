// SPDX-License-Identifier: MIT
/*
 * One pass counts the marks that each kind of copy leaves in its lines, a second takes them out
 * where there are enough: a ">" or a "#" in a text that has one is the author's own.
 */
#include "clean/copies.h"

#include <string.h>
#include <strings.h>

#include "clean/byline.h"
#include "clean/dateline.h"

enum { MARKS = 2, MAIL_FIELDS = 2, MAIL_LINES = 12, SIGNATURE_LINES = 12 };

struct marks {
    size_t lines;
    size_t quoted;
    size_t headings;
    int headed; /* 1: the first line is a heading of the first level */
    size_t links;
    size_t strong;
};

static size_t line_end(const char *text, size_t at, size_t len)
{
    const char *newline = memchr(text + at, '\n', len - at);
    return newline ? (size_t)(newline - text) : len;
}

/* Bytes of "## " in front of a heading, 0 where it is none. */
static size_t heading_mark(const char *line, size_t len)
{
    size_t n = 0;
    while (n < len && n < 7 && line[n] == '#')
        n++;
    return n > 0 && n < 7 && n + 1 < len && line[n] == ' ' ? n + 1 : 0;
}

/* Bytes of "> > " in front of a line. */
static size_t quote_mark(const char *line, size_t len)
{
    size_t n = 0;
    while (n < len && (line[n] == '>' || (n > 0 && line[n] == ' ')))
        n++;
    return n;
}

/* The place of the ")" of a link "[text](address)" whose "[" is at `at`, 0 where none is; *close is
 * that of the "]". All of it stands on one line. */
static size_t link_end(const char *line, size_t at, size_t len, size_t *close)
{
    const char *bracket = memchr(line + at, ']', len - at);
    *close = bracket ? (size_t)(bracket - line) : len;
    if (*close + 2 >= len || line[*close + 1] != '(')
        return 0;
    const char *end = memchr(line + *close, ')', len - *close);
    return end ? (size_t)(end - line) : 0;
}

static void count_marks(struct marks *marks, const char *line, size_t len)
{
    marks->headed |= marks->lines == 0 && heading_mark(line, len) == 2;
    marks->lines += len > 0;
    marks->quoted += len > 0 && *line == '>';
    marks->headings += heading_mark(line, len) > 0;
    for (size_t i = 0; i + 2 < len; i++) {
        marks->links += line[i] == ']' && line[i + 1] == '(' &&
                        (line[i + 2] == 'h' || line[i + 2] == '/' || line[i + 2] == '#');
        marks->strong += line[i] == '*' && line[i + 1] == '*' && line[i + 2] != '*';
    }
}

/* The ligatures U+FB00 to U+FB04 are letters again. */
static size_t put_ligature(struct ent_buffer *out, const char *p, size_t left)
{
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl"};
    if (left < 3 || memcmp(p, "\xEF\xAC", 2) != 0 || (unsigned char)p[2] - 0x80u > 4)
        return 0;
    ent_buffer_puts(out, letters[(unsigned char)p[2] - 0x80]);
    return 3;
}

/* The text of a line; of Markdown without its marks. */
static void put_inline(struct ent_buffer *out, const char *line, size_t len, int markdown)
{
    size_t no_link_before = 0; /* no link ends before here: each "]" is looked for once */
    for (size_t i = 0; i < len;) {
        size_t n = put_ligature(out, line + i, len - i), close = 0, end = 0;
        int picture = line[i] == '!' && i + 1 < len && line[i + 1] == '[';
        if (markdown && i >= no_link_before && (line[i] == '[' || picture)) {
            end = link_end(line, i + (size_t)picture, len, &close);
            if (!end) /* where "](" stands no ")" is left in the line */
                no_link_before = close + 2 < len && line[close + 1] == '(' ? len : close;
        }
        if (end && !picture)
            put_inline(out, line + i + 1, close - i - 1, 0);
        if (end)
            n = end - i + 1;
        else if (markdown && i + 1 < len && line[i] == '*' && line[i + 1] == '*')
            n = 2;
        if (n == 0)
            ent_buffer_putc(out, line[i]);
        i += n ? n : 1;
    }
}

static void put_line(struct ent_buffer *out, const char *line, size_t len, int quoted, int markdown)
{
    size_t n = quoted ? quote_mark(line, len) : 0;
    line += n;
    len -= n;
    n = markdown ? heading_mark(line, len) : 0;
    if (n)
        ent_buffer_putc(out, '\n');
    put_inline(out, line + n, len - n, markdown);
    ent_buffer_puts(out, n ? "\n\n" : "\n");
}

void ent_copies_undo(struct ent_buffer *out, const char *text, size_t len)
{
    struct marks marks = {0};
    for (size_t at = 0, end; at < len; at = end + 1) {
        end = line_end(text, at, len);
        count_marks(&marks, text + at, end - at);
    }
    int quoted = marks.quoted > MARKS && marks.quoted * 10 >= marks.lines * 6;
    int markdown = marks.headed || marks.links >= MARKS || marks.headings >= MARKS ||
                   (marks.headings && (marks.links || marks.strong >= MARKS));
    for (size_t at = 0, end; at < len; at = end + 1) {
        end = line_end(text, at, len);
        put_line(out, text + at, end - at, quoted, markdown);
    }
}

/* Bytes of the field's name and colon that the line begins with; 0: it is none. */
static size_t mail_field(const char *line, size_t len, const char **name)
{
    static const char *const fields[] = {
        "from:", "to:", "cc:", "subject:", "date:", "sent:", "reply-to:", "organization:"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        size_t n = strlen(fields[i]);
        if (len > n && strncasecmp(line, fields[i], n) == 0) {
            *name = fields[i];
            return n + (line[n] == ' ');
        }
    }
    return 0;
}

static void take_field(struct ent_article *out, struct ent_arena *arena, const char *name,
                       const char *text, size_t len)
{
    struct ent_byline names;
    const char *address = memchr(text, '<', len);
    if (strcmp(name, "subject:") == 0)
        out->title = ent_field(arena, text, len);
    if (strcmp(name, "date:") == 0 || strcmp(name, "sent:") == 0)
        ent_dateline_find(&out->date, NULL, text, len);
    if (strcmp(name, "from:") != 0 || out->n_authors ||
        !ent_byline_read(&names, arena, text, address ? (size_t)(address - text) : len))
        return;
    out->authors = ent_arena_alloc(arena, names.count * sizeof *out->authors);
    for (; out->authors && out->n_authors < names.count; out->n_authors++)
        out->authors[out->n_authors] = names.names[out->n_authors];
}

void ent_copies_read_mail(struct ent_article *out, struct ent_pasted *page)
{
    const struct ent_draft *draft = page->draft;
    const char *name;
    size_t count = 0;
    for (size_t i = 0; i < draft->count && i < MAIL_LINES; i++)
        count += mail_field(draft->raw.data + draft->blocks[i].raw.start,
                            ent_span_len(draft->blocks[i].raw), &name) > 0;
    for (size_t i = 0; count >= MAIL_FIELDS && i < draft->count && i < MAIL_LINES; i++) {
        const char *line = draft->raw.data + draft->blocks[i].raw.start;
        size_t len = ent_span_len(draft->blocks[i].raw), n = mail_field(line, len, &name);
        if (n == 0)
            continue;
        take_field(out, draft->arena, name, line + n, len - n);
        page->lines[i].reason = "mail header";
    }
    for (size_t i = draft->count > SIGNATURE_LINES ? draft->count - SIGNATURE_LINES : 0;
         count >= MAIL_FIELDS && i < draft->count; i++)
        if (ent_span_len(draft->blocks[i].raw) == 2 &&
            memcmp(draft->raw.data + draft->blocks[i].raw.start, "--", 2) == 0)
            for (; i < draft->count; i++)
                page->lines[i].reason = "signature";
}
