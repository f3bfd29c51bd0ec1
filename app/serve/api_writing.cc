// What may be written: articles and reviews, with the token; and drafts, of which nothing is
// stored.
#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/review_words.h"
#include "app/serve/answers.h"
#include "app/serve/drafts.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/judgements.h"
#include "app/serve/parameters.h"
#include "app/serve/service.h"
#include "app/severity_words.h"
#include "pipeline/ingest/json_lines.h"
#include "pipeline/ingest/json_object.h"
#include "pipeline/ingest/source.h"
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

// "application/json" of "application/json; charset=utf-8".
std::string_view TypeOf(const HttpRequest& request) {
  const std::string_view type = request.Header("content-type");
  return type.substr(0, type.find_first_of("; "));
}

bool IsJsonLines(std::string_view type) {
  return type == "application/jsonl" || type == "application/x-ndjson";
}

HttpResponse Unauthorized() {
  HttpResponse response = Problem(401, "Writing takes the token of this server.");
  response.headers.emplace_back("www-authenticate", "Bearer");
  return response;
}

std::vector<std::string_view> LinesOf(std::string_view body) {
  std::vector<std::string_view> lines;
  while (!body.empty()) {
    const size_t end = std::min(body.find('\n'), body.size());
    lines.push_back(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return lines;
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// An article without a name could not be known again.
Result<RawDocument> ReadArticle(std::string_view line, size_t number) {
  Result<RawDocument> raw = ReadJsonLine(line, "body", number, IngestLimits());
  if (!raw || raw->document.identity != "body:" + std::to_string(number)) return raw;
  return Unexpected({"body", "line " + std::to_string(number), "give \"id\" or \"url\""});
}

// What is sent besides JSON.
std::optional<InputFormat> FormatOf(std::string_view type) {
  if (type == "text/html" || type == "application/xhtml+xml") return InputFormat::kHtml;
  if (type == "application/rss+xml" || type == "application/atom+xml" ||
      type == "application/feed+json")
    return InputFormat::kFeed;
  return std::nullopt;
}

std::vector<Result<RawDocument>> DocumentsIn(const std::string& body, InputFormat format) {
  std::istringstream bytes(body);
  std::vector<Result<RawDocument>> documents;
  ReadSource(
      "body", SourceKind::kStream, bytes, format, IngestLimits(),
      [&documents](Result<RawDocument> raw) {
        const bool nameless = raw && (raw->document.identity == "body" ||
                                      raw->document.identity.starts_with("body:"));
        if (nameless)
          raw = Unexpected({"body", "", "names no address by which it could be known again"});
        documents.push_back(std::move(raw));
      });
  return documents;
}

// One object, or one a line; or what a page or a feed holds.
std::vector<Result<RawDocument>> DocumentsOf(const HttpRequest& request) {
  if (const auto format = FormatOf(TypeOf(request))) return DocumentsIn(request.body, *format);
  const std::string_view body = request.body;
  const auto lines =
      IsJsonLines(TypeOf(request)) ? LinesOf(body) : std::vector<std::string_view>{body};
  std::vector<Result<RawDocument>> documents;
  for (size_t i = 0; i < lines.size(); ++i)
    if (!IsBlank(lines[i])) documents.push_back(ReadArticle(lines[i], i + 1));
  return documents;
}

HttpResponse AnswerOf(const IntakeCounts& counts, const std::vector<Error>& errors) {
  const bool none_read = counts.failed > 0 && counts.added + counts.changed + counts.unchanged == 0;
  if (none_read) return Problem(422, FormatError(errors.front()));
  return Ok(kJsonType, FormatIntakeCounts(counts, errors));
}

HttpResponse PostArticles(const Service& service, const RoutedRequest& request) {
  if (!HasToken(request.http, service.options().access)) return Unauthorized();
  if (const auto fault = Parameters(request).Fault()) return *fault;
  const std::string_view type = TypeOf(request.http);
  if (type != kJsonType && !IsJsonLines(type) && !FormatOf(type))
    return Problem(
        415,
        "Send application/json, one article; application/jsonl, one a line; text/html, a "
        "page; or a feed.");
  std::vector<Result<RawDocument>> documents = DocumentsOf(request.http);
  if (documents.empty()) return Problem(422, "There is no article in the body.");
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
  const std::string_view type = TypeOf(request.http);
  if (type != kJsonType && type != "text/plain")
    return Problem(415, "Send text/plain, the draft, or application/json, an article.");
  if (request.http.body.size() > kMostDraftBytes) return Problem(413, "A draft may have 256 KB.");
  Result<RawDocument> raw = type == kJsonType
                                ? ReadJsonLine(request.http.body, "draft", 1, IngestLimits())
                                : DraftOf(request.http.body, "");
  if (!raw) return Problem(422, FormatError(raw.error()));
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

HttpResponse PostReview(const Service& service, const RoutedRequest& request) {
  if (!HasToken(request.http, service.options().access)) return Unauthorized();
  if (const auto fault = Parameters(request).Fault()) return *fault;
  if (TypeOf(request.http) != kJsonType) return Problem(415, "Send application/json.");
  auto fields = ReadJsonObject(request.http.body);
  if (!fields) return Problem(422, FormatError(fields.error()));
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
