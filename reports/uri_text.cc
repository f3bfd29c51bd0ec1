#include "reports/uri_text.h"

#include <fmt/format.h>

namespace countercheck {
namespace {

std::string Encoded(std::string_view text, std::string_view kept) {
  std::string uri;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       kept.find(c) != kept.npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

}  // namespace

std::string PathAsUri(std::string_view path) { return Encoded(path, "-._~/"); }

std::string UriOf(const Document& document) {
  const std::string& url = document.url;
  if (url.starts_with("https://") || url.starts_with("http://"))
    return Encoded(url, "-._~/:?#[]@!$&'()*+,;=%");
  return PathAsUri(document.name);
}

}  // namespace countercheck
