// What edsh needs of the C world and Swift cannot call by itself: the interrupt flag that a signal handler
// may set, SHA-256 (sha256.c), and Unicode tables of utf8proc.
#ifndef EDSH_PLATFORM_H
#define EDSH_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

/// Installs a SIGINT handler (without SA_RESTART) that only sets a flag.
void edsh_interrupt_install(void);
/// Whether Ctrl-C has been pressed since the flag was last cleared.
int edsh_interrupt_pending(void);
void edsh_interrupt_clear(void);
/// Address of a function for sqlite3_progress_handler: non-zero when a query should stop.
int edsh_interrupt_progress(void *unused);

/// Makes SIGTERM and SIGHUP set the same flag, so that work in course is rolled back before the process ends.
void edsh_ending_install(void);
/// The signal that asked the process to end; 0 where none did.
int edsh_ending_signal(void);
/// Passes such a signal on to a process from now on, and one that has come before; 0: to none.
void edsh_ending_pass(int process);
/// Blocks SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGTSTP until `edsh_signals_release`. Not to be nested.
void edsh_signals_hold(void);
void edsh_signals_release(void);

/// How far down the calling thread's stack may be used (it grows downward): a sixth of it is left below. 0: not known.
uintptr_t edsh_stack_floor(void);

/// A line on the terminal while something takes long: the seconds since `begin` and `text` (already cut to the terminal,
/// at most 255 bytes), from the second second on. One at a time.
void edsh_progress_begin(int descriptor, const char *text);
void edsh_progress_label(const char *text);
/// Takes the line away and keeps it away until `resume`: before anything else is written to the terminal.
void edsh_progress_pause(void);
void edsh_progress_resume(void);
void edsh_progress_end(void);

/// Leaves a mark on an open file that goes when the file is closed: somebody waits for the lock on it.
void edsh_mark_waiting(int file);

/// Whether another opening of the file bears that mark; 0 where there are no such marks.
int edsh_is_marked_waiting(int file);

/// The kind of the file system at `path` as statfs gives it (32 bits), -1 where that is not known.
int64_t edsh_file_system_type(const char *path, int *isReadOnly);

/// SHA-256 of `length` bytes into `digest` (32 bytes).
void edsh_sha256(const void *bytes, size_t length, uint8_t digest[32]);

/// Incremental SHA-256; the state is allocated here and freed by `finish`.
void *edsh_sha256_begin(void);
void edsh_sha256_update(void *state, const void *bytes, size_t length);
void edsh_sha256_finish(void *state, uint8_t digest[32]);

/// CRC-32C (Castagnoli, RFC 3720) of `length` bytes.
uint32_t edsh_crc32c(const void *bytes, size_t length);

/// Before the first connection: SQLite keeps no account of its memory, for which it would take a lock at every allocation.
void edsh_sqlite_count_no_memory(void);

/// Tells a connection of SQLite (a sqlite3 *) not to check-point its write-ahead log when it closes.
void edsh_sqlite_keep_wal_on_close(void *connection);

/// Tells a connection of SQLite that what stands in double quotes is a name and never a text: a mistyped one is an error.
void edsh_sqlite_double_quotes_are_names(void *connection);

/// Columns of a terminal that a code point takes (0, 1 or 2; Unicode 15 East Asian width).
int edsh_codepoint_width(int32_t codepoint);
/// NFC of UTF-8 text; the result is freed with free(); NULL where `bytes` is not UTF-8.
uint8_t *edsh_nfc(const uint8_t *bytes, ptrdiff_t length, ptrdiff_t *resultLength);

#endif
