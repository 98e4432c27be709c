#include "rows.h"

#include <new>
#include <simdjson.h>
#include <sqlite3.h>
#include <string>
#include <string_view>

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

static bool bind(sqlite3_stmt *statement, int index, const edsh_column &column, ondemand::value &value) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type == ondemand::json_type::null) return true;
    switch (column.kind) {
    case EDSH_TEXT: {
        std::string_view text;
        if (value.get_string().get(text)) return false;
        // The text stays in the parser's buffer until the row is stored.
        return sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC) == SQLITE_OK;
    }
    case EDSH_INTEGER: {
        int64_t number;
        return !value.get_int64().get(number) && sqlite3_bind_int64(statement, index, number) == SQLITE_OK;
    }
    case EDSH_EXACT: {
        int64_t number;
        return scaled(trimmed(value.raw_json_token()), column.scale, number) &&
               sqlite3_bind_int64(statement, index, number) == SQLITE_OK;
    }
    default: {
        bool truth;
        return !value.get_bool().get(truth) && sqlite3_bind_int64(statement, index, truth) == SQLITE_OK;
    }
    }
}

static void note(sqlite3_stmt *, std::string_view id, std::string_view prefix, int64_t *highest) {
    if (id.size() <= prefix.size() || id.size() > prefix.size() + 15 || id.substr(0, prefix.size()) != prefix) return;
    int64_t number = 0;
    for (char digit : id.substr(prefix.size())) {
        if (digit < '0' || digit > '9') return;
        number = number * 10 + (digit - '0');
    }
    if (number > *highest) *highest = number;
}

int64_t edsh_rows_load(void *reader, void *opaque, const edsh_column *columns, int count, const char *bytes, size_t length,
                       const char *part, const char *prefix, int64_t *highest) {
    auto &parser = *static_cast<ondemand::parser *>(reader);
    auto *statement = static_cast<sqlite3_stmt *>(opaque);
    int64_t rows = 0;
    ondemand::document_stream stream;
    if (parser.iterate_many(bytes, length, length < 1000000 ? 1000000 : length).get(stream)) return -1;
    std::string unknown;
    for (auto document : stream) {
        ondemand::object object;
        if (document.get_object().get(object)) return -1;
        unknown.clear();
        int expected = 0;
        bool has_id = false;
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
                sqlite3_bind_text(statement, 1, id.data(), static_cast<int>(id.size()), SQLITE_STATIC);
                note(statement, id, prefix, highest);
                has_id = true;
            } else if (!bind(statement, found + 1, columns[found], value)) {
                return -1;
            }
        }
        if (!has_id) return -1;
        if (!unknown.empty()) {
            unknown += '}';
            sqlite3_bind_text(statement, count + 1, unknown.data(), static_cast<int>(unknown.size()), SQLITE_STATIC);
        }
        if (part != nullptr) sqlite3_bind_text(statement, count + 2, part, -1, SQLITE_STATIC);
        int code = sqlite3_step(statement);
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        if (code != SQLITE_DONE) return -1;
        rows++;
    }
    return stream.truncated_bytes() == 0 ? rows : -1;
}
