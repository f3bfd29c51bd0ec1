// In which column of its line a claim stands: known while its file is at hand.
#ifndef COUNTERCHECK_APP_FILE_COLUMNS_H_
#define COUNTERCHECK_APP_FILE_COLUMNS_H_

#include <cstddef>
#include <map>
#include <string>

#include "core/claim.h"

namespace countercheck {

class FileColumns {
 public:
  // From 1, in code points. 0 where the claim's document is no file, or that has not the claim's
  // value, as printed, at its place: packed files, texts in another charset, entities.
  size_t Of(const Claim& claim);

 private:
  const std::string& BytesOf(const std::string& path);

  std::map<std::string, std::string> bytes_;  // of files that were read
  size_t held_ = 0;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_FILE_COLUMNS_H_
