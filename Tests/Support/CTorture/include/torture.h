#pragma once
#include <sys/types.h>

/// A system call that does nothing but tell a tracer that what follows is to be counted.
void torture_mark(void);

/// Runs a program whose standard output goes to `output`, and kills it (SIGKILL) before its `call`-th system call behind
/// the mark. Gives the number of calls that it came to; -1 where processes may not be traced here.
long torture_run_to_call(char *const arguments[], long call, int output, int *status);

/// Runs a program; gives its process id. -1: it cannot be started.
pid_t torture_start(char *const arguments[], int output);

/// Stops an ext4 file system as a power cut would, the log unwritten. 0: done.
int torture_cut_power(const char *path);

/// Gives a file back the time that it had.
int torture_set_time(const char *path, long long nanoseconds);

/// Mounts the ext4 on a device, and takes it away again. 0: done.
int torture_mount(const char *device, const char *folder);
int torture_unmount(const char *folder);

/// Removes a folder and all that is in it, if it is there.
void torture_remove(const char *path);
