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

constexpr size_t kLeastEntry = 40;  // characters of text
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

  // Elements of one name beside each other, at least two of which have a day and words.
  std::vector<LiveEntry> Alike() const {
    std::map<std::pair<size_t, std::string>, std::vector<LiveEntry>> kin;
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (!days_[i] || tree_[i].IsText() || characters_[i] < kLeastEntry) continue;
      std::string name(tree_[i].tag);
      name += "." + std::string(FirstWord(tree_[i].Attribute("class")));
      kin[{tree_[i].parent, name}].push_back({i, tree_[i].end, *days_[i]});
    }
    std::vector<LiveEntry> entries;
    for (const auto& [name, group] : kin) {
      if (group.size() > 1) entries.insert(entries.end(), group.begin(), group.end());
    }
    return entries;
  }

  static std::string_view FirstWord(std::string_view text) {
    return text.substr(0, text.find(' '));
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
