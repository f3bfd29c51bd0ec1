#include "reports/html_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "reports/finding_rows.h"
#include "reports/html_text.h"
#include "reports/step_words.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

// A page stays readable, and opens at once, whatever is checked.
constexpr size_t kMostArticles = 12;
constexpr size_t kMostAnswers = 6;
constexpr size_t kMostQuestions = 120;
// More are folded: rows that list who says what are tall.
constexpr size_t kQuestionsOpen = 40, kQuestionsOfManyOpen = 10;
constexpr size_t kMostQuiet = 300;
constexpr size_t kMostBytesOfTable = 120'000;

constexpr size_t kNameColumns = 24;
constexpr size_t kQuestionColumns = 100;
constexpr size_t kValueColumns = 90;
constexpr size_t kSaidColumns = 180;

// The same around rows that are HTML already.
std::string TableOf(std::string_view name, const std::vector<std::string>& headings,
                    std::string_view rows) {
  std::string head;
  for (const std::string& heading : headings) head += "<th scope=\"col\">" + heading + "</th>";
  return fmt::format(
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n"
      "<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
      name, head, rows);
}

std::string_view ClassOf(Answer answer) {
  return answer == Answer::kInConflict  ? "in-conflict"
         : answer == Answer::kInTension ? "in-tension"
         : answer == Answer::kHedged    ? "hedged"
                                        : "";
}

// Colour is never all that tells the cells apart.
std::string_view RemarkOn(Answer answer) {
  return answer == Answer::kInConflict  ? " <small>in conflict</small>"
         : answer == Answer::kInTension ? " <small>in tension</small>"
         : answer == Answer::kHedged    ? " <small>hedged</small>"
                                        : "";
}

// What an article that does not answer says beside the question.
std::string AsideHtml(const CoverageRow& row, size_t place) {
  const auto aside = row.asides.find(place);
  if (aside == row.asides.end()) return "<td class=\"none\">not said</td>";
  return fmt::format(
      "<td class=\"none\">{}</td>",
      EscapedAndCut(fmt::format("{}", fmt::join(aside->second, " · ")), kValueColumns));
}

std::string CellHtml(const CoverageRow& row, size_t place) {
  const auto cell = row.cells.find(place);
  if (cell == row.cells.end()) return AsideHtml(row, place);
  const std::string values = fmt::format("{}", fmt::join(cell->second.values, " · "));
  return fmt::format("<td class=\"{}\">{}{}</td>", ClassOf(cell->second.answer),
                     EscapedAndCut(values, kValueColumns), RemarkOn(cell->second.answer));
}

std::string QuestionHtml(const CoverageRow& row, size_t articles) {
  std::string html = "<tr><th scope=\"row\">" +
                     EscapedAndCut(StepInWords(row.question), kQuestionColumns) + "</th>";
  for (size_t place = 0; place < articles; ++place) html += CellHtml(row, place);
  return html + "</tr>\n";
}

// What articles say alike, and in which of them, by place.
struct SharedAnswer {
  std::string values;
  Answer answer = Answer::kGiven;
  std::vector<size_t> places;
};

// What clashes first, then what most articles say.
std::vector<SharedAnswer> SharedAnswers(const CoverageRow& row) {
  std::map<std::string, SharedAnswer> by_values;
  for (const auto& [place, cell] : row.cells) {
    const std::string values = fmt::format("{}", fmt::join(cell.values, ", "));
    SharedAnswer& shared = by_values[values];
    shared.values = values;
    shared.answer = std::max(shared.answer, cell.answer);
    shared.places.push_back(place);
  }
  std::vector<SharedAnswer> answers;
  for (auto& [values, shared] : by_values) answers.push_back(std::move(shared));
  std::stable_sort(answers.begin(), answers.end(),
                   [](const SharedAnswer& a, const SharedAnswer& b) {
                     const bool a_clashes = a.answer >= Answer::kInTension;
                     const bool b_clashes = b.answer >= Answer::kInTension;
                     if (a_clashes != b_clashes) return a_clashes;
                     return a.places.size() > b.places.size();
                   });
  return answers;
}

// "down 10%: Reuters and 6 more", each value once; those that clash are marked.
std::string AnswersHtml(const CoverageRow& row, const Coverage& coverage,
                        const HtmlContext& context) {
  const std::vector<SharedAnswer> answers = SharedAnswers(row);
  const size_t shown = std::min(answers.size(), kMostAnswers);
  std::string html;
  for (size_t i = 0; i < shown; ++i) {
    const auto& [values, answer, places] = answers[i];
    std::string names = ShortName(context.sources, coverage.documents[places.front()]);
    if (places.size() > 1) names += fmt::format(" and {} more", places.size() - 1);
    html += fmt::format("<div class=\"{}\">{}{}: {}</div>", ClassOf(answer),
                        EscapedAndCut(values, kValueColumns), RemarkOn(answer),
                        EscapedAndCut(names, kValueColumns));
  }
  if (answers.size() > shown)
    html += fmt::format("<div>{}</div>", CountOf(answers.size() - shown, "more answer"));
  return html;
}

// Where a column for each article would be a wall of "not said".
std::string QuestionOfMany(const CoverageRow& row, const Coverage& coverage,
                           const HtmlContext& context) {
  return fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                     EscapedAndCut(StepInWords(row.question), kQuestionColumns), row.cells.size(),
                     AnswersHtml(row, coverage, context));
}

// "001: −10%, −9% · 002: about −7.8%", each value of a source once.
std::string SaidBy(const Finding& finding, const std::vector<const Claim*>& members,
                   const HtmlContext& context) {
  std::string said;
  std::string_view before;
  std::set<std::string> values;
  for (const FindingRow& row : RowsOf(finding, members)) {
    const bool goes_on = row.claim->document == before;
    before = row.claim->document;
    if (!goes_on) values.clear();
    const std::string value = ValueInWords(*row.claim);
    if (!values.insert(value).second) continue;
    if (goes_on)
      said += ", " + value;
    else
      said += (said.empty() ? "" : " · ") + ShortName(context.sources, before) + ": " + value;
  }
  return said;
}

// What differs; of figures that imply one, the sentence that says which.
std::string NoteOn(const Finding& finding, const std::vector<const Claim*>& members,
                   const HtmlContext& context) {
  if (finding.kind == RelationKind::kUnverifiable)
    return InShortNames(finding, members, context.names).message;
  return fmt::format("{}", fmt::join(WithSourcesFolded(finding.differs), "; "));
}

}  // namespace

std::string Table(std::string_view name, const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows) {
  std::string html;
  for (const std::vector<std::string>& row : rows) {
    html += "<tr>";
    for (const std::string& cell : row) html += "<td>" + cell + "</td>";
    html += "</tr>\n";
  }
  return TableOf(name, headings, html);
}

std::string LeftOut(size_t all, size_t shown, std::string_view noun) {
  if (all <= shown) return "";
  return fmt::format("<p class=\"remark\">{} more; --format jsonl lists them all.</p>\n",
                     CountOf(all - shown, noun));
}

std::string FormatCoverageTable(const Coverage& coverage, const HtmlContext& context) {
  const bool many = coverage.documents.size() > kMostArticles;
  std::vector<std::string> headings = {"Question"};
  if (many) headings.insert(headings.end(), {"Articles", "Who says what"});
  for (const std::string& document : coverage.documents)
    if (!many)
      headings.push_back(EscapedAndCut(ShortName(context.sources, document), kNameColumns));
  const size_t open = many ? kQuestionsOfManyOpen : kQuestionsOpen;
  std::string rows, further;
  size_t shared = 0, shown = 0;
  for (const CoverageRow& row : coverage.rows) {
    if (row.cells.size() < 2) continue;
    ++shared;
    if (shown == kMostQuestions || rows.size() + further.size() >= kMostBytesOfTable) continue;
    (shown < open ? rows : further) += many ? QuestionOfMany(row, coverage, context)
                                            : QuestionHtml(row, coverage.documents.size());
    ++shown;
  }
  if (rows.empty()) return "";
  std::string html = TableOf("Coverage", headings, rows);
  if (!further.empty())
    html += fmt::format("<details><summary>{}</summary>\n{}</details>\n",
                        CountOf(shown - open, "more question"),
                        TableOf("More of the coverage", headings, further));
  return html + LeftOut(shared, shown, "question");
}

std::string FormatQuietFindings(const std::vector<const Finding*>& findings,
                                const ClaimIndex& index, const HtmlContext& context) {
  std::map<RelationKind, std::pair<size_t, std::vector<std::vector<std::string>>>> kinds;
  size_t bytes = 0;
  for (const Finding* finding : findings) {
    auto& [count, rows] = kinds[finding->kind];
    ++count;
    if (rows.size() == kMostQuiet || bytes >= kMostBytesOfTable) continue;
    const std::vector<const Claim*> members = index.MembersOf(*finding);
    rows.push_back({Isolated(TopicOf(*finding)),
                    EscapedAndCut(SaidBy(*finding, members, context), kSaidColumns),
                    EscapedAndCut(NoteOn(*finding, members, context), kSaidColumns)});
    for (const std::string& cell : rows.back()) bytes += cell.size();
  }
  std::string html;
  for (const auto& [kind, counted] : kinds) {
    const auto& [count, rows] = counted;
    const std::string name = CountOf(kind, count);
    html += fmt::format("<details><summary>{}</summary>\n{}{}</details>\n", name,
                        Table(name, {"What", "Who says what", "Note"}, rows),
                        LeftOut(count, rows.size(), "finding"));
  }
  return html;
}

}  // namespace countercheck
