#define _GNU_SOURCE
#include "torture.h"

#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { mark = 0x5eed };

void torture_mark(void) { syscall(SYS_sched_get_priority_max, mark); }

pid_t torture_start(char *const arguments[], int output) {
    pid_t child = fork();
    if (child != 0) return child;
    dup2(output, 1);
    execv(arguments[0], arguments);
    _exit(127);
}

#if defined(__x86_64__)
long torture_run_to_call(char *const arguments[], long call, int output, int *status) {
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        dup2(output, 1);
        if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(126);
        execv(arguments[0], arguments);
        _exit(127);
    }
    if (waitpid(child, status, 0) != child || !WIFSTOPPED(*status)) return -1;
    ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    long calls = 0;
    int counting = 0, entering = 1, pass = 0;
    while (ptrace(PTRACE_SYSCALL, child, 0, pass) == 0 && waitpid(child, status, 0) == child && WIFSTOPPED(*status)) {
        pass = 0;
        if (WSTOPSIG(*status) != (SIGTRAP | 0x80)) {
            if (WSTOPSIG(*status) != SIGTRAP) pass = WSTOPSIG(*status);
            continue;
        }
        if (entering) {
            if (!counting) {
                struct user_regs_struct registers;
                ptrace(PTRACE_GETREGS, child, 0, &registers);
                counting = registers.orig_rax == SYS_sched_get_priority_max && registers.rdi == mark;
            } else if (++calls == call) {
                kill(child, SIGKILL);
                waitpid(child, status, 0);
                return calls;
            }
        }
        entering = !entering;
    }
    return calls;
}
#else
long torture_run_to_call(char *const arguments[], long call, int output, int *status) {
    (void)arguments, (void)call, (void)output, (void)status;
    return -1;
}
#endif

int torture_cut_power(const char *path) {
    // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH.
    uint32_t flags = 2;
    int file = open(path, O_RDONLY | O_DIRECTORY);
    if (file < 0) return -1;
    int result = ioctl(file, _IOR('X', 125, uint32_t), &flags);
    close(file);
    return result;
}

int torture_set_time(const char *path, long long nanoseconds) {
    struct timespec times[2] = {{0, UTIME_OMIT}, {nanoseconds / 1000000000, nanoseconds % 1000000000}};
    return utimensat(AT_FDCWD, path, times, 0);
}

int torture_mount(const char *device, const char *folder) { return mount(device, folder, "ext4", 0, 0); }

int torture_unmount(const char *folder) { return umount2(folder, 0); }

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status, (void)kind, (void)place;
    return remove(path);
}

void torture_remove(const char *path) { nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT); }
