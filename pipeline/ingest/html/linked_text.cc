#include "pipeline/ingest/html/linked_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/ingest/excerpt.h"
#include "pipeline/ingest/html/linked_article.h"
#include "pipeline/ingest/html/word_runs.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr size_t kMaxEntries = 5000;
constexpr double kShown = 0.5;  // of the words of an entry

// Texts without tags are written in lines, with references or without.
MappedText WithLineBreaks(MappedText part) {
  if (part.text.find('<') != part.text.npos || part.text.find('&') == part.text.npos) return part;
  MappedWriter writer(part.text);
  for (size_t end = part.text.find('\n'); end != part.text.npos;
       end = part.text.find('\n', end + 1)) {
    writer.CopyTo(end);
    writer.ReplaceTo(end + 1, "<br>");
  }
  writer.CopyTo(part.text.size());
  MappedText broken = std::move(writer).Build();
  broken.way_back = Compose(broken.way_back, part.way_back);
  return broken;
}

class Linked {
 public:
  Linked(const LinkedArticle& article, const WrittenLines& shown)
      : json_(article.json), object_(article.object), way_back_(article.way_back), shown_(shown) {}

  std::optional<WrittenLines> Run() {
    WrittenLines entries = LedBack(Entries());
    if (entries.text.text.empty()) return Body();
    if (shown_.text.text.empty()) return entries;
    const SourceRange theirs = RangeOf(entries.text);
    const SourceRange ours = RangeOf(shown_.text);
    if (theirs.end <= ours.begin) return Joined(std::move(entries), shown_);
    if (theirs.begin >= ours.end) return Joined(shown_, std::move(entries));
    return std::nullopt;
  }

 private:
  // Of the article itself, with its headline.
  std::optional<WrittenLines> Body() const {
    const std::optional<size_t> body = json_.Member(object_, "articleBody");
    const size_t shown = shown_.text.text.size();
    if (!body || json_.Written(*body).size() <= shown * 2) return std::nullopt;
    WrittenLines lines = TextOf(object_, Section::kHeadline);
    if (lines.text.text.size() <= shown * 2) return std::nullopt;
    return LedBack(std::move(lines));
  }

  WrittenLines Entries() const {
    WrittenLines entries;
    const std::optional<size_t> updates = json_.Member(object_, "liveBlogUpdate");
    if (!updates) return entries;
    const WordRuns shown(shown_.text.text);
    std::vector<size_t> listed = json_.Children(*updates);
    listed.resize(std::min(listed.size(), kMaxEntries));
    for (const size_t update : listed) {
      WrittenLines entry = TextOf(update, Section::kHeading);
      if (entry.text.text.empty() || shown.ShareOf(entry.text.text) >= kShown) continue;
      const std::optional<Date> day = ReadDate(json_.MemberText(update, "datePublished"));
      if (day) entry.days.assign(entry.sections.size(), *day);
      entries = Joined(std::move(entries), std::move(entry));
    }
    return entries;
  }

  // No lines where there is no text, whatever it is called.
  WrittenLines TextOf(size_t object, Section section) const {
    const std::optional<size_t> body = json_.Member(object, "articleBody");
    if (!body) return {};
    Result<WrittenLines> lines =
        LinesOfPart(WithLineBreaks(json_.MappedTextOf(*body)), PartForm::kEither);
    if (!lines || lines->text.text.empty()) return {};
    const std::optional<size_t> headline = json_.Member(object, "headline");
    if (!headline) return *std::move(lines);
    return WithHeadline(json_.MappedTextOf(*headline), *std::move(lines), section);
  }

  WrittenLines LedBack(WrittenLines lines) const {
    if (!lines.text.text.empty()) lines.text.way_back = Compose(lines.text.way_back, way_back_);
    return lines;
  }

  static SourceRange RangeOf(const MappedText& text) {
    return ToSource(text.way_back, 0, text.text.size());
  }

  const JsonTree& json_;
  size_t object_;
  const WayBack& way_back_;
  const WrittenLines& shown_;
};

bool HasText(std::string_view page, const std::vector<SourceRange>& scripts) {
  return std::any_of(scripts.begin(), scripts.end(), [&](SourceRange script) {
    const std::string_view json = page.substr(script.begin, script.end - script.begin);
    return json.find("\"articleBody\"") != json.npos;
  });
}

}  // namespace

std::optional<WrittenLines> WithLinkedText(const WrittenLines& shown, std::string_view page,
                                           const std::vector<SourceRange>& json_ld) {
  std::optional<WrittenLines> lines;
  if (!HasText(page, json_ld)) return lines;
  ForEachLinkedArticle(page, json_ld, [&](const LinkedArticle& article) {
    if (!lines) lines = Linked(article, shown).Run();
  });
  return lines;
}

}  // namespace countercheck
