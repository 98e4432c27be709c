#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum edsh_column_kind { EDSH_TEXT = 0, EDSH_INTEGER = 1, EDSH_EXACT = 2, EDSH_TRUTH = 3 };

/// A key of the records, in the order of the statement's parameters; the id comes first.
struct edsh_column {
    const char *name;
    size_t length;
    int kind;
    /// Digits behind the point of an exact number, which is bound as a scaled integer.
    int scale;
};

/// Bytes that must be readable behind those given.
size_t edsh_rows_padding(void);

/// Whether there is simdjson on this machine; where it is not, the strict reader has to do the work.
int edsh_rows_available(void);

/// A reader with its buffers; NULL where there is no memory.
void *edsh_rows_open(void);
void edsh_rows_close(void *reader);

/// Inserts each record (one JSON object a line) by `one` (an sqlite3_stmt of one row): the columns' values, then the keys
/// that are no column as one JSON object, then `part` where that is not NULL; by `many`, a statement of several such rows,
/// as long as there are enough of them, where that is not NULL. Raises `highest` to the largest number behind `prefix` in
/// the ids. `by_two`: records are read by a second thread beside the inserting. Sets `seen` of each column that holds a value. Gives the number of records; -1 where the bytes are not such records or SQLite refuses.
/// Meant for bytes whose hash is known: it is not as strict as the reader of records.
int64_t edsh_rows_load(void *reader, void *one, void *many, const struct edsh_column *columns, int count,
                       const char *bytes, size_t length, const char *part, const char *prefix, int by_two,
                       int64_t *highest, unsigned char *seen);

#ifdef __cplusplus
}
#endif
