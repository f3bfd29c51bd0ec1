// The singular of an English noun: "stores" -> "store".
#ifndef COUNTERCHECK_CORE_SINGULAR_H_
#define COUNTERCHECK_CORE_SINGULAR_H_

#include <string>
#include <string_view>

namespace countercheck {

// The noun phrase with its last word in the singular, by its ending; the case of the letters is
// kept. "power companies" -> "power company". A word that is no plural stays ("people", "aircraft",
// "series").
std::string Singular(std::string_view noun);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_SINGULAR_H_
