#include "outputs/encoding.hpp"

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

#include "base/url_path.hpp"

namespace guidepost::outputs {
namespace {

/// Window bits of zlib that ask for gzip's header and checksum.
constexpr int gzip_window = 15 + 16;

/// One step below the best: the best takes ten times as long for a few bytes in a hundred.
constexpr int brotli_quality = 9;

Bytef* as_input(std::string_view bytes) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads it only
}
const std::uint8_t* as_bytes(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  [[maybe_unused]] int state =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
  assert(state == Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = as_input(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  state = deflate(&stream, Z_FINISH);
  assert(state == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// What `packed` holds, if that is `size` bytes.
std::optional<std::string> unpacked_gzip(std::string_view packed, std::size_t size) {
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window) != Z_OK) return std::nullopt;
  std::string out(size + 1, '\0');  // a byte too many shows that the file holds more
  stream.next_in = as_input(packed);
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int state = inflate(&stream, Z_FINISH);
  const bool is_whole = state == Z_STREAM_END && stream.avail_in == 0;
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return is_whole ? std::optional{std::move(out)} : std::nullopt;
}

/// A window as large as the text: the encoder clears tables of that size, and most pages are small.
int brotli_window(std::size_t size) {
  return std::clamp(static_cast<int>(std::bit_width(size)), 16, BROTLI_DEFAULT_WINDOW);
}

std::string brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  [[maybe_unused]] const BROTLI_BOOL done =
      BrotliEncoderCompress(brotli_quality, brotli_window(bytes.size()), BROTLI_MODE_TEXT, bytes.size(),
                            as_bytes(bytes), &size, reinterpret_cast<std::uint8_t*>(out.data()));
  assert(done == BROTLI_TRUE);
  out.resize(size);
  return out;
}

std::optional<std::string> unpacked_brotli(std::string_view packed, std::size_t size) {
  std::string out(size + 1, '\0');
  std::size_t got = out.size();
  if (BrotliDecoderDecompress(packed.size(), as_bytes(packed), &got, reinterpret_cast<std::uint8_t*>(out.data())) !=
      BROTLI_DECODER_RESULT_SUCCESS)
    return std::nullopt;
  out.resize(got);
  return out;
}

}  // namespace

std::string_view ending_of(Encoding encoding) {
  return encoding == Encoding::gzip ? ".gz" : ".br";
}

bool is_compressible(std::string_view path) {
  constexpr std::array<std::string_view, 10> texts{"html", "css", "js",  "mjs", "json",
                                                   "xml",  "svg", "txt", "md",  "webmanifest"};
  return std::ranges::find(texts, extension(path)) != texts.end();
}

std::string compressed(Encoding encoding, std::string_view bytes) {
  assert(bytes.size() < std::numeric_limits<uInt>::max());
  return encoding == Encoding::gzip ? gzip(bytes) : brotli(bytes);
}

bool is_copy_of(Encoding encoding, std::string_view packed, std::string_view bytes) {
  const auto held =
      encoding == Encoding::gzip ? unpacked_gzip(packed, bytes.size()) : unpacked_brotli(packed, bytes.size());
  return held && *held == bytes;
}

}  // namespace guidepost::outputs
