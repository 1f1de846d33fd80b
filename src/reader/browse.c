// SPDX-License-Identifier: MIT
/* The address comes from a foreign page: it is checked, and handed over as one argument. */
#include "config.h"

#include "browse.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command_run.h"
#include "state.h"

extern char **environ;

int browse_is_address(const char *address)
{
    size_t scheme = strncasecmp(address, "https://", 8) == 0  ? 8
                    : strncasecmp(address, "http://", 7) == 0 ? 7
                                                              : 0;
    if (!scheme || !address[scheme])
        return 0;
    for (const char *c = address; *c; c++)
        if (*c < 0x21 || *c > 0x7E)
            return 0;
    return 1;
}

/* Standard streams are /dev/null: a browser's words do not belong on this screen. */
static int set_streams(posix_spawn_file_actions_t *actions)
{
    int error = posix_spawn_file_actions_init(actions);
    for (int fd = 0; fd < 3 && !error; fd++)
        error =
            posix_spawn_file_actions_addopen(actions, fd, "/dev/null", fd ? O_WRONLY : O_RDONLY, 0);
    return error;
}

static int set_group(posix_spawnattr_t *attributes)
{
    sigset_t none;
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
    int error = posix_spawnattr_init(attributes);
    sigemptyset(&none);
    if (!error)
        error = posix_spawnattr_setsigmask(attributes, &none);
    return error ? error : posix_spawnattr_setflags(attributes, flags);
}

int browse_open(const char *browser, const char *address, struct ent_message *message)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    pid_t pid;
    char *words[] = {(char *)browser, (char *)address, NULL};
    if (!browse_is_address(address))
        return ent_fail(message, ENT_E_UNSUPPORTED, "not an http address: %.200s", address);
    int error = set_streams(&actions);
    if (!error)
        error = set_group(&attributes);
    if (!error)
        error = posix_spawnp(&pid, browser, &actions, &attributes, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (error)
        return ent_fail(message, ENT_E_IO, "%s: %s", browser, strerror(error));
    return 0;
}

COMMAND(browse)
{
    const struct ent_document *document = reader_document(reader);
    const char *browser = reader->options->browser;
    struct ent_message message = {{0}};
    if (!document || !document->article.url[0])
        reader_fail(reader, "this article tells no address of its page");
    else if (!browser)
        reader_fail(reader, "no browser is known: set BROWSER to a program's name");
    else if (browse_open(browser, document->article.url, &message))
        reader_fail(reader, "%s", message.text);
    else
        reader_say(reader, "%s opens %s", browser, document->article.url);
}
