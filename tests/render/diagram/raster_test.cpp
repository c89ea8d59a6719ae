// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster.hpp"

#include <catch2/catch.hpp>

#include "tests/render/diagram/sample_pictures.hpp"
#include "tests/support/places.hpp"

namespace standpoint {
namespace {

using Catch::Contains;

SvgDrawing small_drawing() {
  SvgOptions options;
  options.theme = Theme::light;
  return write_svg(samples::small_map(), options);
}

bool raster_program_at_hand() {
  if (!RasterOptions::find_program().empty()) return true;
  test::skip("the program that draws PNG and PDF is not beside the tests");
  return false;
}

RasterOptions with_format(RasterFormat format) {
  RasterOptions options;
  options.format = format;
  options.title = "Qui est lié à qui ?";
  return options;
}

unsigned number_at(std::string_view png, std::size_t offset) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(png[offset + i]);
  return value;
}

}  // namespace

TEST_CASE("A PNG has the points of the drawing times its scale, and says how large it is on paper") {
  if (!raster_program_at_hand()) return;
  const SvgDrawing drawing = small_drawing();
  for (const double scale : {0.5, 1.0, 2.0, 3.3, 8.0}) {
    CAPTURE(scale);
    RasterOptions options = with_format(RasterFormat::png);
    options.scale = scale;
    const auto raster = draw_raster(drawing, options);
    REQUIRE(raster);
    const std::string_view png = raster->bytes;
    REQUIRE(png.starts_with("\x89PNG\r\n\x1a\n"));
    CHECK(number_at(png, 16) == Approx(drawing.width * scale * 96 / 72).margin(1));
    CHECK(number_at(png, 20) == Approx(drawing.height * scale * 96 / 72).margin(1));
    CHECK(png.substr(37, 4) == "pHYs");
    CHECK(number_at(png, 41) == Approx(scale * 96 / 0.0254).margin(1));
    CHECK(number_at(png, 45) == number_at(png, 41));
  }
}

TEST_CASE("The same drawing gives the same bytes of PNG and of PDF") {
  if (!raster_program_at_hand()) return;
  for (const RasterFormat format : {RasterFormat::png, RasterFormat::pdf}) {
    const auto one = draw_raster(small_drawing(), with_format(format));
    const auto two = draw_raster(small_drawing(), with_format(format));
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->bytes == two->bytes);
    CHECK(one->bytes.size() > 1000);
  }
}

TEST_CASE("A PNG of too many pixels is refused with the largest scale that fits") {
  if (!raster_program_at_hand()) return;
  SvgDrawing drawing = small_drawing();
  drawing.width = 3000;
  drawing.height = 2000;
  RasterOptions options = with_format(RasterFormat::png);
  options.scale = 8;
  const auto refused = draw_raster(drawing, options);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Contains("100 million pixels") && Contains("32000 x 21333"));
  CHECK_THAT(refused.error().remedy, Contains("--scale 3.0") && Contains("PDF"));
  options.scale = 3.0;
  CHECK(draw_raster(drawing, options));
  drawing.width = 60000;
  const auto long_one = draw_raster(drawing, options);
  REQUIRE_FALSE(long_one);
  CHECK_THAT(long_one.error().remedy, !Contains("--scale") && Contains("PDF"));
}

TEST_CASE("What is no SVG is refused and not drawn") {
  if (!raster_program_at_hand()) return;
  SvgDrawing drawing = small_drawing();
  for (const char* text : {"", "hello", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'/>"}) {
    CAPTURE(text);
    drawing.svg = text;
    for (const RasterFormat format : {RasterFormat::png, RasterFormat::pdf}) {
      const auto raster = draw_raster(drawing, with_format(format));
      REQUIRE_FALSE(raster);
      CHECK_THAT(raster.error().message, Contains("refused"));
    }
  }
}

TEST_CASE("Nothing outside of an SVG is drawn") {
  if (!raster_program_at_hand()) return;
  SvgDrawing drawing;
  drawing.width = drawing.height = 40;
  const auto png_of = [&drawing](const std::string& body) {
    drawing.svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">" + body + "</svg>";
    const auto raster = draw_raster(drawing, with_format(RasterFormat::png));
    return raster ? raster->bytes : "failed";
  };
  const std::filesystem::path inside = test::source_root() / "docs" / "house-plan.svg";
  const std::string size = " width=\"40\" height=\"40\"/>";
  const std::string empty = png_of("");
  CHECK(png_of("<rect fill=\"#000\"" + size) != empty);
  CHECK(png_of("<image href=\"file://" + inside.string() + "\"" + size) == empty);
  CHECK(png_of("<image href=\"" + inside.string() + "\"" + size) == empty);
  CHECK(png_of("<style>@import url('file:///etc/passwd');</style>") == empty);
}

TEST_CASE("Without the program there is a failure with a remedy") {
  for (const char* program : {"", "/nowhere/raster"}) {
    RasterOptions options = with_format(RasterFormat::pdf);
    options.program = program;
    const auto raster = draw_raster(small_drawing(), options);
    REQUIRE_FALSE(raster);
    CHECK_THAT(raster.error().message, Contains("cannot be started") && Contains("raster"));
    CHECK_THAT(raster.error().remedy, Contains("install") && Contains("SVG"));
  }
}

TEST_CASE("A drawing program that dies, babbles or floods is a failure") {
  for (const char* body :
       {"kill -SEGV $$", "exit 3", "exec cat", "echo drawn fitting 5; printf abcd", "exec cat /dev/zero",
        "echo drawn fitting 3; printf abcd", "echo drawn well 3; printf abc", "echo failed none"}) {
    CAPTURE(body);
    const samples::Script script(body);
    RasterOptions options = with_format(RasterFormat::png);
    options.program = script.path();
    const auto raster = draw_raster(small_drawing(), options);
    REQUIRE_FALSE(raster);
    CHECK_THAT(raster.error().message, Contains("ended before") || Contains("larger than 256 MiB"));
  }
}

TEST_CASE("A drawing program that hangs is ended when its time is over") {
  const samples::Script script("exec sleep 60");
  RasterOptions options = with_format(RasterFormat::pdf);
  options.program = script.path();
  options.budget = std::chrono::milliseconds(100);
  const auto start = std::chrono::steady_clock::now();
  const auto raster = draw_raster(small_drawing(), options);
  REQUIRE_FALSE(raster);
  CHECK_THAT(raster.error().message, Contains("took longer"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("A reply of the drawing program counts when it has the bytes that it says") {
  CHECK(decode_reply("drawn fitting 3\nabc").bytes == "abc");
  CHECK(decode_reply("drawn fitting 3\nabc").fonts_fit);
  CHECK_FALSE(decode_reply("drawn substituted 3\nabc").fonts_fit);
  CHECK(decode_reply("failed fonts\n").fault == RasterFault::fonts);
  for (const char* text : {"", "drawn fitting 3", "drawn fitting 3\nab", "drawn fitting 3\nabcd", "drawn fitting\nabc",
                           "failed\n", "failed none\n", "failed unheard\n", "drawn fitting -3\nabc"}) {
    CAPTURE(text);
    CHECK(decode_reply(text).fault == RasterFault::reply);
  }
}

}  // namespace standpoint
