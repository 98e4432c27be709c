#ifndef EDSH_PATTERN_H
#define EDSH_PATTERN_H

#include <stddef.h>

/// A compiled regular expression over UTF-8. Patterns and texts must be valid UTF-8.
typedef struct edsh_pattern edsh_pattern;

enum edsh_pattern_outcome {
    edsh_pattern_absent,
    edsh_pattern_found,
    /// More than so many steps were taken on one text.
    edsh_pattern_too_long,
    edsh_pattern_no_memory
};

/// NULL where it is none; `fault` is then the byte at which that was noticed.
edsh_pattern *edsh_pattern_compile(const char *pattern, size_t length, size_t *fault);
void edsh_pattern_free(edsh_pattern *pattern);

/// Looks for the first place, taking at most `steps` steps. `start` and `end` are then the bytes of the first group, of the
/// whole where there is none; both SIZE_MAX where the group took no part. One text at a time.
enum edsh_pattern_outcome edsh_pattern_match(
    edsh_pattern *pattern, const char *text, size_t length, unsigned steps, size_t *start, size_t *end);

#endif
