// SPDX-License-Identifier: MIT
/*
 * A list of the system calls that are left: memory that is not executable, one descriptor to write
 * to, the clock, and the end. All others fail with EPERM. Sanitizers need more than that, and are a
 * check of their own: under them nothing is given up.
 */
#include "config.h"

#include "base/apart.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

/* A macro, because the type of the first argument is another on every system. */
#define LIMIT(resource, most) setrlimit(resource, &(struct rlimit){most, most})

#ifndef SANITIZED
/* Bytes that the process has for its data already. */
static size_t data_size(void)
{
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file && fscanf(file, "%*u %*u %*u %*u %*u %lu", &pages) != 1)
        pages = 0;
    if (file)
        fclose(file);
    return pages * (size_t)sysconf(_SC_PAGESIZE);
}
#endif

static void set_limits(const struct ent_limits *limits)
{
    LIMIT(RLIMIT_CORE, 0);
    LIMIT(RLIMIT_CPU, (rlim_t)limits->seconds + 1);
#ifndef SANITIZED
    LIMIT(RLIMIT_DATA, (rlim_t)(data_size() + ((size_t)limits->memory << 20)));
#endif
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

#if defined(HAVE_SECCOMP) && !defined(SANITIZED)

#include <seccomp.h>
#include <sys/mman.h>

/* What may be called with any arguments. */
static const int free_calls[] = {
    SCMP_SYS(brk),          SCMP_SYS(munmap),        SCMP_SYS(mremap),
    SCMP_SYS(madvise),      SCMP_SYS(futex),         SCMP_SYS(sched_yield),
    SCMP_SYS(getrandom),    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(exit),          SCMP_SYS(exit_group),
    SCMP_SYS(getpid),       SCMP_SYS(gettid),        SCMP_SYS(rt_sigprocmask),
};

/* What may be called where nothing becomes executable. */
static const int memory_calls[] = {SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect)};

static int add_rules(scmp_filter_ctx filter, int out)
{
    int failed = 0;
    for (size_t i = 0; !failed && i < sizeof free_calls / sizeof *free_calls; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, free_calls[i], 0);
    for (size_t i = 0; !failed && i < sizeof memory_calls / sizeof *memory_calls; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, memory_calls[i], 1,
                                  SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    if (!failed)
        failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1,
                                  SCMP_A0(SCMP_CMP_MASKED_EQ, UINT32_MAX, (scmp_datum_t)out));
    return failed;
}

int ent_apart_confine(int out, const struct ent_limits *limits)
{
    set_limits(limits);
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return -1;
    int failed = add_rules(filter, out);
    if (!failed)
        failed = seccomp_load(filter);
    seccomp_release(filter);
    errno = failed ? -failed : 0;
    return failed ? -1 : 0;
}

#else

int ent_apart_confine(int out, const struct ent_limits *limits)
{
    (void)out;
    set_limits(limits);
    return 0;
}

#endif
