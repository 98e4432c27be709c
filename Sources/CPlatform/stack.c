#define _GNU_SOURCE
#include "platform.h"

#include <pthread.h>

uintptr_t edsh_stack_floor(void) {
#ifdef __linux__
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
    void *start = NULL;
    size_t size = 0;
    if (pthread_attr_getstack(&attributes, &start, &size) != 0) size = 0;
    pthread_attr_destroy(&attributes);
    return (uintptr_t)start + size / 6;
#else
    size_t size = pthread_get_stacksize_np(pthread_self());
    return (uintptr_t)pthread_get_stackaddr_np(pthread_self()) - size + size / 6;
#endif
}
