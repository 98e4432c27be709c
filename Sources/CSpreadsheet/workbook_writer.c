#include "include/spreadsheet.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <xlsxwriter.h>

// The functions of the library that are used, found by name when the first workbook is written.
#define FUNCTIONS(X) \
    X(workbook_new_opt) \
    X(workbook_add_worksheet) \
    X(workbook_add_format) \
    X(workbook_close) \
    X(format_set_num_format) \
    X(format_set_bold) \
    X(worksheet_write_number) \
    X(worksheet_write_string) \
    X(worksheet_write_boolean) \
    X(worksheet_set_column) \
    X(worksheet_freeze_panes) \
    X(worksheet_autofilter) \
    X(lxw_strerror)

#define DECLARE(name) static __typeof__(&name) found_##name;
FUNCTIONS(DECLARE)

static int load(void) {
    static int state;
    if (state != 0) return state > 0;
    state = -1;
    void *library = NULL;
    // The version whose headers this was built with: another may lay its options otherwise.
    const char *names[] = {"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter." LXW_SOVERSION ".dylib"};
    for (size_t index = 0; library == NULL && index < sizeof names / sizeof *names; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return 0;
#define FIND(name) \
    if ((found_##name = (__typeof__(&name))dlsym(library, #name)) == NULL) return 0;
    FUNCTIONS(FIND)
    state = 1;
    return 1;
}

struct edsh_workbook {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *styles[5];
};

int edsh_xlsx_is_there(void) { return load(); }

edsh_workbook *edsh_xlsx_new(const char *path, const char *sheet) {
    if (!load()) return NULL;
    edsh_workbook *result = calloc(1, sizeof *result);
    if (result == NULL) return NULL;
    // Rows go to a temporary file one by one: memory does not grow with the table.
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    result->book = found_workbook_new_opt(path, &options);
    result->sheet = result->book ? found_workbook_add_worksheet(result->book, sheet) : NULL;
    if (result->sheet == NULL) {
        if (result->book) found_workbook_close(result->book);
        free(result);
        return NULL;
    }
    const char *formats[] = {NULL, "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "#,##0.00", NULL};
    for (int style = edsh_style_date; style <= edsh_style_heading; style++) {
        result->styles[style] = found_workbook_add_format(result->book);
        if (formats[style]) found_format_set_num_format(result->styles[style], formats[style]);
    }
    found_format_set_bold(result->styles[edsh_style_heading]);
    return result;
}

int edsh_xlsx_number(edsh_workbook *book, uint32_t row, uint16_t column, double value, enum edsh_cell_style style) {
    return found_worksheet_write_number(book->sheet, row, column, value, book->styles[style]);
}

int edsh_xlsx_text(edsh_workbook *book, uint32_t row, uint16_t column, const char *text, enum edsh_cell_style style) {
    return found_worksheet_write_string(book->sheet, row, column, text, book->styles[style]);
}

int edsh_xlsx_truth(edsh_workbook *book, uint32_t row, uint16_t column, int value) {
    return found_worksheet_write_boolean(book->sheet, row, column, value, NULL);
}

int edsh_xlsx_width(edsh_workbook *book, uint16_t column, double characters) {
    return found_worksheet_set_column(book->sheet, column, column, characters, NULL);
}

void edsh_xlsx_finish(edsh_workbook *book, uint32_t last_row, uint16_t last_column) {
    found_worksheet_freeze_panes(book->sheet, 1, 0);
    found_worksheet_autofilter(book->sheet, 0, 0, last_row, last_column);
}

int edsh_xlsx_close(edsh_workbook *book) {
    int code = found_workbook_close(book->book);
    free(book);
    return code;
}

const char *edsh_xlsx_error(int code) { return load() ? found_lxw_strerror(code) : "libxlsxwriter is missing"; }
