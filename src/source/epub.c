// SPDX-License-Identifier: MIT
/*
 * A book: META-INF/container.xml names the package file, whose spine lists the chapters in the
 * order of reading and whose manifest says where each is. Every chapter is an article of its own,
 * as a reader turns from one to the next, and one graph can be folded from all; what is there to
 * find one's way (the table of contents) or stands aside (linear="no") is none.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "entente/arena.h"
#include "source/split.h"
#include "source/when.h"
#include "source/xml.h"
#include "source/zip.h"

enum { MIMETYPE_AT = 30, LOOK_WITHIN = 64 * 1024 };

int ent_zip_is(const char *bytes, size_t len)
{
    return len > 4 && memcmp(bytes, "PK\3\4", 4) == 0;
}

int ent_zip_split(struct ent_split *split, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    return ent_split_fail(split, ENT_E_UNSUPPORTED,
                          "is a ZIP archive (or an office file), and no EPUB: unpack it first");
}

/* The first file should be the type; some books have it elsewhere. */
int ent_epub_is(const char *bytes, size_t len)
{
    static const char type[] = "mimetypeapplication/epub+zip",
                      container[] = "META-INF/container.xml";
    if (!ent_zip_is(bytes, len))
        return 0;
    if (len > MIMETYPE_AT + sizeof type && memcmp(bytes + MIMETYPE_AT, type, sizeof type - 1) == 0)
        return 1;
    size_t tail = len > LOOK_WITHIN ? len - LOOK_WITHIN : 0; /* the archive's list is at its end */
    return ent_kind_has(bytes, len, LOOK_WITHIN, container) ||
           ent_kind_has(bytes + tail, len - tail, LOOK_WITHIN, container);
}

struct book {
    struct ent_split *split;
    struct ent_zip *zip;
    struct ent_arena arena;
    size_t room;
    const char *folder; /* of the package file, "" or with a slash behind */
    char *title, *author;
    struct ent_date date;
    size_t chapters;
};

/* Reads a file of the book; a status with a message. */
static int read_file(struct ent_buffer *out, struct book *book, const char *path)
{
    int status = ent_zip_read(out, book->zip, path, &book->room);
    if (status == ENT_E_TOOBIG)
        return ent_split_fail(book->split, status, "unfolds to more than %u MB",
                              book->split->limits.size);
    if (status)
        return ent_split_fail(book->split, status, "%.120s: %s", path,
                              status == ENT_E_FORMAT ? "is damaged or encrypted"
                                                     : ent_error_text(status));
    return 0;
}

static int parse_file(xmlDoc **out, struct book *book, const char *path)
{
    struct ent_buffer bytes = {0};
    int status = read_file(&bytes, book, path);
    *out = status || !bytes.data ? NULL : ent_xml_parse(bytes.data, bytes.len);
    if (!status && !*out)
        status = ent_split_fail(book->split, ENT_E_FORMAT, "%.120s: is no XML", path);
    ent_buffer_free(&bytes);
    return status;
}

static int hex_of(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

/* The archive's path of an address in the package file: "../text/a%20b.xhtml#top". */
static const char *resolve(struct book *book, const char *address)
{
    size_t folder = strlen(book->folder), size = folder + strlen(address) + 1;
    char *path = ent_arena_alloc(&book->arena, size), *to = path;
    if (!path)
        return NULL;
    memcpy(path, book->folder, folder);
    to += folder;
    while (*address && *address != '#') {
        if (strncmp(address, "../", 3) == 0 && to > path && to[-1] == '/') {
            for (to--; to > path && to[-1] != '/';)
                to--;
            address += 3;
        } else if (*address == '%' && isxdigit((unsigned char)address[1]) &&
                   isxdigit((unsigned char)address[2])) {
            *to++ = (char)(hex_of(address[1]) << 4 | hex_of(address[2]));
            address += 3;
        } else {
            *to++ = *address++;
        }
    }
    *to = '\0';
    return path;
}

/* The path of the package file. */
static int find_package(const char **out, struct book *book)
{
    xmlDoc *doc;
    int status = parse_file(&doc, book, "META-INF/container.xml");
    if (status)
        return status;
    xmlNode *root = xmlDocGetRootElement(doc);
    char *path = NULL;
    for (xmlNode *node = root; node && !path; node = ent_xml_next(root, node))
        if (ent_xml_is(node, "rootfile"))
            path = ent_xml_attribute(node, "full-path");
    *out = path ? ent_arena_copy(&book->arena, path, strlen(path)) : NULL;
    if (!*out)
        status = ent_split_fail(book->split, ENT_E_FORMAT, "names no package file");
    xmlFree(path);
    xmlFreeDoc(doc);
    return status;
}

/* A chapter of the book, "id" in its manifest. */
static const xmlNode *find_item(const xmlNode *manifest, const char *id)
{
    for (const xmlNode *item = manifest ? manifest->children : NULL; item; item = item->next) {
        xmlChar *own = ent_xml_is(item, "item") ? xmlGetNoNsProp(item, BAD_CAST "id") : NULL;
        int same = own && strcmp((const char *)own, id) == 0;
        xmlFree(own);
        if (same)
            return item;
    }
    return NULL;
}

static int attribute_has(const xmlNode *node, const char *name, const char *word)
{
    char *value = ent_xml_attribute(node, name);
    int has = value && strstr(value, word);
    xmlFree(value);
    return has;
}

static int put_chapter(struct book *book, const char *path)
{
    struct ent_buffer bytes = {0};
    int status = ent_zip_read(&bytes, book->zip, path, &book->room);
    if (status == ENT_E_NOTFOUND || status == ENT_E_FORMAT) {
        status = ent_split_note(book->split, "%.120s: %s", path,
                                status == ENT_E_FORMAT ? "is damaged or encrypted"
                                                       : "is not in the book");
    } else if (status) {
        ent_buffer_free(&bytes);
        return read_file(&bytes, book, path);
    } else if (bytes.len) {
        struct ent_part part = {ENT_PART_ARTICLE,
                                {.bytes = bytes.data,
                                 .len = bytes.len,
                                 .kind = ENT_INPUT_BODY,
                                 .author = book->author,
                                 .site = book->title,
                                 .date = book->date}};
        status = ent_split_put(book->split, &part);
        book->chapters++;
    }
    ent_buffer_free(&bytes);
    return status;
}

static int put_reference(struct book *book, const xmlNode *manifest, const xmlNode *reference)
{
    char *id = ent_xml_attribute(reference, "idref");
    const xmlNode *item = id ? find_item(manifest, id) : NULL;
    char *address = item ? ent_xml_attribute(item, "href") : NULL;
    int status = 0;
    if (address && !attribute_has(reference, "linear", "no") &&
        !attribute_has(item, "properties", "nav") && attribute_has(item, "media-type", "html")) {
        const char *path = resolve(book, address);
        status = path ? put_chapter(book, path)
                      : ent_split_fail(book->split, ENT_E_NOMEM, "out of memory");
    }
    xmlFree(address);
    xmlFree(id);
    return status;
}

static int put_spine(struct book *book, const xmlNode *root)
{
    const xmlNode *metadata = ent_xml_child(root, "metadata"),
                  *manifest = ent_xml_child(root, "manifest"),
                  *spine = ent_xml_child(root, "spine");
    if (!spine)
        return ent_split_fail(book->split, ENT_E_FORMAT, "has no spine");
    if (metadata) {
        char *date = ent_xml_text(ent_xml_child(metadata, "date"));
        book->title = ent_xml_text(ent_xml_child(metadata, "title"));
        book->author = ent_xml_text(ent_xml_child(metadata, "creator"));
        book->date = ent_when(date);
        xmlFree(date);
    }
    int status = 0;
    for (const xmlNode *node = spine->children; node && !status; node = node->next)
        if (ent_xml_is(node, "itemref"))
            status = put_reference(book, manifest, node);
    if (!status && book->chapters == 0)
        status = ent_split_fail(book->split, ENT_E_EMPTY, "has no chapter that can be read");
    xmlFree(book->title);
    xmlFree(book->author);
    return status;
}

int ent_epub_split(struct ent_split *split, const char *bytes, size_t len)
{
    struct book book = {.split = split, .room = ent_split_room(split)};
    const char *package;
    xmlDoc *doc = NULL;
    int status = ent_zip_open(&book.zip, bytes, len, split->name, split->message);
    if (status)
        return status;
    status = find_package(&package, &book);
    if (!status)
        status = parse_file(&doc, &book, package);
    if (!status) {
        const char *slash = strrchr(package, '/');
        book.folder =
            ent_arena_copy(&book.arena, package, slash ? (size_t)(slash + 1 - package) : 0);
        status = book.folder ? put_spine(&book, xmlDocGetRootElement(doc))
                             : ent_split_fail(split, ENT_E_NOMEM, "out of memory");
    }
    xmlFreeDoc(doc);
    ent_zip_close(book.zip);
    ent_arena_free(&book.arena);
    return status;
}
