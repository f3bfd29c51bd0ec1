// The parameters of a question, read strictly: a misspelled one is a problem, not ignored.
#ifndef COUNTERCHECK_APP_SERVE_PARAMETERS_H_
#define COUNTERCHECK_APP_SERVE_PARAMETERS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/serve/message.h"
#include "app/serve/router.h"

namespace countercheck {

// Each getter notes the name that it asks for, and the first value that does not fit; Fault() then
// says what is wrong. So all are got first, and the fault is asked once.
class Parameters {
 public:
  explicit Parameters(const RoutedRequest& request) : request_(request) {}

  std::string Text(const std::string& name);
  // `otherwise` where it is not given.
  int64_t Number(const std::string& name, int64_t least, int64_t most, int64_t otherwise);
  std::string OneOf(const std::string& name, const std::vector<std::string>& words,
                    const std::string& otherwise);
  // Words with commas between them.
  std::vector<std::string> SomeOf(const std::string& name, const std::vector<std::string>& words);
  std::string Date(const std::string& name);

  // 400, with what is expected; nothing where all is well.
  std::optional<HttpResponse> Fault() const;

 private:
  std::string Noted(const std::string& name);
  void Expect(const std::string& name, const std::string& expected);

  const RoutedRequest& request_;
  std::vector<std::string> known_;
  std::string fault_;
};

// "limit" (1 to 200, 50 where it is not given) and "offset".
struct ResultPage {
  int64_t limit = 50;
  int64_t offset = 0;
};
ResultPage PageOf(Parameters* parameters);

// The header that leads to the page behind this one, where there may be one: `count` are on it.
void AddNextLink(const RoutedRequest& request, const ResultPage& page, size_t count,
                 HttpResponse* response);

// "/claims?subject=Deere&offset=50": the address of the request with other values in it.
std::string AddressWith(const RoutedRequest& request, const FormFields& values);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_PARAMETERS_H_
