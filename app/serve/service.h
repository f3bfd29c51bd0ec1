// The service as a whole: a function from requests to responses over a store. Start here; the
// routes stand in api_*.cc and pages_*.cc.
#ifndef COUNTERCHECK_APP_SERVE_SERVICE_H_
#define COUNTERCHECK_APP_SERVE_SERVICE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/serve/access.h"
#include "app/serve/message.h"
#include "app/serve/router.h"
#include "app/serve/service_counts.h"
#include "app/serve/sign_ins.h"
#include "app/serve/store_connections.h"
#include "core/report.h"
#include "extractors/rule_book.h"

namespace countercheck {

struct ServiceOptions {
  AccessRules access;
  std::string assets;                // folder of the page's files; empty: those built in
  std::function<std::string()> now;  // ISO 8601
  std::function<int64_t()> seconds;  // since 1970
  std::function<void(const std::string&)> complain;  // what went wrong, for whoever runs the server
  std::function<std::string()> more_metrics = nullptr;
};

class Service {
 public:
  // Both outlive it.
  Service(const RuleBook* rules, StoreConnections* store, ServiceOptions options);

  // Called by any number of threads. Every response has the headers that browsers need to be safe.
  HttpResponse Answer(const HttpRequest& request);

  // For the routes.
  const RuleBook& rules() const { return *rules_; }
  StoreConnections* store() const { return store_; }
  const ServiceOptions& options() const { return options_; }
  const ServiceCounts& counts() const { return counts_; }
  SignIns& sign_ins() const { return sign_ins_; }
  // Nothing where nobody has signed in.
  std::optional<Editor> EditorOf(const HttpRequest& request) const;

  // The answer that `make` gives from the store, for reading; a problem where the store cannot be
  // used.
  using FromStore = std::function<HttpResponse(Database*)>;
  HttpResponse Reading(const FromStore& make) const;
  HttpResponse Writing(const FromStore& make) const;

 private:
  HttpResponse Problem503(const Error& error) const;

  const RuleBook* rules_;
  StoreConnections* store_;
  ServiceOptions options_;
  ServiceCounts counts_;
  mutable SignIns sign_ins_;
  std::vector<Route> routes_;
};

// Each adds routes. The service outlives them.
void AddQuestionRoutes(const Service* service, std::vector<Route>* routes);
void AddWritingRoutes(const Service* service, std::vector<Route>* routes);
void AddStreamRoutes(const Service* service, std::vector<Route>* routes);
void AddStateRoutes(const Service* service, std::vector<Route>* routes);
void AddFindingPages(const Service* service, std::vector<Route>* routes);
void AddArticlePages(const Service* service, std::vector<Route>* routes);
void AddAuditPages(const Service* service, std::vector<Route>* routes);
void AddDeskPages(const Service* service, std::vector<Route>* routes);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_SERVICE_H_
