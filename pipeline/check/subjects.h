// Who is who: "Marvell" and "Marvell Technology", "AMD" and "Advanced Micro Devices", "Deere & Co."
// and "Deere & Company" are one subject each.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_
#define COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim.h"

namespace countercheck {

// `name` without legal form, in normal words: "deere", "united states". Empty for no name.
std::string SubjectWords(std::string_view name);

// A subject as articles name it, with the ticker they give for it; either may be empty.
struct SubjectName {
  std::string name;
  std::string ticker;
};

// The subjects of one set of claims. A short name belongs to a longer one where only one longer
// name begins with it, or has it as initials; a ticker joins all names that carry it.
class SubjectIndex {
 public:
  // A document that names no subject at all speaks of the one that most claims of the others are
  // about, where there is one ("we expect …" beside an article on Acme).
  explicit SubjectIndex(const std::vector<Claim>& claims);
  // The same from the names alone, with those of the other parties (whose tickers are empty).
  // `naming_none`: the number of documents with a claim that names no subject.
  SubjectIndex(const std::vector<SubjectName>& names, size_t naming_none);

  // The same text for all names of one subject. Claims that name none speak of one unnamed subject,
  // empty; where many documents do, they are no articles on one event, and each has its own.
  std::string RootOf(const Claim& claim) const;
  std::string RootOf(const SubjectName& subject, std::string_view document) const;
  // The root of a name that stands alone, as that of a counterparty.
  std::string RootOfName(std::string_view name) const;

 private:
  void FindMainRoot(const std::vector<Claim>& claims);
  std::string RootOfWords(std::string_view name) const;

  std::map<std::string, std::string> root_;               // words of a name -> root
  std::unordered_map<std::string, std::string> by_name_;  // a name as it was given -> root
  std::string main_root_;  // whom documents that name nobody speak of; may be empty
  std::set<std::string, std::less<>> naming_;  // documents that name somebody; where it matters
  bool many_name_none_ = false;  // so that each document has an unnamed subject of its own
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SUBJECTS_H_
