// How the service is, and how to talk to it: /healthz, /metrics, /openapi.json, /schema.json.
#include <fmt/format.h>

#include <string>

#include "app/serve/answers.h"
#include "app/serve/api_descriptions.h"
#include "app/serve/parameters.h"
#include "app/serve/service.h"
#include "pipeline/store/questions.h"

namespace countercheck {
namespace {

HttpResponse Health(const Service& service) {
  return service.Reading([](Database* store) {
    store->Number("SELECT count(*) FROM outlet");
    return Ok(kJsonType, "{\"status\":\"ok\"}\n");
  });
}

HttpResponse Metrics(const Service& service) {
  return service.Reading([&service](Database* store) {
    std::string text = service.counts().InWords();
    if (service.options().more_metrics) text += service.options().more_metrics();
    text +=
        "# HELP countercheck_store_rows What the store holds.\n"
        "# TYPE countercheck_store_rows gauge\n";
    for (const Count& count : CountAll(store))
      text += fmt::format("countercheck_store_rows{{what=\"{}\"}} {}\n", count.what, count.number);
    return Ok("text/plain; version=0.0.4; charset=utf-8", text);
  });
}

}  // namespace

void AddStateRoutes(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* path, auto answer) {
    routes->push_back({"GET", path, [answer](const RoutedRequest& request) {
                         const auto fault = Parameters(request).Fault();
                         return fault ? *fault : answer();
                       }});
  };
  add("/healthz", [service] { return Health(*service); });
  add("/metrics", [service] { return Metrics(*service); });
  add("/openapi.json", [] { return Ok(kJsonType, OpenApiJson()); });
  add("/schema.json", [] { return Ok(kJsonType, WireSchemaJson()); });
}

}  // namespace countercheck
