// What the processor can do. The C library has found it out when the process starts; asking the processor again costs a tenth
// of a start where it is a virtual one.
#ifndef EDSH_PROCESSOR_H
#define EDSH_PROCESSOR_H

#if defined(__x86_64__)
#if defined(__linux__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
static inline int processor_has_crc(void) { return CPU_FEATURE_ACTIVE(SSE4_2); }
static inline int processor_has_sha(void) {
    return CPU_FEATURE_ACTIVE(SHA) && CPU_FEATURE_ACTIVE(SSE4_1) && CPU_FEATURE_ACTIVE(SSSE3);
}
#else
#include <cpuid.h>
static inline int processor_has_crc(void) { return __builtin_cpu_supports("sse4.2"); }
static inline int processor_has_sha(void) {
    unsigned a, b, c, d;
    return __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3") && __get_cpuid_count(7, 0, &a, &b, &c, &d) &&
           (b >> 29 & 1);
}
#endif
#elif defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
static inline int processor_has_sha(void) { return (getauxval(AT_HWCAP) >> 6 & 1) != 0; }
#elif defined(__aarch64__) && defined(__APPLE__)
static inline int processor_has_sha(void) { return 1; }
#else
static inline int processor_has_sha(void) { return 0; }
#endif

#endif
