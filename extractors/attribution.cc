// Who says so: the chain of sources of a figure, nearest first.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/consensus.h"
#include "extractors/fields.h"
#include "extractors/raters.h"
#include "extractors/sources.h"
#include "extractors/spoken_of.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// "Wall Street", "the consensus", "beating the consensus".
bool IsForecaster(const Item& item) {
  const bool verdict = item.Is("beat") || item.Is("miss") || item.Is("meet");
  const bool named = item.lower.find("consensus") != std::string::npos ||
                     item.lower.find("estimate") != std::string::npos ||
                     item.lower.find("analysts' expect") != std::string::npos ||
                     item.lower.find("forecast") != std::string::npos;
  return item.Is("analyst") || item.Is("consensus") || (verdict && named);
}

class Chain {
 public:
  explicit Chain(const FieldContext& context)
      : context_(context), items_(context.sentence->items) {}

  std::vector<std::string> Of(const Draft& draft, Modality modality) {
    const bool target = draft.metric && draft.metric->id == "price_target";
    if (target) AddRaters();
    const bool foretold = modality == Modality::kExpectation && !target;
    // "Globex said sales beat estimates of": the estimates are not the word of Globex.
    const auto forecaster = foretold ? NearestForecaster(draft.item) : std::nullopt;
    if (forecaster && draft.kind == ClaimKind::kQuantity && IsNear(*forecaster, draft.item)) {
      if (items_[*forecaster].Is("analyst")) AddRaters();
      if (chain_.empty()) Add(ForecasterAt(*forecaster));
      for (size_t i = 0; i < items_.size(); ++i)
        if (items_[i].Is("according_to")) Add(AccordingTo(context_, i));
      return chain_;
    }
    if (chain_.empty()) AddSpeech(draft, foretold);
    AddBrackets(draft.item);
    if (target && chain_.empty() && IsOfAll(draft)) Add("consensus");
    if (draft.kind != ClaimKind::kQuantity) return chain_;
    if (chain_.empty() && foretold && NamesAnalyst(draft)) {
      AddRaters();
      if (chain_.empty()) AddForecaster(draft);
    }
    if (chain_.empty()) AddGuide(draft.item);
    if (chain_.empty() && foretold) AddForecaster(draft);
    return chain_;
  }

 private:
  void Add(std::string who) {
    if (!who.empty() && std::find(chain_.begin(), chain_.end(), who) == chain_.end())
      chain_.push_back(std::move(who));
  }

  void AddRaters() {
    for (std::string& who : RatersIn(*context_.article, *context_.sentence)) Add(std::move(who));
  }

  // "analyst Jane Roe expects sales of": an analyst before the figure.
  bool NamesAnalyst(const Draft& draft) const {
    return std::any_of(items_.begin(), items_.begin() + draft.item,
                       [](const Item& item) { return item.Is("analyst"); });
  }

  // "the mean target": of all who set one.
  bool IsOfAll(const Draft& draft) const {
    constexpr size_t kReach = 4;
    const size_t name = draft.metric_item.value_or(draft.item);
    for (size_t i = name > kReach ? name - kReach : 0; i <= name; ++i)
      for (std::string_view word : {"mean", "average", "consensus", "median"})
        if (items_[i].lower.starts_with(word)) return true;
    return false;
  }

  // "fell 8% after the company warned of", "said sales fell, sending shares down 8%": who speaks
  // gives the reason for a move.
  bool GivesReason(size_t speech, size_t move) const {
    static constexpr std::array<std::string_view, 10> kLinks = {
        "after",   "following", "when",    "because", "as",
        "despite", "since",     "sending", "pushing", "even after"};
    const auto links = [](const Item& item) {
      return std::ranges::find(kLinks, item.lower) != kLinks.end();
    };
    if (speech < move)
      return links(items_.front()) ||
             std::any_of(items_.begin() + speech, items_.begin() + move, links);
    for (size_t i = speech; i > move && !items_[i].IsWord(","); --i)
      if (links(items_[i])) return true;
    return false;
  }

  // "$5 million, against $4 million expected, according to a poll": the poll tells the second.
  bool TellsOfExpected(size_t cue, size_t figure) const {
    if (items_[cue].lower.find("reported") != std::string::npos) return false;
    for (size_t i = figure + 1; i < cue; ++i)
      if (IsFigure(items_[i]) && IsConsensus(items_, i)) return true;
    return false;
  }

  // "Globex said sales grew 4%, while Acme said its own fell": each speaks for its own statement.
  bool IsOfOtherStatement(size_t speech, size_t figure) const {
    for (size_t i = std::min(speech, figure) + 1; i < std::max(speech, figure); ++i) {
      const bool speaks = i + 1 < items_.size() && items_[i + 1].Is("say");
      if (speaks && items_[i].kind == Item::Kind::kCompany && OpensStatement(items_, i))
        return true;
    }
    return false;
  }

  void AddSpeech(const Draft& draft, bool foretold) {
    const bool moved = draft.metric && draft.metric->trades && !foretold;
    for (size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].Is("say") && IsOfOtherStatement(i, draft.item)) continue;
      if (moved && items_[i].Is("say") && GivesReason(i, draft.item)) continue;
      if (!foretold && items_[i].Is("according_to") && TellsOfExpected(i, draft.item)) continue;
      if (items_[i].Is("say")) {
        std::string source = SourceBefore(context_, i);
        Add(source.empty() ? SourceBehind(context_, i + 1) : source);
      } else if (items_[i].Is("according_to")) {
        Add(AccordingTo(context_, i));
      }
    }
  }

  // A bracket behind the figure that names where it is from: "(Reuters coverage)", "(same source)".
  void AddBrackets(size_t from) {
    for (size_t i = from; i + 1 < items_.size(); ++i) {
      if (!items_[i].IsWord("(")) continue;
      size_t end = i + 1;
      bool source = false;
      for (int depth = 1; end < items_.size(); ++end) {
        depth += items_[end].IsWord("(") - items_[end].IsWord(")");
        if (depth == 0) break;
        source |= items_[end].Is("source") || items_[end].Is("same_source");
      }
      const bool link = i + 1 < items_.size() && items_[i + 1].IsWord("see");
      if (source && !link && end > i + 1 && end - i < 20) Add(PrintedSource(context_, i + 1, end));
      i = end;
    }
  }

  // Guidance is the company's word: "the company expects".
  void AddGuide(size_t figure) {
    for (size_t i = 1; i < figure; ++i)
      if (items_[i].Is("guide") || items_[i].Is("target")) Add(SourceBefore(context_, i));
  }

  static size_t Distance(size_t a, size_t b) { return a > b ? a - b : b - a; }

  static bool IsNear(size_t forecaster, size_t figure) {
    constexpr size_t kReach = 8;
    return Distance(forecaster, figure) <= kReach;
  }

  std::optional<size_t> NearestForecaster(size_t figure) const {
    std::optional<size_t> nearest;
    for (size_t i = 0; i < items_.size(); ++i) {
      const bool verb = i > 0 && (items_[i - 1].Is("pronoun") || items_[i - 1].IsWord("i"));
      if (verb || !IsForecaster(items_[i])) continue;  // "we estimate"
      if (!nearest || Distance(i, figure) < Distance(*nearest, figure)) nearest = i;
    }
    return nearest;
  }

  // "analysts", "analysts' estimates", "the LSEG estimate", "economists polled by Reuters".
  std::string ForecasterAt(size_t at) const {
    const Item& item = items_[at];
    auto names = [&](size_t i) {
      return i < items_.size() &&
             (items_[i].Is("source") || items_[i].kind == Item::Kind::kCompany);
    };
    if (item.Is("analyst") && names(at + 2) && items_[at + 1].lower.ends_with(" by"))
      return PrintedSource(context_, at + 2, at + 3);
    if (item.lower.ends_with(" by") && names(at + 1))
      return PrintedSource(context_, at + 1, at + 2);
    const bool people = item.Is("analyst") || item.lower.find("analyst") != std::string::npos ||
                        item.lower.find("economist") != std::string::npos ||
                        item.lower.find("street") != std::string::npos;
    if (people || (item.Is("consensus") && item.capital))
      return PrintedSource(context_, at, at + 1);
    return item.Is("consensus") && at > 0 && items_[at - 1].Is("source")
               ? PrintedSource(context_, at - 1, at)
               : "consensus";
  }

  // What is expected is expected by those who are named at it.
  void AddForecaster(const Draft& draft) {
    if (const auto nearest = NearestForecaster(draft.item)) return Add(ForecasterAt(*nearest));
    // "66 cents expected": by whom is understood.
    if (draft.item + 1 < items_.size() && items_[draft.item + 1].Is("expected")) Add("consensus");
  }

  const FieldContext& context_;
  const Items& items_;
  std::vector<std::string> chain_;
};

}  // namespace

std::vector<std::string> FindAttribution(const FieldContext& context, const Draft& draft,
                                         std::optional<Modality> modality) {
  return Chain(context).Of(draft, modality.value_or(Modality::kActual));
}

}  // namespace countercheck
