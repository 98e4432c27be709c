#include "templates.h"
#include <cstdlib>
#include <cstring>
#include <exception>
#include <kainjow/mustache.hpp>
#include <string>

// kainjow's mustache behind a C interface. No exception leaves this file.
using kainjow::mustache::data;
using kainjow::mustache::mustache;

static data *of(void *object) { return static_cast<data *>(object); }

static char *copied(const std::string &text) {
    char *bytes = static_cast<char *>(std::malloc(text.size() + 1));
    if (bytes) std::memcpy(bytes, text.c_str(), text.size() + 1);
    return bytes;
}

extern "C" void *edsh_template_object(void) {
    try {
        return new data(data::type::object);
    } catch (const std::exception &) { return nullptr; }
}

extern "C" void edsh_template_free(void *object) { delete of(object); }

extern "C" void edsh_template_set_text(void *object, const char *key, const char *text) {
    try {
        if (object) of(object)->set(key, std::string(text));
    } catch (const std::exception &) {}
}

extern "C" void edsh_template_set_flag(void *object, const char *key, int flag) {
    try {
        if (object) of(object)->set(key, flag ? data::type::bool_true : data::type::bool_false);
    } catch (const std::exception &) {}
}

extern "C" void edsh_template_set_object(void *object, const char *key, const void *child) {
    try {
        if (object && child) of(object)->set(key, data(*static_cast<const data *>(child)));
    } catch (const std::exception &) {}
}

extern "C" void edsh_template_append(void *object, const char *key, const void *child) {
    try {
        if (!object || !child) return;
        data *known = const_cast<data *>(of(object)->get(key));
        if (!known) {
            of(object)->set(key, data(data::type::list));
            known = const_cast<data *>(of(object)->get(key));
        }
        if (known) known->push_back(*static_cast<const data *>(child));
    } catch (const std::exception &) {}
}

extern "C" char *edsh_template_render(const char *text, const void *object, int *is_error) {
    *is_error = 1;
    try {
        mustache filled{std::string(text)};
        filled.set_custom_escape([](const std::string &plain) { return plain; });
        if (!filled.is_valid()) return copied(filled.error_message());
        std::string result = filled.render(*static_cast<const data *>(object));
        if (!filled.is_valid()) return copied(filled.error_message());
        *is_error = 0;
        return copied(result);
    } catch (const std::exception &error) { return copied(error.what()); }
}
