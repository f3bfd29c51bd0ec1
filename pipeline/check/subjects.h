// Who is who: "Marvell" and "Marvell Technology", "AMD" and "Advanced Micro Devices", "Deere & Co."
// and "Deere & Company" are one subject each.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_
#define COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"

namespace countercheck {

// `name` without legal form, in normal words: "deere", "united states". Empty for no name.
std::string SubjectWords(std::string_view name);

// The subjects of one set of claims. A short name belongs to a longer one where only one longer
// name begins with it, or has it as initials; a ticker joins all names that carry it.
class SubjectIndex {
 public:
  explicit SubjectIndex(const std::vector<Claim>& claims);

  // The same text for all names of one subject. Claims that name none speak of one unnamed subject,
  // empty; where many documents do, they are no articles on one event, and each has its own.
  std::string RootOf(const Claim& claim) const;
  // The root of a name that stands alone, as that of a counterparty.
  std::string RootOfName(std::string_view name) const;

 private:
  std::map<std::string, std::string> root_;  // words of a name -> root
  bool many_name_none_ = false;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_
