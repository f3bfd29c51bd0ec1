#include "app/serve/access.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "app/serve/answers.h"
#include "app/serve/digest.h"
#include "app/serve/sign_ins.h"

namespace countercheck {
namespace {

constexpr std::string_view kCookie = "countercheck=";
constexpr std::string_view kBearer = "bearer ";

std::string InSmallLetters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return small;
}

// "desk.example:8080" without the port; "[::1]:8080" is "[::1]".
std::string NameOf(std::string_view host) {
  const size_t bracket = host.find(']');
  const size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
  return InSmallLetters(host.substr(0, colon));
}

bool IsOurs(std::string_view host, const AccessRules& rules) {
  const std::string name = NameOf(host);
  constexpr std::array kLoopback = {"127.0.0.1", "localhost", "[::1]"};
  return std::find(kLoopback.begin(), kLoopback.end(), name) != kLoopback.end() ||
         rules.hosts.contains(name);
}

bool IsSafe(const std::string& method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

bool IsFromElsewhere(const HttpRequest& request, const AccessRules& rules) {
  const std::string_view site = request.Header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const std::string_view origin = request.Header("origin");
  if (origin.empty() || origin == rules.public_origin) return false;
  const size_t scheme = origin.find("://");
  return scheme == origin.npos || origin.substr(scheme + 3) != request.Header("host");
}

std::string AttributesOf(int64_t seconds, const AccessRules& rules) {
  const bool secure = rules.public_origin.starts_with("https://");
  return std::string("; Path=/; HttpOnly; SameSite=Strict") + (secure ? "; Secure" : "") +
         "; Max-Age=" + std::to_string(seconds);
}

}  // namespace

std::optional<std::string> OriginOf(std::string_view address) {
  const size_t begin = address.find("://");
  if (begin == address.npos) return std::nullopt;
  const std::string_view scheme = address.substr(0, begin);
  if (scheme != "https" && scheme != "http") return std::nullopt;
  const std::string_view rest = address.substr(begin + 3);
  const std::string_view host = rest.substr(0, rest.find('/'));
  const std::string_view path = rest.substr(host.size());
  if (host.empty() || host.find_first_of("@?# ") != host.npos || path.size() > 1)
    return std::nullopt;
  return std::string(scheme) + "://" + InSmallLetters(host);
}

std::string HostOf(std::string_view origin) {
  return NameOf(origin.substr(origin.find("://") + 3));
}

// Which of two counts is not for us to guess.
static bool HasTwo(const HttpRequest& request, std::string_view name) {
  return std::count_if(request.headers.begin(), request.headers.end(),
                       [name](const auto& header) { return header.first == name; }) > 1;
}

static bool IsEncoded(const HttpRequest& request) {
  const std::string encoding = InSmallLetters(request.Header("content-encoding"));
  return !encoding.empty() && encoding != "identity";
}

std::optional<HttpResponse> RefusalOf(const HttpRequest& request, const AccessRules& rules) {
  if (!IsOurs(request.Header("host"), rules))
    return Problem(421, "This server is not known by that name (--host adds one).");
  if (!IsSafe(request.method) && IsFromElsewhere(request, rules))
    return Problem(403, "A page of another site may not write here.");
  if (HasTwo(request, "authorization")) return Problem(400, "Send one Authorization.");
  if (!IsSafe(request.method) && IsEncoded(request))
    return Problem(415, "Send the body as it is: no Content-Encoding is read.");
  return std::nullopt;
}

bool IsToken(const std::string& given, const AccessRules& rules) {
  return !rules.token.empty() && EqualInConstantTime(rules.token, given);
}

bool HasToken(const HttpRequest& request, const AccessRules& rules) {
  const std::string_view value = request.Header("authorization");
  return InSmallLetters(value.substr(0, kBearer.size())) == kBearer &&
         IsToken(std::string(value.substr(kBearer.size())), rules);
}

std::string CookieFor(const std::string& secret, const AccessRules& rules) {
  return std::string(kCookie) + secret + AttributesOf(kSignedInSeconds, rules);
}

std::string CookieAway(const AccessRules& rules) {
  return std::string(kCookie) + AttributesOf(0, rules);
}

std::string_view SecretIn(const HttpRequest& request) {
  std::string_view cookies = request.Header("cookie");
  while (!cookies.empty()) {
    const size_t end = cookies.find("; ");
    const std::string_view one = cookies.substr(0, end);
    if (one.starts_with(kCookie)) return one.substr(kCookie.size());
    cookies.remove_prefix(end == cookies.npos ? cookies.size() : end + 2);
  }
  return {};
}

}  // namespace countercheck
