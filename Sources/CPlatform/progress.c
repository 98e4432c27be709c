#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "platform.h"

// The line is written by the handler of SIGALRM, so that it moves whatever the process is doing. All that follows is
// touched by the main code only while that signal is blocked.
static int terminal = -1;
static char label[256];
static struct timespec begun;
static volatile sig_atomic_t shown = 0;

static size_t append_number(char *text, size_t at, long number) {
    char digits[20];
    size_t count = 0;
    do digits[count++] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    while (count > 0) text[at++] = digits[--count];
    return at;
}

// Calls nothing but what POSIX allows in a handler.
static void tick(int number) {
    (void)number;
    int saved = errno;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long seconds = now.tv_sec - begun.tv_sec - (now.tv_nsec < begun.tv_nsec);
    char text[400] = "\r\033[K";
    size_t at = strlen(text);
    at = append_number(text, at, seconds);
    memcpy(text + at, " s ", 3);
    at += 3;
    size_t length = strlen(label);
    memcpy(text + at, label, length);
    at += length;
    if (write(terminal, text, at) > 0) shown = 1;
    errno = saved;
}

static void block(sigset_t *before) {
    sigset_t alarm_only;
    sigemptyset(&alarm_only);
    sigaddset(&alarm_only, SIGALRM);
    pthread_sigmask(SIG_BLOCK, &alarm_only, before);
}

static void erase(void) {
    static const char text[] = "\r\033[K";
    if (shown && write(terminal, text, sizeof text - 1) < 0) return;
    shown = 0;
}

static void set_timer(long first_milliseconds, long next_milliseconds) {
    struct itimerval timer = {
        .it_value = {first_milliseconds / 1000, first_milliseconds % 1000 * 1000},
        .it_interval = {next_milliseconds / 1000, next_milliseconds % 1000 * 1000},
    };
    setitimer(ITIMER_REAL, &timer, NULL);
}

void edsh_progress_begin(int descriptor, const char *text) {
    sigset_t before;
    block(&before);
    terminal = descriptor;
    snprintf(label, sizeof label, "%s", text);
    shown = 0;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = tick;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGALRM, &action, NULL);
    set_timer(1000, 500);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void edsh_progress_label(const char *text) {
    sigset_t before;
    block(&before);
    snprintf(label, sizeof label, "%s", text);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void edsh_progress_pause(void) {
    sigset_t before;
    block(&before);
    set_timer(0, 0);
    erase();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void edsh_progress_resume(void) {
    if (terminal >= 0) set_timer(1000, 500);
}

void edsh_progress_end(void) {
    if (terminal < 0) return;
    edsh_progress_pause();
    terminal = -1;
}
