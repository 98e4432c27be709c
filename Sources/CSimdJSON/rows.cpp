#include "rows.h"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <new>
#include <simdjson.h>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

using namespace simdjson;

size_t edsh_rows_padding(void) { return SIMDJSON_PADDING; }
void *edsh_rows_open(void) { return new (std::nothrow) ondemand::parser(); }
void edsh_rows_close(void *reader) { delete static_cast<ondemand::parser *>(reader); }

// 12.5 with scale 2 is 1250. False where it is no plain decimal that fits.
static bool scaled(std::string_view text, int scale, int64_t &result) {
    bool negative = !text.empty() && text[0] == '-';
    int64_t value = 0;
    int decimals = -1;
    for (char digit : text.substr(negative)) {
        if (digit == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (digit < '0' || digit > '9') return false;
        if (decimals >= 0 && ++decimals > scale) return false;
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit - '0', &value)) return false;
    }
    for (int places = decimals < 0 ? 0 : decimals; places < scale; places++)
        if (__builtin_mul_overflow(value, 10, &value)) return false;
    result = negative ? -value : value;
    return true;
}

static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// A key as it is written, escapes and all.
static std::string_view between_quotes(const char *start) {
    const char *end = start;
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    return {start, static_cast<size_t>(end - start)};
}

static bool raw_json(ondemand::value &value, std::string_view &raw) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        return !value.get_object().get(object) && !object.raw_json().get(raw);
    }
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        return !value.get_array().get(array) && !array.raw_json().get(raw);
    }
    raw = value.raw_json_token();
    return true;
}

namespace {

struct Cell {
    enum Kind { none, integer, text } kind = none;
    int64_t number = 0;
    // Of a text: where it lies in the batch.
    size_t start = 0;
    size_t length = 0;
};

// Rows that were read and wait for SQLite.
class Batch {
  public:
    std::vector<Cell> cells;
    std::string texts;

    Batch(size_t width, unsigned char *seen) : width(width), seen(seen) {}

    size_t rows() const { return cells.size() / width; }
    void begin_row() { cells.resize(cells.size() + width); }
    void set_column(size_t column, int64_t number) {
        seen[column] = 1;
        set(column, number);
    }
    void set_column(size_t column, std::string_view text) {
        seen[column] = 1;
        set(column, text);
    }
    void set(size_t column, int64_t number) { cell(column) = {Cell::integer, number, 0, 0}; }
    void set(size_t column, std::string_view text) {
        cell(column) = {Cell::text, 0, texts.size(), text.size()};
        texts.append(text);
    }
    void clear() {
        cells.clear();
        texts.clear();
    }
    void swap(Batch &other) {
        cells.swap(other.cells);
        texts.swap(other.texts);
    }

  private:
    size_t width;
    unsigned char *seen;

    Cell &cell(size_t column) { return cells[cells.size() - width + column]; }
};

// Gives rows to SQLite, several to a statement: that way it stays at the end of the table instead of looking for its place
// again for every row.
class Inserter {
  public:
    Inserter(sqlite3_stmt *one, sqlite3_stmt *many)
        : one(one), many(many), width(sqlite3_bind_parameter_count(one)),
          limit(many == nullptr ? 1 : sqlite3_bind_parameter_count(many) / width), bound_in_one(width),
          bound_in_many(width * limit) {
        // What another piece has bound.
        clear();
    }

    // Texts lie in a batch, which goes away.
    ~Inserter() { clear(); }

    size_t columns() const { return width; }
    size_t rows_at_once() const { return limit; }

    bool insert(const Batch &batch) {
        size_t at = 0;
        if (limit > 1)
            for (; at + width * limit <= batch.cells.size(); at += width * limit)
                if (!run(many, bound_in_many, batch, at, at + width * limit)) return false;
        for (; at < batch.cells.size(); at += width)
            if (!run(one, bound_in_one, batch, at, at + width)) return false;
        return true;
    }

  private:
    sqlite3_stmt *one, *many;
    size_t width, limit;
    // Parameters that are not null: a binding stays until another takes its place.
    std::vector<bool> bound_in_one, bound_in_many;

    void clear() {
        sqlite3_clear_bindings(one);
        if (many != nullptr) sqlite3_clear_bindings(many);
    }

    static bool run(sqlite3_stmt *statement, std::vector<bool> &bound, const Batch &batch, size_t first, size_t end) {
        for (size_t index = first; index < end; index++) {
            const Cell &cell = batch.cells[index];
            const int parameter = static_cast<int>(index - first + 1);
            switch (cell.kind) {
            case Cell::none:
                if (bound[index - first]) sqlite3_bind_null(statement, parameter);
                break;
            case Cell::integer: sqlite3_bind_int64(statement, parameter, cell.number); break;
            case Cell::text:
                sqlite3_bind_text(statement, parameter, batch.texts.data() + cell.start, static_cast<int>(cell.length),
                                  SQLITE_STATIC);
            }
            bound[index - first] = cell.kind != Cell::none;
        }
        const int code = sqlite3_step(statement);
        sqlite3_reset(statement);
        return code == SQLITE_DONE;
    }
};

// One batch on its way from the thread that reads to the one that inserts.
class Handover {
  public:
    explicit Handover(size_t width) : waiting(width, nullptr) {}

    // Waits for the batch before to be taken. False where no more are wanted.
    bool give(Batch &batch) {
        std::unique_lock<std::mutex> guard(lock);
        changed.wait(guard, [this] { return !is_full || is_stopped; });
        if (is_stopped) return false;
        waiting.swap(batch);
        is_full = true;
        changed.notify_all();
        batch.clear();
        return true;
    }

    // Waits for the next batch. False where there is none.
    bool take(Batch &batch) {
        std::unique_lock<std::mutex> guard(lock);
        changed.wait(guard, [this] { return is_full || is_ended; });
        if (!is_full) return false;
        batch.swap(waiting);
        is_full = false;
        changed.notify_all();
        return true;
    }

    void stop() { set(is_stopped); }
    void end() { set(is_ended); }

  private:
    std::mutex lock;
    std::condition_variable changed;
    Batch waiting;
    bool is_full = false, is_stopped = false, is_ended = false;

    void set(bool &flag) {
        std::lock_guard<std::mutex> guard(lock);
        flag = true;
        changed.notify_all();
    }
};

} // namespace

static bool read(Batch &batch, int index, const edsh_column &column, ondemand::value &value) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type == ondemand::json_type::null) return true;
    switch (column.kind) {
    case EDSH_TEXT: {
        std::string_view text;
        if (value.get_string().get(text)) return false;
        batch.set_column(index, text);
        return true;
    }
    case EDSH_INTEGER: {
        int64_t number;
        if (value.get_int64().get(number)) return false;
        batch.set_column(index, number);
        return true;
    }
    case EDSH_EXACT: {
        int64_t number;
        if (!scaled(trimmed(value.raw_json_token()), column.scale, number)) return false;
        batch.set_column(index, number);
        return true;
    }
    default: {
        bool truth;
        if (value.get_bool().get(truth)) return false;
        batch.set_column(index, static_cast<int64_t>(truth));
        return true;
    }
    }
}

static void note(std::string_view id, std::string_view prefix, int64_t *highest) {
    if (id.size() <= prefix.size() || id.size() > prefix.size() + 15 || id.substr(0, prefix.size()) != prefix) return;
    int64_t number = 0;
    for (char digit : id.substr(prefix.size())) {
        if (digit < '0' || digit > '9') return;
        number = number * 10 + (digit - '0');
    }
    if (number > *highest) *highest = number;
}

namespace {

// What is to be read, and as what.
struct Piece {
    ondemand::parser &parser;
    const edsh_column *columns;
    int count;
    const char *bytes;
    size_t length;
    const char *part, *prefix;
};

} // namespace

// Reads the records into `batch` and gives it away with every `size` rows; the number of records, or -1.
template <typename Give>
static int64_t read_all(const Piece &piece, Batch &batch, size_t size, int64_t *highest, Give give) {
    const edsh_column *const columns = piece.columns;
    const int count = piece.count;
    const char *const part = piece.part;
    int64_t rows = 0;
    ondemand::document_stream stream;
    const size_t window = piece.length < 1000000 ? 1000000 : piece.length;
    if (piece.parser.iterate_many(piece.bytes, piece.length, window).get(stream)) return -1;
    std::string unknown;
    for (auto document : stream) {
        ondemand::object object;
        if (document.get_object().get(object)) return -1;
        unknown.clear();
        int expected = 0;
        bool has_id = false;
        batch.begin_row();
        for (auto field : object) {
            std::string_view key;
            ondemand::raw_json_string raw_key;
            if (field.key().get(raw_key)) return -1;
            key = between_quotes(raw_key.raw());
            ondemand::value value;
            if (field.value().get(value)) return -1;
            int found = -1;
            // A key that hides behind \\uXXXX may be a column's: let the strict reader see to it.
            if (key.find("\\u") != key.npos) return -1;
            // Canonical files give the keys in order; those that were adopted need not.
            for (int tried = 0, index = expected; tried < count; tried++, index++) {
                if (index >= count) index = 0;
                if (columns[index].length == key.size() && !key.compare(0, key.size(), columns[index].name, key.size())) {
                    found = index;
                    break;
                }
            }
            if (found < 0) {
                std::string_view raw;
                if (!raw_json(value, raw)) return -1;
                unknown += unknown.empty() ? "{\"" : ",\"";
                unknown.append(key).append("\":").append(trimmed(raw));
                continue;
            }
            expected = found + 1;
            if (found == 0) {
                std::string_view id;
                if (value.get_string().get(id)) return -1;
                batch.set(0, id);
                note(id, piece.prefix, highest);
                has_id = true;
            } else if (!read(batch, found, columns[found], value)) {
                return -1;
            }
        }
        if (!has_id) return -1;
        if (!unknown.empty()) batch.set(count, std::string_view(unknown += '}'));
        if (part != nullptr) batch.set(count + 1, std::string_view(part));
        if (batch.rows() >= size && !give(batch)) return -1;
        rows++;
    }
    if (batch.rows() > 0 && !give(batch)) return -1;
    return stream.truncated_bytes() == 0 ? rows : -1;
}

// Reads beside the inserting, which takes longer. Where there is no second thread to be had, -2: nothing was done.
static int64_t load_by_two(const Piece &piece, Inserter &inserter, int64_t *highest, unsigned char *seen) {
    static const size_t rows_of_a_batch = 256;
    Handover handover(inserter.columns());
    int64_t rows = -1;
    bool is_inserted = true;
    std::thread reading;
    // Signals are the main thread's.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    try {
        reading = std::thread([&] {
            Batch batch(inserter.columns(), seen);
            rows = read_all(piece, batch, rows_of_a_batch, highest, [&](Batch &full) { return handover.give(full); });
            handover.end();
        });
    } catch (const std::system_error &) {
        // Told below.
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (!reading.joinable()) return -2;
    Batch batch(inserter.columns(), nullptr);
    while (is_inserted && handover.take(batch)) {
        is_inserted = inserter.insert(batch);
        batch.clear();
    }
    handover.stop();
    reading.join();
    return is_inserted ? rows : -1;
}

int64_t edsh_rows_load(void *reader, void *one, void *many, const edsh_column *columns, int count, const char *bytes,
                       size_t length, const char *part, const char *prefix, int by_two, int64_t *highest,
                       unsigned char *seen) {
    if (sqlite3_bind_parameter_count(static_cast<sqlite3_stmt *>(one)) < count + (part == nullptr ? 1 : 2)) return -1;
    Inserter inserter(static_cast<sqlite3_stmt *>(one), static_cast<sqlite3_stmt *>(many));
    const Piece piece{*static_cast<ondemand::parser *>(reader), columns, count, bytes, length, part, prefix};
    if (by_two) {
        const int64_t rows = load_by_two(piece, inserter, highest, seen);
        if (rows != -2) return rows;
    }
    Batch batch(inserter.columns(), seen);
    return read_all(piece, batch, inserter.rows_at_once(), highest, [&](Batch &full) {
        const bool is_inserted = inserter.insert(full);
        full.clear();
        return is_inserted;
    });
}
