#include "reports/claim_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "reports/claim_quote.h"
#include "reports/note_lines.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kValueColumns = 24;
constexpr size_t kMargin = 8 + kValueColumns + 2;
constexpr size_t kIdDigits = 8;

std::string DocumentHeading(const Document& document, const TextStyle& style) {
  std::vector<std::string> parts;
  for (const std::string& part : {document.title, document.outlet, document.published}) {
    if (!part.empty()) parts.push_back(Printable(part));
  }
  std::string heading = Inked(Printable(document.name), Ink::kBold, style.color) + "\n";
  if (!parts.empty()) heading += fmt::format("  {}\n", fmt::join(parts, " · "));
  return heading;
}

// "gross margin, level · Q2 2026 · guidance · Acme (its)"
std::string Description(const Claim& claim) {
  std::vector<std::string> parts = {TopicOf(claim)};
  if (std::string context = ContextInWords(claim); !context.empty()) parts.push_back(context);
  const Subject& subject = claim.subject;
  if (!subject.name.empty()) {
    const bool other = !subject.surface.empty() && subject.surface != subject.name;
    parts.push_back(other ? fmt::format("{} (“{}”)", subject.name, subject.surface) : subject.name);
  }
  return Printable(fmt::format("{}", fmt::join(parts, " · ")));
}

void AddClaim(const Claim& claim, const TextStyle& style, std::string* out) {
  const size_t room = static_cast<size_t>(std::max(style.width, 80)) - kMargin;
  const std::string value = CutTo(Printable(ValueInWords(claim)), kValueColumns);
  std::string lead = fmt::format("{:>6}  {}  ", claim.line,
                                 Padded(Inked(value, Ink::kBold, style.color), kValueColumns));
  const std::string margin(kMargin, ' ');
  std::vector<std::string> lines = Wrap(Description(claim), room);
  for (const std::string& line : lines) {
    *out += lead + line + "\n";
    lead = margin;
  }
  const std::string id = claim.id.substr(0, kIdDigits);
  const size_t quote_room = room > id.size() + 2 ? room - id.size() - 2 : room;
  const std::string quote = Padded(MarkedQuote(claim, quote_room, style.color), quote_room);
  *out += margin + quote + "  " + Inked(id, Ink::kDim, style.color) + "\n";
}

}  // namespace

std::string FormatClaimList(const Report& report, const TextStyle& style) {
  std::string out;
  auto claim = report.claims.begin();
  auto note = report.notes.begin();
  for (const Document& document : report.documents) {
    out += DocumentHeading(document, style);
    for (; note != report.notes.end() && note->document == document.name; ++note) {
      out += FormatNote(*note, "note", style);
    }
    const auto first = claim;
    for (; claim != report.claims.end() && claim->document == document.name; ++claim) {
      AddClaim(*claim, style, &out);
    }
    out += first == claim ? "  no claims\n\n" : "\n";
  }
  return out;
}

}  // namespace countercheck
