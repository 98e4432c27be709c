#define PCRE2_CODE_UNIT_WIDTH 8
#include "pattern.h"

#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>

struct edsh_pattern {
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *context;
    uint32_t groups;
};

edsh_pattern *edsh_pattern_compile(const char *pattern, size_t length, size_t *fault) {
    int error = 0;
    PCRE2_SIZE place = 0;
    // Classes such as \d and \w know all writing systems; `$` is the end alone, not a line end before it.
    const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK;
    *fault = 0;
    if (!pattern) pattern = "";
    edsh_pattern *made = calloc(1, sizeof *made);
    if (!made) return NULL;
    made->code = pcre2_compile((PCRE2_SPTR)pattern, length, options, &error, &place, NULL);
    if (made->code) {
        made->data = pcre2_match_data_create_from_pattern(made->code, NULL);
        made->context = pcre2_match_context_create(NULL);
        pcre2_pattern_info(made->code, PCRE2_INFO_CAPTURECOUNT, &made->groups);
    }
    if (made->code && made->data && made->context) return made;
    *fault = place;
    edsh_pattern_free(made);
    return NULL;
}

void edsh_pattern_free(edsh_pattern *pattern) {
    if (!pattern) return;
    pcre2_match_context_free(pattern->context);
    pcre2_match_data_free(pattern->data);
    pcre2_code_free(pattern->code);
    free(pattern);
}

enum edsh_pattern_outcome edsh_pattern_match(
    edsh_pattern *pattern, const char *text, size_t length, unsigned steps, size_t *start, size_t *end) {
    if (!text) text = "";
    pcre2_set_match_limit(pattern->context, steps);
    int count = pcre2_match(
        pattern->code, (PCRE2_SPTR)text, length, 0, PCRE2_NO_UTF_CHECK, pattern->data, pattern->context);
    if (count == PCRE2_ERROR_NOMATCH) return edsh_pattern_absent;
    if (count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT || count == PCRE2_ERROR_HEAPLIMIT)
        return edsh_pattern_too_long;
    if (count < 0) return edsh_pattern_no_memory;
    const PCRE2_SIZE *places = pcre2_get_ovector_pointer(pattern->data);
    const size_t group = pattern->groups > 0 ? 1 : 0;
    *start = places[2 * group];
    *end = places[2 * group + 1];
    // `\K` inside of a look-ahead may put the start behind the end.
    if (*start > *end) *start = *end;
    return edsh_pattern_found;
}
