/*
 * 遅いディスク: makes every force of a file last as long as that of a given disk, by preloading. A force that the disk
 * beneath answers from memory within some microseconds says nothing of a clinic's PC, where it waits for the medium.
 * SLOW_FORCE_MICROS says how long; the bare file and the journal wait alike.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static long micros(void) {
    const char *set = getenv("SLOW_FORCE_MICROS");
    return set == NULL ? 0 : atol(set);
}

/* Asleep and not busy, as one is who waits for a disk. */
static int slowly(int (*force)(int), int file) {
    struct timespec begun, until;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    int result = force(file);
    long nanos = begun.tv_nsec + micros() * 1000;
    until.tv_sec = begun.tv_sec + nanos / 1000000000;
    until.tv_nsec = nanos % 1000000000;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) != 0) {
    }
    return result;
}

int fdatasync(int file) {
    return slowly((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"), file);
}

int fsync(int file) {
    return slowly((int (*)(int))dlsym(RTLD_NEXT, "fsync"), file);
}
