#ifndef EDSH_SPREADSHEET_H
#define EDSH_SPREADSHEET_H

// Workbooks of spreadsheet programs (Office Open XML): a packed file whose parts are XML.
#include <expat.h>
#include <minizip/unzip.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

/// Opens a packed file that lies in memory, which must stay until it is closed. NULL where it is none or is damaged.
unzFile edsh_unzip_memory(const void *bytes, size_t count);

/// Writes workbooks through libxlsxwriter, which is loaded when the first one is written: Debian has no archive of it, and
/// as a shared library it would cost every start.
typedef struct edsh_workbook edsh_workbook;

enum edsh_cell_style { edsh_style_plain, edsh_style_date, edsh_style_moment, edsh_style_money, edsh_style_heading };

/// Whether the library can be loaded.
int edsh_xlsx_is_there(void);
/// A workbook with one sheet, written to a file that is made or replaced. NULL where memory or the library is missing.
edsh_workbook *edsh_xlsx_new(const char *path, const char *sheet);
/// Each gives 0, or an error of the library. Rows ascend.
int edsh_xlsx_number(edsh_workbook *book, uint32_t row, uint16_t column, double value, enum edsh_cell_style style);
int edsh_xlsx_text(edsh_workbook *book, uint32_t row, uint16_t column, const char *text, enum edsh_cell_style style);
int edsh_xlsx_truth(edsh_workbook *book, uint32_t row, uint16_t column, int value);
int edsh_xlsx_width(edsh_workbook *book, uint16_t column, double characters);
/// The heading stays in sight, and each column can be filtered.
void edsh_xlsx_finish(edsh_workbook *book, uint32_t last_row, uint16_t last_column);
/// Writes what is left and frees the workbook.
int edsh_xlsx_close(edsh_workbook *book);
/// What an error means.
const char *edsh_xlsx_error(int code);

#endif
