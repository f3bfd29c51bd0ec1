#include "app/serve/service.h"

#include <chrono>
#include <utility>

#include "app/serve/answers.h"
#include "app/serve/pages.h"

namespace countercheck {
namespace {

// Browsers ask for pages; what programs get is a problem that they can read.
bool IsForReader(const HttpRequest& request) {
  return request.target.starts_with("/desk/") ||
         request.Header("accept").find("text/html") != std::string_view::npos;
}

}  // namespace

Service::Service(const RuleBook* rules, StoreConnections* store, ServiceOptions options)
    : rules_(rules), store_(store), options_(std::move(options)) {
  AddQuestionRoutes(this, &routes_);
  AddWritingRoutes(this, &routes_);
  AddStreamRoutes(this, &routes_);
  AddStateRoutes(this, &routes_);
  AddFindingPages(this, &routes_);
  AddArticlePages(this, &routes_);
  AddAuditPages(this, &routes_);
  AddDeskPages(this, &routes_);
}

HttpResponse Service::Answer(const HttpRequest& request) {
  const auto begin = std::chrono::steady_clock::now();
  std::string route;
  std::optional<HttpResponse> response = RefusalOf(request, options_.access);
  if (!response) response = Dispatch(routes_, request, &route);
  if (route.empty() && response->status == 404 && IsForReader(request))
    response = PageProblem(*this, {request, {}, {}}, 404, "There is nothing at this address.");
  AddEtag(request, &*response);
  AddSecurityHeaders(&*response);
  counts_.Add(route.empty() ? "none" : route, response->status,
              std::chrono::duration_cast<std::chrono::microseconds>(
                  std::chrono::steady_clock::now() - begin));
  return *std::move(response);
}

std::optional<Editor> Service::EditorOf(const HttpRequest& request) const {
  return sign_ins_.Find(SecretIn(request), options_.seconds());
}

// The error may name the file: it is for whoever runs the server.
HttpResponse Service::Problem503(const Error& error) const {
  options_.complain(FormatError(error));
  HttpResponse response = Problem(503, "The store cannot be used at this moment.");
  response.headers.emplace_back("retry-after", "5");
  return response;
}

HttpResponse Service::Reading(const FromStore& make) const {
  HttpResponse response;
  const auto error = store_->Read([&](Database* database) { response = make(database); });
  return error ? Problem503(*error) : response;
}

HttpResponse Service::Writing(const FromStore& make) const {
  HttpResponse response;
  const auto error = store_->Write([&](Database* database) { response = make(database); });
  return error ? Problem503(*error) : response;
}

}  // namespace countercheck
