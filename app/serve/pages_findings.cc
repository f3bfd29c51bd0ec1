// The findings: a list to work through, each of them with its life, and what editors make of them.
#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/review_words.h"
#include "app/serve/digest.h"
#include "app/serve/first_words.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/judgements.h"
#include "app/serve/pages.h"
#include "app/serve/parameters.h"
#include "app/severity_words.h"
#include "pipeline/store/names_in_use.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/reviews.h"
#include "reports/document_names.h"
#include "reports/finding_rows.h"
#include "reports/time_words.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr int64_t kOnPage = 20;
constexpr int64_t kMostSubjects = 300;
constexpr int64_t kMostCounted = 999;
constexpr size_t kMostNoteBytes = 4000;

// What the list shows of all findings.
struct Choice {
  std::string state, words;
  std::vector<ReviewStatus> statuses;
  bool open = true;
};

const std::vector<Choice>& Choices() {
  static const std::vector<Choice> choices = {
      {"new", "New", {ReviewStatus::kOpen}},
      {"open", "Open", StatusesOf({})},
      {"dismissed", "Dismissed", {ReviewStatus::kDismissed}},
      {"resolved", "Resolved", {}, false}};
  return choices;
}

const Choice& ChoiceOf(const std::string& state) {
  for (const Choice& choice : Choices())
    if (choice.state == state) return choice;
  return Choices().front();
}

// "12", "999+".
std::string CountIn(const Choice& choice, FindingFilter filter, Database* store) {
  filter.statuses = choice.statuses;
  filter.open = choice.open;
  filter.offset = 0;
  filter.limit = kMostCounted + 1;
  const int64_t count = CountFindings(filter, store);
  return count > kMostCounted ? fmt::format("{}+", kMostCounted) : std::to_string(count);
}

// How many of each fit what is looked for.
std::string TabsHtml(const RoutedRequest& request, const std::string& chosen,
                     const FindingFilter& filter, Database* store) {
  std::string html;
  for (const Choice& choice : Choices())
    html += fmt::format(
        "<li><a href=\"{}\"{}>{} <span class=\"count\">{}</span></a></li>\n",
        Escaped(AddressWith(request, {{"state", choice.state}, {"offset", ""}, {"done", ""}})),
        choice.state == chosen ? " aria-current=\"true\"" : "", choice.words,
        CountIn(choice, filter, store));
  return html;
}

std::string_view StatusInWords(ReviewStatus status) {
  switch (status) {
    case ReviewStatus::kTriaged:
      return "You look after it";
    case ReviewStatus::kConfirmed:
      return "Confirmed";
    case ReviewStatus::kExplained:
      return "Explained";
    case ReviewStatus::kDismissed:
      return "Dismissed";
    default:
      return "Open again";
  }
}

// What was done just now, with the way back.
std::string NoticeHtml(const Service& service, const RoutedRequest& request, Database* store) {
  const std::string id = request.Field("done");
  const auto editor = service.EditorOf(request.http);
  if (id.empty() || !editor) return "";
  FindingFilter filter;
  filter.finding = id;
  const std::vector<Finding> found = FindFindings(filter, store).findings;
  if (found.empty() || !found.front().review) return "";
  const bool stands = TakingBack(ReviewsOf(id, store)).has_value();
  return FilledAsset(service, "notice.html",
                     {{"status", std::string(StatusInWords(found.front().review->status))},
                      {"topic", Escaped(TopicOf(found.front()))},
                      {"address", FindingAddress(id)},
                      {"id", Escaped(id)},
                      {"seen", StateOf(found.front().review)},
                      {"button", stands ? "<button class=\"plain\">Undo</button>" : ""},
                      {"word", editor->form_word},
                      {"return", Escaped(AddressWith(request, {{"done", ""}}))}});
}

// The keys that do something here. Only who may judge has those that judge.
std::string KeysHtml(const Service& service, const RoutedRequest& request, bool many) {
  const bool signed_in = service.EditorOf(request.http).has_value();
  std::vector<std::string> keys;
  if (many) keys.push_back("<kbd>j</kbd> <kbd>k</kbd> move");
  if (signed_in)
    keys.insert(keys.end(), {"<kbd>c</kbd> confirm", "<kbd>d</kbd> dismiss", "<kbd>u</kbd> undo",
                             "<kbd>n</kbd> note"});
  keys.push_back("<kbd>e</kbd> explain");
  if (many) keys.push_back("<kbd>/</kbd> search");
  return fmt::format("<p class=\"remark keys\" hidden>Keys: {}</p>\n", fmt::join(keys, " · "));
}

std::string EmptyHtml(const RoutedRequest& request) {
  const bool filtered = !request.Field("words").empty() || !request.Field("subject").empty();
  return fmt::format("<p class=\"notice\">{}</p>\n", filtered
                                                         ? "No finding fits what you look for."
                                                         : "Nothing here that asks for an editor.");
}

HttpResponse List(const Service& service, const RoutedRequest& request) {
  Parameters parameters(request);
  FindingFilter filter;
  const std::string state =
      parameters.OneOf("state", {"new", "open", "dismissed", "resolved"}, "new");
  const std::string severity =
      parameters.OneOf("severity", {"info", "low", "medium", "high"}, "low");
  filter.words = parameters.Text("words");
  filter.subject = parameters.Text("subject");
  filter.offset = parameters.Number("offset", 0, 1'000'000'000, 0);
  parameters.Text("done");
  if (parameters.Fault())
    return PageProblem(service, request, 400, "This address is none of ours.");
  filter.least = SeverityOf(severity);
  filter.statuses = ChoiceOf(state).statuses;
  filter.open = ChoiceOf(state).open;
  filter.limit = kOnPage;
  return service.Reading([&](Database* store) {
    Report report = FindFindings(filter, store);
    GiveTitles(&report, store);
    HidePaths(&report, store);
    const std::string cards =
        CardsHtml(service, request, report, AddressWith(request, {{"done", ""}}));
    const std::string content = FilledAsset(
        service, "findings.html",
        {{"keys", KeysHtml(service, request, true)},
         {"notice", NoticeHtml(service, request, store)},
         {"tabs", TabsHtml(request, state, filter, store)},
         {"state", state},
         {"words", Escaped(filter.words)},
         {"subject", Escaped(filter.subject)},
         {"severities",
          OptionsHtml({{"info", "all"}, {"low", "low"}, {"medium", "medium"}, {"high", "high"}},
                      severity)},
         {"subjects", DatalistHtml("subjects", SubjectsInUse(kMostSubjects, store))},
         {"cards", cards.empty() ? EmptyHtml(request) : cards},
         {"pages", PagesHtml(request, kOnPage, filter.offset, report.findings.size())}});
    return PageResponse(service, request,
                        {ChoiceOf(state).words + " findings", "findings", content});
  });
}

// The articles are called as on the card above.
std::string HistoryHtml(const std::vector<Event>& events, const Report& report) {
  const HtmlContext context = DeskContextOf(report);
  std::set<std::string_view> documents;
  for (const Document& document : report.documents) documents.insert(document.name);
  std::string html;
  for (const Event& event : events) {
    const std::string text = WithShortNames(event.text, context.names, documents);
    html += fmt::format("<li><time>{}</time> <strong>{}</strong> {}</li>\n",
                        Escaped(TimeInWords(event.at)), Escaped(event.what), Escaped(text));
  }
  return html;
}

HttpResponse One(const Service& service, const RoutedRequest& request) {
  const std::string& id = request.names.front();
  return service.Reading([&](Database* store) {
    FindingFilter filter;
    filter.finding = id;
    Report report = FindFindings(filter, store);
    filter.open = false;
    const bool resolved = report.findings.empty();
    if (resolved) report = FindFindings(filter, store);
    if (report.findings.empty())
      return PageProblem(service, request, 404, "There is no such finding.");
    GiveTitles(&report, store);
    HidePaths(&report, store);
    return PageResponse(
        service, request,
        {TopicOf(report.findings.front()), "findings",
         FilledAsset(
             service, "finding.html",
             {{"keys", resolved ? "" : KeysHtml(service, request, false)},
              {"card", resolved ? "<p class=\"notice\">Resolved: its claims are gone or say "
                                  "something else now.</p>\n"
                                : CardsHtml(service, request, report, FindingAddress(id))},
              {"history", HistoryHtml(ShownHistoryOf(id, store), report)}}),
         "Finding"});
  });
}

// Where a form says that it came from: a page of ours, or the list.
std::string ReturnOf(const FormFields& form) {
  const std::string path = FieldOf(form, "return");
  // Browsers take "/\\" for "//", the name of another host.
  const bool ours = path.find('\\') == path.npos && ParseUrl(path);
  return ours ? path : "/";
}

std::string WithDone(const std::string& path, const std::string& id) {
  if (path.starts_with("/desk/")) return path;
  return path + (path.find('?') == path.npos ? "?" : "&") + "done=" + PercentEncoded(id);
}

// The form and who filled it in; a problem where nobody did, or not on a page of ours.
struct SignedForm {
  Editor editor;
  FormFields fields;
};

std::optional<SignedForm> SignedFormOf(const Service& service, const RoutedRequest& request) {
  const auto editor = service.EditorOf(request.http);
  auto fields = FormOf(request.http);
  if (!editor || !fields) return std::nullopt;
  const bool ours = EqualInConstantTime(editor->form_word, FieldOf(*fields, "word"));
  return ours ? std::optional<SignedForm>({*editor, std::move(*fields)}) : std::nullopt;
}

// To be looked at once more: somebody else was there first.
HttpResponse Stale(const Service& service, const RoutedRequest& request, const std::string& words) {
  HttpResponse response = PageResponse(
      service, request,
      {"Changed meanwhile", "findings",
       fmt::format("<p class=\"notice\">{} Nothing was noted. <a href=\"{}\">Look at it</a> and "
                   "decide anew.</p>\n",
                   Escaped(words), FindingAddress(request.names.front()))});
  response.status = 409;
  return response;
}

HttpResponse Judged(const Service& service, const RoutedRequest& request, const SignedForm& form,
                    const std::function<std::optional<Review>(Database*)>& review_of) {
  const std::string& id = request.names.front();
  return service.Writing([&](Database* store) {
    if (FindingsNamed(id, store) != std::vector{id})
      return PageProblem(service, request, 404, "There is no such finding.");
    const std::string stale = StaleWords(FieldOf(form.fields, "seen"), ReviewOf(id, store));
    if (!stale.empty()) return Stale(service, request, stale);
    const std::optional<Review> review = review_of(store);
    if (!review) return PageProblem(service, request, 422, "There is nothing to take back.");
    AddReviews({id}, *review, store);
    return GoTo(WithDone(ReturnOf(form.fields), id));
  });
}

constexpr char kNotSigned[] = "Sign in first; if you have, load the page anew and try again.";

HttpResponse Judge(const Service& service, const RoutedRequest& request) {
  const auto form = SignedFormOf(service, request);
  if (!form) return PageProblem(service, request, 403, kNotSigned);
  const std::string status = FieldOf(form->fields, "status");
  const Review review{StatusOf(status), form->editor.name, FieldOf(form->fields, "note"),
                      service.options().now()};
  if (ToString(review.status) != status || review.note.size() > kMostNoteBytes)
    return PageProblem(service, request, 422, "This form cannot be read.");
  return Judged(service, request, *form, [&](Database*) { return std::optional<Review>(review); });
}

// A review is never taken away: what stood before it is said again.
HttpResponse Undo(const Service& service, const RoutedRequest& request) {
  const auto form = SignedFormOf(service, request);
  if (!form) return PageProblem(service, request, 403, kNotSigned);
  return Judged(service, request, *form, [&](Database* store) -> std::optional<Review> {
    std::optional<Review> review = TakingBack(ReviewsOf(request.names.front(), store));
    if (!review) return std::nullopt;
    review->author = form->editor.name;
    review->at = service.options().now();
    return review;
  });
}

}  // namespace

void AddFindingPages(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* method, const char* path, auto answer) {
    routes->push_back({method, path, [service, answer](const RoutedRequest& request) {
                         return answer(*service, request);
                       }});
  };
  add("GET", "/", List);
  add("GET", "/desk/findings/{id}", One);
  add("POST", "/desk/findings/{id}/review", Judge);
  add("POST", "/desk/findings/{id}/undo", Undo);
}

}  // namespace countercheck
