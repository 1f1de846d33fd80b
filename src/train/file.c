// SPDX-License-Identifier: MIT
/* A file is read by a pipe from gzip where its name ends in .gz. */
#include "config.h"

#include "train/file.h"

#include <string.h>

struct train_file train_file_open(const char *path)
{
    size_t len = strlen(path);
    char command[4200];
    if (len < 4 || strcmp(path + len - 3, ".gz") != 0)
        return (struct train_file){fopen(path, "r"), 0};
    if (strchr(path, '\'') || snprintf(command, sizeof command, "gzip -dc '%s'", path) >= 4200)
        return (struct train_file){NULL, 1};
    return (struct train_file){popen(command, "r"), 1};
}

int train_file_close(struct train_file *file)
{
    if (!file->stream)
        return -1;
    return (file->piped ? pclose(file->stream) : fclose(file->stream)) == 0 ? 0 : -1;
}
