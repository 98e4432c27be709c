// What Swift's module of the C library leaves out.
#ifndef EDSH_PSEUDO_TERMINAL_H
#define EDSH_PSEUDO_TERMINAL_H

#include <stddef.h>

/// Opens a pseudo terminal: gives the descriptor of its master side and writes the path of the other side to `path`; -1
/// with `errno` where that fails.
int edsh_pseudo_terminal_open(char *path, size_t length);

#endif
