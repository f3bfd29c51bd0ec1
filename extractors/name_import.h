// Lines for rules/names/*.tsv from a list of listed companies.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_IMPORT_H_
#define COUNTERCHECK_EXTRACTORS_NAME_IMPORT_H_

#include <string>
#include <vector>

#include "extractors/rule_files.h"

namespace countercheck {

// As a register of companies has it: "NVIDIA CORP", "NVDA".
struct ListedCompany {
  std::string title;
  std::string ticker;
};

struct ImportedNames {
  std::string lines;   // "Nvidia Corp\tNVDA\t\tNvidia\n", in the order of the list
  size_t added = 0;    // lines
  size_t known = 0;    // of `rules` already, by ticker or name
  size_t refused = 0;  // funds, and what cannot be a name: too long, without a word, with a tab
};

// The companies of `listed` that rules/names/*.tsv of `rules` do not have. What is there stays as
// it is: a line that a person wrote knows more. The lines load beside it.
ImportedNames ImportNames(const std::vector<ListedCompany>& listed,
                          const std::vector<RuleFile>& rules);

// "NVIDIA CORP" as people write it: "Nvidia Corp"; without the state behind ("/DE/") and the marks
// of a legal form ("Apple, Inc."). Titles with small letters keep their letters.
std::string NameOfTitle(const std::string& title, const std::string& ticker);

// The name without its legal form; empty where that is the name itself, or a word of everyday
// language ("Target", "Gap").
std::string ShortName(const std::string& name);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_IMPORT_H_
