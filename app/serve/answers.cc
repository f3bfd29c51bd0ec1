#include "app/serve/answers.h"

#include <algorithm>
#include <map>

#include "app/serve/digest.h"
#include "reports/service_json.h"

namespace countercheck {
namespace {

constexpr char kPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

bool HasHeader(const HttpResponse& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [name](const auto& header) { return header.first == name; });
}

// Whether `list` ("\"a\", W/\"b\"" or "*") has the tag.
bool Lists(std::string_view list, std::string_view tag) {
  return list == "*" || list.find(tag) != list.npos;
}

}  // namespace

std::string_view ReasonOf(int status) {
  static const std::map<int, std::string_view> kReasons = {
      {200, "OK"},
      {204, "No Content"},
      {303, "See Other"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {421, "Misdirected Request"},
      {422, "Unprocessable Content"},
      {431, "Request Header Fields Too Large"},
      {503, "Service Unavailable"},
      {505, "HTTP Version Not Supported"},
  };
  const auto known = kReasons.find(status);
  return known == kReasons.end() ? "Internal Server Error" : known->second;
}

HttpResponse Ok(std::string_view type, std::string body) {
  HttpResponse response;
  response.headers.emplace_back("content-type", type);
  response.body = std::move(body);
  return response;
}

HttpResponse Problem(int status, std::string_view detail) {
  HttpResponse response =
      Ok("application/problem+json", FormatProblem(status, ReasonOf(status), detail));
  response.status = status;
  return response;
}

HttpResponse GoTo(const std::string& path) {
  HttpResponse response = Ok("text/plain; charset=utf-8", "");
  response.status = 303;
  response.headers.emplace_back("location", path);
  return response;
}

void AddEtag(const HttpRequest& request, HttpResponse* response) {
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (!reads || response->status != 200 || response->more) return;
  const std::string tag = "\"" + Sha256(response->body).substr(0, 32) + "\"";
  response->headers.emplace_back("etag", tag);
  if (!Lists(request.Header("if-none-match"), tag)) return;
  response->status = 304;
  response->body.clear();
}

void AddSecurityHeaders(HttpResponse* response) {
  const std::pair<const char*, const char*> headers[] = {
      {"content-security-policy", kPolicy},
      {"x-content-type-options", "nosniff"},
      {"x-frame-options", "DENY"},
      // Not no-referrer: then the forms of the page would come without an Origin.
      {"referrer-policy", "same-origin"},
      {"cross-origin-opener-policy", "same-origin"},
      {"cross-origin-resource-policy", "same-origin"},
      {"cache-control", "no-cache, private"},
  };
  for (const auto& [name, value] : headers)
    if (!HasHeader(*response, name)) response->headers.emplace_back(name, value);
}

}  // namespace countercheck
