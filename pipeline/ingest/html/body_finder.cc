#include "pipeline/ingest/html/body_finder.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

constexpr size_t kLeastParagraph = 25;  // characters; shorter ones say nothing about a place
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

class Finder {
 public:
  Finder(const HtmlTree& tree, std::string_view title) : tree_(tree), title_(Plain(title)) {}

  PageBody Run() {
    const size_t n = tree_.size();
    body_.left_out.assign(n, false);
    own_.resize(n);
    inner_.resize(n);
    direct_.assign(n, 0);
    CountAll();
    body_.headline = FindHeadline();
    LeaveOut();
    LeaveOutPromotions();
    CountAll();
    LeaveOutTeasers();
    CountAll();
    ScoreAll();
    if (const size_t top = FindTop(); score_[top] > 0) ChooseRoots(Climb(top));
    LeaveOutLinks();
    WeighCaptions();
    return std::move(body_);
  }

 private:
  // The block that a text stands in, and whether a link holds it.
  struct Place {
    size_t block = 0;
    bool linked = false;
  };

  Place PlaceOf(size_t text) const {
    Place place{tree_[text].parent, false};
    while (place.block > 0 && IsInline(tree_[place.block].tag)) {
      place.linked = place.linked || tree_[place.block].tag == "a";
      place.block = tree_[place.block].parent;
    }
    return place;
  }

  static bool IsLinkAway(const HtmlNode& node) {
    return node.tag == "a" && !node.Attribute("href").starts_with('#');
  }

  // own_: what stands in a block itself; inner_: all below a node.
  void CountAll() {
    std::fill(own_.begin(), own_.end(), Words());
    std::fill(inner_.begin(), inner_.end(), Words());
    linked_.assign(tree_.size(), false);
    for (size_t i = 0; i < tree_.size(); ++i) {
      const size_t parent = tree_[i].parent;
      linked_[i] = IsLinkAway(tree_[i]) || (i > 0 && linked_[parent]);
      if (i > 0 && body_.left_out[parent]) body_.left_out[i] = true;
      if (!tree_[i].IsText() || body_.left_out[i]) continue;
      inner_[i] = CountWords(tree_[i].text, linked_[i]);
      const Place place = PlaceOf(i);
      own_[place.block].Add(inner_[i]);
    }
    for (size_t i = tree_.size(); i-- > 1;) inner_[tree_[i].parent].Add(inner_[i]);
  }

  std::optional<size_t> FindHeadline() const {
    std::optional<size_t> first;
    std::optional<size_t> best;
    size_t longest = 0;
    for (size_t i = 0; i < tree_.size(); ++i) {
      if (!IsHeadingTag(tree_[i].tag) || inner_[i].characters < 8) continue;
      const std::string words = Plain(TextIn(tree_, i));
      // The name of the site is in many titles too, and shorter.
      if (words.size() > longest && SaysTitle(words, title_)) {
        best = i;
        longest = words.size();
      }
      if (!first && tree_[i].tag == "h1" && inner_[i].characters >= 12) first = i;
    }
    return best ? best : first;
  }

  bool HoldsHeadline(size_t i) const {
    return body_.headline && *body_.headline > i && *body_.headline < tree_[i].end;
  }

  void LeaveOut() {
    likelihood_.assign(tree_.size(), Likelihood::kUnknown);
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].IsText()) continue;
      likelihood_[i] = LikelihoodOf(tree_[i]);
      body_.left_out[i] = tree_[i].tag == "head" || IsUnlikely(i) || IsMeta(i);
    }
  }

  // A name that tells against a part counts less where the part is most of the page.
  bool IsUnlikely(size_t i) const {
    const double all = static_cast<double>(std::max<size_t>(inner_[0].characters, 1));
    const double share = static_cast<double>(inner_[i].characters) / all;
    const double links = inner_[i].LinkShare();
    const bool most = share > 0.5 && links < 0.3;
    const bool much = share > 0.25 && links < 0.05 && inner_[i].characters > 1200;
    switch (likelihood_[i]) {
      case Likelihood::kHidden:
        // Some pages are shown by a script once they are there.
        return !most || tree_[i].tag == "del";
      case Likelihood::kNever:
        return !HoldsHeadline(i);
      case Likelihood::kHardly:
        return !HoldsHeadline(i) && !most && !much;
      default:
        return false;
    }
  }

  bool IsMeta(size_t i) const {
    if (inner_[i].characters >= 200 || HoldsHeadline(i) || IsHeadline(i)) return false;
    return IsArticleMeta(tree_[i]) && (tree_[i].tag != "time" || !IsInSentence(i));
  }

  // "Related", "More stories" and what stands under it.
  void LeaveOutPromotions() {
    const double all = static_cast<double>(std::max<size_t>(inner_[0].characters, 1));
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (!IsHeadingTag(tree_[i].tag) || IsHeadline(i) || inner_[i].characters > 60) continue;
      const std::string words = TextIn(tree_, i);
      const bool comments = OpensComments(words);
      if (!comments && !OpensPromotion(words)) continue;
      const size_t parent = tree_[i].parent;
      const double share = static_cast<double>(inner_[parent].characters) / all;
      if (StartsIts(parent, i) && share < 0.4 && !HoldsHeadline(parent)) {
        body_.left_out[parent] = true;
      } else {
        LeaveOutBehind(i, comments);
      }
    }
  }

  // Lists of other articles, each a linked title with a few words below it.
  void LeaveOutTeasers() {
    constexpr size_t kLeastTitle = 15;
    constexpr size_t kFewest = 3;
    constexpr size_t kLongestTeaser = 320;
    std::vector<size_t> titles(tree_.size(), 0);
    for (size_t i = tree_.size(); i-- > 1;) {
      const bool title = own_[i].characters >= kLeastTitle && own_[i].LinkShare() > 0.9;
      titles[i] += title;
      titles[tree_[i].parent] += titles[i];
    }
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].IsText() || titles[i] < kFewest || HoldsHeadline(i)) continue;
      const bool most = !body_.headline && inner_[i].characters * 5 > inner_[0].characters * 3;
      const bool short_ones = inner_[i].characters < titles[i] * kLongestTeaser;
      if (short_ones && !most) body_.left_out[i] = true;
    }
  }

  // No words stand in `parent` before `child`.
  bool StartsIts(size_t parent, size_t child) const {
    size_t before = parent + 1;
    while (before < child && inner_[before].characters == 0) before = tree_[before].end;
    return before >= child;
  }

  // The heading, and what behind it has links, up to the next heading or paragraph; of comments
  // what has none too.
  void LeaveOutBehind(size_t heading, bool comments) {
    const size_t bound = tree_[tree_[heading].parent].end;
    body_.left_out[heading] = true;
    for (size_t i = tree_[heading].end; i < bound; i = tree_[i].end) {
      const Words& words = inner_[i];
      if (IsHeadingTag(tree_[i].tag)) return;
      if (!comments && words.characters > 0 && words.LinkShare() < 0.15) return;
      body_.left_out[i] = true;
    }
  }

  bool IsHeadline(size_t i) const { return body_.headline == i; }

  // A <time> within a paragraph is part of what the paragraph says.
  bool IsInSentence(size_t i) const {
    const size_t block = PlaceOf(i).block;
    return own_[block].characters > inner_[i].characters + kLeastParagraph;
  }

  double ScoreOf(size_t block) const {
    const Words& words = own_[block];
    if (words.characters < kLeastParagraph || IsHeadingTag(tree_[block].tag)) return 0;
    const double length = std::min(static_cast<double>(words.characters) / 80.0, 40.0);
    const double free = 1 - words.LinkShare();
    const double weight = tree_[block].tag == "li" || tree_[block].tag == "figcaption" ? 0.4 : 1;
    return weight * free * free * (1 + static_cast<double>(words.commas) / 2 + length);
  }

  // The element that a block of text speaks for.
  size_t HolderOf(size_t block) const {
    if (!IsParagraphTag(tree_[block].tag)) return block;
    size_t holder = tree_[block].parent;
    const std::string_view tag = tree_[holder].tag;
    const bool within = tag == "ul" || tag == "ol" || tag == "dl" || tag == "blockquote" ||
                        tag == "figure" || tag == "li";
    return within ? tree_[holder].parent : holder;
  }

  void ScoreAll() {
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (!tree_[i].IsText() && !body_.left_out[i]) direct_[HolderOf(i)] += ScoreOf(i);
    }
    score_ = direct_;
    for (size_t i = 1; i < tree_.size(); ++i) score_[tree_[i].parent] += direct_[i] / 2;
    for (size_t i = 1; i < tree_.size(); ++i) {
      if (score_[i] > 0 && likelihood_[i] == Likelihood::kProbably) score_[i] *= 1.25;
    }
  }

  size_t FindTop() const {
    return static_cast<size_t>(std::max_element(score_.begin(), score_.end()) - score_.begin());
  }

  std::string SignatureOf(size_t i) const {
    const HtmlNode& parent = tree_[tree_[i].parent];
    std::string signature(tree_[i].tag);
    signature += "." + std::string(tree_[i].Attribute("class")) + "<" + std::string(parent.tag);
    return signature + "." + std::string(parent.Attribute("class"));
  }

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

  bool JoinsAsSibling(size_t i, size_t chosen) const {
    if (body_.left_out[i] || tree_[i].IsText()) return false;
    const Words& words = inner_[i];
    const bool paragraph = IsParagraphTag(tree_[i].tag) && tree_[i].tag != "li";
    if (paragraph) return words.characters > 60 && words.LinkShare() < 0.25;
    const std::string_view name = tree_[i].Attribute("class");
    const bool alike = !name.empty() && name == tree_[chosen].Attribute("class");
    if (alike && words.characters > 0 && words.LinkShare() < 0.25) return true;
    const bool in_article = tree_[tree_[i].parent].tag == "article";
    if (in_article && direct_[i] > 1.5 && words.LinkShare() < 0.1) return true;
    return direct_[i] >= std::max(10.0, direct_[chosen] * 0.25) && words.LinkShare() < 0.25;
  }

  void ChooseRoots(size_t chosen) {
    const size_t parent = tree_[chosen].parent;
    if (chosen == 0) return body_.roots.push_back(0);
    for (size_t i = parent + 1; i < tree_[parent].end; i = tree_[i].end) {
      if (i == chosen || JoinsAsSibling(i, chosen)) body_.roots.push_back(i);
    }
  }

  // Lists and lines of links lead away from the article.
  void LeaveOutLinks() {
    for (const size_t root : body_.roots) {
      for (size_t i = root + 1; i < tree_[root].end; ++i) {
        const std::string_view tag = tree_[i].tag;
        if (tag.empty() || IsInline(tag) || body_.left_out[i]) continue;
        const Words& words = inner_[i];
        const bool list = tag == "ul" || tag == "ol" || tag == "dl" || tag == "table";
        const double most = list ? 0.55 : words.characters < 120 ? 0.8 : 0.6;
        if (words.LinkShare() > most && words.characters < 1500) LeaveOutSubtree(i);
      }
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
      all += inner_[root].characters;
      for (size_t i = root; i < tree_[root].end; ++i) {
        if (tree_[i].IsText() || body_.left_out[i] || !IsCaptionElement(tree_[i])) continue;
        captions += inner_[i].characters;
        i = tree_[i].end - 1;
      }
    }
    body_.captions_are_text = captions * 2 > all;
  }

  const HtmlTree& tree_;
  std::string title_;
  PageBody body_;
  std::vector<Words> own_;
  std::vector<Words> inner_;
  std::vector<bool> linked_;
  std::vector<Likelihood> likelihood_;
  std::vector<double> direct_;
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
  return tree.empty() ? PageBody() : Finder(tree, title).Run();
}

}  // namespace countercheck
