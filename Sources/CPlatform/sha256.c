#define _GNU_SOURCE
#include "platform.h"
#include "processor.h"

#include <sha2.h>
#include <stdlib.h>
#include <string.h>

// SHA-256 (FIPS 180-4): the processor's instructions for it where there are some, else libmd's portable C. The instructions
// take a fifth of the time. Which of them is used is decided once, and only after they have given libmd's result.

enum { block_size = 64 };

typedef struct {
    uint32_t state[8];
    uint64_t length;
    uint8_t rest[block_size];
} sha256;

typedef void block_function(uint32_t state[8], const uint8_t *bytes, size_t count);

static const uint32_t initial_state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

#if defined(__x86_64__) || (defined(__aarch64__) && (defined(__linux__) || defined(__APPLE__)))
// FIPS 180-4, 4.2.2.
static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
#endif

static void portable_blocks(uint32_t state[8], const uint8_t *bytes, size_t count) {
    for (; count > 0; count--, bytes += block_size) SHA256Transform(state, bytes);
}

#if defined(__x86_64__)
#include <immintrin.h>

// The instructions keep the eight words as ABEF and CDGH, and do two rounds at a time.
__attribute__((target("sha,sse4.1,ssse3"))) static void instruction_blocks(uint32_t state[8], const uint8_t *bytes,
                                                                          size_t count) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
    for (; count > 0; count--, bytes += block_size) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i words[4];
#pragma clang loop unroll(full)
        for (int step = 0; step < 16; step++) {
            __m128i now;
            if (step < 4) {
                now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * step)), big_endian);
            } else {
                now = _mm_sha256msg1_epu32(words[step & 3], words[(step + 1) & 3]);
                now = _mm_add_epi32(now, _mm_alignr_epi8(words[(step + 3) & 3], words[(step + 2) & 3], 4));
                now = _mm_sha256msg2_epu32(now, words[(step + 3) & 3]);
            }
            words[step & 3] = now;
            now = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(round_constants + 4 * step)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, now);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(now, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#elif defined(__aarch64__) && (defined(__linux__) || defined(__APPLE__))
#include <arm_neon.h>

__attribute__((target("sha2"))) static void instruction_blocks(uint32_t state[8], const uint8_t *bytes, size_t count) {
    uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
    for (; count > 0; count--, bytes += block_size) {
        const uint32x4_t abcd_before = abcd, efgh_before = efgh;
        uint32x4_t words[4];
#pragma clang loop unroll(full)
        for (int step = 0; step < 16; step++) {
            uint32x4_t now;
            if (step < 4) {
                now = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * step)));
            } else {
                now = vsha256su0q_u32(words[step & 3], words[(step + 1) & 3]);
                now = vsha256su1q_u32(now, words[(step + 2) & 3], words[(step + 3) & 3]);
            }
            words[step & 3] = now;
            now = vaddq_u32(now, vld1q_u32(round_constants + 4 * step));
            const uint32x4_t abcd_now = abcd;
            abcd = vsha256hq_u32(abcd, efgh, now);
            efgh = vsha256h2q_u32(efgh, abcd_now, now);
        }
        abcd = vaddq_u32(abcd, abcd_before);
        efgh = vaddq_u32(efgh, efgh_before);
    }
    vst1q_u32(state, abcd);
    vst1q_u32(state + 4, efgh);
}

#else
#define instruction_blocks portable_blocks
#endif

static block_function *chosen_blocks;

static block_function *choose_blocks(void) {
    block_function *choice = portable_blocks;
    if (processor_has_sha()) {
        uint8_t sample[2 * block_size];
        for (size_t at = 0; at < sizeof sample; at++) sample[at] = (uint8_t)(at * 37 + 11);
        uint32_t expected[8], found[8];
        memcpy(expected, initial_state, sizeof expected);
        memcpy(found, initial_state, sizeof found);
        portable_blocks(expected, sample, 2);
        instruction_blocks(found, sample, 2);
        if (memcmp(expected, found, sizeof found) == 0) choice = instruction_blocks;
    }
    // Whoever comes at the same time writes the same.
    __atomic_store_n(&chosen_blocks, choice, __ATOMIC_RELEASE);
    return choice;
}

static inline block_function *blocks(void) {
    block_function *known = __atomic_load_n(&chosen_blocks, __ATOMIC_ACQUIRE);
    return known != NULL ? known : choose_blocks();
}

static void begin(sha256 *context) {
    memcpy(context->state, initial_state, sizeof context->state);
    context->length = 0;
}

static void update(sha256 *context, const uint8_t *bytes, size_t length) {
    size_t held = context->length % block_size;
    context->length += length;
    if (held > 0) {
        size_t taken = block_size - held < length ? block_size - held : length;
        memcpy(context->rest + held, bytes, taken);
        if (held + taken < block_size) return;
        blocks()(context->state, context->rest, 1);
        bytes += taken;
        length -= taken;
    }
    if (length >= block_size) blocks()(context->state, bytes, length / block_size);
    if (length % block_size > 0) memcpy(context->rest, bytes + length / block_size * block_size, length % block_size);
}

static void finish(sha256 *context, uint8_t digest[32]) {
    size_t held = context->length % block_size;
    uint64_t bits = context->length * 8;
    uint8_t tail[2 * block_size] = {0};
    if (held > 0) memcpy(tail, context->rest, held);
    tail[held] = 0x80;
    size_t count = held + 9 <= block_size ? 1 : 2;
    for (int byte = 0; byte < 8; byte++) tail[count * block_size - 1 - byte] = (uint8_t)(bits >> (8 * byte));
    blocks()(context->state, tail, count);
    for (int word = 0; word < 8; word++)
        for (int byte = 0; byte < 4; byte++) digest[4 * word + byte] = (uint8_t)(context->state[word] >> (24 - 8 * byte));
}

void edsh_sha256(const void *bytes, size_t length, uint8_t digest[32]) {
    sha256 context;
    begin(&context);
    if (length > 0) update(&context, bytes, length);
    finish(&context, digest);
}

void *edsh_sha256_begin(void) {
    sha256 *context = malloc(sizeof *context);
    if (context != NULL) begin(context);
    return context;
}

void edsh_sha256_update(void *state, const void *bytes, size_t length) {
    if (state != NULL && length > 0) update(state, bytes, length);
}

void edsh_sha256_finish(void *state, uint8_t digest[32]) {
    if (state == NULL) return;
    finish(state, digest);
    free(state);
}
