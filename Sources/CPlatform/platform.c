#define _GNU_SOURCE
#include "platform.h"
#include "processor.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

static volatile sig_atomic_t interrupt_pending = 0;

static void note_interrupt(int signal_number) {
    (void)signal_number;
    interrupt_pending = 1;
}

void edsh_interrupt_install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_interrupt;
    sigemptyset(&action.sa_mask);
    // Without SA_RESTART: el_gets and read must come back with EINTR.
    action.sa_flags = 0;
    sigaction(SIGINT, &action, NULL);
}

static volatile sig_atomic_t ending_signal = 0;

static volatile sig_atomic_t ending_receiver = 0;

static void note_ending(int signal_number) {
    ending_signal = signal_number;
    interrupt_pending = 1;
    if (ending_receiver > 0) kill((pid_t)ending_receiver, signal_number);
}

void edsh_ending_install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_ending;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

void edsh_ending_pass(int process) {
    ending_receiver = process;
    if (process > 0 && ending_signal != 0) kill((pid_t)process, (int)ending_signal);
}

int edsh_ending_signal(void) { return ending_signal; }

static _Thread_local sigset_t signals_before;

void edsh_signals_hold(void) {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGHUP);
    sigaddset(&ending, SIGQUIT);
    sigaddset(&ending, SIGTSTP);
    pthread_sigmask(SIG_BLOCK, &ending, &signals_before);
}

void edsh_signals_release(void) { pthread_sigmask(SIG_SETMASK, &signals_before, NULL); }

int edsh_interrupt_pending(void) { return interrupt_pending != 0; }
void edsh_interrupt_clear(void) { interrupt_pending = 0; }
int edsh_interrupt_progress(void *unused) {
    (void)unused;
    return interrupt_pending != 0;
}

int edsh_codepoint_width(int32_t codepoint) { return utf8proc_charwidth(codepoint); }

uint8_t *edsh_nfc(const uint8_t *bytes, ptrdiff_t length, ptrdiff_t *resultLength) {
    utf8proc_uint8_t *result = NULL;
    utf8proc_ssize_t size =
        utf8proc_map(bytes, length, &result, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (size < 0) return NULL;
    *resultLength = size;
    return result;
}

void edsh_sqlite_count_no_memory(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void edsh_sqlite_keep_wal_on_close(void *connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

void edsh_sqlite_double_quotes_are_names(void *connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
}

#if defined(__x86_64__)
#include <nmmintrin.h>

__attribute__((target("sse4.2"))) static uint32_t crc32c_hardware(uint32_t crc, const uint8_t *bytes, size_t length) {
    uint64_t wide = crc;
    for (; length >= 8; length -= 8, bytes += 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        wide = _mm_crc32_u64(wide, word);
    }
    crc = (uint32_t)wide;
    for (; length > 0; length--) crc = _mm_crc32_u8(crc, *bytes++);
    return crc;
}
#endif

// Bit by bit with the reflected Castagnoli polynomial: for processors without the instruction.
static uint32_t crc32c_portable(uint32_t crc, const uint8_t *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0x82F63B78u & (0u - (crc & 1u)));
    }
    return crc;
}

uint32_t edsh_crc32c(const void *bytes, size_t length) {
#if defined(__x86_64__)
    if (processor_has_crc()) return ~crc32c_hardware(~0u, bytes, length);
#endif
    return ~crc32c_portable(~0u, bytes, length);
}

#ifdef F_OFD_SETLK
// A lock on one byte of the file, for reading, so that many may wait; it has nothing to do with the lock by flock.
void edsh_mark_waiting(int file) {
    struct flock mark = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1};
    fcntl(file, F_OFD_SETLK, &mark);
}

int edsh_is_marked_waiting(int file) {
    struct flock mark = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1};
    return fcntl(file, F_OFD_GETLK, &mark) == 0 && mark.l_type != F_UNLCK;
}
#else
void edsh_mark_waiting(int file) { (void)file; }

int edsh_is_marked_waiting(int file) {
    (void)file;
    return 0;
}
#endif

#ifdef __linux__
int64_t edsh_file_system_type(const char *path, int *isReadOnly) {
    struct statfs status;
    if (statfs(path, &status) != 0) return -1;
    *isReadOnly = (status.f_flags & 1) != 0;
    return (int64_t)((uint64_t)status.f_type & 0xFFFFFFFFu);
}
#else
int64_t edsh_file_system_type(const char *path, int *isReadOnly) {
    (void)path;
    *isReadOnly = 0;
    return -1;
}
#endif
