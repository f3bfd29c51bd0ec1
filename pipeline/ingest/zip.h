// ZIP archives: the files in one, unpacked in memory, one after another. Nothing is ever written.
#ifndef COUNTERCHECK_PIPELINE_INGEST_ZIP_H_
#define COUNTERCHECK_PIPELINE_INGEST_ZIP_H_

#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace countercheck {

struct ZipFile {
  std::string name;  // as the archive has it, valid UTF-8
  std::string bytes;
};

bool IsZip(std::string_view start);

// Hands each file of `archive` to `take`, in the order of its directory, or the error that stands
// in its place: names that lead out of the archive, encrypted or damaged files, files beyond
// `max_file_bytes` or 32 MiB. Folders are passed over. One error for what is no ZIP archive or an
// office document, and where all files together are beyond 128 MiB or 10,000.
void ReadZip(std::string_view archive, size_t max_file_bytes,
             const std::function<void(Result<ZipFile>)>& take);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_ZIP_H_
