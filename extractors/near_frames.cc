#include "extractors/near_frames.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace countercheck {
namespace {

constexpr size_t kShown = 8;
// A frame reaches no farther: patterns are short. It bounds the work on a sentence without end.
constexpr size_t kWindow = 40;
// Where a piece is missing, other words may stand in its place.
constexpr std::string_view kHole = "...2";

// The pieces of a pattern that stand in no bracket of their own: "{rise}", "[by]", "(x|y z)", "to".
std::vector<std::string> PiecesOf(std::string_view pattern) {
  std::vector<std::string> pieces;
  std::string piece;
  std::string closers;  // of the brackets that are open; " ( " is a mark of the text and opens none
  for (size_t i = 0; i <= pattern.size(); ++i) {
    const char c = i < pattern.size() ? pattern[i] : ' ';
    const bool mark = i + 1 >= pattern.size() || pattern[i + 1] == ' ';
    if (!closers.empty() && c == closers.back()) {
      closers.pop_back();
    } else if (c == '[' || c == '{' || (c == '(' && !mark)) {
      closers.push_back(c == '[' ? ']' : c == '{' ? '}' : ')');
    }
    if (c != ' ' || !closers.empty()) {
      piece.push_back(c);
    } else if (!piece.empty()) {
      pieces.push_back(std::exchange(piece, ""));
    }
  }
  return pieces;
}

// The figure's own place, what may be left out anyway, and gaps are no pieces that can be missed.
bool CanBeMissed(const std::string& piece, const std::string& place) {
  const bool holds_place =
      piece.find("{" + place + "}") != piece.npos || piece.find(":" + place + "}") != piece.npos;
  return !holds_place && !piece.starts_with("[") && !piece.starts_with("...");
}

// How much a piece says: a class of words more than a word.
int WeightOf(const std::string& piece, const std::string& place) {
  if (!CanBeMissed(piece, place)) return 0;
  return piece.find('{') != piece.npos ? 2 : 1;
}

std::string WithHole(const std::vector<std::string>& pieces, size_t hole) {
  std::string pattern;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const bool edge = i == 0 || i + 1 == pieces.size();
    if (i == hole && edge) continue;
    pattern += (pattern.empty() ? "" : " ") + (i == hole ? std::string(kHole) : pieces[i]);
  }
  return pattern;
}

struct Near {
  NearFrame frame;
  int weight = 0;  // of the pieces that are there
};

class Finder {
 public:
  Finder(const TaggedSentence& sentence, const CompiledRules& rules, size_t item)
      : sentence_(sentence), rules_(rules), alphabet_(rules.symbols) {
    const size_t begin = item - std::min(item, kWindow);
    const size_t end = std::min(sentence.items.size(), item + kWindow);
    window_ = sentence.symbols.substr(begin * kSymbolBytes, (end - begin) * kSymbolBytes);
    place_ = item - begin;
  }

  std::vector<NearFrame> Find() {
    std::vector<Near> found;
    for (const FrameRule& frame : rules_.frames)
      if (auto near = NearOf(frame)) found.push_back(*std::move(near));
    std::stable_sort(found.begin(), found.end(),
                     [](const Near& a, const Near& b) { return a.weight > b.weight; });
    if (found.size() > kShown) found.resize(kShown);
    std::vector<NearFrame> frames;
    for (Near& near : found) frames.push_back(std::move(near.frame));
    return frames;
  }

 private:
  // True where a match of `pattern` has the figure at the place of `claim`.
  bool Claims(const FramePattern& pattern, const FrameClaim& claim) const {
    if (!pattern.MayMatch(sentence_.present)) return false;
    const std::vector<FrameMatch> matches = pattern.Match(window_);
    return std::any_of(matches.begin(), matches.end(), [&](const FrameMatch& match) {
      return pattern.PlaceOf(match, claim.place) == place_;
    });
  }

  std::optional<Near> NearOf(const FrameRule& frame) {
    const std::vector<std::string> pieces = PiecesOf(frame.source);
    std::optional<Near> best;
    for (const FrameClaim& claim : frame.pattern.claims()) {
      std::optional<Near> near = Whole(frame, claim, pieces);
      if (!near) near = ButOne(frame, claim, pieces);
      if (near && (!best || near->weight > best->weight)) best = std::move(near);
    }
    return best;
  }

  std::optional<Near> Whole(const FrameRule& frame, const FrameClaim& claim,
                            const std::vector<std::string>& pieces) const {
    if (!Claims(frame.pattern, claim)) return std::nullopt;
    Near near{{frame.rule, frame.source, "", WhyNoClaim(claim)}, 0};
    for (const std::string& piece : pieces) near.weight += WeightOf(piece, claim.place);
    return near;
  }

  static std::string WhyNoClaim(const FrameClaim& claim) {
    if (claim.market)
      return "matches, but nothing speaks of trading here, or another metric stands before";
    if (!claim.metric.empty()) return "matches, but " + claim.metric + " takes no such figure";
    return "matches, but no metric that takes the figure is named in it or before";
  }

  // Of the pieces whose absence would explain it, the one that says least: the most is there.
  std::optional<Near> ButOne(const FrameRule& frame, const FrameClaim& claim,
                             const std::vector<std::string>& pieces) {
    int whole = 0;
    for (const std::string& piece : pieces) whole += WeightOf(piece, claim.place);
    std::optional<Near> best;
    for (size_t hole = 0; hole < pieces.size(); ++hole) {
      const int there = whole - WeightOf(pieces[hole], claim.place);
      const bool hopeless = there < 2 || (best && there <= best->weight);
      if (hopeless || !CanBeMissed(pieces[hole], claim.place)) continue;
      const auto pattern = FramePattern::Compile(WithHole(pieces, hole), {}, &alphabet_);
      if (!pattern || !Claims(*pattern, claim)) continue;
      best = Near{{frame.rule, frame.source, pieces[hole], "lacks " + pieces[hole]}, there};
    }
    return best;
  }

  const TaggedSentence& sentence_;
  const CompiledRules& rules_;
  Symbols alphabet_;  // a copy: patterns are compiled against it
  std::string window_;
  size_t place_ = 0;  // of the figure, in the window
};

}  // namespace

std::vector<NearFrame> FindNearFrames(const TaggedSentence& sentence, const CompiledRules& rules,
                                      size_t item) {
  return Finder(sentence, rules, item).Find();
}

}  // namespace countercheck
