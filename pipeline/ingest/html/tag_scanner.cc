#include "pipeline/ingest/html/tag_scanner.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

char Lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsLetter(char c) { return Lowered(c) >= 'a' && Lowered(c) <= 'z'; }
bool IsSpace(char c) { return kSpaces.find(c) != kSpaces.npos; }

size_t Bounded(size_t place, std::string_view page) { return std::min(place, page.size()); }

size_t Behind(std::string_view page, size_t place, std::string_view mark) {
  const size_t found = page.find(mark, place);
  return found == page.npos ? page.size() : found + mark.size();
}

size_t EndOfComment(std::string_view page, size_t place) {
  const std::string_view rest = page.substr(place);
  if (rest.starts_with("<!-->")) return place + 5;
  if (rest.starts_with("<!--->")) return place + 6;
  return Behind(page, place + 4, "-->");
}

// Reads the attributes of a tag, from behind its name to behind its ">".
class AttributeScanner {
 public:
  AttributeScanner(std::string_view page, size_t place, Tag* tag)
      : page_(page), place_(place), tag_(tag) {}

  void Run() {
    while (true) {
      SkipWhile([](char c) { return IsSpace(c) || c == '/'; });
      if (AtEnd()) break;
      if (page_[place_] == '>') {
        ++place_;
        break;
      }
      ReadOne();
    }
    tag_->end = place_;
  }

 private:
  bool AtEnd() const { return place_ >= page_.size(); }

  template <typename Test>
  std::string_view SkipWhile(Test test) {
    const size_t begin = place_;
    while (!AtEnd() && test(page_[place_])) ++place_;
    return page_.substr(begin, place_ - begin);
  }

  void ReadOne() {
    const size_t begin = place_++;  // a "=" here is part of the name
    SkipWhile([](char c) { return !IsSpace(c) && c != '/' && c != '>' && c != '='; });
    const std::string_view name = page_.substr(begin, place_ - begin);
    SkipWhile(IsSpace);
    std::string_view value;
    if (!AtEnd() && page_[place_] == '=') {
      ++place_;
      SkipWhile(IsSpace);
      value = ReadValue();
    }
    if (++tag_->attribute_count <= kMaxAttributes) {
      tag_->attributes.push_back({LowerAscii(name), value});
    }
  }

  std::string_view ReadValue() {
    if (AtEnd() || page_[place_] == '>') return {};
    const char quote = page_[place_];
    if (quote != '"' && quote != '\'') {
      return SkipWhile([](char c) { return !IsSpace(c) && c != '>'; });
    }
    const size_t begin = ++place_;
    const size_t end = Bounded(page_.find(quote, begin), page_);
    place_ = Bounded(end + 1, page_);
    return page_.substr(begin, end - begin);
  }

  std::string_view page_;
  size_t place_;
  Tag* tag_;
};

}  // namespace

std::string_view Tag::Value(std::string_view attribute) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const TagAttribute& a) { return a.name == attribute; });
  return found == attributes.end() ? std::string_view() : found->value;
}

bool ScanTag(std::string_view page, size_t place, Tag* tag) {
  *tag = Tag();
  const std::string_view rest = page.substr(place, 4);
  if (rest == "<!--") {
    tag->end = EndOfComment(page, place);
    return true;
  }
  if (rest.size() < 2) return false;
  if (rest[1] == '!' || rest[1] == '?') {
    tag->end = Behind(page, place, ">");
    return true;
  }
  tag->closes = rest[1] == '/';
  const size_t begin = place + 1 + tag->closes;
  if (begin >= page.size() || !IsLetter(page[begin])) return false;
  size_t end = begin;
  while (end < page.size() && !IsSpace(page[end]) && page[end] != '/' && page[end] != '>') ++end;
  tag->name = LowerAscii(page.substr(begin, end - begin));
  AttributeScanner(page, end, tag).Run();
  return true;
}

size_t FindEndTag(std::string_view page, size_t place, std::string_view name) {
  for (place = page.find("</", place); place != page.npos; place = page.find("</", place + 2)) {
    const std::string_view there = page.substr(place + 2, name.size());
    const bool same =
        there.size() == name.size() && std::equal(there.begin(), there.end(), name.begin(),
                                                  [](char a, char b) { return Lowered(a) == b; });
    const size_t behind = place + 2 + name.size();
    if (same && (behind >= page.size() || !IsLetter(page[behind]))) return place;
  }
  return page.npos;
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lowered);
  return lower;
}

}  // namespace countercheck
