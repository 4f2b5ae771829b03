/* Lets chosen calls to the operating system fail, in a process that was started with this library
 * preloaded. Calls are counted, and fail, only on paths in one folder. The counts lie in memory that
 * forked children share, so that a parent sees what its child did. Linux and glibc.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPEN, READ, WRITE, SYNC, RENAME, LINK, UNLINK, MKDIR, KINDS };

struct counts {
    atomic_long seen[KINDS];
    atomic_long failed;
};

static struct counts *counts;
static char folder[PATH_MAX];
static int failing_kind, error_number;
static long first, last;

__attribute__((constructor)) static void share(void) {
    counts = mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

/* Called from Python: from here on calls `from` to `to` of the kind fail in this folder. */
void faults_arm(const char *path, int kind, long from, long to, int error) {
    failing_kind = kind, first = from, last = to, error_number = error;
    snprintf(folder, sizeof folder, "%s", path);
}

void faults_reset(void) {
    for (int kind = 0; kind < KINDS; kind++) counts->seen[kind] = 0;
    counts->failed = 0;
}

long faults_seen(int kind) { return counts->seen[kind]; }
long faults_failed(void) { return counts->failed; }

static int inside(const char *path) {
    size_t length = strlen(folder);
    return length && !strncmp(path, folder, length) && (!path[length] || path[length] == '/');
}

static int of_descriptor(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

static int path_inside(int descriptor, const char *name) {
    char base[PATH_MAX], path[2 * PATH_MAX];
    if (!folder[0]) return 0;
    if (name[0] == '/') return inside(name);
    if (descriptor == AT_FDCWD ? !getcwd(base, sizeof base) : !of_descriptor(descriptor, base))
        return 0;
    snprintf(path, sizeof path, "%s/%s", base, name);
    return inside(path);
}

static int file_inside(int descriptor) {
    char path[PATH_MAX];
    return folder[0] && of_descriptor(descriptor, path) && inside(path);
}

/* Whether this call must fail; sets errno. */
static int fails(enum kind kind) {
    long number = atomic_fetch_add(&counts->seen[kind], 1) + 1;
    if ((int)kind != failing_kind || number < first || number > last) return 0;
    atomic_fetch_add(&counts->failed, 1);
    errno = error_number;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define BY_FILE(kind, type, name, file, parameters, ...)              \
    type name parameters {                                            \
        static __typeof__(&name) real;                                \
        if (!real) real = REAL(name);                                 \
        if (file_inside(file) && fails(kind)) return -1;              \
        return real(__VA_ARGS__);                                     \
    }

#define BY_PATH(kind, failure, type, name, place, path, parameters, ...) \
    type name parameters {                                            \
        static __typeof__(&name) real;                                \
        if (!real) real = REAL(name);                                 \
        if (path_inside(place, path) && fails(kind)) return failure;  \
        return real(__VA_ARGS__);                                     \
    }

#define BY_TWO_PATHS(kind, name, one, a, other, b, parameters, ...)   \
    int name parameters {                                             \
        static __typeof__(&name) real;                                \
        if (!real) real = REAL(name);                                 \
        if ((path_inside(one, a) || path_inside(other, b)) && fails(kind)) return -1; \
        return real(__VA_ARGS__);                                     \
    }

#define OPENS(name)                                                   \
    int name(const char *path, int flags, ...) {                      \
        static __typeof__(&name) real;                                \
        if (!real) real = REAL(name);                                 \
        va_list more;                                                 \
        va_start(more, flags);                                        \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                 \
        if (path_inside(AT_FDCWD, path) && fails(OPEN)) return -1;    \
        return real(path, flags, mode);                               \
    }

#define OPENS_AT(name)                                                \
    int name(int place, const char *path, int flags, ...) {           \
        static __typeof__(&name) real;                                \
        if (!real) real = REAL(name);                                 \
        va_list more;                                                 \
        va_start(more, flags);                                        \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                 \
        if (path_inside(place, path) && fails(OPEN)) return -1;       \
        return real(place, path, flags, mode);                        \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
BY_PATH(OPEN, -1, int, creat, AT_FDCWD, p, (const char *p, mode_t m), p, m)
BY_PATH(OPEN, NULL, FILE *, fopen, AT_FDCWD, p, (const char *p, const char *m), p, m)
BY_PATH(OPEN, NULL, FILE *, fopen64, AT_FDCWD, p, (const char *p, const char *m), p, m)
BY_PATH(OPEN, NULL, DIR *, opendir, AT_FDCWD, p, (const char *p), p)

BY_FILE(READ, ssize_t, read, f, (int f, void *b, size_t n), f, b, n)
BY_FILE(READ, ssize_t, readv, f, (int f, const struct iovec *v, int n), f, v, n)
BY_FILE(READ, ssize_t, pread, f, (int f, void *b, size_t n, off_t o), f, b, n, o)
BY_FILE(READ, ssize_t, pread64, f, (int f, void *b, size_t n, off64_t o), f, b, n, o)

BY_FILE(WRITE, ssize_t, write, f, (int f, const void *b, size_t n), f, b, n)
BY_FILE(WRITE, ssize_t, writev, f, (int f, const struct iovec *v, int n), f, v, n)
BY_FILE(WRITE, ssize_t, pwrite, f, (int f, const void *b, size_t n, off_t o), f, b, n, o)
BY_FILE(WRITE, ssize_t, pwrite64, f, (int f, const void *b, size_t n, off64_t o), f, b, n, o)
BY_FILE(WRITE, ssize_t, sendfile, to, (int to, int f, off_t *o, size_t n), to, f, o, n)
BY_FILE(WRITE, ssize_t, sendfile64, to, (int to, int f, off64_t *o, size_t n), to, f, o, n)
BY_FILE(WRITE, int, ftruncate, f, (int f, off_t n), f, n)
BY_FILE(WRITE, int, ftruncate64, f, (int f, off64_t n), f, n)

/* Nothing waits for the disk here: it would take most of the time. */
int fsync(int file) { return file_inside(file) ? -fails(SYNC) : REAL(fsync)(file); }
int fdatasync(int file) { return file_inside(file) ? -fails(SYNC) : REAL(fdatasync)(file); }

BY_TWO_PATHS(RENAME, rename, AT_FDCWD, a, AT_FDCWD, b, (const char *a, const char *b), a, b)
BY_TWO_PATHS(RENAME, renameat, x, a, y, b, (int x, const char *a, int y, const char *b), x, a, y, b)
BY_TWO_PATHS(LINK, link, AT_FDCWD, a, AT_FDCWD, b, (const char *a, const char *b), a, b)
BY_TWO_PATHS(LINK, linkat, x, a, y, b, (int x, const char *a, int y, const char *b, int f), x, a, y,
             b, f)

BY_PATH(UNLINK, -1, int, unlink, AT_FDCWD, p, (const char *p), p)
BY_PATH(UNLINK, -1, int, unlinkat, d, p, (int d, const char *p, int f), d, p, f)
BY_PATH(UNLINK, -1, int, rmdir, AT_FDCWD, p, (const char *p), p)
BY_PATH(MKDIR, -1, int, mkdir, AT_FDCWD, p, (const char *p, mode_t m), p, m)
BY_PATH(MKDIR, -1, int, mkdirat, d, p, (int d, const char *p, mode_t m), d, p, m)
