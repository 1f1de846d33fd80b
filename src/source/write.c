// SPDX-License-Identifier: MIT
/*
 * Writing all or nothing: the bytes go to a new file in the same folder, which takes the old one's
 * place when it is complete. A symbolic link is followed, so that the file behind it changes and
 * the link stays. What is no regular file (a device, a pipe) cannot be replaced and is written to.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/source.h"

static int write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(fd, bytes, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        bytes += n;
        len -= (size_t)n;
    }
    return 0;
}

/* Writes and closes `fd`; 0, or -1 with errno: a full disk may show itself only at the end. */
static int write_and_close(int fd, const char *bytes, size_t len)
{
    int failed = write_all(fd, bytes, len), error = errno;
    if (close(fd) != 0 && !failed) {
        failed = -1;
        error = errno;
    }
    errno = error;
    return failed;
}

static int write_in_place(const char *path, const char *bytes, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return fd < 0 ? -1 : write_and_close(fd, bytes, len);
}

enum { SUFFIX = 32, ATTEMPTS = 100 };

/* Makes a new file beside `path` and writes its name to `beside`. It gets the mode that any new
 * file gets, which mkstemp() would not give it. */
static int open_beside(char *beside, size_t size, const char *path)
{
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        snprintf(beside, size, "%s.%ld-%d", path, (long)getpid(), attempt);
        int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

static int replace(const char *path, const struct stat *old, const char *bytes, size_t len)
{
    size_t size = strlen(path) + SUFFIX;
    char *beside = malloc(size);
    if (!beside)
        return -1;
    int fd = open_beside(beside, size, path), failed = fd < 0, error = errno;
    if (!failed) {
        failed = old && fchmod(fd, old->st_mode & 07777) != 0;
        error = errno;
        if (write_and_close(fd, bytes, len) != 0 || failed || rename(beside, path) != 0) {
            error = failed ? error : errno;
            failed = 1;
            unlink(beside);
        }
    }
    free(beside);
    errno = error;
    return failed ? -1 : 0;
}

/* Writes through to the file behind any link. */
static int write_file(const char *path, const char *bytes, size_t len)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return errno == ENOENT ? replace(path, NULL, bytes, len) : -1;
    if (S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return -1;
    }
    if (!S_ISREG(st.st_mode))
        return write_in_place(path, bytes, len);
    if (access(path, W_OK) != 0)
        return -1;
    char *target = realpath(path, NULL);
    int failed = target ? replace(target, &st, bytes, len) : -1, error = errno;
    free(target);
    errno = error;
    return failed;
}

int ent_source_write(const char *path, const char *bytes, size_t len, struct ent_message *message)
{
    if (write_file(path, bytes, len) != 0)
        return ent_fail(message, ENT_E_IO, "%s: cannot be written: %s", path, strerror(errno));
    return 0;
}
