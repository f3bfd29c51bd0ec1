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

bool IsChunked(std::string_view coding) {
  constexpr std::string_view kChunked = "chunked";
  return std::equal(coding.begin(), coding.end(), kChunked.begin(), kChunked.end(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

}  // namespace

bool HasOneMeaning(const HttpRequest& request) {
  const auto codings = CountOf(request, "transfer-encoding");
  const auto lengths = CountOf(request, "content-length");
  if (CountOf(request, "host") > 1 || lengths > 1) return false;
  if (codings == 0) return true;
  return codings == 1 && lengths == 0 && IsChunked(request.Header("transfer-encoding"));
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
