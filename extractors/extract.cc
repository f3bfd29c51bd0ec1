#include "extractors/extract.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "extractors/article_metrics.h"
#include "extractors/binder.h"
#include "extractors/carried_modality.h"
#include "extractors/examples.h"
#include "extractors/fields.h"
#include "extractors/frames.h"
#include "extractors/joint_subjects.h"
#include "extractors/market_report.h"
#include "extractors/names.h"
#include "extractors/periods.h"
#include "extractors/prior_year.h"
#include "extractors/raters.h"
#include "extractors/sentence_observer.h"
#include "extractors/share_groups.h"
#include "extractors/tagger.h"
#include "extractors/told_moves.h"
#include "extractors/told_outlook.h"
#include "extractors/verdict_metric.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

PeriodContext PeriodsOf(const Article& article, LexedText& text, const ArticleNames& names) {
  PeriodContext context = ReadPeriodContext(text, article.published);
  if (!context.fiscal_year_end_month && names.main)
    context.fiscal_year_end_month = names.companies[*names.main].fiscal_year_end_month;
  return context;
}

std::vector<size_t> LineStarts(const std::string& text) {
  std::vector<size_t> starts = {0};
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
    starts.push_back(at + 1);
  return starts;
}

constexpr size_t kNoLimit = std::numeric_limits<size_t>::max();
constexpr ExtractLimits kUnlimited = {kNoLimit, kNoLimit, kNoLimit};

Unexpected Beyond(const Article& article, const Sentence& sentence, std::string message) {
  const size_t byte = article.text.ToOriginal(sentence.range).begin;
  const std::string& original = article.text.original();
  const auto lines = std::count(original.begin(), original.begin() + byte, '\n');
  return Unexpected(
      Error{article.document.name, fmt::format("line {}", lines + 1), std::move(message)});
}

class Extractor {
 public:
  Extractor(const Article& article, const CompiledRules& rules, const SentenceObserver& observer)
      : article_(article),
        rules_(rules),
        observer_(observer),
        text_(article.text.normalized()),
        words_(article, rules.phrases),
        names_(FindNames(article, words_, rules)) {
    periods_ = PeriodsOf(article, text_, names_);
    context_.names = &names_;
    context_.named = NamedMetrics(article, words_, rules);
    line_starts_ = LineStarts(article.text.original());
    context_.per_share = TellsPerShare(article.text.normalized());
    ReadOpening();
    context_.country = CountryOf(article, words_, rules);
  }

  Result<std::vector<Claim>> Run(const ExtractLimits& limits) {
    for (size_t i = 0; i < article_.sentences.size(); ++i) {
      const Sentence& sentence = article_.sentences[i];
      if (sentence.section != Section::kBoilerplate) Read(i);
      if (auto broken = Broken(limits)) return Beyond(article_, sentence, std::move(*broken));
    }
    CarryModality(&claims_);
    std::stable_sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) {
      return a.span.bytes.begin < b.span.bytes.begin;
    });
    return std::move(claims_);
  }

 private:
  // The purchase and the supply that the article is about: told in its first sentences; of several
  // supplies the one between the companies that it speaks of most, and where no verb tells, the
  // company of the article supplies its partner.
  void ReadOpening() {
    constexpr size_t kFirst = 20;
    int best = 0;
    std::optional<size_t> partner;
    MarketReport report;
    for (size_t i = 0; i < std::min(kFirst, article_.sentences.size()); ++i) {
      const Sentence& sentence = article_.sentences[i];
      if (sentence.section == Section::kBoilerplate) {
        opening_.emplace_back();
        continue;
      }
      opening_.push_back(TagOf(i));
      const TaggedSentence& tagged = opening_.back();
      context_.periods.ReadOpening(tagged, rules_, DayOf(sentence));
      report.Read(tagged, rules_, DayOf(sentence));
      if (!context_.session) context_.session = SessionOfList(article_.document.title, tagged);
      // What "it bought" is not what the article is about.
      if (const auto deal = DealIn(tagged, 0); deal && !deal->by_pronoun && !context_.deal)
        context_.deal = deal;
      if (!context_.holding) context_.holding = HoldingIn(tagged);
      if (!partner) partner = PartnerIn(tagged, rules_);
      const auto supply = SupplyIn(tagged);
      if (!supply) continue;
      const int score =
          names_.companies[supply->supplier].score + names_.companies[supply->customer].score;
      if (score <= best) continue;
      best = score;
      context_.supply = supply;
    }
    context_.periods.trading = report.Day(article_.published, context_.session.has_value());
    const bool others = partner && names_.main && *partner != *names_.main;
    if (!context_.supply && others) context_.supply = SupplyParties{*names_.main, *partner};
  }

  // The day on which the words of a sentence were written.
  std::optional<Date> DayOf(const Sentence& sentence) const {
    return sentence.day ? sentence.day : article_.published;
  }

  TaggedSentence TagOf(size_t index) {
    periods_.published = DayOf(article_.sentences[index]);
    return Tag(article_, text_, words_, index, names_, periods_, rules_);
  }

  void Read(size_t index) {
    const Sentence& sentence = article_.sentences[index];
    const bool opens = index < opening_.size();
    const TaggedSentence tagged = opens ? std::move(opening_[index]) : TagOf(index);
    bool follows = sentence.paragraph == context_.paragraph;
    if (!follows) context_.metric = nullptr;
    if (!follows) context_.subject.reset();
    if (!follows) context_.main_named = false;
    if (!follows) context_.opener = OpenerOf(tagged);
    if (!follows) context_.attribution.clear();
    if (!follows) context_.place.clear();
    if (!follows) context_.periods.BeginParagraph();
    // Entries of a live blog stand in any order: a day that one names says nothing of the next.
    if (sentence.day != day_) context_.periods.ForgetDays();
    day_ = sentence.day;
    context_.periods.ReadDays(tagged, DayOf(sentence));
    std::vector<Draft> drafts = ApplyFrames(tagged, rules_, context_);
    std::vector<Draft> rest = BindRest(tagged, rules_, context_, drafts);
    drafts.insert(drafts.end(), rest.begin(), rest.end());
    AlignVerdicts(tagged, rules_, &drafts);
    SortOutShareGroups(tagged, rules_, &drafts);
    if (!drafts.empty() && IsExample(tagged)) ForgetMetrics(&drafts);
    if (observer_) observer_(tagged, context_, drafts);
    std::string segment;
    std::vector<std::string> attribution;
    FieldContext fields{&article_, &tagged, &context_, &rules_, &line_starts_};
    const size_t first = claims_.size();
    for (const Draft& draft : drafts) {
      const bool move = draft.kind == ClaimKind::kDirection;
      if (move && (IsToldByFigure(tagged, draft, drafts) || IsOnlyPossible(tagged, draft)))
        continue;
      const size_t own = AddClaims(fields, draft);
      // What was a year before is not what the text goes on with.
      if (draft.metric && !IsOfYearBefore(tagged, draft, claims_[own].modality))
        context_.periods.Note(claims_[own], *draft.metric);
      if (draft.metric && draft.metric->subject == SubjectKind::kNamed)
        context_.named_last[draft.metric->id] = claims_[own].subject.name;
      if (!claims_[own].metric.empty()) segment = claims_[own].segment;
      if (!claims_[own].attribution.empty()) attribution = claims_[own].attribution;
    }
    if (!LooksAhead(tagged)) ShareWithExpectations(rules_, first, &claims_);
    context_.segment = segment;
    if (!attribution.empty()) context_.attribution = attribution;
    Remember(sentence, tagged, drafts);
  }

  void Add(Claim claim) {
    claim_bytes_ += claim.sentence.size() + claim.quote.size();
    claims_.push_back(std::move(claim));
  }

  // Adds the claim of `draft` and those of the others that moved with it; returns the place of its
  // own in claims_.
  size_t AddClaims(const FieldContext& fields, const Draft& draft) {
    Add(MakeClaim(fields, draft));
    const size_t own = claims_.size() - 1;
    const auto others = DraftsOfOthers(*fields.sentence, names_, draft, claims_[own]);
    for (const Draft& other : others) Add(MakeClaim(fields, other));
    return own;
  }

  // Figures of an example are seen, and are nobody's.
  static void ForgetMetrics(std::vector<Draft>* drafts) {
    std::erase_if(*drafts, [](const Draft& draft) { return draft.kind != ClaimKind::kQuantity; });
    for (Draft& draft : *drafts) {
      Draft bare;
      bare.item = draft.item;
      bare.rule = "binder";
      draft = bare;
    }
  }

  // "Globex — The maker of …", "Shares of Globex": the company that a paragraph begins with.
  static std::optional<size_t> OpenerOf(const TaggedSentence& sentence) {
    constexpr size_t kFirst = 2;
    for (size_t i = 0; i < std::min(kFirst, sentence.items.size()); ++i)
      if (sentence.items[i].kind == Item::Kind::kCompany) {
        // "Roe Securities upgraded Globex" begins with who rates it.
        const Item& item = sentence.items[i];
        const bool rates = i + 1 < sentence.items.size() && sentence.items[i + 1].Is("rate");
        return rates || item.rates ? std::nullopt : std::optional(item.index);
      }
    return std::nullopt;
  }

  // The limit that was passed, in words.
  std::optional<std::string> Broken(const ExtractLimits& limits) const {
    if (claims_.size() > limits.max_claims)
      return fmt::format("more than {} claims, the limit for one document", limits.max_claims);
    if (claim_bytes_ > limits.max_claim_bytes)
      return fmt::format("its claims quote more than {} bytes, the limit for one document",
                         limits.max_claim_bytes);
    return std::nullopt;
  }

  // What the next sentence may take up: "It", "They were down 5%".
  void Remember(const Sentence& sentence, const TaggedSentence& tagged,
                const std::vector<Draft>& drafts) {
    const bool follows = sentence.paragraph == context_.paragraph;
    context_.paragraph = sentence.paragraph;
    if (const auto subject = SpokenOf(tagged)) context_.subject = subject;
    if (auto raters = RatersIn(article_, tagged); !raters.empty()) context_.raters = raters;
    if (names_.main && Names(tagged, *names_.main)) context_.main_named = true;
    if (sentence.section == Section::kHeading) context_.heading = OnlyCompany(tagged);
    const Draft* last = nullptr;
    for (const Draft& draft : drafts)
      if (draft.metric && draft.kind == ClaimKind::kQuantity && (!last || draft.item > last->item))
        last = &draft;
    context_.metric = last ? last->metric : nullptr;
    context_.outlook = TellsOwnOutlook(tagged) || (follows && context_.outlook);
    context_.market = SpeaksOfTrading(tagged) || (follows && context_.market);
    for (size_t i = 0; i < tagged.items.size(); ++i)
      if (IsOffice(tagged, i)) context_.place = tagged.items[i].meaning->canonical;
  }

  const Article& article_;
  const CompiledRules& rules_;
  const SentenceObserver& observer_;
  LexedText text_;
  ArticleWords words_;
  ArticleNames names_;
  PeriodContext periods_;
  TextContext context_;
  std::vector<TaggedSentence> opening_;  // the first sentences; empty for boilerplate
  std::optional<Date> day_;              // of the entry of the sentence before
  std::vector<size_t> line_starts_;
  std::vector<Claim> claims_;
  size_t claim_bytes_ = 0;
};

}  // namespace

std::vector<Claim> Extract(const Article& article, const RuleBook& rules) {
  return *Extract(article, rules, kUnlimited);
}

Result<std::vector<Claim>> Extract(const Article& article, const RuleBook& rules,
                                   const ExtractLimits& limits) {
  return Extract(article, rules, limits, SentenceObserver());
}

Result<std::vector<Claim>> Extract(const Article& article, const RuleBook& rules,
                                   const ExtractLimits& limits, const SentenceObserver& observer) {
  return Extractor(article, rules.compiled(), observer).Run(limits);
}

Mentions FindMentions(const Article& article) { return *FindMentions(article, kUnlimited); }

Result<Mentions> FindMentions(const Article& article, const ExtractLimits& limits) {
  LexedText text(article.text.normalized());
  PeriodContext context = ReadPeriodContext(text, article.published);
  Mentions mentions;
  for (const Sentence& sentence : article.sentences) {
    context.published = sentence.day ? sentence.day : article.published;
    FindFigures(text, sentence, context, &mentions.quantities, &mentions.periods);
    if (mentions.quantities.size() + mentions.periods.size() > limits.max_mentions)
      return Beyond(article, sentence,
                    fmt::format("more than {} figures and periods, the limit for one document",
                                limits.max_mentions));
  }
  return mentions;
}

}  // namespace countercheck
