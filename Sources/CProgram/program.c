#define _GNU_SOURCE
#include "program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

int edsh_program_spawn(
    pid_t *process, char *const arguments[], char *const environment[], const char *folder, int input, int output,
    int errors) {
    posix_spawn_file_actions_t actions;
    int code = posix_spawn_file_actions_init(&actions);
    if (code != 0) return code;
    if ((code = posix_spawn_file_actions_adddup2(&actions, input, 0)) == 0
        && (code = posix_spawn_file_actions_adddup2(&actions, output, 1)) == 0
        && (code = posix_spawn_file_actions_adddup2(&actions, errors, 2)) == 0
        && (code = posix_spawn_file_actions_addchdir_np(&actions, folder)) == 0)
        code = posix_spawn(process, arguments[0], &actions, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    return code;
}

int edsh_program_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int edsh_program_unnamed_file(const void *bytes, size_t length) {
    int file = memfd_create("input", MFD_CLOEXEC);
    if (file < 0) return -1;
    const char *rest = bytes;
    while (length > 0) {
        ssize_t count = write(file, rest, length);
        if (count < 0) {
            close(file);
            return -1;
        }
        rest += count;
        length -= (size_t)count;
    }
    lseek(file, 0, SEEK_SET);
    return file;
}
