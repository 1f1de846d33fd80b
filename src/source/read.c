// SPDX-License-Identifier: MIT
/*
 * Reading whole: the file is read until its end, not to the size that it claims, so that pipes and
 * growing files work; one byte past the limit is the end of it.
 */
#include "config.h"

#include "entente/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/load.h"
#include "source/split.h"

enum { CHUNK = 64 * 1024, LOOK = 16 * 1024 };

/* Opens `path` for reading; the descriptor, or a status with a message. */
static int open_input(const char *path, struct ent_message *message)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd >= 0)
        return fd;
    int missing = errno == ENOENT || errno == ENOTDIR;
    return ent_fail(message, missing ? ENT_E_NOTFOUND : ENT_E_IO, "%s: %s", path, strerror(errno));
}

/* Reads `fd` to its end or just past the limit. */
static int read_all(struct ent_buffer *out, int fd, const char *path, size_t most,
                    struct ent_message *message)
{
    char chunk[CHUNK];
    while (out->len <= most) {
        ssize_t n = read(fd, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return ent_fail(message, ENT_E_IO, "%s: %s", path, strerror(errno));
        if (n == 0)
            break;
        ent_buffer_add(out, chunk, (size_t)n);
        if (out->failed)
            return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", path);
    }
    return 0;
}

/* UTF-16 has NUL bytes of right; its byte order mark tells it. */
static int is_utf16(const struct ent_buffer *b)
{
    return b->len >= 2 &&
           (memcmp(b->data, "\xFF\xFE", 2) == 0 || memcmp(b->data, "\xFE\xFF", 2) == 0);
}

static int too_big(const char *path, size_t most, struct ent_message *message)
{
    return ent_fail(message, ENT_E_TOOBIG, "%s: is larger than %zu MB", path, most >> 20);
}

/* What the file's size tells before anything is read. */
static int check_file(int fd, const char *path, size_t most, struct ent_message *message)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return ent_fail(message, ENT_E_IO, "%s: %s", path, strerror(errno));
    if (S_ISDIR(st.st_mode))
        return ent_fail(message, ENT_E_IO, "%s: is a folder", path);
    if (S_ISREG(st.st_mode) && (unsigned long long)st.st_size > most)
        return too_big(path, most, message);
    return 0;
}

int ent_file_load(struct ent_buffer *out, const char *path, size_t most,
                  struct ent_message *message)
{
    int fd = open_input(path, message);
    if (fd < 0)
        return fd;
    int status = check_file(fd, path, most, message);
    if (!status)
        status = read_all(out, fd, path, most, message);
    if (!status && out->len == 0)
        status = ent_fail(message, ENT_E_EMPTY, "%s: is empty", path);
    if (!status && out->len > most)
        status = too_big(path, most, message);
    if (fd != STDIN_FILENO)
        close(fd);
    return status;
}

int ent_source_is_one(const char *path)
{
    char bytes[LOOK];
    struct stat st;
    int fd = strcmp(path, "-") == 0 ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    ssize_t n = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ? read(fd, bytes, LOOK) : -1;
    if (fd >= 0)
        close(fd);
    return n >= 0 && ent_kind_is_one(bytes, (size_t)n);
}

int ent_source_read(struct ent_source *out, const char *path, struct ent_message *message)
{
    struct ent_buffer buffer = {0};
    *out = (struct ent_source){0};
    int status = ent_file_load(&buffer, path, ENT_SOURCE_LIMIT, message);
    if (!status && !is_utf16(&buffer) && memchr(buffer.data, '\0', buffer.len))
        status = ent_fail(message, ENT_E_BINARY, "%s: is not a text (it has NUL bytes)", path);
    char *name = status ? NULL : strdup(path);
    if (!status && !name)
        status = ent_fail(message, ENT_E_NOMEM, "%s: out of memory", path);
    if (status) {
        ent_buffer_free(&buffer);
        return status;
    }
    *out = (struct ent_source){.name = name, .bytes = buffer.data, .len = buffer.len};
    return 0;
}

void ent_source_free(struct ent_source *source)
{
    free(source->name);
    free(source->bytes);
    *source = (struct ent_source){0};
}
