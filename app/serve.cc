// countercheck serve --db FILE: the editors' page and the HTTP API over a store.
#include <fmt/format.h>
#include <pthread.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <ctime>
#include <fstream>
#include <memory>
#include <optional>
#include <thread>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "app/serve/digest.h"
#include "app/serve/http_post.h"
#include "app/serve/http_server.h"
#include "app/serve/news_watch.h"
#include "app/serve/service.h"
#include "app/serve/webhook.h"
#include "app/severity_words.h"
#include "app/store_options.h"

namespace countercheck {
namespace {

constexpr size_t kLeastSecretSize = 16;
constexpr size_t kMostSecretSize = 1024;
constexpr size_t kLeastThreads = 16;

struct ServeOptions {
  StoreOptions store;
  std::string listen = "127.0.0.1:8080";
  std::string public_url;
  std::string token_file;
  std::vector<std::string> hosts;
  std::string webhook;
  std::string webhook_secret_file;
  std::string webhook_least = "low";
  std::string assets;
  std::string rules;
  std::string now;
  size_t max_body_mb = 16;
  size_t connections = ServerLimits().connections;
  size_t followers = ServerLimits().streams;
};

struct ListenPlace {
  std::string address;  // without brackets
  uint16_t port = 0;
};

// "127.0.0.1:8080", "[::1]:8080", "8080".
std::optional<ListenPlace> PlaceOf(const std::string& listen) {
  const size_t colon = listen.rfind(':');
  std::string address = colon == listen.npos ? "127.0.0.1" : listen.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']'))
    address = address.substr(1, address.size() - 2);
  const std::string port = colon == listen.npos ? listen : listen.substr(colon + 1);
  const bool digits =
      !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == port.npos;
  const int number = digits ? std::stoi(port) : -1;
  if (number < 0 || number > 65535) return std::nullopt;
  return ListenPlace{address, static_cast<uint16_t>(number)};
}

// The first line of the file; nothing, after a complaint, where that is no secret.
std::optional<std::string> SecretOfFile(const std::string& path) {
  std::ifstream file(path);
  std::string secret;
  std::getline(file, secret);
  while (!secret.empty() && std::isspace(static_cast<unsigned char>(secret.back())) != 0)
    secret.pop_back();
  if (secret.size() >= kLeastSecretSize && secret.size() <= kMostSecretSize) return secret;
  Complain(
      fmt::format("{}: expected {} letters or more on its first line", path, kLeastSecretSize));
  return std::nullopt;
}

std::optional<std::string> TokenOf(const ServeOptions& options) {
  if (options.token_file.empty()) return RandomDigits(kLeastSecretSize);
  return SecretOfFile(options.token_file);
}

// What is wrong with it, empty where nothing is.
std::string IsWebAddress(const std::string& address) {
  const bool web = address.starts_with("https://") || address.starts_with("http://");
  return web ? "" : "expected https://... or http://...";
}

std::string IsOrigin(const std::string& address) {
  return OriginOf(address) ? "" : "expected https://NAME, without a path";
}

std::unique_ptr<Webhook> WebhookOf(const ServeOptions& options, const std::string& secret,
                                   StoreConnections* store) {
  if (options.webhook.empty()) return nullptr;
  WebhookOptions webhook;
  webhook.url = options.webhook;
  webhook.secret = secret;
  webhook.state_file = options.store.path + ".webhook";
  webhook.least = SeverityOf(options.webhook_least);
  webhook.seconds = [] { return static_cast<int64_t>(std::time(nullptr)); };
  webhook.complain = [](const std::string& message) { Complain(message); };
  webhook.post = PostTo;
  return std::make_unique<Webhook>(store, std::move(webhook));
}

std::set<std::string> HostsOf(const ServeOptions& options, const std::string& address) {
  std::set<std::string> hosts(options.hosts.begin(), options.hosts.end());
  hosts.insert(address.find(':') == address.npos ? address : "[" + address + "]");
  return hosts;
}

sigset_t EndSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

std::string MetricsOf(const ServerCounts& counts) {
  return fmt::format(
      "# HELP countercheck_connections Connections open now.\n"
      "# TYPE countercheck_connections gauge\n"
      "countercheck_connections {}\n"
      "# HELP countercheck_followers Of these, followers of /events.\n"
      "# TYPE countercheck_followers gauge\n"
      "countercheck_followers {}\n"
      "# HELP countercheck_connections_refused_total For want of room.\n"
      "# TYPE countercheck_connections_refused_total counter\n"
      "countercheck_connections_refused_total{{was=\"idle\"}} {}\n"
      "countercheck_connections_refused_total{{was=\"new\"}} {}\n",
      counts.connections, counts.streams, counts.made_room, counts.turned_away);
}

void Announce(const ServeOptions& options, const ListenPlace& place, uint16_t port,
              const std::string& token) {
  const bool ipv6 = place.address.find(':') != place.address.npos;
  Complain(fmt::format("serving {} at http://{}{}{}:{}/", options.store.path, ipv6 ? "[" : "",
                       place.address, ipv6 ? "]" : "", port));
  if (options.token_file.empty())
    Complain(fmt::format("token for writing, until it ends: {}", token));
}

ServiceOptions ServiceOptionsOf(const ServeOptions& options, const ListenPlace& place,
                                const std::string& token) {
  ServiceOptions service;
  const std::string origin = OriginOf(options.public_url).value_or("");
  service.access = {token, HostsOf(options, place.address), origin};
  if (!origin.empty()) service.access.hosts.insert(HostOf(origin));
  service.assets = options.assets;
  service.now = [now = options.now] { return NowOr(now); };
  service.seconds = [] { return static_cast<int64_t>(std::time(nullptr)); };
  service.complain = [](const std::string& message) { Complain(message); };
  return service;
}

// Serves until SIGINT or SIGTERM.
int ServeUntilAsked(const ServeOptions& options, const ListenPlace& place, const RuleBook& rules,
                    const std::string& token, const std::string& webhook_secret) {
  // Before any thread is made: only sigwait() below takes them.
  const sigset_t signals = EndSignals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  StoreConnections store(options.store.path, options.store.wait_seconds * 1000);
  ServiceOptions service_options = ServiceOptionsOf(options, place, token);
  std::unique_ptr<HttpServer> server;
  service_options.more_metrics = [&server] { return server ? MetricsOf(server->counts()) : ""; };
  Service service(&rules, &store, service_options);
  ServerLimits limits;
  limits.connections = options.connections;
  limits.streams = options.followers;
  limits.body_bytes = options.max_body_mb << 20;
  // More than cores: some of them wait for each other to write.
  limits.threads = std::max<size_t>(kLeastThreads, 2 * std::thread::hardware_concurrency());
  auto started =
      HttpServer::Start(place.address, place.port, limits,
                        [&service](const HttpRequest& request) { return service.Answer(request); });
  if (!started) return Complain(FormatError(started.error())), kUsage;
  server = std::move(*started);
  {
    const NewsWatch watch(&store, [&server] { server->Wake(); });
    const std::unique_ptr<Webhook> webhook = WebhookOf(options, webhook_secret, &store);
    Announce(options, place, server->port(), token);
    int signal = 0;
    sigwait(&signals, &signal);
    server->Stop();
  }
  // Before the service: an answer that takes long may still be made.
  server.reset();
  return kDone;
}

int Serve(const ServeOptions& options) {
  const std::optional<ListenPlace> place = PlaceOf(options.listen);
  if (!place) return Complain(options.listen + ": expected ADDRESS:PORT"), kUsage;
  const std::optional<std::string> token = TokenOf(options);
  if (!token) return kUsage;
  if (options.webhook.empty() != options.webhook_secret_file.empty())
    return Complain("--webhook and --webhook-secret-file go together"), kUsage;
  const std::optional<std::string> secret =
      options.webhook.empty() ? "" : SecretOfFile(options.webhook_secret_file);
  if (!secret) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  // Made, or brought up to date, before anybody asks.
  if (!OpenOrComplain(options.store, OpenMode::kCreate)) return kStoreFailed;
  return ServeUntilAsked(options, *place, *rules, *token, *secret);
}

}  // namespace

void AddServe(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ServeOptions>();
  CLI::App* command =
      app->add_subcommand("serve", "The editors' page, and an HTTP API, of a store");
  command->footer(
      "Examples:\n"
      "  countercheck serve --db news.db\n"
      "  countercheck serve --db news.db --listen 0.0.0.0:8080 --host desk.example "
      "--token-file token\n"
      "GET /openapi.json describes the API. For TLS put a proxy in front of it.");
  AddStore(command, &options->store);
  command
      ->add_option("--listen", options->listen,
                   "Where to listen (default: 127.0.0.1:8080, this machine only); port 0: any")
      ->type_name("ADDRESS:PORT");
  command
      ->add_option("--host", options->hosts,
                   "A name by which others reach this server; requests for other names are refused")
      ->type_name("NAME");
  command
      ->add_option("--public-url", options->public_url,
                   "Where a proxy offers this server, as https://desk.example: adds the name, and "
                   "with https marks the cookie Secure")
      ->type_name("URL")
      ->check(IsOrigin);
  command
      ->add_option("--token-file", options->token_file,
                   "File with the token that writing takes (default: a new one, which is shown)")
      ->type_name("FILE");
  command
      ->add_option("--webhook", options->webhook,
                   "Address that is told of new, changed and resolved findings, signed")
      ->type_name("URL")
      ->check(IsWebAddress);
  command
      ->add_option("--webhook-secret-file", options->webhook_secret_file,
                   "File with the secret that this is signed with (HMAC-SHA256)")
      ->type_name("FILE");
  command
      ->add_option("--webhook-severity", options->webhook_least,
                   "The least that it is told of: info, low (default), medium, high")
      ->check(CLI::IsMember({"info", "low", "medium", "high"}));
  command
      ->add_option("--max-body", options->max_body_mb, "Most of one request, in MB (default: 16)")
      ->type_name("MB")
      ->check(CLI::Range(1, 64));
  command->add_option("--connections", options->connections, "Most at once (default: 512)")
      ->type_name("COUNT")
      ->check(CLI::Range(8, 20000));
  command->add_option("--followers", options->followers, "Of /events, besides (default: 128)")
      ->type_name("COUNT")
      ->check(CLI::Range(1, 20000));
  command
      ->add_option("--assets", options->assets,
                   "Folder of the page's files (app/web) instead of those built in")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  AddNow(command, &options->now);
  AddRulesFolder(command, &options->rules);
  command->callback([options, exit_code] { *exit_code = Serve(*options); });
}

}  // namespace countercheck
