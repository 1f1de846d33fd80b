// SPDX-License-Identifier: MIT
/*
 * One transfer of libcurl, which is loaded when the first address is opened. What is connected to
 * is looked at where the socket is opened, after names were resolved and at every redirect: so
 * neither a redirect nor a name that changes its address leads into a private network.
 */
#include "config.h"

#include "source/load.h"

#include <stdlib.h>
#include <string.h>

#ifdef HAVE_LIBCURL

#include <curl/curl.h>
#include <pthread.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/lazy.h"
#include "source/address.h"

struct library {
    CURLcode (*global_init)(long flags);
    CURL *(*init)(void);
    CURLcode (*set)(CURL *curl, CURLoption option, ...);
    CURLcode (*perform)(CURL *curl);
    CURLcode (*get)(CURL *curl, CURLINFO info, ...);
    void (*cleanup)(CURL *curl);
    const char *(*error)(CURLcode code);
};

static const struct ent_lazy_symbol symbols[] = {
    {"curl_global_init", offsetof(struct library, global_init)},
    {"curl_easy_init", offsetof(struct library, init)},
    {"curl_easy_setopt", offsetof(struct library, set)},
    {"curl_easy_perform", offsetof(struct library, perform)},
    {"curl_easy_getinfo", offsetof(struct library, get)},
    {"curl_easy_cleanup", offsetof(struct library, cleanup)},
    {"curl_easy_strerror", offsetof(struct library, error)},
    {NULL, 0},
};

/* libcurl must be started by one thread. */
static pthread_mutex_t starting = PTHREAD_MUTEX_INITIALIZER;

struct transfer {
    struct library library;
    CURL *curl;
    struct ent_buffer *out;
    const struct ent_source_options *options;
    struct ent_limits limits;
    char error[CURL_ERROR_SIZE];
    int local, large, cancelled; /* why it was given up */
};

static size_t receive(char *bytes, size_t size, size_t count, void *payload)
{
    struct transfer *t = payload;
    size_t len = size * count;
    if (len > ((size_t)t->limits.size << 20) - t->out->len) {
        t->large = 1;
        return 0;
    }
    ent_buffer_add(t->out, bytes, len);
    return t->out->failed ? 0 : len;
}

static int watch(void *payload, curl_off_t total, curl_off_t now, curl_off_t up_total,
                 curl_off_t up_now)
{
    struct transfer *t = payload;
    (void)total;
    (void)now;
    (void)up_total;
    (void)up_now;
    if (t->options->cancelled && t->options->cancelled(t->options->payload))
        t->cancelled = 1;
    return t->cancelled;
}

static curl_socket_t open_socket(void *payload, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct transfer *t = payload;
    (void)purpose;
    if (!t->options->allow_local && !t->options->proxy &&
        ent_address_is_local(&address->addr, (socklen_t)address->addrlen)) {
        t->local = 1;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static void set_schemes(struct transfer *t)
{
#if LIBCURL_VERSION_NUM >= 0x075500
    t->library.set(t->curl, CURLOPT_PROTOCOLS_STR, "http,https");
    t->library.set(t->curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
    t->library.set(t->curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    t->library.set(t->curl, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static void set_options(struct transfer *t, const char *address)
{
    CURLcode (*set)(CURL * curl, CURLoption option, ...) = t->library.set;
    const struct ent_source_options *options = t->options;
    set_schemes(t);
    set(t->curl, CURLOPT_URL, address);
    set(t->curl, CURLOPT_NOSIGNAL, 1L);
    set(t->curl, CURLOPT_FOLLOWLOCATION, 1L);
    set(t->curl, CURLOPT_MAXREDIRS, (long)t->limits.redirects);
    set(t->curl, CURLOPT_TIMEOUT, (long)t->limits.seconds);
    set(t->curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)t->limits.size << 20);
    set(t->curl, CURLOPT_ACCEPT_ENCODING, ""); /* all that it can undo */
    set(t->curl, CURLOPT_USERAGENT, options->agent ? options->agent : "entente");
    set(t->curl, CURLOPT_PROXY, options->proxy ? options->proxy : "");
    set(t->curl, CURLOPT_COOKIEFILE, ""); /* kept until the page is there: some redirects want it */
    set(t->curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(t->curl, CURLOPT_ERRORBUFFER, t->error);
    set(t->curl, CURLOPT_WRITEFUNCTION, receive);
    set(t->curl, CURLOPT_WRITEDATA, t);
    set(t->curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    set(t->curl, CURLOPT_OPENSOCKETDATA, t);
    set(t->curl, CURLOPT_NOPROGRESS, 0L);
    set(t->curl, CURLOPT_XFERINFOFUNCTION, watch);
    set(t->curl, CURLOPT_XFERINFODATA, t);
}

/* A transfer that failed, in words. */
static int tell(struct transfer *t, CURLcode code, const char *address, struct ent_message *message)
{
    if (t->cancelled)
        return ent_fail(message, ENT_E_CANCELLED, "%.300s: cancelled", address);
    if (t->local)
        return ent_fail(message, ENT_E_UNSUPPORTED,
                        "%.300s: leads to this machine or a private network, which is not allowed",
                        address);
    if (t->large || code == CURLE_FILESIZE_EXCEEDED)
        return ent_fail(message, ENT_E_TOOBIG, "%.300s: is larger than %u MB", address,
                        t->limits.size);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return ent_fail(message, ENT_E_TIMEOUT, "%.300s: took longer than %u s", address,
                        t->limits.seconds);
    if (code == CURLE_OUT_OF_MEMORY || t->out->failed)
        return ent_fail(message, ENT_E_NOMEM, "%.300s: out of memory", address);
    if (code == CURLE_UNSUPPORTED_PROTOCOL)
        return ent_fail(message, ENT_E_UNSUPPORTED,
                        "%.300s: leads to what is neither http nor https", address);
    return ent_fail(message, ENT_E_IO, "%.300s: %.150s", address,
                    *t->error ? t->error : t->library.error(code));
}

/* "text/html; charset=utf-8" has utf-8; a fresh string, NULL where there is none. */
static char *charset_in(const char *type)
{
    for (; type && *type; type++)
        if (strncasecmp(type, "charset=", 8) == 0) {
            type += 8;
            type += *type == '"' || *type == '\'';
            return strndup(type, strcspn(type, " \t;\"'"));
        }
    return NULL;
}

static int finish(struct ent_page *out, struct transfer *t, const char *address,
                  struct ent_message *message)
{
    long code = 0;
    char *type = NULL, *last = NULL;
    t->library.get(t->curl, CURLINFO_RESPONSE_CODE, &code);
    t->library.get(t->curl, CURLINFO_CONTENT_TYPE, &type);
    t->library.get(t->curl, CURLINFO_EFFECTIVE_URL, &last);
    if (code == 404 || code == 410)
        return ent_fail(message, ENT_E_NOTFOUND, "%.300s: is not there (the server answers %ld)",
                        address, code);
    if (code < 200 || code > 299)
        return ent_fail(message, ENT_E_IO, "%.300s: the server answers %ld%s", address, code,
                        code == 401 || code == 403 ? ": it lets nobody in"
                        : code == 429              ? ": too many requests"
                                                   : "");
    if (out->bytes.len == 0)
        return ent_fail(message, ENT_E_EMPTY, "%.300s: is empty", address);
    out->address = strdup(last ? last : address);
    out->charset = charset_in(type);
    return out->address ? 0 : ent_fail(message, ENT_E_NOMEM, "%.300s: out of memory", address);
}

static int start(struct transfer *t, struct ent_message *message)
{
    int status = ent_lazy_load(&t->library, ENT_LIBCURL, symbols, "fetching", message);
    if (status)
        return status;
    pthread_mutex_lock(&starting);
    CURLcode code = t->library.global_init(CURL_GLOBAL_DEFAULT);
    t->curl = code ? NULL : t->library.init();
    pthread_mutex_unlock(&starting);
    return t->curl ? 0 : ent_fail(message, ENT_E_IO, "libcurl does not start");
}

int ent_page_fetch(struct ent_page *out, const char *address,
                   const struct ent_source_options *options, struct ent_message *message)
{
    struct transfer t = {
        .out = &out->bytes, .options = options, .limits = ent_limits_of(&options->limits)};
    *out = (struct ent_page){0};
    if (!ent_source_is_address(address))
        return ent_fail(message, ENT_E_UNSUPPORTED, "%.300s: is neither http nor https", address);
    int status = start(&t, message);
    if (status)
        return status;
    set_options(&t, address);
    CURLcode code = t.library.perform(t.curl);
    status = code ? tell(&t, code, address, message) : finish(out, &t, address, message);
    t.library.cleanup(t.curl);
    return status;
}

#else /* without libcurl */

int ent_page_fetch(struct ent_page *out, const char *address,
                   const struct ent_source_options *options, struct ent_message *message)
{
    (void)options;
    *out = (struct ent_page){0};
    return ent_fail(message, ENT_E_UNSUPPORTED, "%.300s: this program was built without libcurl",
                    address);
}

#endif

void ent_page_free(struct ent_page *page)
{
    ent_buffer_free(&page->bytes);
    free(page->address);
    free(page->charset);
    *page = (struct ent_page){0};
}
