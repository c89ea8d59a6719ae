// SPDX-License-Identifier: Apache-2.0
#include "extract/document/linked_data.hpp"

#include <algorithm>
#include <unordered_map>

#include "extract/document/json_values.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostAuthors = 12;

std::string text_of(const JsonValue* value) {
  if (value == nullptr) return {};
  if (value->kind == JsonValue::Kind::list && !value->members.empty()) value = &value->members.front();
  return value->kind == JsonValue::Kind::text ? value->text : std::string();
}

// How much an object says of an article: it is one, or the page or the site that it is on.
enum class About { article, page, site, else_ };

About about(const JsonValue& object) {
  const JsonValue* type = object.member("@type");
  if (type == nullptr) return About::else_;
  const auto named = [](const std::string& name) {
    if (name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report") return About::article;
    return name.ends_with("WebPage") ? About::page : name == "WebSite" ? About::site : About::else_;
  };
  if (type->kind == JsonValue::Kind::text) return named(type->text);
  About out = About::else_;
  for (const JsonValue& one : type->members) out = std::min(out, named(one.text));
  return out;
}

void fill(std::string& to, std::string from) {
  if (to.empty()) to = std::move(from);
}

class LinkedDataReader {
 public:
  LinkedData read(const std::vector<std::string_view>& scripts) {
    for (const std::string_view script : scripts)
      if (auto value = read_json(script)) values_.push_back(std::move(*value));
    for (const JsonValue& value : values_) gather(value);
    for (const About wanted : {About::article, About::page, About::site})
      for (const JsonValue* object : objects_)
        if (about(*object) == wanted) {
          take(*object, wanted);
          if (wanted == About::article) break;
        }
    return std::move(out_);
  }

 private:
  // All objects, in their order; read_json() bounds how deep they are.
  void gather(const JsonValue& value) {
    if (value.kind == JsonValue::Kind::object) {
      objects_.push_back(&value);
      const std::string id = text_of(value.member("@id"));
      if (!id.empty() && value.member("name") != nullptr) named_.emplace(id, &value);
    }
    for (const JsonValue& member : value.members) gather(member);
  }

  // The name of a person or an organisation, however it is given.
  std::string name_of(const JsonValue* value) const {
    if (value == nullptr || value->kind != JsonValue::Kind::object) return text_of(value);
    std::string name = text_of(value->member("name"));
    if (!name.empty()) return name;
    const auto found = named_.find(text_of(value->member("@id")));
    return found == named_.end() ? std::string() : text_of(found->second->member("name"));
  }

  std::string names_of(const JsonValue* value) const {
    if (value == nullptr || value->kind != JsonValue::Kind::list) return name_of(value);
    std::string out;
    for (std::size_t i = 0; i < std::min(value->members.size(), kMostAuthors); ++i) {
      const std::string name = name_of(&value->members[i]);
      if (!name.empty()) out.append(out.empty() ? "" : ", ").append(name);
    }
    return out;
  }

  static std::string address_of(const JsonValue& object) {
    std::string out = text_of(object.member("url"));
    const JsonValue* page = object.member("mainEntityOfPage");
    if (out.empty() && page != nullptr)
      out = page->kind == JsonValue::Kind::object ? text_of(page->member("@id")) : text_of(page);
    return out;
  }

  void take(const JsonValue& object, About kind) {
    if (kind == About::site) return fill(out_.site, text_of(object.member("name")));
    fill(out_.title, text_of(object.member("headline")));
    if (kind == About::article) fill(out_.title, text_of(object.member("name")));
    fill(out_.authors, names_of(object.member("author")));
    fill(out_.site, name_of(object.member("publisher")));
    fill(out_.url, address_of(object));
    fill(out_.published, text_of(object.member("datePublished")));
    fill(out_.language, text_of(object.member("inLanguage")));
  }

  std::vector<JsonValue> values_;
  std::vector<const JsonValue*> objects_;
  std::unordered_map<std::string, const JsonValue*> named_;
  LinkedData out_;
};

}  // namespace

LinkedData read_linked_data(const std::vector<std::string_view>& scripts) { return LinkedDataReader().read(scripts); }

}  // namespace standpoint
