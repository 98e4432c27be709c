#define _GNU_SOURCE
#include "editline.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

int edsh_locale_prepare(void) {
    setlocale(LC_CTYPE, "");
    // libedit crashes on wide characters in a locale that has none.
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

static volatile sig_atomic_t armed = 0;
static volatile sig_atomic_t paste_on = 0;
static volatile sig_atomic_t resized = 0;
static volatile sig_atomic_t continued = 0;
static int terminal = -1;
static struct termios original;
static int installed = 0;

static const char paste_start[] = "\033[?2004h";
static const char paste_stop[] = "\033[?2004l";

static void send_text(const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t count = write(terminal, text, length);
        if (count <= 0) return;
        text += count;
        length -= (size_t)count;
    }
}

static void restore(void) {
    if (!armed) return;
    if (paste_on) send_text(paste_stop);
    tcsetattr(terminal, TCSANOW, &original);
}

// The handlers below call nothing but what POSIX allows in a handler.

static void note_resize(int number) {
    (void)number;
    resized = 1;
}

static void note_continue(int number) {
    (void)number;
    continued = 1;
}

static void stop(int number) {
    (void)number;
    int saved = errno;
    restore();
    raise(SIGSTOP);
    errno = saved;
}

static void end(int number) {
    restore();
    armed = 0;
    // SA_RESETHAND has put the default action back: the process ends the way that its parent expects.
    raise(number);
}

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action, old;
    if (sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void edsh_guard_install(int descriptor) {
    terminal = descriptor;
    tcgetattr(descriptor, &original);
    if (installed) return;
    installed = 1;
    handle(SIGWINCH, note_resize, SA_RESTART);
    handle(SIGCONT, note_continue, SA_RESTART);
    handle(SIGTSTP, stop, SA_RESTART);
    static const int endings[] = {SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) handle(endings[i], end, SA_RESETHAND);
    atexit(restore);
}

void edsh_guard_arm(int on, int bracketed_paste) {
    if (on) {
        armed = 1;
        paste_on = bracketed_paste;
        if (paste_on) send_text(paste_start);
    } else {
        if (armed && paste_on) send_text(paste_stop);
        armed = 0;
    }
}

int edsh_guard_take_resized(void) {
    int was = resized;
    resized = 0;
    return was;
}

int edsh_guard_take_continued(void) {
    int was = continued;
    continued = 0;
    return was;
}

int edsh_guard_read_byte(int descriptor, unsigned char *byte, int (*interrupted)(void)) {
    sigset_t attention, before;
    sigemptyset(&attention);
    sigaddset(&attention, SIGINT);
    sigaddset(&attention, SIGWINCH);
    sigaddset(&attention, SIGCONT);
    pthread_sigmask(SIG_BLOCK, &attention, &before);
    int result = EDSH_READ_SIGNAL;
    while (!resized && !continued && !interrupted()) {
        struct pollfd wanted = {.fd = descriptor, .events = POLLIN, .revents = 0};
        // The signals are let in only while this waits.
        if (ppoll(&wanted, 1, NULL, &before) < 0) {
            if (errno == EINTR) continue;
            result = EDSH_READ_FAILED;
            break;
        }
        ssize_t count = read(descriptor, byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        result = count == 1 ? EDSH_READ_BYTE : count == 0 ? EDSH_READ_END : EDSH_READ_FAILED;
        break;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return result;
}
