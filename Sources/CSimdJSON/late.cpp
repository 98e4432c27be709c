// Where EDSH_SIMDJSON names simdjson's shared object, it is loaded with the first cache that is rebuilt, not with every start
// of the process: it and the C++ library behind it cost a millisecond. What `rows.cpp` needs of it besides its header are
// the two things below.
#include "rows.h"
#include <simdjson.h>

#ifdef EDSH_SIMDJSON
#include <dlfcn.h>

namespace simdjson {

typedef internal::atomic_ptr<const implementation> &choice_of_implementation();

static choice_of_implementation *load() {
    void *library = dlopen(EDSH_SIMDJSON, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return nullptr;
    return reinterpret_cast<choice_of_implementation *>(
        dlsym(library, "_ZN8simdjson25get_active_implementationEv"));
}

static choice_of_implementation *loaded() {
    static choice_of_implementation *const known = load();
    return known;
}

// Nobody comes here before edsh_rows_available has said yes.
internal::atomic_ptr<const implementation> &get_active_implementation() { return loaded()(); }

namespace internal {

// For each byte whether a number or a word may go on with it: neither blank nor one of , : [ ] { }.
#define ALL(n) n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n
extern const bool structural_or_whitespace_negated[256] = {
    // 09 is the tabulator, 0A and 0D end lines.
    1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, ALL(1),
    // 20 is the blank, 2C the comma, 3A the colon.
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, ALL(1),
    // 5B and 5D, 7B and 7D are the brackets.
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, ALL(1), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1,
    ALL(1), ALL(1), ALL(1), ALL(1), ALL(1), ALL(1), ALL(1), ALL(1)};

} // namespace internal
} // namespace simdjson

int edsh_rows_available(void) { return simdjson::loaded() != nullptr; }
#else
int edsh_rows_available(void) { return 1; }
#endif
