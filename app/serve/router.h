// Which function answers which request.
#ifndef COUNTERCHECK_APP_SERVE_ROUTER_H_
#define COUNTERCHECK_APP_SERVE_ROUTER_H_

#include <functional>
#include <string>
#include <vector>

#include "app/serve/message.h"
#include "app/serve/url.h"

namespace countercheck {

// A request whose target was understood.
struct RoutedRequest {
  const HttpRequest& http;
  FormFields query;
  std::vector<std::string> names;  // what stands where the path has {…}, decoded

  std::string Field(std::string_view name) const { return FieldOf(query, name); }
};

struct Route {
  std::string method;  // GET answers HEAD too
  std::string path;    // "/articles/{id}"
  std::function<HttpResponse(const RoutedRequest&)> answer;
};

// What the route for the request answers; problems: 400 for a target that cannot be read, 404 where
// no route has the path, 405 with `allow` where one has it for other methods. `route_path` is set
// to the path of the route, as it stands in the table; empty where there is none.
HttpResponse Dispatch(const std::vector<Route>& routes, const HttpRequest& request,
                      std::string* route_path);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ROUTER_H_
