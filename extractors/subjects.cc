// Whom a figure is about.
#include <algorithm>
#include <array>

#include "extractors/asides.h"
#include "extractors/fields.h"
#include "extractors/respectively.h"
#include "extractors/sides.h"
#include "extractors/spoken_of.h"
#include "extractors/states.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

// "Globex said the revenue of Acme"; what one reports is one's own.
bool IsSpeech(const Item& item) {
  return item.Is("say") && !item.lower.starts_with("report") && item.lower != "announced" &&
         item.lower != "disclosed" && item.lower != "revealed";
}

// "X's revenue", "X shares", "shares of X", "X stock": a company that the metric is tied to.
std::optional<size_t> TiedToMetric(const TaggedSentence& sentence, size_t metric) {
  const auto& items = sentence.items;
  for (size_t i = metric; i > 0 && metric - i < 4;) {
    --i;
    if (IsCompany(items[i])) return items[i].rates ? std::nullopt : std::optional(i);
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(",") || items[i].Is("pronoun") ||
        IsSpeech(items[i]))
      break;
  }
  bool of = metric + 1 < items.size() && items[metric + 1].IsWord("of");
  bool names_of = items[metric].lower.ends_with(" of") || items[metric].lower.ends_with(" in");
  size_t next = metric + (of ? 2 : 1);
  if ((of || names_of) && next < items.size() && IsCompany(items[next])) return next;
  return std::nullopt;
}

// The company or pronoun before the figure that is nearest to the beginning of its clause's
// statement.
std::optional<size_t> GrammaticalSubject(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  bool relative = false;  // "with Globex, whose stock": then the nearest name is meant
  const std::vector<bool> asides = Asides(sentence);
  for (size_t i = item; i > 0;) {
    --i;
    if (!asides.empty() && asides[i] && !asides[item]) continue;
    if (items[i].IsWord(";")) break;
    relative |= items[i].IsWord("whose") || items[i].IsWord("which");
    const bool named = IsCompany(items[i]) || items[i].Is("pronoun");
    if (named && (relative || !IsNamedInPassing(items, i))) return i;
  }
  return std::nullopt;
}

// "Valued at $5 billion, Globex makes anvils": the company that the main clause begins with.
std::optional<size_t> SubjectBehind(const Items& items, size_t figure) {
  static constexpr std::array<std::string_view, 20> kOpenings = {
      "with",  "at",       "valued",   "priced",     "trading",  "worth", "having",
      "after", "as",       "given",    "boasting",   "despite",  "when",  "following",
      "while", "although", "carrying", "commanding", "sporting", "since"};
  constexpr size_t kReach = 8;
  const std::string_view first = items.front().lower;
  const std::string_view word = first.substr(0, first.find(' '));  // of "valued at"
  if (std::find(kOpenings.begin(), kOpenings.end(), word) == kOpenings.end()) return std::nullopt;
  for (size_t i = figure + 1; i + 1 < std::min(items.size(), figure + kReach); ++i) {
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(";")) break;
    if (!items[i].IsWord(",")) continue;
    const size_t next = i + 1 + items[i + 1].IsWord("the");
    if (next < items.size() && IsCompany(items[next]) && !items[next].rates) return next;
  }
  return std::nullopt;
}

// "Globex has record revenue, Acme crossed $5 billion": who begins the statement of the figure,
// behind the name of the metric.
std::optional<size_t> SubjectOfNextStatement(const Items& items, const Draft& draft) {
  if (!draft.metric_item) return std::nullopt;
  for (size_t i = draft.item; i-- > *draft.metric_item + 1;) {
    if (!IsCompany(items[i]) || items[i].rates) continue;
    const bool begins = items[i - 1].IsWord(",") || items[i - 1].IsWord("while");
    const Item& behind = items[i + 1];
    const bool acts = behind.kind != Item::Kind::kMark && !IsSpeech(behind);
    return begins && acts ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// "24.2, compared with Globex's 39.0": the figure's own company.
std::optional<size_t> OwnerOfFigure(const Items& items, size_t figure) {
  const bool owned = figure >= 2 && items[figure - 1].IsWord("'s") && IsCompany(items[figure - 2]);
  return owned ? std::optional(figure - 2) : std::nullopt;
}

// "Baird downgraded Globex", "the broker's target on Globex", "shares of Globex".
bool IsRated(const Items& items, size_t company) {
  for (size_t i = company; i > 0 && company - i < 2;) {
    const Item& before = items[--i];
    if (before.Is("rate") || before.IsWord("on") || before.IsWord("for") || before.IsWord("of") ||
        before.lower == "shares of")
      return true;
  }
  return false;
}

// "Globex (NYSE: GBX)": written with its ticker, as the companies that an article introduces are.
bool HasTicker(const FieldContext& context, const Item& company) {
  return context.article->text.At(company.range).ends_with(")");
}

// A price target is about the company that is rated, never about the broker that sets it.
std::optional<size_t> TargetedCompany(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  const size_t name = draft.metric_item.value_or(draft.item);
  std::optional<size_t> first;
  for (size_t i = 0; i < items.size(); ++i) {
    if (!IsCompany(items[i]) || items[i].rates) continue;
    if (i > 0 && (items[i - 1].IsWord("than") || items[i - 1].IsWord("by"))) continue;
    if (IsRated(items, i) || HasTicker(context, items[i])) return items[i].index;
    // "Acme's target"
    const bool owns = i + 1 < name && items[i + 1].IsWord("'s") && i + 4 > name;
    if (!first || owns) first = items[i].index;
  }
  return first ? first : SpokenOfBefore(*context.text);
}

}  // namespace

std::optional<size_t> SpokenOf(const TaggedSentence& sentence) {
  constexpr size_t kOpening = 10;  // what stands further behind is no subject
  const auto& items = sentence.items;
  std::optional<size_t> aside;
  for (size_t i = 0; i < std::min(kOpening, items.size()); ++i) {
    if (!IsCompany(items[i])) continue;
    if (!IsNamedInPassing(items, i)) return items[i].index;
    if (!aside && !items[i].rates) aside = items[i].index;
  }
  // "Investors are in love with Globex": the only one that it names.
  return aside && !NearestCompany(sentence, 0, aside) ? aside : std::nullopt;
}

std::optional<size_t> OnlyCompany(const TaggedSentence& sentence) {
  const auto company = SpokenOf(sentence);
  return company && !NearestCompany(sentence, 0, company) ? company : std::nullopt;
}

FoundSubject FindSubject(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  const SubjectKind kind = draft.metric ? draft.metric->subject : SubjectKind::kCompany;
  // "agreed to be bought by Globex": the buyer is not what is bought.
  const bool buyer = kind == SubjectKind::kTarget && draft.subject_item &&
                     *draft.subject_item > 0 && items[*draft.subject_item - 1].IsWord("by");
  if (!draft.subject_item || buyer) {
    if (kind == SubjectKind::kTarget)
      if (auto deal = DealOf(context, draft)) return {deal->target, std::nullopt};
    if (kind == SubjectKind::kSupplier)
      if (auto supply = SupplyOf(context, draft)) return {supply->supplier, std::nullopt};
    if (kind == SubjectKind::kHolder || IsInvestment(draft))
      if (auto state = StateBefore(context, draft.item)) return {.state = *std::move(state)};
    if (kind == SubjectKind::kHolder || IsInvestment(draft))
      if (auto investor = InvestorBehind(items, draft)) return {items[*investor].index, investor};
    if (IsInvestment(draft))
      if (auto investor = InvestorOfArticle(context, draft)) return {investor, std::nullopt};
    if (kind == SubjectKind::kHolder)
      if (auto held = HeldCompany(context, draft))
        if (auto holder = HolderOf(context, draft, *held)) return {holder, std::nullopt};
    if (draft.metric && draft.metric->id == "price_target")
      return {TargetedCompany(context, draft), std::nullopt};
  }
  FoundSubject subject;
  if (!buyer) subject.item = draft.subject_item;
  if (!subject.item) subject.item = NameRespectively(*context.sentence, draft.item, IsCompany);
  if (!subject.item) subject.item = OwnerOfFigure(items, draft.item);
  if (!subject.item) subject.item = SubjectOfNextStatement(items, draft);
  if (!subject.item && draft.metric_item)
    subject.item = TiedToMetric(*context.sentence, *draft.metric_item);
  // "bought a $4 billion stake in Globex": who is held, not who holds.
  if (IsInvestment(draft) && subject.item > draft.metric_item) subject.item.reset();
  if (!subject.item)
    subject.item = GrammaticalSubject(*context.sentence, draft.metric_item.value_or(draft.item));
  if (!subject.item) subject.item = GrammaticalSubject(*context.sentence, draft.item);
  if (!subject.item) subject.item = SubjectBehind(items, draft.item);
  if (subject.item && IsCompany(items[*subject.item])) {
    subject.company = items[*subject.item].index;
    return subject;
  }
  if (subject.item) subject.company = EarlierCompany(*context.sentence, *subject.item);
  if (!subject.company)
    subject.company =
        subject.item ? MeantBy(*context.text, items[*subject.item]) : SpokenOfBefore(*context.text);
  return subject;
}

}  // namespace countercheck
