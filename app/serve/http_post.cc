#include "app/serve/http_post.h"

#include <curl/curl.h>

#include <memory>

namespace countercheck {
namespace {

constexpr long kMostSeconds = 10;

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

size_t Ignore(char*, size_t size, size_t count, void*) { return size * count; }

}  // namespace

Result<int> PostTo(const std::string& url, const std::vector<std::string>& headers,
                   const std::string& body) {
  const std::unique_ptr<CURL, Closer> handle(curl_easy_init());
  if (!handle) return Unexpected({url, "", "libcurl cannot be used"});
  std::unique_ptr<curl_slist, Closer> lines;
  for (const std::string& header : headers)
    lines.reset(curl_slist_append(lines.release(), header.c_str()));
  CURL* curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines.get());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kMostSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Ignore);
  if (const CURLcode code = curl_easy_perform(curl); code != CURLE_OK)
    return Unexpected({url, "", curl_easy_strerror(code)});
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}

}  // namespace countercheck
