// Whom a figure is about: company, other side of a deal.
#include <algorithm>
#include <array>

#include "extractors/asides.h"
#include "extractors/fields.h"
#include "extractors/respectively.h"
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

// ", surpassing Jane Roe's Globex,": one that is held against the subject.
bool IsHeldAgainst(const Items& items, size_t company) {
  static constexpr std::array<std::string_view, 12> kVerbs = {
      "surpassing", "overtaking", "eclipsing", "topping",   "passing",   "outpacing",
      "rivaling",   "rivalling",  "trailing",  "following", "overtaken", "outperforming"};
  constexpr size_t kReach = 5;
  for (size_t i = company; i > 0 && company - i < kReach;) {
    const Item& before = items[--i];
    if (std::ranges::find(kVerbs, before.lower) != kVerbs.end()) return true;
    if (!before.capital && !before.IsWord("'s") && !before.Is("first_name")) break;
  }
  return false;
}

// "with Globex", "like Globex", "Globex analysts": named, but not what is spoken of.
bool IsAside(const Items& items, size_t company) {
  static constexpr std::array<std::string_view, 15> kBefore = {
      "unlike", "with",    "from",      "to",  "for", "by", "as", "like",
      "than",   "against", "including", "via", "on",  "at", "in"};
  const bool behind = company > 0 && std::find(kBefore.begin(), kBefore.end(),
                                               items[company - 1].lower) != kBefore.end();
  const bool source = company + 1 < items.size() &&
                      (items[company + 1].Is("analyst") || items[company + 1].Is("consensus"));
  return behind || source || items[company].rates || IsHeldAgainst(items, company);
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
    if (named && (relative || !IsAside(items, i))) return i;
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

// "24.2, compared with Globex's 39.0": the figure's own company.
std::optional<size_t> OwnerOfFigure(const Items& items, size_t figure) {
  const bool owned = figure >= 2 && items[figure - 1].IsWord("'s") && IsCompany(items[figure - 2]);
  return owned ? std::optional(figure - 2) : std::nullopt;
}

// "Globex fell after Acme said it would": who speaks is "it".
std::optional<size_t> SpeakerBefore(const Items& items, size_t pronoun) {
  size_t verb = pronoun;
  if (verb > 0 && items[verb - 1].IsWord("that")) --verb;
  if (verb < 2 || !items[pronoun].IsWord("it") || !items[verb - 1].Is("say")) return std::nullopt;
  return IsCompany(items[verb - 2]) ? std::optional(items[verb - 2].index) : std::nullopt;
}

// "Oracle also saw its share price rise": "its" is that of a company named before in the sentence.
std::optional<size_t> EarlierCompany(const TaggedSentence& sentence, size_t pronoun) {
  if (sentence.items[pronoun].lower.find(' ') != std::string::npos) return std::nullopt;
  if (auto speaker = SpeakerBefore(sentence.items, pronoun)) return speaker;
  for (size_t i = 0; i < pronoun; ++i)
    if (IsCompany(sentence.items[i]) && !IsAside(sentence.items, i)) return sentence.items[i].index;
  for (size_t i = 0; i < pronoun; ++i)
    if (IsCompany(sentence.items[i]) && !sentence.items[i].rates) return sentence.items[i].index;
  return std::nullopt;
}

// "the company": the one that the paragraph begins with, that of the heading above, or of the
// article; in a round-up that of the paragraph.
std::optional<size_t> CompanyMeant(const TextContext& text) {
  if (text.opener && !text.main_named) return text.opener;
  if (text.heading) return text.heading;
  return text.names->main ? text.names->main : text.subject;
}

// Whom a sentence speaks of that names nobody: the company of its paragraph, as long as that does
// not speak of the company of the article.
std::optional<size_t> SpokenOfBefore(const TextContext& text) {
  return text.subject && !text.main_named ? text.subject : CompanyMeant(text);
}

// "it" is the company that was spoken of last; so is "the company" where that is for sale.
std::optional<size_t> MeantBy(const TextContext& text, const Item& pronoun) {
  const bool phrase = pronoun.lower.find(' ') != std::string::npos;
  if (text.deal && text.subject == text.deal->target) return text.subject;
  return text.subject && !phrase ? text.subject : CompanyMeant(text);
}

// The purchase that a figure of a deal is about: that of its sentence, else that of the article; a
// stake is bought, too.
std::optional<DealParties> DealOf(const FieldContext& context, const Draft& draft) {
  if (auto deal = DealIn(*context.sentence, draft.item)) return deal;
  if (context.text->deal || !context.text->holding) return context.text->deal;
  return DealParties{context.text->holding->holder, context.text->holding->held};
}

bool IsInvestment(const Draft& draft) { return draft.metric && draft.metric->id == "investment"; }

// "in chipmaker Globex": the company behind words that describe it.
std::optional<size_t> DescribedCompany(const Items& items, size_t from) {
  constexpr size_t kLongest = 6;
  for (size_t i = from; i < std::min(items.size(), from + kLongest); ++i) {
    if (IsCompany(items[i])) return i;
    if (items[i].kind != Item::Kind::kWord) break;
  }
  return std::nullopt;
}

// "in", "of", and behind a sum that is put somewhere "into" and "to".
bool LinksHeld(const Item& item, bool investment) {
  const bool goes = item.IsWord("into") || item.IsWord("to");
  return item.IsWord("of") || item.IsWord("in") || item.lower.ends_with(" in") ||
         item.lower.ends_with(" of") || (investment && goes);
}

// "a 10% stake in Globex", "10% of the company": the company that is held, behind the name of the
// metric or the figure.
std::optional<size_t> HeldCompany(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  size_t from = std::max(draft.item, draft.metric_item.value_or(0));
  for (size_t i = from; i + 1 < items.size() && i < from + 4; ++i) {
    if (!LinksHeld(items[i], IsInvestment(draft))) continue;
    if (auto held = DescribedCompany(items, i + 1)) return items[*held].index;
    if (!items[i + 1].Is("pronoun")) continue;
    for (size_t k = 0; k < i; ++k)
      if (IsCompany(items[k])) return items[k].index;
    return MeantBy(*context.text, items[i + 1]);
  }
  return std::nullopt;
}

// "into the struggling chipmaker": a company by what it is.
bool IsKindOfCompany(const Item& item) {
  static constexpr std::array<std::string_view, 12> kKinds = {
      "company", "startup",  "manufacturer", "retailer", "lender",    "airline",
      "insurer", "operator", "developer",    "producer", "chipmaker", "giant"};
  return std::find(kKinds.begin(), kKinds.end(), item.lower) != kKinds.end() ||
         (item.lower.size() > 5 && item.lower.ends_with("maker"));
}

// The company that such words stand for, behind money that is put into it: another one of the
// sentence, else that of the article.
std::optional<size_t> CompanyByKind(const FieldContext& context, const Draft& draft,
                                    std::optional<size_t> investor) {
  constexpr size_t kReach = 8;
  const auto& items = context.sentence->items;
  bool into = false;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + kReach); ++i) {
    const bool links = items[i - 1].IsWord("into") || items[i - 1].IsWord("in");
    const bool phrase = links && items[i].Is("pronoun") &&
                        items[i].lower.find(' ') != std::string::npos;  // "the startup"
    if (phrase || (into && IsKindOfCompany(items[i]))) {
      if (auto other = NearestCompany(*context.sentence, draft.item, investor)) return other;
      return CompanyMeant(*context.text);
    }
    into |= (items[i].IsWord("into") || items[i].IsWord("in")) && i + 1 < items.size() &&
            items[i + 1].IsWord("the");
    if (IsFigure(items[i]) || items[i].IsWord(",")) into = false;
  }
  return std::nullopt;
}

// The other side of the deal or the contract that the article is about.
std::optional<size_t> OtherParty(const TextContext& text, size_t company) {
  if (text.supply && text.supply->supplier == company) return text.supply->customer;
  if (text.supply && text.supply->customer == company) return text.supply->supplier;
  if (text.deal && text.deal->target == company) return text.deal->buyer;
  if (text.deal && text.deal->buyer == company) return text.deal->target;
  if (text.holding && text.holding->held == company) return text.holding->holder;
  if (text.holding && text.holding->holder == company) return text.holding->held;
  return std::nullopt;
}

// "a $2 billion investment from Globex": who invests, behind the name.
std::optional<size_t> InvestorBehind(const Items& items, const Draft& draft) {
  const size_t from = std::max(draft.item, draft.metric_item.value_or(0)) + 1;
  if (from >= items.size() || !items[from].IsWord("from")) return std::nullopt;
  return DescribedCompany(items, from + 1);
}

// "The investment in Acme": nobody else is named before, so it is by who holds Acme.
std::optional<size_t> InvestorOfArticle(const FieldContext& context, const Draft& draft) {
  const auto& holding = context.text->holding;
  if (!holding || HeldCompany(context, draft) != holding->held) return std::nullopt;
  const auto& items = context.sentence->items;
  const bool other = std::any_of(items.begin(), items.begin() + draft.item, [&](const Item& item) {
    return IsCompany(item) && item.index != holding->held;
  });
  return other ? std::nullopt : std::optional(holding->holder);
}

// Who holds: the company that stands before the figure, else the other side of the article's deal.
std::optional<size_t> HolderOf(const FieldContext& context, const Draft& draft, size_t held) {
  const auto& items = context.sentence->items;
  for (size_t i = draft.item; i-- > 0;)
    if (IsCompany(items[i]) && items[i].index != held && !IsAside(items, i)) return items[i].index;
  if (auto other = OtherParty(*context.text, held)) return other;
  if (auto before = SpokenOfBefore(*context.text); before && before != held) return before;
  return NearestCompany(*context.sentence, draft.item, held);
}

// Who supplies whom, by the verbs of the sentence, else by the article: its customer stays one
// where other suppliers are named ("OpenAI also signed with Oracle").
std::optional<SupplyParties> SupplyOf(const FieldContext& context, const Draft& draft) {
  const TaggedSentence& sentence = *context.sentence;
  if (auto supply = SupplyIn(sentence)) return supply;
  std::optional<SupplyParties> supply = context.text->supply;
  if (!supply) return std::nullopt;
  const auto nearest = NearestCompany(sentence, draft.item, supply->customer);
  if (!nearest) return supply;
  const bool known = *nearest == supply->supplier || Names(sentence, supply->customer);
  return known ? std::optional(SupplyParties{*nearest, supply->customer}) : std::nullopt;
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
    if (!IsAside(items, i)) return items[i].index;
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

std::optional<size_t> FindCounterparty(const FieldContext& context, const Draft& draft,
                                       const FoundSubject& subject) {
  const auto& items = context.sentence->items;
  if (draft.counterparty_item && IsCompany(items[*draft.counterparty_item]))
    return items[*draft.counterparty_item].index;
  const SubjectKind kind = draft.metric ? draft.metric->subject : SubjectKind::kCompany;
  auto other = [&](std::optional<size_t> company) {
    return company == subject.company ? std::nullopt : company;
  };
  if (kind == SubjectKind::kTarget)
    if (auto deal = DealOf(context, draft))
      return other(deal->buyer ? deal->buyer : SpokenOfBefore(*context.text));
  if (kind == SubjectKind::kSupplier)
    if (auto supply = SupplyOf(context, draft))
      return subject.company == supply->supplier ? supply->customer : supply->supplier;
  if (kind == SubjectKind::kHolder || IsInvestment(draft))
    if (auto held = HeldCompany(context, draft); held && other(held)) return held;
  if (IsInvestment(draft))
    if (auto held = CompanyByKind(context, draft, subject.company)) return other(held);
  const auto& holding = context.text->holding;
  const bool article = holding && subject.company == holding->holder;
  if (IsInvestment(draft) && article && Names(*context.sentence, holding->held))
    return holding->held;
  if (!subject.state.empty()) return SpokenOfBefore(*context.text);
  if (kind == SubjectKind::kCompany || kind == SubjectKind::kCountry || kind == SubjectKind::kNamed)
    return std::nullopt;
  if (auto named = NearestCompany(*context.sentence, draft.item, subject.company)) return named;
  return subject.company ? OtherParty(*context.text, *subject.company) : std::nullopt;
}

}  // namespace countercheck
