#include "pipeline/ingest/html/paywall_signs.h"

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/paywall.h"

namespace countercheck {
namespace {

// Characters without spaces. A longer body is no beginning, a longer rest is no rest.
constexpr size_t kMostBeginning = 2500;
constexpr size_t kMostRest = 200;
// An offer is a small part of the page.
constexpr size_t kMostNodes = 40;
constexpr size_t kShortestOffer = 12;
constexpr size_t kLongestOffer = 200;  // in one element
constexpr int kMostTries = 200;

// A site asks its readers to sign in on every page; here it asks instead of going on.
bool AsksToGoOn(std::string_view text) {
  for (const std::string_view sign : {"continu", "rest of", "keep reading", "nlock", "to read",
                                      "full article", "full story", "ull access"}) {
    if (text.find(sign) != text.npos) return true;
  }
  return false;
}

// Without one of these no text is an offer.
bool MayAsk(std::string_view text) {
  if (text.size() < kShortestOffer || text.size() > kLongestOffer) return false;
  for (const std::string_view sign : {"ubscri", "continu", "Continu", "unlock", "Unlock", "read",
                                      "Read", "member", "ccount", "rticle", "full access"}) {
    if (text.find(sign) != text.npos) return true;
  }
  return false;
}

class Signs {
 public:
  Signs(const HtmlTree& tree, const PageBody& body) : tree_(tree), body_(body) {}

  bool IsCut() {
    if (body_.roots.empty()) return false;
    if (Characters(0) >= kMostBeginning) return false;
    FindOffer();
    return offer_ && Characters(*offer_) < kMostRest;
  }

 private:
  enum class Place { kText, kPaywall, kElsewhere };

  // The last offer that stands behind the beginning of the body.
  void FindOffer() {
    int tries = kMostTries;
    for (size_t i = tree_.size(); i-- > body_.roots.front() && !offer_ && tries > 0;) {
      if (!tree_[i].IsText() || !MayAsk(tree_[i].text)) continue;
      --tries;
      JudgeAround(i);
    }
  }

  // The few words of most offers stand in two elements or three.
  void JudgeAround(size_t text) {
    constexpr int kHighest = 3;
    size_t around = tree_[text].parent;
    for (int up = 0; up < kHighest && around > body_.roots.front(); ++up) {
      if (tree_[around].end - around > kMostNodes) return;
      const std::string words = TextIn(tree_, around);
      if (IsPaywall(words)) {
        const Place place = PlaceOf(around);
        const bool asks = place == Place::kPaywall || (place == Place::kText && AsksToGoOn(words));
        if (asks) offer_ = around;
        return;
      }
      around = tree_[around].parent;
    }
  }

  Place PlaceOf(size_t i) const {
    bool paywall = false;
    for (size_t around = i; around > 0; around = tree_[around].parent) {
      const HtmlNode& node = tree_[around];
      const bool frame = node.tag == "nav" || node.tag == "header" || node.tag == "footer";
      if (frame || LikelihoodOf(node) == Likelihood::kHidden) return Place::kElsewhere;
      paywall = paywall || IsPaywallElement(node);
    }
    return paywall ? Place::kPaywall : Place::kText;
  }

  // Of the body at and behind a node, without an offer that is part of it.
  size_t Characters(size_t from) const {
    size_t characters = 0;
    for (const size_t root : body_.roots) {
      for (size_t i = root; i < tree_[root].end; ++i) {
        const bool counts = i >= from && tree_[i].IsText() && !body_.left_out[i];
        if (counts) characters += tree_[i].characters;
      }
    }
    return characters;
  }

  const HtmlTree& tree_;
  const PageBody& body_;
  std::optional<size_t> offer_;
};

}  // namespace

Access AccessOf(const HtmlTree& tree, const PageBody& body, bool for_subscribers) {
  if (Signs(tree, body).IsCut()) return Access::kCut;
  return for_subscribers ? Access::kPaid : Access::kOpen;
}

}  // namespace countercheck
