#include "app/serve/router.h"

#include <optional>
#include <set>

#include "app/serve/answers.h"

namespace countercheck {
namespace {

std::string MethodOf(const HttpRequest& request) {
  return request.method == "HEAD" ? "GET" : request.method;
}

// What stands in the places of {…}; nothing where the path is another one.
std::optional<std::vector<std::string>> NamesIn(const std::vector<std::string>& segments,
                                                const std::string& path) {
  std::vector<std::string> pattern, names;
  if (const auto url = ParseUrl(path)) pattern = url->segments;
  if (pattern.size() != segments.size()) return std::nullopt;
  for (size_t i = 0; i < segments.size(); ++i) {
    if (pattern[i].starts_with('{')) {
      names.push_back(segments[i]);
    } else if (pattern[i] != segments[i]) {
      return std::nullopt;
    }
  }
  return names;
}

HttpResponse NotAllowed(const std::set<std::string>& methods) {
  std::string allow;
  for (const std::string& method : methods) allow += (allow.empty() ? "" : ", ") + method;
  HttpResponse response = Problem(405, "This address takes " + allow + ".");
  response.headers.emplace_back("allow", allow);
  return response;
}

}  // namespace

HttpResponse Dispatch(const std::vector<Route>& routes, const HttpRequest& request,
                      std::string* route_path) {
  const auto url = ParseUrl(request.target);
  if (!url) return Problem(400, "The address cannot be read.");
  std::set<std::string> methods;
  for (const Route& route : routes) {
    const auto names = NamesIn(url->segments, route.path);
    if (!names) continue;
    *route_path = route.path;
    if (route.method == MethodOf(request)) return route.answer({request, url->query, *names});
    methods.insert(route.method);
    if (route.method == "GET") methods.insert("HEAD");
  }
  if (!methods.empty()) return NotAllowed(methods);
  return Problem(404, "There is nothing at this address.");
}

}  // namespace countercheck
