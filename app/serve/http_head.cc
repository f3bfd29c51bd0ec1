#include "app/serve/http_head.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

#include "app/serve/answers.h"

namespace countercheck {
namespace {

std::string OneLine(std::string value) {
  std::erase_if(value, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  return value;
}

std::string_view DetailOf(int status) {
  return status == 400   ? "This is no HTTP/1.1 request."
         : status == 408 ? "The request came too slowly."
         : status == 413 ? "The body is longer than this server takes (--max-body)."
         : status == 431 ? "The head is longer than this server takes."
         : status == 503 ? "There are as many connections as this server takes (--connections)."
         : status == 505 ? "This server speaks HTTP/1.1."
                         : "Something went wrong in the server.";
}

std::ptrdiff_t CountOf(const HttpRequest& request, std::string_view name) {
  return std::count_if(request.headers.begin(), request.headers.end(),
                       [name](const auto& header) { return header.first == name; });
}

// `small` is in small letters.
bool IsAlike(std::string_view text, std::string_view small) {
  return std::equal(text.begin(), text.end(), small.begin(), small.end(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

void SetHost(std::string_view host, HttpRequest* request) {
  for (auto& [name, value] : request->headers)
    if (name == "host") return void(value = host);
  request->headers.emplace_back("host", host);
}

}  // namespace

bool HasOneMeaning(const HttpRequest& request) {
  const auto codings = CountOf(request, "transfer-encoding");
  const auto lengths = CountOf(request, "content-length");
  if (CountOf(request, "host") > 1 || lengths > 1) return false;
  if (codings == 0) return true;
  return codings == 1 && lengths == 0 && IsAlike(request.Header("transfer-encoding"), "chunked");
}

bool TakeHostOfTarget(HttpRequest* request) {
  const std::string target = request->target;
  const size_t colon = target.find("://");
  const std::string_view scheme = std::string_view(target).substr(0, colon);
  if (!IsAlike(scheme, "http") && !IsAlike(scheme, "https")) return true;
  const std::string_view rest = std::string_view(target).substr(colon + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?"));
  if (host.empty() || host.find('@') != host.npos) return false;
  SetHost(host, request);
  const std::string_view path = rest.substr(host.size());
  request->target = (path.starts_with('/') ? "" : "/") + std::string(path);
  return true;
}

void FieldLines::Add(std::string_view bytes) {
  for (const char c : bytes) {
    folded_ = folded_ || (behind_end_ && (c == ' ' || c == '\t'));
    behind_end_ = c == '\n';
  }
}

HttpResponse Refusal(int status) {
  HttpResponse response = Problem(status, DetailOf(status));
  AddSecurityHeaders(&response);
  return response;
}

bool HasBody(const HttpResponse& response) {
  return response.status != 304 && response.status != 204;
}

std::string HeadOf(const HttpResponse& response, bool keep_alive, bool is_stream) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
  head += std::string(ReasonOf(response.status)) + "\r\n";
  for (const auto& [name, value] : response.headers) head += name + ": " + OneLine(value) + "\r\n";
  if (!keep_alive) head += "Connection: close\r\n";
  if (!is_stream && HasBody(response))
    head += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  return head + "\r\n";
}

}  // namespace countercheck
