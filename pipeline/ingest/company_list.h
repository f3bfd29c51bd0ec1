// The list of listed companies that the US Securities and Exchange Commission publishes as
// company_tickers.json: {"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."}, …}
#ifndef COUNTERCHECK_PIPELINE_INGEST_COMPANY_LIST_H_
#define COUNTERCHECK_PIPELINE_INGEST_COMPANY_LIST_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extractors/name_import.h"

namespace countercheck {

// The companies in the order of the file; entries without a title or ticker are left out, and so
// are further tickers of the same company (`cik_str`). An error for what is not of this form.
Result<std::vector<ListedCompany>> ReadCompanyList(std::string_view json);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_COMPANY_LIST_H_
