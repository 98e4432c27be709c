// libFuzzer's driver, for programs that have a `main` of their own.
#ifndef EDSH_FUZZER_H
#define EDSH_FUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*tryOne)(const uint8_t *bytes, size_t length));

#endif
