#include "reports/html_context.h"

#include <fmt/format.h>

#include "reports/text_layout.h"

namespace countercheck {

constexpr size_t kPlaceColumns = 18;

HtmlContext ContextOf(const Report& report) {
  HtmlContext context;
  context.names = ShortNamesOf(report.documents);
  context.sources = SourceNamesOf(report.documents);
  for (const Document& document : report.documents)
    context.documents.emplace(document.name, &document);
  context.standings = StandingsOf(report);
  context.cards.assign(report.findings.size(), 0);
  return context;
}

size_t CardOf(const HtmlContext& context, std::string_view claim_id) {
  const auto found = context.standings.find(claim_id);
  if (found == context.standings.end() || !found->second.has_finding) return 0;
  return context.cards[found->second.finding];
}

std::string PlaceOf(const Claim& claim, const HtmlContext& context) {
  const std::string name =
      CutTo(Printable(ShortName(context.sources, claim.document)), kPlaceColumns);
  return claim.line > 0 ? fmt::format("{}:{}", name, claim.line) : name;
}

}  // namespace countercheck
