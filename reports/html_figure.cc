#include "reports/html_figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/amount_words.h"
#include "reports/finding_rows.h"
#include "reports/html_text.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kNotesShown = 3;
constexpr size_t kRivalsShown = 2;
constexpr size_t kNoteColumns = 120;
constexpr size_t kRivalColumns = 60;

// The members that clash or agree with the claim, where the finding says which: not all of them
// may.
std::set<std::string_view> PartnersOf(const Claim& claim, const Finding& finding) {
  std::set<std::string_view> partners;
  for (const Relation& pair : finding.pairs) {
    if (pair.kind != finding.kind) continue;
    if (pair.a == claim.id) partners.insert(pair.b);
    if (pair.b == claim.id) partners.insert(pair.a);
  }
  return partners;
}

FigureStanding StandingOf(std::string_view id, const HtmlContext& context) {
  const auto found = context.standings.find(id);
  return found == context.standings.end() ? FigureStanding() : found->second;
}

}  // namespace

FigureState StateOfPiece(const TextPiece& piece, const HtmlContext& context) {
  FigureState gravest = FigureState::kNotUnderstood;
  for (const std::string& id : piece.claims)
    gravest = std::min(gravest, StandingOf(id, context).state);
  return gravest;
}

std::string EscapedWithSpaces(std::string_view text) {
  // Printable() takes the spaces at both ends away.
  const std::string fenced = Printable("x" + std::string(text) + "x");
  return EscapedPrintable(std::string_view(fenced).substr(1, fenced.size() - 2));
}

FigureNotes::FigureNotes(const Report& report, const ClaimIndex& index, const HtmlContext& context)
    : report_(report), index_(index), context_(context) {
  for (const Claim& claim : report.claims) claims_.emplace(claim.id, &claim);
}

// "004:9 down roughly 7.8% · 002:3 …": what the others of the finding say.
std::string FigureNotes::RivalsOf(const Claim& claim, const FigureStanding& standing) const {
  std::string rivals;
  size_t shown = 0;
  const Finding& finding = report_.findings[standing.finding];
  const std::set<std::string_view> partners = PartnersOf(claim, finding);
  for (const FindingRow& row : RowsOf(finding, index_.MembersOf(finding))) {
    const bool is_itself =
        row.claim->document == claim.document && row.claim->value_text == claim.value_text;
    if (is_itself || (!partners.empty() && !partners.contains(row.claim->id))) continue;
    if (++shown > kRivalsShown) return rivals + " · …";
    rivals += (rivals.empty() ? "" : " · ") + PlaceOf(*row.claim, context_) + " " +
              ValueInWords(*row.claim);
  }
  return rivals;
}

std::string FigureNotes::NoteOf(const Claim& claim) const {
  const std::string terms = ContextInWords(claim);
  std::string note = "<b>" + Escaped(CutTo(Printable(TopicOf(claim)), kNoteColumns)) + "</b>";
  if (!terms.empty()) note += " · " + Escaped(CutTo(Printable(terms), kNoteColumns));
  const std::string exact = claim.kind == ClaimKind::kQuantity
                                ? ExactInWords(claim.value.interval, claim.value.unit)
                                : "";
  if (!exact.empty()) note += "<br>allows " + Escaped(exact);
  const FigureStanding standing = StandingOf(claim.id, context_);
  note += fmt::format("<br><i>{}</i>", StateInWords(standing.state));
  if (!standing.has_finding || standing.state > FigureState::kAgrees) return note;
  const std::string rivals = CutTo(Printable(RivalsOf(claim, standing)), kRivalColumns);
  return rivals.empty() ? note : note + ": " + Escaped(rivals);
}

std::string FigureNotes::TargetOf(const TextPiece& piece) const {
  const FigureState state = StateOfPiece(piece, context_);
  for (const std::string& id : piece.claims)
    if (const size_t card = CardOf(context_, id);
        card > 0 && StandingOf(id, context_).state == state)
      return fmt::format(" href=\"#finding-{}\"", card);
  const auto row = context_.rows.find(piece.claims.front());
  return row == context_.rows.end() ? " tabindex=\"0\""
                                    : fmt::format(" href=\"#claim-{}\"", row->second);
}

std::string FigureNotes::FigureHtml(const TextPiece& piece, size_t number) const {
  std::string note;
  size_t shown = 0;
  for (const std::string& id : piece.claims) {
    const auto claim = claims_.find(id);
    if (claim == claims_.end() || ++shown > kNotesShown) continue;
    note += (note.empty() ? "" : "<br>") + NoteOf(*claim->second);
  }
  std::string html = Filled(HtmlFile("figure.html"),
                            {{"class", std::string(ToString(StateOfPiece(piece, context_)))},
                             {"number", std::to_string(number)},
                             {"target", TargetOf(piece)},
                             {"value", EscapedWithSpaces(piece.text)},
                             {"note", note}});
  while (html.ends_with('\n')) html.pop_back();
  return html;
}

}  // namespace countercheck
