#include "pipeline/ingest/html/left_out.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/ingest/html/class_word_table.h"
#include "pipeline/ingest/html/offers.h"
#include "pipeline/ingest/html/teasers.h"
#include "pipeline/ingest/html/text_signs.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/boilerplate.h"
#include "pipeline/text/revisions.h"

namespace countercheck {
namespace {

constexpr size_t kLeastSentence = 25;  // characters
constexpr size_t kMaxTitleBytes = 600;

// Words in lower case without signs, to compare titles.
std::string Plain(std::string_view text) {
  std::string plain;
  for (const char c : text.substr(0, kMaxTitleBytes)) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
    if (letter) plain += c;
  }
  return plain;
}

// "Comments (5)", "3 replies", "Leave a reply".
bool OpensComments(std::string_view heading) {
  if (heading.size() > 40) return false;
  const std::string plain = Plain(heading);
  for (const char* word : {"comments", "replies", "responses", "leaveareply", "leaveacomment",
                           "jointheconversation", "jointhediscussion", "postacomment"}) {
    const size_t place = plain.find(word);
    if (place == plain.npos) continue;
    const std::string before = plain.substr(0, place);
    if (before.find_first_not_of("0123456789") == before.npos) return true;
  }
  return false;
}

// "Acme falls - The Daily" is the title "Acme falls".
bool SaysTitle(const std::string& heading, const std::string& title) {
  return heading.size() >= 8 && title.find(heading) != title.npos;
}

class Leaver {
 public:
  Leaver(const HtmlTree& tree, std::string_view title) : tree_(tree), title_(Plain(title)) {}

  PageRest Run() {
    rest_.left_out.assign(tree_.size(), false);
    Count();
    rest_.headline = FindHeadline();
    LeaveOutNamed();
    Count();
    LeaveOutOffers(tree_, &rest_);
    LeaveOutNextArticles();
    LeaveOutPromotions();
    Count();
    LeaveOutTeasers(tree_, &rest_);
    Count();
    return std::move(rest_);
  }

 private:
  void Count() { rest_.counts = CountPage(tree_, &rest_.left_out); }

  std::optional<size_t> FindHeadline() const {
    std::optional<size_t> first;
    std::optional<size_t> best;
    size_t longest = 0;
    for (size_t i = 0; i < tree_.size(); ++i) {
      if (!IsHeadingTag(tree_[i].tag) || rest_.counts.inner[i].characters < 8) continue;
      const std::string words = Plain(TextIn(tree_, i));
      // The name of the site is in many titles too, and shorter.
      if (words.size() > longest && SaysTitle(words, title_)) {
        best = i;
        longest = words.size();
      }
      if (!first && tree_[i].tag == "h1" && rest_.counts.inner[i].characters >= 12) first = i;
    }
    return best ? best : first;
  }

  bool HoldsHeadline(size_t i) const { return countercheck::HoldsHeadline(tree_, rest_, i); }

  void LeaveOutNamed() {
    rest_.likelihood.assign(tree_.size(), Likelihood::kUnknown);
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].IsText() || i <= corrections_end_) continue;
      rest_.likelihood[i] = LikelihoodOf(tree_[i]);
      rest_.left_out[i] = tree_[i].tag == "head" || IsUnlikely(i) || IsMeta(i);
      if (rest_.left_out[i] && IsFoot(i)) KeepCorrectionsIn(i);
    }
  }

  bool IsFoot(size_t i) const {
    constexpr size_t kMostOfFoot = 3000;  // characters
    return rest_.likelihood[i] == Likelihood::kHardly &&
           rest_.counts.inner[i].characters < kMostOfFoot;
  }

  // What was corrected stands at the foot of many articles. All else there goes.
  void KeepCorrectionsIn(size_t foot) {
    std::vector<size_t> kept;
    for (size_t i = foot + 1; i < tree_[foot].end; ++i) {
      if (!tree_[i].IsText() && IsLeaf(tree_, rest_, i) && IsRevision(TextIn(tree_, i)))
        kept.push_back(i);
    }
    if (kept.empty()) return;
    rest_.left_out[foot] = false;
    for (size_t i = foot + 1; i < tree_[foot].end; ++i) {
      const bool around_or_in = std::any_of(kept.begin(), kept.end(), [&](size_t k) {
        return (i <= k && k < tree_[i].end) || (k <= i && i < tree_[k].end);
      });
      rest_.likelihood[i] = LikelihoodOf(tree_[i]);
      corrections_end_ = std::max(corrections_end_, i);
      rest_.left_out[i] = !around_or_in;
    }
  }

  // A name that tells against a part counts less where the part is most of the page.
  bool IsUnlikely(size_t i) const {
    const double all = static_cast<double>(std::max<size_t>(rest_.counts.inner[0].characters, 1));
    const double share = static_cast<double>(rest_.counts.inner[i].characters) / all;
    const double links = rest_.counts.inner[i].LinkShare();
    const bool most = share > 0.5 && links < 0.3;
    const bool much = share > 0.25 && links < 0.05 && rest_.counts.inner[i].characters > 1200;
    // "has-sidebar" is what some call all of a page, whatever links it has.
    if (share > 0.9 && tree_[i].tag != "del") return false;
    switch (rest_.likelihood[i]) {
      case Likelihood::kHidden:
        // Some pages are shown by a script once they are there.
        return !most || tree_[i].tag == "del";
      case Likelihood::kNever:
        // "comments-open" is what some call the whole page, or its text.
        return !HoldsHeadline(i) && !IsHeadline(i) && !(most && NamesArticle(i));
      case Likelihood::kHardly:
        return !HoldsHeadline(i) && !IsHeadline(i) && !most && !much;
      default:
        return false;
    }
  }

  bool NamesArticle(size_t i) const { return (tree_[i].class_words & kProbablyWord) != 0; }

  bool IsMeta(size_t i) const {
    if (rest_.counts.inner[i].characters >= 200 || HoldsHeadline(i) || IsHeadline(i)) return false;
    return IsArticleMeta(tree_[i]) && !(IsInline(tree_[i].tag) && IsInSentence(i));
  }

  // A page that goes on with other articles holds each in a part with a headline of its own.
  void LeaveOutNextArticles() {
    constexpr int kMostArticles = 100;
    if (!rest_.headline || tree_[*rest_.headline].tag != "h1") return;
    int found = 0;
    for (size_t i = *rest_.headline + 1; i < tree_.size() && found < kMostArticles; ++i) {
      if (tree_[i].tag != "h1" || rest_.counts.inner[i].characters < kLeastSentence) continue;
      ++found;
      const std::optional<size_t> article = ArticleAround(i);
      if (article) rest_.left_out[*article] = true;
    }
  }

  // The outermost <article> or <section> around `i` that does not hold the headline.
  std::optional<size_t> ArticleAround(size_t i) const {
    std::optional<size_t> outermost;
    for (size_t around = tree_[i].parent; around > 0; around = tree_[around].parent) {
      if (HoldsHeadline(around)) break;
      const std::string_view tag = tree_[around].tag;
      if (tag == "article" || tag == "section") outermost = around;
    }
    return outermost;
  }

  // "Related", "More stories" and what stands under it.
  void LeaveOutPromotions() {
    const double all = static_cast<double>(std::max<size_t>(rest_.counts.inner[0].characters, 1));
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (!IsHeadingTag(tree_[i].tag) || IsHeadline(i) || rest_.counts.inner[i].characters > 60)
        continue;
      const std::string words = TextIn(tree_, i);
      const bool comments = OpensComments(words);
      if (OffersLetter(words)) LeaveOutLetter(i);
      if (!comments && !OpensPromotion(words)) continue;
      const size_t parent = tree_[i].parent;
      const double share = static_cast<double>(rest_.counts.inner[parent].characters) / all;
      if (StartsIts(parent, i) && share < 0.4 && !HoldsHeadline(parent)) {
        rest_.left_out[parent] = true;
      } else {
        LeaveOutBehind(i, comments);
      }
    }
  }

  // The box of an offer to send mail.
  void LeaveOutLetter(size_t heading) {
    constexpr size_t kMostOfBox = 400;  // characters
    const size_t box = tree_[heading].parent;
    const bool small = rest_.counts.inner[box].characters < kMostOfBox;
    if (small && StartsIts(box, heading) && !HoldsHeadline(box)) rest_.left_out[box] = true;
  }

  // No words stand in `parent` before `child`, and not much else.
  bool StartsIts(size_t parent, size_t child) const {
    constexpr int kMostBefore = 200;  // elements without words
    size_t before = parent + 1;
    for (int i = 0; i < kMostBefore && before < child; ++i) {
      if (rest_.counts.inner[before].characters > 0) return false;
      before = tree_[before].end;
    }
    return before >= child;
  }

  // The heading, and what behind it has links, up to the next heading or paragraph; of comments
  // what has none too.
  void LeaveOutBehind(size_t heading, bool comments) {
    const size_t bound = tree_[tree_[heading].parent].end;
    rest_.left_out[heading] = true;
    for (size_t i = tree_[heading].end; i < bound; i = tree_[i].end) {
      const Words& words = rest_.counts.inner[i];
      if (IsHeadingTag(tree_[i].tag)) return;
      if (!comments && words.characters > 0 && words.LinkShare() < 0.15) return;
      rest_.left_out[i] = true;
    }
  }

  bool IsHeadline(size_t i) const { return rest_.headline == i; }

  // A date or a name within a paragraph is part of what the paragraph says.
  bool IsInSentence(size_t i) const {
    const size_t block = BlockAround(tree_, i);
    // "1 of 5" before it is none.
    if (tree_[i].tag != "time" && StartsIts(block, i)) return false;
    return rest_.counts.own[block].characters > rest_.counts.inner[i].characters + kLeastSentence;
  }

  const HtmlTree& tree_;
  std::string title_;
  PageRest rest_;
  size_t corrections_end_ = 0;  // the last node of a foot of which only corrections stay
};

}  // namespace

PageRest LeaveOutRest(const HtmlTree& tree, std::string_view title) {
  return Leaver(tree, title).Run();
}

}  // namespace countercheck
