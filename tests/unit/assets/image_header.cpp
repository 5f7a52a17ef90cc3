// Sizes of pictures, from headers that are written here byte by byte.
#include "assets/image_header.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace guidepost::assets {
namespace {

/// Bytes from text and numbers: be(4, 640) is 00 00 02 80.
std::string be(std::size_t count, std::uint64_t value) {
  std::string bytes;
  for (std::size_t i = count; i > 0; --i) bytes += static_cast<char>(value >> (8 * (i - 1)) & 0xFFU);
  return bytes;
}
std::string le(std::size_t count, std::uint64_t value) {
  const std::string bytes = be(count, value);
  return {bytes.rbegin(), bytes.rend()};
}
std::string zeros(std::size_t count) {
  return std::string(count, '\0');
}

std::string png(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1A\n" + be(4, 13) + "IHDR" + be(4, width) + be(4, height) + "\x08\x06" + zeros(7);
}
std::string gif(std::uint32_t width, std::uint32_t height) {
  return "GIF89a" + le(2, width) + le(2, height) + zeros(3);
}
std::string segment(int marker, const std::string& content) {
  return '\xFF' + be(1, static_cast<unsigned>(marker)) + be(2, content.size() + 2) + content;
}
std::string frame(std::uint32_t width, std::uint32_t height, int marker = 0xC0) {
  return segment(marker, "\x08" + be(2, height) + be(2, width) + "\x03" + zeros(9));
}
std::string jpeg(const std::string& segments) {
  return "\xFF\xD8" + segments + segment(0xDA, zeros(10)) + "scan";
}
/// EXIF with one entry before the orientation.
std::string exif(std::uint32_t orientation, bool is_little) {
  const auto number = [&](std::size_t count, std::uint64_t value) {
    return is_little ? le(count, value) : be(count, value);
  };
  const std::string entries = number(2, 0x010F) + number(2, 2) + number(4, 1) + number(4, 0) +  //
                              number(2, 0x0112) + number(2, 3) + number(4, 1) + number(2, orientation) + number(2, 0);
  return segment(0xE1,
                 "Exif" + zeros(2) + (is_little ? "II" : "MM") + number(2, 42) + number(4, 8) + number(2, 2) + entries);
}
std::string riff(const std::string& chunk, const std::string& content) {
  return "RIFF" + le(4, 4 + 8 + content.size()) + "WEBP" + chunk + le(4, content.size()) + content;
}
std::string box(const std::string& name, const std::string& content) {
  return be(4, content.size() + 8) + name + content;
}
std::string ispe(std::uint32_t width, std::uint32_t height) {
  return box("ispe", zeros(4) + be(4, width) + be(4, height));
}
std::string avif(const std::string& properties) {
  return box("ftyp", "mif1" + zeros(4) + "avif") + box("free", "x") +
         box("meta", zeros(4) + box("hdlr", zeros(24)) + box("iprp", box("ipco", properties)));
}
std::string bmp(std::int32_t width, std::int32_t height) {
  return "BM" + zeros(12) + le(4, 40) + le(4, static_cast<std::uint32_t>(width)) +
         le(4, static_cast<std::uint32_t>(height)) + zeros(28);
}

}  // namespace

TEST_CASE("a picture says how large it is") {
  struct Case {
    std::string name, bytes;
    ImageSize expected;
  };
  const auto c = GENERATE(values<Case>({
      {"PNG", png(640, 220), {640, 220}},
      {"GIF", gif(3, 70'00), {3, 7000}},
      {"BMP", bmp(20, 10), {20, 10}},
      {"BMP whose rows begin at the top", bmp(20, -10), {20, 10}},
      {"BMP with the oldest header", "BM" + zeros(12) + le(4, 12) + le(2, 5) + le(2, 6) + zeros(4), {5, 6}},

      {"JPEG", jpeg(segment(0xE0, "JFIF") + frame(300, 200)), {300, 200}},
      {"progressive JPEG", jpeg(segment(0xDB, zeros(65)) + frame(300, 200, 0xC2)), {300, 200}},
      {"JPEG with tables that look like a frame", jpeg(segment(0xC4, zeros(30)) + frame(300, 200)), {300, 200}},
      {"JPEG with fill bytes", jpeg("\xFF\xFF" + frame(300, 200)), {300, 200}},
      {"JPEG turned by EXIF, big-endian", jpeg(exif(6, false) + frame(300, 200)), {200, 300}},
      {"JPEG turned by EXIF, little-endian", jpeg(exif(8, true) + frame(300, 200)), {200, 300}},
      {"JPEG upside down", jpeg(exif(3, true) + frame(300, 200)), {300, 200}},
      {"JPEG with an orientation that does not exist", jpeg(exif(9, true) + frame(300, 200)), {300, 200}},
      {"JPEG with other application data", jpeg(segment(0xE1, "http://ns.adobe.com/") + frame(300, 200)), {300, 200}},
      {"JPEG with a directory of EXIF that lies outside",
       jpeg(segment(0xE1, "Exif" + zeros(2) + "MM" + be(2, 42) + be(4, 0xFFFFFFFF)) + frame(300, 200)),
       {300, 200}},

      {"WebP, lossy", riff("VP8 ", "\x30\x01\x02\x9D\x01\x2A" + le(2, 640) + le(2, 220)), {640, 220}},
      {"WebP, lossy and scaled",
       riff("VP8 ", "\x30\x01\x02\x9D\x01\x2A" + le(2, 640 | 0x4000) + le(2, 220 | 0x8000)),
       {640, 220}},
      {"WebP, lossless", riff("VP8L", "\x2F" + le(4, 639U | 219U << 14U | 1U << 28U)), {640, 220}},
      {"WebP, extended", riff("VP8X", zeros(4) + le(3, 639) + le(3, 219)), {640, 220}},

      {"AVIF", avif(ispe(640, 220)), {640, 220}},
      {"AVIF with a thumbnail and colours", avif(ispe(80, 20) + box("colr", "nclx") + ispe(640, 220)), {640, 220}},
      {"AVIF, turned", avif(ispe(640, 220) + box("irot", "\x03")), {220, 640}},
      {"AVIF, upside down", avif(ispe(640, 220) + box("irot", "\x02")), {640, 220}},

      {"SVG", R"(<svg xmlns="http://www.w3.org/2000/svg" width="640" height="220"/>)", {640, 220}},
      {"SVG with a prolog",
       "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> --><!DOCTYPE svg [<!ENTITY x \"]>\"> <!-- ' -->]>\n"
       "<s:svg xmlns:s='http://www.w3.org/2000/svg'\n\twidth='10' height='20'>",
       {10, 20}},
      {"SVG with units", R"(<svg width="1in" height=" 72pt "/>)", {96, 96}},
      {"SVG with a broken pixel", R"(<svg width="23.6px" height="0.2"/>)", {24, 1}},
      {"SVG with a viewBox", R"(<svg viewBox="0 0 300 150"/>)", {300, 150}},
      {"SVG with a viewBox in commas", R"(<svg viewBox="-5,-5, 1.5e2 ,75"/>)", {150, 75}},
      {"SVG with a width and a viewBox", R"(<svg width="100" viewBox="0 0 300 150"/>)", {100, 50}},
      {"SVG with a height and a viewBox", R"(<svg height="100" viewBox="0 0 300 150"/>)", {200, 100}},
      {"SVG as wide as the page", R"(<svg width="100%" height="100%" viewBox="0 0 300 150"/>)", {300, 150}},
  }));
  INFO(c.name);
  const ImageHeader header = read_image_header(c.bytes, true);
  CHECK(header.state == HeaderState::known);
  CHECK(header.size.width == c.expected.width);
  CHECK(header.size.height == c.expected.height);
}

TEST_CASE("what is no picture, or none that says its size, has no size") {
  struct Case {
    std::string name, bytes;
    HeaderState expected;
  };
  using enum HeaderState;
  const auto c = GENERATE(values<Case>({
      {"nothing", "", damaged},
      {"text", "Not found", damaged},
      {"an error page", "<!DOCTYPE html>\n<html><svg width=\"1\" height=\"1\"></svg></html>", damaged},
      {"an XML document", "<?xml version=\"1.0\"?><feed/>", damaged},
      {"an SVG without a size", "<svg/>", unknown},
      {"an SVG as wide as the page", "<svg width='100%' height='50%'/>", unknown},
      {"an SVG whose viewBox is empty", "<svg viewBox='0 0 0 5'/>", unknown},
      {"an SVG with numbers that are none", "<svg width='nan' height='inf'/>", unknown},
      {"an SVG of another coding", "\xFF\xFE<\0s\0", unknown},
      {"an SVG that breaks off", "<svg width=\"640\" heig", damaged},
      {"an SVG with bare attributes", "<svg width=640 height=220>", damaged},
      {"a PNG without pixels", png(0, 220), damaged},
      {"a PNG larger than any screen", png(0x7FFF'FFFF, 220), unknown},
      {"a PNG of another maker", "\x89PNG\r\n\x1A\n" + be(4, 4) + "CgBI" + zeros(16), damaged},
      {"a GIF without pixels", gif(0, 0), damaged},
      {"an icon", be(4, 0x0000'0100) + "\1", unknown},
      {"a TIFF", "II*" + zeros(5), unknown},
      {"a JPEG that ends before its frame", "\xFF\xD8" + segment(0xE0, "JFIF") + "\xFF\xD9", damaged},
      {"a JPEG whose scan comes first", jpeg(""), damaged},
      {"a JPEG with rubbish between segments", jpeg("rubbish" + frame(1, 1)), damaged},
      {"a JPEG with a length of 0", jpeg("\xFF\xE0" + be(2, 0) + frame(1, 1)), damaged},
      {"a WebP of another kind", riff("ABCD", zeros(20)), damaged},
      {"a WebP without its start code", riff("VP8 ", zeros(20)), damaged},
      {"a sound", "RIFF" + le(4, 30) + "WAVEfmt " + zeros(30), damaged},
      {"an AVIF without properties", avif(""), damaged},
      {"a film", box("ftyp", "isom" + zeros(4) + "mp42"), damaged},
      {"boxes that end before they begin", be(4, 3) + "ftyp" + zeros(30), damaged},
      {"a box of 2^63 bytes", box("ftyp", "avif" + zeros(4)) + be(4, 1) + "meta" + be(8, std::uint64_t{1} << 63U),
       damaged},
  }));
  INFO(c.name);
  const ImageHeader header = read_image_header(c.bytes, true);
  CHECK(header.state == c.expected);
  CHECK_FALSE(header.size.is_known());
}

TEST_CASE("a header that is cut off anywhere does no harm") {
  const std::vector<std::string> whole{png(640, 220),
                                       gif(640, 220),
                                       bmp(640, 220),
                                       jpeg(exif(6, true) + frame(220, 640)),
                                       riff("VP8 ", "\x30\x01\x02\x9D\x01\x2A" + le(2, 640) + le(2, 220)),
                                       riff("VP8L", "\x2F" + le(4, 639U | 219U << 14U)),
                                       riff("VP8X", zeros(4) + le(3, 639) + le(3, 219)),
                                       avif(ispe(640, 220)),
                                       R"(<svg width="640" height="220">)"};
  for (const std::string& bytes : whole) {
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      INFO(bytes.substr(0, 4) << " cut off at " << size);
      const ImageHeader end_of_file = read_image_header(bytes.substr(0, size), true);
      const bool is_right = end_of_file.state == HeaderState::damaged ||
                            (end_of_file.state == HeaderState::known && end_of_file.size == ImageSize{640, 220});
      CHECK(is_right);
    }
    CHECK(read_image_header(bytes, true).size == ImageSize{640, 220});
  }
}

TEST_CASE("a size that comes later than the first bytes is not known, which is no damage") {
  const std::string late = jpeg(segment(0xE2, zeros(60'000)) + frame(300, 200));
  CHECK(read_image_header(late.substr(0, 50'000), false).state == HeaderState::unknown);
  CHECK(read_image_header(late, true).size == ImageSize{300, 200});
}

TEST_CASE("any byte of a header may be anything") {
  const std::vector<std::string> whole{jpeg(exif(6, false) + frame(300, 200)), avif(ispe(80, 20) + ispe(640, 220)),
                                       riff("VP8X", zeros(4) + le(3, 639) + le(3, 219)), bmp(3, 4)};
  for (const std::string& bytes : whole) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      for (const char c : {'\x00', '\x01', '\x7F', '\xFF'}) {
        std::string changed = bytes;
        changed[at] = c;
        const ImageHeader header = read_image_header(changed, true);
        CHECK((header.state == HeaderState::known) == header.size.is_known());
      }
    }
  }
}

}  // namespace guidepost::assets
