#include "pipeline/ingest/html/live_entries.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr size_t kLeastEntry = 12;  // characters of text
constexpr size_t kLongestDay = 60;  // bytes of a printed date
constexpr int kMostDays = 31;

class LiveEntries {
 public:
  LiveEntries(const HtmlTree& tree, const PageBody& body, const PageMetadata& metadata)
      : tree_(tree), body_(body), metadata_(metadata), days_(tree.size()) {}

  std::vector<LiveEntry> Run() {
    size_t days = 0;
    for (size_t i = 1; i < tree_.size(); ++i) {
      const std::optional<Date> day = DayOf(i);
      if (!day) continue;
      NoteDay(i, *day);
      ++days;
    }
    if (days < 2) return {};
    CountText();
    std::vector<LiveEntry> entries = Outermost(Alike());
    const bool near = std::all_of(entries.begin(), entries.end(),
                                  [this](const LiveEntry& entry) { return IsNear(entry.day); });
    return near && entries.size() > 1 ? entries : std::vector<LiveEntry>();
  }

 private:
  // That an element names, by what it is or by its id in the metadata.
  std::optional<Date> DayOf(size_t i) const {
    const HtmlNode& node = tree_[i];
    if (node.IsText()) return std::nullopt;
    const auto update = metadata_.update_days.find(node.Attribute("id"));
    if (update != metadata_.update_days.end()) return update->second;
    if (node.tag == "time" && node.Has("datetime")) return ReadDate(node.Attribute("datetime"));
    if (node.tag == "meta" && node.Attribute("itemprop") == "datePublished") {
      return ReadDate(node.Attribute("content"));
    }
    if (!IsArticleMeta(node)) return std::nullopt;
    const std::string text = TextIn(tree_, i);
    return text.size() <= kLongestDay ? ReadDate(text) : std::nullopt;
  }

  // The first day in an element is its day.
  void NoteDay(size_t i, Date day) {
    for (size_t around = i; around > 0 && !days_[around]; around = tree_[around].parent) {
      days_[around] = day;
    }
  }

  void CountText() {
    characters_.assign(tree_.size(), 0);
    std::vector<bool> counts(tree_.size(), false);
    for (const size_t root : body_.roots) {
      for (size_t i = root; i < tree_[root].end; ++i) counts[i] = !body_.left_out[i];
    }
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (counts[i]) characters_[i] = tree_[i].characters;
    }
    for (size_t i = tree_.size(); i-- > 1;) characters_[tree_[i].parent] += characters_[i];
  }

  using Kin = std::map<std::pair<size_t, std::string>, std::vector<LiveEntry>>;

  // Elements of one name beside each other, at least two of which have a day: with the words of an
  // entry in them, or as the line above it.
  std::vector<LiveEntry> Alike() const {
    Kin boxes;
    Kin lines;
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (!days_[i] || tree_[i].IsText()) continue;
      const bool line = characters_[i] < kLeastEntry;
      if (line && IsParagraphTag(tree_[tree_[i].parent].tag)) continue;  // a day in a sentence
      (line ? lines : boxes)[{tree_[i].parent, NameOf(tree_[i])}].push_back(
          {i, tree_[i].end, *days_[i]});
    }
    std::vector<LiveEntry> entries;
    for (auto& [place, group] : lines) Stretch(&group);
    for (const Kin* kin : {&boxes, &lines}) {
      for (const auto& [place, group] : *kin) {
        if (group.size() > 1) entries.insert(entries.end(), group.begin(), group.end());
      }
    }
    return entries;
  }

  // What stands below each of the lines, up to the next one, is its entry. No entries where one is
  // without words.
  void Stretch(std::vector<LiveEntry>* lines) const {
    const size_t bound = tree_[tree_[lines->front().begin].parent].end;
    for (size_t i = 0; i < lines->size(); ++i) {
      LiveEntry& line = (*lines)[i];
      line.end = i + 1 < lines->size() ? (*lines)[i + 1].begin : bound;
      size_t words = 0;
      for (size_t j = line.begin; j < line.end; j = tree_[j].end) words += characters_[j];
      if (words < kLeastEntry) return lines->clear();
    }
  }

  static std::string NameOf(const HtmlNode& node) {
    return std::string(node.tag) + "." + std::string(KindByClass(node));
  }

  static std::vector<LiveEntry> Outermost(std::vector<LiveEntry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const LiveEntry& a, const LiveEntry& b) { return a.begin < b.begin; });
    std::vector<LiveEntry> outer;
    for (const LiveEntry& entry : entries) {
      if (outer.empty() || entry.begin >= outer.back().end) outer.push_back(entry);
    }
    return outer;
  }

  bool IsNear(Date day) const {
    const std::optional<Date> published = ReadDate(metadata_.published);
    if (!published) return true;
    const auto days = (std::chrono::sys_days(day) - std::chrono::sys_days(*published)).count();
    return days <= kMostDays && days >= -kMostDays;
  }

  const HtmlTree& tree_;
  const PageBody& body_;
  const PageMetadata& metadata_;
  std::vector<std::optional<Date>> days_;
  std::vector<size_t> characters_;
};

}  // namespace

std::vector<LiveEntry> FindLiveEntries(const HtmlTree& tree, const PageBody& body,
                                       const PageMetadata& metadata) {
  if (body.roots.empty()) return {};
  return LiveEntries(tree, body, metadata).Run();
}

}  // namespace countercheck
