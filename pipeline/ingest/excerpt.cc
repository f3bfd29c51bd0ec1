#include "pipeline/ingest/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

bool LooksLikeHtml(std::string_view text) {
  return text.find('<') != text.npos || text.find('&') != text.npos;
}

GivenSections NoSections(std::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  return GivenSections(static_cast<size_t>(feeds) + 1);
}

// Where the words begin in the file.
size_t FirstByte(const MappedText& text) {
  const size_t begin = std::min(text.text.find_first_not_of(" \t\r\n"), text.text.size());
  return ToSource(text.way_back, begin, begin).begin;
}

std::string FileName(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

Result<WrittenLines> LinesOfPart(MappedText part, PartForm form) {
  if (IsBlank(part.text)) return WrittenLines{};
  const bool html =
      form == PartForm::kHtml || (form == PartForm::kEither && LooksLikeHtml(part.text));
  if (!html) {
    GivenSections none = NoSections(part.text);
    return WrittenLines{std::move(part), std::move(none)};
  }
  Result<HtmlArticle> article = ReadHtml(part.text, HtmlScope::kFragment);
  if (!article) return Unexpected(article.error());
  WrittenLines lines = std::move(article->lines);
  lines.text.way_back = Compose(lines.text.way_back, part.way_back);
  return lines;
}

std::string TitleWords(const std::string& title) {
  if (!LooksLikeHtml(title)) return title;
  MappedWriter writer(title);
  writer.CopyTo(title.size());
  const Result<WrittenLines> words = LinesOfPart(std::move(writer).Build(), PartForm::kHtml);
  return words && !words->text.text.empty() ? words->text.text : title;
}

WrittenLines WithHeadline(const MappedText& title, WrittenLines body, Section section) {
  if (IsBlank(title.text)) return body;
  const bool before = body.text.text.empty() || FirstByte(title) < FirstByte(body.text);
  Result<WrittenLines> headline = LinesOfPart(title, PartForm::kEither);
  if (!headline) return body;
  headline->sections.assign(headline->sections.size(), section);
  if (!before) return Joined(std::move(body), std::move(*headline));
  return Joined(std::move(*headline), std::move(body));
}

WrittenLines Joined(WrittenLines a, WrittenLines b) {
  if (a.text.text.empty()) return b;
  if (b.text.text.empty()) return a;
  WayBack& way = a.text.way_back;
  const size_t end = a.text.text.size();
  // What stands between the two in the file becomes the empty line.
  const Stretch last = way.back();
  way.pop_back();
  if (way.back().copied || way.back().to_byte < end) way.push_back({end, last.from_byte, false});
  a.text.text += "\n\n" + b.text.text;
  for (Stretch s : b.text.way_back) {
    s.to_byte += end + 2;
    s.from_byte = std::max(s.from_byte, way.back().from_byte);
    way.push_back(s);
  }
  if (!a.days.empty() || !b.days.empty()) {
    a.days.resize(a.sections.size() + 1);
    b.days.resize(b.sections.size());
    a.days.insert(a.days.end(), b.days.begin(), b.days.end());
  }
  a.sections.emplace_back(std::nullopt);
  a.sections.insert(a.sections.end(), b.sections.begin(), b.sections.end());
  return a;
}

RawDocument Excerpts::Cut(size_t begin, size_t end, Document document, WrittenLines lines) {
  const SourceRange range = ToSource(file_.utf8.way_back, begin, end);
  const std::string_view all = bytes_;
  if (range.begin > place_.byte) {
    Advance(all.substr(place_.byte, range.begin - place_.byte), file_.charset, &place_);
  }
  if (lines.text.way_back.empty()) lines.text.way_back = {{0, 0, false}, {0, end, true}};
  WayBack way = Compose(lines.text.way_back, file_.utf8.way_back);
  for (Stretch& s : way) {
    s.from_byte = std::clamp(s.from_byte, range.begin, range.end) - range.begin;
  }
  way.back().from_byte = range.end - range.begin;
  Reading reading{
      {std::move(lines.text.text), std::move(way)}, file_.charset, std::move(lines.sections)};
  reading.days = std::move(lines.days);
  return RawDocument{std::move(document),
                     std::string(all.substr(range.begin, range.end - range.begin)),
                     std::move(reading), place_};
}

RawDocument Excerpts::CutAll(Document document, WrittenLines lines) {
  return Cut(0, file_.utf8.text.size(), std::move(document), std::move(lines));
}

Document DocumentInFile(const std::string& path, const std::string& id, const std::string& url,
                        size_t number) {
  Document document;
  const std::string given = id.empty() ? url : id;
  const std::string name = ToValidUtf8(path);
  document.url = url;
  document.name = given.empty() ? fmt::format("{}:{}", name, number) : given;
  document.identity = given.empty() ? fmt::format("{}:{}", FileName(name), number) : given;
  return document;
}

}  // namespace countercheck
