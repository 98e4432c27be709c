#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An object that a template is filled from; NULL where there is no memory.
void *edsh_template_object(void);
void edsh_template_free(void *object);
void edsh_template_set_text(void *object, const char *key, const char *text);
void edsh_template_set_flag(void *object, const char *key, int flag);
/// Takes a copy of `child`.
void edsh_template_set_object(void *object, const char *key, const void *child);
/// Puts a copy of `child` at the end of the list `key`, which is made where there is none.
void edsh_template_append(void *object, const char *key, const void *child);

/// The filled template, to be freed with `free`; `*is_error` is 1 where the template is wrong and the text says why.
/// Text is taken over as it is, without escaping for HTML.
char *edsh_template_render(const char *text, const void *object, int *is_error);

#ifdef __cplusplus
}
#endif
