// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "cli/preview_helper/request_head.hpp"
#include "cli/preview_pages.hpp"
#include "cli/preview_shell.hpp"

namespace standpoint {
namespace {

using Catch::Contains;

const PreviewPlace kPlace{"127.0.0.1:4321", "0123456789abcdef"};

int judged(std::string_view method, std::string_view target, std::string_view host = "127.0.0.1:4321",
           std::string_view origin = {}, std::string_view site = {}) {
  std::string_view rest;
  return judge({method, target, host, origin, site}, kPlace, rest);
}

std::optional<PreviewPages> decoded(std::string_view bytes) {
  return decode_preview_pages([&](char* to, std::size_t size) {
    if (bytes.size() < size) return false;
    bytes.copy(to, size);
    bytes.remove_prefix(size);
    return true;
  });
}

TEST_CASE("A preview answers GET and HEAD behind its token to those who ask it by its own name") {
  CHECK(judged("GET", "/0123456789abcdef/") == 200);
  CHECK(judged("HEAD", "/0123456789abcdef/page/report") == 200);
  CHECK(judged("GET", "/0123456789abcdef/", "127.0.0.1:4321", "http://127.0.0.1:4321", "same-origin") == 200);
  std::string_view rest;
  CHECK(judge({"GET", "/0123456789abcdef/page/report", kPlace.host, {}, "none"}, kPlace, rest) == 200);
  CHECK(rest == "page/report");
}

TEST_CASE("A preview refuses other methods, hosts, origins, sites and tokens") {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""})
    CHECK(judged(method, "/0123456789abcdef/") == 405);
  for (const char* host : {"", "evil.example", "localhost:4321", "127.0.0.1", "127.0.0.1:4322", "127.0.0.1:4321.evil"})
    CHECK(judged("GET", "/0123456789abcdef/", host) == 403);
  for (const char* origin : {"null", "http://evil.example", "https://127.0.0.1:4321", "http://127.0.0.1:4322"})
    CHECK(judged("GET", "/0123456789abcdef/", "127.0.0.1:4321", origin) == 403);
  for (const char* site : {"cross-site", "same-site", "x"})
    CHECK(judged("GET", "/0123456789abcdef/", "127.0.0.1:4321", {}, site) == 403);
  for (const char* target : {"/", "", "/0123456789abcde0/", "/0123456789abcdef", "/0123456789ABCDEF/",
                             "//0123456789abcdef/", "/%30123456789abcdef/", "http://127.0.0.1:4321/0123456789abcdef/"})
    CHECK(judged("GET", target) == 404);
}

TEST_CASE("Of a request's head only what is looked at goes on") {
  CHECK(reduced_head("GET / HTTP/1.1\r\nHOST: a\r\nRange: bytes=0-1\r\nAccept-Encoding: br\r\nOrigin: b\r\n"
                     "Content-Length: 5\r\nHostile: c\r\n\r\n") == "GET / HTTP/1.1\r\nHOST: a\r\nOrigin: b\r\n\r\n");
}

TEST_CASE("Pages that were sent are the pages that come") {
  const PreviewPages pages = {{"", {"text/html", "default-src 'none'", "<p>é\n"}},
                              {"state/a", {"a", "", std::string(3, '\0')}}};
  const auto back = decoded(encode_preview_pages(pages));
  REQUIRE(back);
  REQUIRE(back->size() == 2);
  CHECK(back->at("").body == "<p>é\n");
  CHECK(back->at("state/a").body == std::string(3, '\0'));
  CHECK(decoded(encode_preview_pages({}))->empty());
}

TEST_CASE("Pages that are cut short or no pages are none") {
  const std::string whole = encode_preview_pages({{"a", {"b", "c", "d"}}});
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK(!decoded(std::string_view(whole).substr(0, size)));
  for (const char* text :
       {"", "pages x\n", "page 1\n", "pages 1\n1 1 1\nabc", "pages 1\n99999999999 1 1 1\nabcd", "pages -1\n"})
    CHECK(!decoded(text));
}

TEST_CASE("The preview's page has its own policy, the page in it that which it brought") {
  const std::string html =
      "<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:\"><p>x";
  const PreviewPages pages =
      preview_pages({{"report", "<report>", html}, {"b", "b", {}}}, "f.yaml:1: <wrong>", "fr", "t0k");
  CHECK(pages.at("page/report").body == html);
  CHECK(pages.at("page/report").policy == "default-src 'none'; img-src data:; frame-ancestors 'self'");
  CHECK(pages.at("show/b").policy.find("unsafe") == std::string::npos);
  CHECK(pages.at("").body == pages.at("show/report").body);
  CHECK_THAT(pages.at("").body, Contains("&lt;report&gt;") && Contains("src=\"/t0k/page/report\"") &&
                                    Contains("href=\"/t0k/show/b\"") && !Contains("<wrong>"));
  CHECK_THAT(pages.at("state/b").body, Contains("f.yaml:1: <wrong>"));
  CHECK_THAT(pages.at("page/b").body, Contains("Rien à montrer encore."));
}

}  // namespace
}  // namespace standpoint
