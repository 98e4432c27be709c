// libedit for Swift: wrappers for the calls that take variable arguments, and what must be done inside a signal handler.
// All else of <histedit.h> is called directly.
#ifndef EDSH_EDITLINE_H
#define EDSH_EDITLINE_H

#include <histedit.h>

typedef unsigned char (*edsh_key_function)(EditLine *, int);
typedef char *(*edsh_prompt_function)(EditLine *);

/// On the standard streams, which Swift does not let one touch.
static inline EditLine *edsh_el_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline int edsh_el_set_client_data(EditLine *editor, void *data) {
    return el_set(editor, EL_CLIENTDATA, data);
}

static inline void *edsh_el_client_data(EditLine *editor) {
    void *data = NULL;
    el_get(editor, EL_CLIENTDATA, &data);
    return data;
}

/// What stands between two `marker`s in a prompt is sent as it is and takes no columns.
static inline int edsh_el_set_prompt(EditLine *editor, edsh_prompt_function function, char marker) {
    return el_set(editor, EL_PROMPT_ESC, function, marker);
}

/// `mode` is "emacs" or "vi".
static inline int edsh_el_set_mode(EditLine *editor, const char *mode) { return el_set(editor, EL_EDITOR, mode); }

/// 1 where the user chose vi keys.
static inline int edsh_el_is_vi(EditLine *editor) {
    const char *mode = NULL;
    return el_get(editor, EL_EDITOR, &mode) == 0 && mode != NULL && mode[0] == 'v';
}

static inline int edsh_el_add_function(EditLine *editor, const char *name, const char *help, edsh_key_function function) {
    return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int edsh_el_bind(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, key, function, NULL);
}

/// Binds in the other key map: that of vi's command mode.
static inline int edsh_el_bind_alternative(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, "-a", key, function, NULL);
}

static inline int edsh_el_set_capability(EditLine *editor, const char *name, const char *value) {
    return el_set(editor, EL_SETTC, name, value, NULL);
}

/// A mode of the terminal while a line is edited: "+name" or "-name".
static inline int edsh_el_set_terminal_mode(EditLine *editor, const char *mode) {
    return el_set(editor, EL_SETTY, "-d", mode, NULL);
}

static inline int edsh_el_set_reader(EditLine *editor, int (*function)(EditLine *, wchar_t *)) {
    return el_wset(editor, EL_GETCFN, function);
}

static inline int edsh_el_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH); }

static inline int edsh_el_prepare_terminal(EditLine *editor, int on) { return el_set(editor, EL_PREP_TERM, on); }

static inline int edsh_el_set_history(EditLine *editor, History *list) { return el_set(editor, EL_HIST, history, list); }

static inline int edsh_history_set_size(History *list, int entries) {
    HistEvent event;
    return history(list, &event, H_SETSIZE, entries);
}

static inline int edsh_history_enter(History *list, const char *line) {
    HistEvent event;
    return history(list, &event, H_ENTER, line);
}

/// Makes the character type of the process UTF-8 where the environment says otherwise; 0 where that cannot be had.
int edsh_locale_prepare(void);

/// Remembers the terminal's present modes, and from now on gives them back when the process is stopped, ended or
/// crashes while the guard is armed.
void edsh_guard_install(int descriptor);
/// Between `edsh_guard_arm(1)` and `edsh_guard_arm(0)` the terminal is in the line editor's modes.
void edsh_guard_arm(int armed, int bracketed_paste);
/// Whether the window has changed its size, or the process was continued after a stop, since the last call.
int edsh_guard_take_resized(void);
int edsh_guard_take_continued(void);

#define EDSH_READ_END 0
#define EDSH_READ_BYTE 1
#define EDSH_READ_SIGNAL 2
#define EDSH_READ_FAILED 3
/// Waits for one byte, or for a signal that wants attention; `interrupted` tells whether Ctrl-C is pending. No signal is
/// lost between the look at the flags and the wait.
int edsh_guard_read_byte(int descriptor, unsigned char *byte, int (*interrupted)(void));

#endif
