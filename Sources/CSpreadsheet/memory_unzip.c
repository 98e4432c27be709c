#include "include/spreadsheet.h"

#include <stdlib.h>
#include <string.h>

struct memory_file {
    const unsigned char *bytes;
    uint64_t count;
    uint64_t position;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *target, uLong size) {
    struct memory_file *file = stream;
    (void)opaque;
    uint64_t left = file->position < file->count ? file->count - file->position : 0;
    uLong count = size < left ? size : (uLong)left;
    memcpy(target, file->bytes + file->position, count);
    file->position += count;
    return count;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *bytes, uLong size) {
    (void)opaque;
    (void)stream;
    (void)bytes;
    (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct memory_file *)stream)->position;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    struct memory_file *file = stream;
    (void)opaque;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR ? file->position : origin == ZLIB_FILEFUNC_SEEK_END ? file->count : 0;
    if (offset > file->count || base + offset > file->count) return -1;
    file->position = base + offset;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    free(stream);
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

unzFile edsh_unzip_memory(const void *bytes, size_t count) {
    struct memory_file *file = calloc(1, sizeof *file);
    if (file == NULL) return NULL;
    file->bytes = bytes;
    file->count = count;
    zlib_filefunc64_def functions = {
        .zopen64_file = open_memory,
        .zread_file = read_memory,
        .zwrite_file = write_memory,
        .ztell64_file = tell_memory,
        .zseek64_file = seek_memory,
        .zclose_file = close_memory,
        .zerror_file = error_of_memory,
        .opaque = file,
    };
    // Where it refuses, minizip has closed the stream itself.
    return unzOpen2_64("", &functions);
}
