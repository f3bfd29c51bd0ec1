// What may be written: articles and reviews, with the token; and drafts, of which nothing is
// stored.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/review_words.h"
#include "app/serve/answers.h"
#include "app/serve/article_bodies.h"
#include "app/serve/drafts.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/judgements.h"
#include "app/serve/parameters.h"
#include "app/serve/service.h"
#include "app/severity_words.h"
#include "pipeline/ingest/json_object.h"
#include "pipeline/store/intake.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/reviews.h"
#include "reports/report_formats.h"
#include "reports/service_json.h"

namespace countercheck {
namespace {

constexpr size_t kMostNoteBytes = 4000;
constexpr size_t kMostAuthorBytes = 200;
// So few are not worth the threads.
constexpr size_t kFewArticles = 8;

// Without a token nobody has guessed.
HttpResponse Unauthorized(const HttpRequest& request) {
  HttpResponse response = Problem(401, "Writing takes the token of this server.");
  if (!request.Header("authorization").empty()) response.delay = kWrongTokenDelay;
  response.headers.emplace_back("www-authenticate", "Bearer");
  return response;
}

// Nothing in the body can be read: that is a fault of the request where it says that it is JSON.
HttpResponse Unreadable(std::string_view type, std::string_view why) {
  return Problem(IsJson(type) ? 400 : 422, why);
}

HttpResponse AnswerOf(const IntakeCounts& counts, const std::vector<Error>& errors) {
  const bool none_read = counts.failed > 0 && counts.added + counts.changed + counts.unchanged == 0;
  if (none_read) return Problem(422, FormatError(errors.front()));
  return Ok(kJsonType, FormatIntakeCounts(counts, errors));
}

HttpResponse PostArticles(const Service& service, const RoutedRequest& request) {
  if (!HasToken(request.http, service.options().access)) return Unauthorized(request.http);
  const std::string type = MediaTypeOf(request.http);
  if (!HoldsArticles(type))
    return Problem(415,
                   "Send application/json, one article; application/jsonl, one a line; "
                   "text/plain, a text; text/html, a page; or a feed.");
  Parameters parameters(request);
  const Document given = DocumentGiven(type, &parameters);
  if (const auto fault = parameters.Fault()) return *fault;
  std::vector<Result<RawDocument>> documents = ArticlesIn(request.http, given);
  if (documents.empty()) return Unreadable(type, "There is no article in the body.");
  const auto failed = [](const Result<RawDocument>& document) { return !document; };
  if (std::all_of(documents.begin(), documents.end(), failed))
    return Unreadable(type, FormatError(documents.front().error()));
  IntakeOptions options;
  options.now = service.options().now();
  options.threads = documents.size() <= kFewArticles ? 1 : 0;
  std::vector<Error> errors;
  return service.Writing([&](Database* store) {
    const Result<IntakeCounts> counts = TakeIn(
        [&](const Sink& sink) {
          for (Result<RawDocument>& document : documents) sink(std::move(document));
        },
        service.rules(), options,
        [&errors](const IntakeCounts&, const Error* error) {
          if (error != nullptr) errors.push_back(*error);
        },
        store);
    return counts ? AnswerOf(*counts, errors) : HttpResponse();
  });
}

HttpResponse PostLint(const Service& service, const RoutedRequest& request) {
  Parameters parameters(request);
  const std::string least = parameters.OneOf("severity", {"info", "low", "medium", "high"}, "low");
  if (const auto fault = parameters.Fault()) return *fault;
  const std::string type = MediaTypeOf(request.http);
  if (type != kJsonType && type != "text/plain")
    return Problem(415, "Send text/plain, the draft, or application/json, an article.");
  if (request.http.body.size() > kMostDraftBytes) return Problem(413, "A draft may have 256 KB.");
  Result<RawDocument> raw = type == kJsonType ? ReadArticle(request.http.body, "draft", 1)
                                              : DraftOf(request.http.body, "");
  if (!raw) return Unreadable(type, FormatError(raw.error()));
  Result<Report> report = LintDraft(service, std::move(*raw), SeverityOf(least));
  if (!report) return Problem(422, FormatError(report.error()));
  const LeftOut left = Shorten(&*report);
  std::string lines = FormatJsonLines(*report);
  if (left.findings + left.claims > 0) lines += FormatTruncated(left.findings, left.claims);
  return Ok(kJsonLinesType, lines);
}

// What is wrong with it, empty where nothing is.
std::string FaultOf(const std::string& status, const Review& review) {
  const auto known = std::any_of(std::begin(kReviewStatuses), std::end(kReviewStatuses),
                                 [&](ReviewStatus one) { return ToString(one) == status; });
  if (!known) return "status: expected one of open, triaged, confirmed, explained, dismissed";
  if (!IsLegibleName(review.author)) return "author: say who judges, in letters";
  if (review.author.size() > kMostAuthorBytes) return "author: is too long";
  if (review.note.size() > kMostNoteBytes) return "note: is too long";
  return "";
}

// A misspelled key is no review without it.
Result<std::map<std::string, std::string>> ReadReview(const std::string& json) {
  const std::set<std::string> known = {"status", "author", "note", "seen"};
  if (const auto fault = JsonFault(json, known)) return Unexpected(*fault);
  auto fields = ReadJsonObject(json);
  if (!fields) return fields;
  for (const auto& [key, value] : *fields)
    if (!known.contains(key))
      return Unexpected({"", "\"" + key + "\"", "unknown (known: author, note, seen, status)"});
  return fields;
}

HttpResponse PostReview(const Service& service, const RoutedRequest& request) {
  if (!HasToken(request.http, service.options().access)) return Unauthorized(request.http);
  if (const auto fault = Parameters(request).Fault()) return *fault;
  if (MediaTypeOf(request.http) != kJsonType) return Problem(415, "Send application/json.");
  auto fields = ReadReview(request.http.body);
  if (!fields) return Problem(400, FormatError(fields.error()));
  const Review review{StatusOf((*fields)["status"]), (*fields)["author"], (*fields)["note"],
                      service.options().now()};
  if (const std::string fault = FaultOf((*fields)["status"], review); !fault.empty())
    return Problem(422, fault);
  const std::string& id = request.names.front();
  return service.Writing([&](Database* store) {
    const auto named = FindingsNamed(id, store);
    if (named != std::vector{id}) return Problem(404, "There is no such finding.");
    const std::string stale = StaleWords((*fields)["seen"], ReviewOf(id, store));
    if (!stale.empty()) return Problem(409, stale);
    AddReviews({id}, review, store);
    return Ok(kJsonType, FormatReviewed(id, review));
  });
}

}  // namespace

void AddWritingRoutes(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* path, auto answer) {
    routes->push_back({"POST", path, [service, answer](const RoutedRequest& request) {
                         return answer(*service, request);
                       }});
  };
  add("/articles", PostArticles);
  add("/lint", PostLint);
  add("/findings/{id}/review", PostReview);
}

}  // namespace countercheck
