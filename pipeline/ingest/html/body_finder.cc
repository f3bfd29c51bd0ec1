#include "pipeline/ingest/html/body_finder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/left_out.h"
#include "pipeline/ingest/html/page_counts.h"
#include "pipeline/ingest/html/repeats.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {
namespace {

constexpr size_t kLeastParagraph = 25;  // characters; shorter ones say nothing about a place
constexpr size_t kLongestParagraph = 1200;

class Finder {
 public:
  Finder(const HtmlTree& tree, PageRest rest)
      : tree_(tree),
        counts_(std::move(rest.counts)),
        likelihood_(std::move(rest.likelihood)),
        direct_(tree.size(), 0),
        sums_(tree.size(), 0) {
    body_.left_out = std::move(rest.left_out);
    body_.headline = rest.headline;
  }

  PageBody Run() {
    ScoreAll();
    if (const size_t top = FindTop(); score_[top] > 0) ChooseRoots(Climb(top));
    LeaveOutLinks();
    LeaveOutRepeats(tree_, counts_, &body_);
    WeighCaptions();
    return std::move(body_);
  }

 private:
  double ScoreOf(size_t block) const {
    const Words& words = counts_.own[block];
    if (words.characters < kLeastParagraph || IsHeadingTag(tree_[block].tag)) return 0;
    const double length = std::min(static_cast<double>(words.characters) / 80.0, 40.0);
    const double free = 1 - words.LinkShare();
    const double weight = tree_[block].tag == "li" || tree_[block].tag == "figcaption" ? 0.4 : 1;
    return weight * free * free * (1 + static_cast<double>(words.commas) / 2 + length);
  }

  // Paragraphs, also those that a site writes as <div>; not a text with lines in it.
  bool IsParagraph(size_t block) const {
    if (IsParagraphTag(tree_[block].tag)) return true;
    if (counts_.own[block].characters > kLongestParagraph) return false;
    for (size_t i = block + 1; i < tree_[block].end; ++i) {
      if (tree_[i].tag == "br" || (!tree_[i].IsText() && !IsInline(tree_[i].tag))) return false;
    }
    return true;
  }

  // The element that a block of text speaks for.
  size_t HolderOf(size_t block) const {
    if (!IsParagraphTag(tree_[block].tag)) return block;
    const size_t holder = tree_[block].parent;
    const std::string_view tag = tree_[holder].tag;
    const bool within = tag == "ul" || tag == "ol" || tag == "dl" || tag == "blockquote" ||
                        tag == "figure" || tag == "li";
    return within ? tree_[holder].parent : holder;
  }

  // What holds a paragraph and more than it: beyond the boxes that are only around it. Where no
  // other paragraph is held so, the box itself is the text.
  size_t HolderBeyondBoxes(size_t block) const {
    if (!IsParagraph(block)) return HolderOf(block);
    size_t around = tree_[block].parent;
    while (around > 0 && counts_.inner[around].characters == counts_.own[block].characters) {
      around = tree_[around].parent;
    }
    return std::min(around, HolderOf(block));
  }

  void ScoreAll() {
    std::vector<unsigned> held(tree_.size(), 0);  // paragraphs
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].IsText() || body_.left_out[i]) continue;
      sums_[i] = ScoreOf(i);
      if (sums_[i] > 0) ++held[HolderBeyondBoxes(i)];
    }
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (sums_[i] <= 0) continue;
      const size_t holder = HolderBeyondBoxes(i);
      direct_[held[holder] > 1 ? holder : HolderOf(i)] += sums_[i];
    }
    for (size_t i = tree_.size(); i-- > 1;) sums_[tree_[i].parent] += sums_[i];
    score_ = direct_;
    for (size_t i = 1; i < tree_.size(); ++i) score_[tree_[i].parent] += direct_[i] / 2;
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (score_[i] > 0 && likelihood_[i] == Likelihood::kProbably) score_[i] *= 1.25;
      if (body_.headline && tree_[i].end <= *body_.headline) score_[i] *= 0.5;
    }
  }

  size_t FindTop() const {
    return static_cast<size_t>(std::max_element(score_.begin(), score_.end()) - score_.begin());
  }

  std::string KindOf(size_t i) const {
    return std::string(tree_[i].tag) + "." + std::string(KindByClass(tree_[i]));
  }
  std::string SignatureOf(size_t i) const { return KindOf(i) + "<" + KindOf(tree_[i].parent); }

  // The score of the parts that are like the top one, in each subtree.
  std::vector<double> KinScores(size_t top) const {
    std::vector<double> kin(tree_.size(), 0);
    const double enough = std::max(direct_[top] * 0.35, 8.0);
    const std::string signature = SignatureOf(top);
    for (size_t i = 0; i < tree_.size(); ++i) {
      if (direct_[i] <= 0) continue;
      if (i == top || direct_[i] >= enough || SignatureOf(i) == signature) kin[i] = direct_[i];
    }
    for (size_t i = tree_.size(); i-- > 1;) kin[tree_[i].parent] += kin[i];
    return kin;
  }

  // An article in several parts is what holds them all.
  size_t Climb(size_t top) const {
    const std::vector<double> kin = KinScores(top);
    size_t chosen = top;
    bool beyond_article = false;
    for (size_t i = top; i > 0; i = tree_[i].parent) {
      const bool bound = tree_[i].tag == "article" || tree_[i].tag == "main" ||
                         tree_[i].Attribute("itemprop") == "articleBody";
      const double growth = beyond_article ? 1.5 : 1.2;
      const bool is_root = tree_[i].tag == "body" || tree_[i].tag == "html";
      if (kin[i] >= kin[chosen] * growth && !(is_root && kin[i] < kin[chosen] * 1.5)) chosen = i;
      beyond_article = beyond_article || bound;
    }
    return chosen;
  }

  // Names of what holds an article, or tags that do.
  bool MayHoldArticle(size_t i) const {
    return tree_[i].tag == "article" || tree_[i].tag == "section" ||
           likelihood_[i] == Likelihood::kProbably;
  }

  bool HoldsCaption(size_t box) const {
    for (size_t i = box; i < tree_[box].end; ++i) {
      if (tree_[i].tag == "figcaption" && counts_.inner[i].characters > 0) return true;
    }
    return false;
  }

  bool JoinsAsSibling(size_t i, size_t chosen) const {
    if (body_.left_out[i] || tree_[i].IsText()) return false;
    const Words& words = counts_.inner[i];
    const bool paragraph = IsParagraphTag(tree_[i].tag) && tree_[i].tag != "li";
    const bool in_article = MayHoldArticle(tree_[i].parent);
    const bool long_enough = words.characters > 60 || (in_article && sums_[i] > 0);
    if (paragraph) return long_enough && words.LinkShare() < 0.25;
    if (in_article && words.LinkShare() < 0.1 && HoldsCaption(i)) return true;
    const bool named = !KindByClass(tree_[i]).empty() || in_article;
    const bool alike = named && KindOf(i) == KindOf(chosen);
    if (alike && words.characters > 0 && words.LinkShare() < 0.25) return true;
    if (in_article && sums_[i] > 1.5 && words.LinkShare() < 0.1) return true;
    return direct_[i] >= std::max(10.0, direct_[chosen] * 0.25) && words.LinkShare() < 0.25;
  }

  void ChooseRoots(size_t chosen) {
    // A list of pictures may stand in a box of its own.
    const bool list = tree_[chosen].tag == "ul" || tree_[chosen].tag == "ol";
    const size_t around = tree_[chosen].parent;
    const bool boxed = counts_.inner[around].characters == counts_.inner[chosen].characters;
    if (list && boxed) chosen = around;
    const size_t parent = tree_[chosen].parent;
    if (chosen == 0) return body_.roots.push_back(0);
    for (size_t i = parent + 1; i < tree_[parent].end; i = tree_[i].end) {
      if (i == chosen || JoinsAsSibling(i, chosen)) body_.roots.push_back(i);
    }
  }

  // Lists and lines of links lead away from the article.
  void LeaveOutLinks() {
    for (const size_t root : body_.roots) {
      if (counts_.own[root].LinkShare() > 0.9) LeaveOutLoneLinks(root);
      for (size_t i = root + 1; i < tree_[root].end; ++i) {
        const std::string_view tag = tree_[i].tag;
        if (tag.empty() || IsInline(tag) || body_.left_out[i]) continue;
        const Words& words = counts_.inner[i];
        const bool list = tag == "ul" || tag == "ol" || tag == "dl" || tag == "table";
        const double most = list ? 0.55 : words.characters < 120 ? 0.8 : 0.6;
        if (words.LinkShare() > most && words.characters < 1500) LeaveOutSubtree(i);
        if (counts_.own[i].LinkShare() > 0.9) LeaveOutLoneLinks(i);
      }
    }
  }

  // Links between paragraphs, each a line of its own.
  void LeaveOutLoneLinks(size_t block) {
    for (size_t i = block + 1; i < tree_[block].end; i = tree_[i].end) {
      if (tree_[i].tag == "a") LeaveOutSubtree(i);
    }
  }

  void LeaveOutSubtree(size_t i) {
    std::fill(body_.left_out.begin() + static_cast<std::ptrdiff_t>(i),
              body_.left_out.begin() + static_cast<std::ptrdiff_t>(tree_[i].end), true);
  }

  void WeighCaptions() {
    size_t captions = 0;
    size_t all = 0;
    for (const size_t root : body_.roots) {
      all += counts_.inner[root].characters;
      for (size_t i = root; i < tree_[root].end; ++i) {
        if (tree_[i].IsText() || body_.left_out[i] || !IsCaptionElement(tree_[i])) continue;
        captions += counts_.inner[i].characters;
        i = tree_[i].end - 1;
      }
    }
    body_.captions_are_text = captions * 2 > all;
  }

  const HtmlTree& tree_;
  PageBody body_;
  PageCounts counts_;
  std::vector<Likelihood> likelihood_;
  std::vector<double> direct_;
  std::vector<double> sums_;  // of all blocks below
  std::vector<double> score_;
};

}  // namespace

PageBody WholeBody(const HtmlTree& tree) {
  PageBody body;
  for (const HtmlNode& node : tree) {
    const Likelihood likelihood = LikelihoodOf(node);
    body.left_out.push_back(likelihood == Likelihood::kHidden || node.tag == "head");
  }
  if (!tree.empty()) body.roots.push_back(0);
  return body;
}

PageBody FindBody(const HtmlTree& tree, std::string_view title) {
  return tree.empty() ? PageBody() : Finder(tree, LeaveOutRest(tree, title)).Run();
}

}  // namespace countercheck
