#include "pipeline/ingest/html/teasers.h"

#include <algorithm>
#include <vector>

namespace countercheck {
namespace {

constexpr size_t kFewest = 3;
constexpr size_t kLongestTeaser = 320;  // characters
constexpr size_t kLeastTitle = 15;

class Teasers {
 public:
  Teasers(const HtmlTree& tree, PageRest* rest) : tree_(tree), rest_(*rest) {}

  // The smallest part that is a list of them counts, so that an article with such a box in it
  // stays.
  void LeaveOut() {
    std::vector<size_t> titles(tree_.size(), 0);
    std::vector<size_t> gone(tree_.size(), 0);  // characters
    for (size_t i = tree_.size(); i-- > 1;) {
      titles[i] += IsLinkedTitle(i);
      const size_t parent = tree_[i].parent;
      const size_t left = Characters(i) - gone[i];
      const bool list = titles[i] >= kFewest && left < titles[i] * kLongestTeaser;
      const bool box = IsBox(i) && titles[i] == 1 && left < kLongestTeaser;
      const bool teasers = !tree_[i].IsText() && (list || box);
      if (teasers && !HoldsHeadline(tree_, rest_, i) && !IsMostOfPage(i)) {
        rest_.left_out[i] = true;
        gone[parent] += Characters(i);
      } else {
        titles[parent] += titles[i];
        gone[parent] += gone[i];
      }
    }
  }

 private:
  size_t Characters(size_t i) const { return rest_.counts.inner[i].characters; }

  bool IsLinkedTitle(size_t i) const {
    const Words& own = rest_.counts.own[i];
    return own.characters >= kLeastTitle && own.LinkShare() > 0.9;
  }

  // An <article> whose heading leads to another page.
  bool IsBox(size_t i) const {
    if (tree_[i].tag != "article" || !rest_.headline || Characters(i) >= kLongestTeaser) {
      return false;
    }
    constexpr size_t kLookedAt = 40;  // nodes
    for (size_t j = i + 1; j < std::min(tree_[i].end, i + kLookedAt); ++j) {
      if (IsHeadingTag(tree_[j].tag)) return rest_.counts.inner[j].LinkShare() > 0.9;
    }
    return false;
  }

  // Where no headline tells what the page is about.
  bool IsMostOfPage(size_t i) const {
    return !rest_.headline && Characters(i) * 5 > Characters(0) * 3;
  }

  const HtmlTree& tree_;
  PageRest& rest_;
};

}  // namespace

void LeaveOutTeasers(const HtmlTree& tree, PageRest* rest) { Teasers(tree, rest).LeaveOut(); }

}  // namespace countercheck
