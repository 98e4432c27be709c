// Calls of the system that Swift's module of the C library leaves out.
#ifndef EDSH_PROGRAM_H
#define EDSH_PROGRAM_H

#include <stddef.h>
#include <sys/types.h>

/// Starts `arguments[0]` in `folder`, with exactly this environment and these descriptors as standard input, output and
/// error. Gives 0 or the error's number.
int edsh_program_spawn(
    pid_t *process, char *const arguments[], char *const environment[], const char *folder, int input, int output,
    int errors);

/// Both ends of a pipe that programs started meanwhile do not inherit; -1 with `errno` where that fails.
int edsh_program_pipe(int ends[2]);

/// A file without a name that holds these bytes, read from its beginning; -1 with `errno` where that fails.
int edsh_program_unnamed_file(const void *bytes, size_t length);

#endif
