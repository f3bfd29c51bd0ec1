#include "pipeline/ingest/html/offers.h"

#include <string>
#include <vector>

#include "pipeline/ingest/html/text_signs.h"
#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

constexpr size_t kLongestLine = 200;  // characters

class Offers {
 public:
  Offers(const HtmlTree& tree, PageRest* rest) : tree_(tree), rest_(*rest) {}

  void LeaveOut() {
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].IsText() || rest_.left_out[i] || rest_.headline == i) continue;
      if (IsLeaf(tree_, rest_, i)) ReadLeaf(i);
    }
  }

 private:
  void ReadLeaf(size_t i) {
    const std::string_view tag = tree_[i].tag;
    const bool cell = tag == "td" || tag == "th";
    if (TextsAskForConsent(i) || (!cell && LeadsWithinPage(i))) rest_.left_out[i] = true;
    const bool line = tag == "div" || tag == "p";
    if (!line) return;
    if (rest_.counts.own[i].characters > kLongestLine) return ReadParts(i);
    const std::string text = TextIn(tree_, i);
    const bool leads = rest_.counts.own[i].LinkShare() > 0.4 && OpensPromotion(text);
    if (leads || IsDayOrReadingTime(text) || IsAdLabel(text)) rest_.left_out[i] = true;
    if (AsksToFollow(text)) LeaveOutBox(i);
  }

  bool TextsAskForConsent(size_t i) const {
    constexpr size_t kLeastText = 40;
    for (size_t j = i + 1; j < tree_[i].end; ++j) {
      if (tree_[j].text.size() > kLeastText && AsksForConsent(tree_[j].text)) return true;
    }
    return false;
  }

  // "Skip past newsletter", and a line of a table of contents.
  bool LeadsWithinPage(size_t i) const {
    size_t led = 0;
    for (size_t j = i + 1; j < tree_[i].end; ++j) {
      const std::string_view address = tree_[j].Attribute("href");
      if (tree_[j].tag != "a" || address.size() < 2 || address[0] != '#') continue;
      led += rest_.counts.inner[j].characters;
      j = tree_[j].end - 1;
    }
    return led == rest_.counts.own[i].characters;
  }

  // Of a text with lines in it: "…<br><br>Also read: <a>Five buybacks that paid off</a><br><br>…"
  void ReadParts(size_t leaf) {
    std::vector<size_t> part;
    for (size_t i = leaf + 1; i < tree_[leaf].end; i = tree_[i].end) {
      if (tree_[i].tag != "br") {
        part.push_back(i);
      } else {
        ReadPart(part);
        part.clear();
      }
    }
    ReadPart(part);
  }

  void ReadPart(const std::vector<size_t>& part) {
    size_t characters = 0;
    for (const size_t node : part) characters += rest_.counts.inner[node].characters;
    if (characters == 0 || characters > kLongestLine) return;
    std::string text;
    for (const size_t node : part) text += (text.empty() ? "" : " ") + TextIn(tree_, node);
    if (!AsksToFollow(text)) return;
    for (const size_t node : part) rest_.left_out[node] = true;
  }

  // An offer, with the few words around it in its box.
  void LeaveOutBox(size_t offer) {
    constexpr size_t kMostAround = 40;
    const size_t box = tree_[offer].parent;
    const size_t around = rest_.counts.inner[box].characters - rest_.counts.inner[offer].characters;
    const bool alone = HoldsHeadline(tree_, rest_, box) || around > kMostAround;
    rest_.left_out[alone ? offer : box] = true;
  }

  const HtmlTree& tree_;
  PageRest& rest_;
};

}  // namespace

void LeaveOutOffers(const HtmlTree& tree, PageRest* rest) { Offers(tree, rest).LeaveOut(); }

}  // namespace countercheck
