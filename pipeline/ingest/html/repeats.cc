#include "pipeline/ingest/html/repeats.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/ingest/html/word_runs.h"

namespace countercheck {
namespace {

constexpr size_t kLeastParagraph = 60;  // characters
constexpr size_t kLeastQuote = 25;
constexpr size_t kLongestQuote = 600;
constexpr double kRepeated = 0.9;  // of the words of a quote

class Repeats {
 public:
  Repeats(const HtmlTree& tree, const PageCounts& counts, PageBody* body)
      : tree_(tree), counts_(counts), body_(*body) {}

  void LeaveOut() {
    LeaveOutParagraphs();
    FindQuotes();
    if (quotes_.empty()) return;
    const WordRuns runs(TextBesideQuotes());
    for (const size_t quote : quotes_) {
      if (runs.ShareOf(TextIn(tree_, quote)) >= kRepeated) body_.left_out[quote] = true;
    }
  }

 private:
  // What is shown below `i`, as a number.
  uint64_t WordsOf(size_t i) const {
    uint64_t words = 0;
    for (size_t j = i; j < tree_[i].end; ++j) {
      if (body_.left_out[j]) continue;
      for (const char c : tree_[j].text) {
        if (c != ' ' && c != '\n') words = words * 1099511628211u + static_cast<uint8_t>(c);
      }
    }
    return words;
  }

  void LeaveOutParagraphs() {
    std::unordered_set<uint64_t> seen;
    for (const size_t root : body_.roots) {
      for (size_t i = root; i < tree_[root].end; ++i) {
        if (tree_[i].tag != "p" || body_.left_out[i]) continue;
        const bool long_enough = counts_.inner[i].characters >= kLeastParagraph;
        if (long_enough && !seen.insert(WordsOf(i)).second) body_.left_out[i] = true;
        i = tree_[i].end - 1;
      }
    }
  }

  bool MayBeQuote(size_t i) const {
    const std::string_view tag = tree_[i].tag;
    return tag == "blockquote" || tag == "aside" || tag == "figure" || IsQuoteElement(tree_[i]);
  }

  void FindQuotes() {
    for (const size_t root : body_.roots) {
      for (size_t i = root + 1; i < tree_[root].end; ++i) {
        if (tree_[i].IsText() || body_.left_out[i] || !MayBeQuote(i)) continue;
        const size_t characters = counts_.inner[i].characters;
        if (characters < kLeastQuote || characters > kLongestQuote) continue;
        quotes_.push_back(i);
        i = tree_[i].end - 1;
      }
    }
  }

  std::string TextBesideQuotes() const {
    std::string text;
    size_t next = 0;
    for (const size_t root : body_.roots) {
      for (size_t i = root; i < tree_[root].end;) {
        const bool quote = next < quotes_.size() && quotes_[next] == i;
        if (quote) ++next;
        if (tree_[i].IsText() && !body_.left_out[i]) text.append(tree_[i].text).append(" ");
        i = quote ? tree_[i].end : i + 1;
      }
    }
    return text;
  }

  const HtmlTree& tree_;
  const PageCounts& counts_;
  PageBody& body_;
  std::vector<size_t> quotes_;  // in the order of the page
};

}  // namespace

void LeaveOutRepeats(const HtmlTree& tree, const PageCounts& counts, PageBody* body) {
  Repeats(tree, counts, body).LeaveOut();
}

}  // namespace countercheck
