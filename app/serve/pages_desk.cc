// Signing in and out, the draft that is held against the store, and the files of the page.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "app/serve/assets.h"
#include "app/serve/drafts.h"
#include "app/serve/judgements.h"
#include "app/serve/pages.h"
#include "app/serve/parameters.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostNameBytes = 100;

HttpResponse SignInForm(const Service& service, const RoutedRequest& request, int status,
                        const std::string& fault) {
  HttpResponse response = PageResponse(
      service, request,
      {"Sign in", "",
       FilledAsset(service, "sign_in.html",
                   {{"fault", fault.empty() ? "" : "<p class=\"notice\">" + fault + "</p>\n"}})});
  response.status = status;
  return response;
}

HttpResponse SignIn(const Service& service, const RoutedRequest& request) {
  const auto form = FormOf(request.http);
  if (!form) return SignInForm(service, request, 415, "This form cannot be read.");
  const std::string name = FieldOf(*form, "name");
  const AccessRules& access = service.options().access;
  if (!IsToken(FieldOf(*form, "token"), access)) {
    HttpResponse wrong = SignInForm(service, request, 403, "That is not the token of this server.");
    wrong.delay = kWrongTokenDelay;
    return wrong;
  }
  if (!IsLegibleName(name) || name.size() > kMostNameBytes)
    return SignInForm(service, request, 422, "Say who you are, in at most 100 letters.");
  const std::string secret = service.sign_ins().Begin(name, service.options().seconds());
  if (secret.empty()) return Problem(503, "This machine has no random numbers to give.");
  HttpResponse response = GoTo("/");
  response.headers.emplace_back("set-cookie", CookieFor(secret, access));
  return response;
}

HttpResponse SignOut(const Service& service, const RoutedRequest& request) {
  service.sign_ins().End(SecretIn(request.http));
  HttpResponse response = GoTo("/");
  response.headers.emplace_back("set-cookie", CookieAway(service.options().access));
  return response;
}

// What stands below the draft: its findings, or that there are none.
std::string ResultHtml(const Service& service, const std::string& text) {
  Result<RawDocument> raw = DraftOf(text, "");
  if (!raw) return "<p class=\"notice\">" + Escaped(raw.error().message) + "</p>\n";
  Result<Report> report = LintDraft(service, std::move(*raw), Severity::kLow);
  if (!report) return "<p class=\"notice\">" + Escaped(report.error().message) + "</p>\n";
  const auto read = std::count_if(report->claims.begin(), report->claims.end(), [](const Claim& c) {
    return c.document == "draft" && !c.metric.empty();
  });
  std::string html =
      fmt::format("<p class=\"notice\" role=\"status\">{} in the draft; {}.</p>\n",
                  CountOf(static_cast<size_t>(read), "claim"),
                  report->findings.empty() ? "nothing clashes with the store"
                                           : CountOf(report->findings.size(), "finding"));
  const LeftOut left = Shorten(&*report);
  html += DraftCardsHtml(*report, "draft");
  if (left.findings > 0)
    html += "<p class=\"notice\">" + CountOf(left.findings, "more finding") + ".</p>\n";
  return html;
}

HttpResponse DraftPage(const Service& service, const RoutedRequest& request,
                       const std::string& text, const std::string& result) {
  return PageResponse(service, request,
                      {"Draft", "draft",
                       FilledAsset(service, "draft.html",
                                   {{"most", std::to_string(kMostDraftBytes)},
                                    {"text", EscapedText(text)},
                                    {"result", result}})});
}

HttpResponse ReadDraftForm(const Service& service, const RoutedRequest& request) {
  const auto form = FormOf(request.http);
  if (!form) return PageProblem(service, request, 415, "This form cannot be read.");
  const std::string text = FieldOf(*form, "text");
  if (text.size() > kMostDraftBytes)
    return PageProblem(service, request, 413, "A draft may have 256 KB.");
  const bool blank = text.find_first_not_of(" \t\r\n") == text.npos;
  return DraftPage(service, request, text, blank ? "" : ResultHtml(service, text));
}

// Browsers ask for one whether a page names it or not.
HttpResponse NoIcon() {
  HttpResponse response;
  response.status = 204;
  return response;
}

HttpResponse AssetFile(const Service& service, const std::string& name) {
  const bool script = name.ends_with(".js");
  if (!script && !name.ends_with(".css")) return Problem(404, "There is no such file.");
  const std::string text = AssetText(name, service.options().assets);
  if (text.empty()) return Problem(404, "There is no such file.");
  return Ok(script ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8", text);
}

}  // namespace

void AddDeskPages(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* method, const char* path, auto answer) {
    routes->push_back({method, path, answer});
  };
  add("GET", "/desk/sign-in",
      [service](const RoutedRequest& request) { return SignInForm(*service, request, 200, ""); });
  add("POST", "/desk/sign-in",
      [service](const RoutedRequest& request) { return SignIn(*service, request); });
  add("POST", "/desk/sign-out",
      [service](const RoutedRequest& request) { return SignOut(*service, request); });
  add("GET", "/desk/draft",
      [service](const RoutedRequest& request) { return DraftPage(*service, request, "", ""); });
  add("POST", "/desk/draft",
      [service](const RoutedRequest& request) { return ReadDraftForm(*service, request); });
  add("GET", "/favicon.ico", [](const RoutedRequest&) { return NoIcon(); });
  add("GET", "/assets/{name}", [service](const RoutedRequest& request) {
    return AssetFile(*service, request.names.front());
  });
}

}  // namespace countercheck
