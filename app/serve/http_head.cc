#include "app/serve/http_head.h"

#include <algorithm>

#include "app/serve/answers.h"

namespace countercheck {
namespace {

std::string OneLine(std::string value) {
  std::erase_if(value, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  return value;
}

}  // namespace

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
