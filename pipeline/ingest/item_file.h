// A file of several articles, in XML or JSON: what its readers have in common.
#ifndef COUNTERCHECK_PIPELINE_INGEST_ITEM_FILE_H_
#define COUNTERCHECK_PIPELINE_INGEST_ITEM_FILE_H_

#include <cstddef>
#include <string>

#include "core/result.h"
#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/raw_document.h"
#include "pipeline/text/charset.h"

namespace countercheck {

inline constexpr size_t kMaxItems = 5000;

// Hands the items of `tree`, which is the file `bytes` parsed, to `sink`; or an error that names
// `path`: that of the tree, or `none` where `Items(…).Read()` is false, which stands for no item or
// more than kMaxItems.
template <typename Items, typename Tree>
void ReadItems(const std::string& path, const std::string& bytes, const DecodedFile& file,
               const Result<Tree>& tree, const std::string& none, const Sink& sink) {
  const std::string name = ToValidUtf8(path);
  if (!tree) return sink(Unexpected(Named(tree.error(), name)));
  if (!Items(path, bytes, file, *tree, sink).Read()) sink(Unexpected(Error{name, "", none}));
}

// The same from the bytes.
template <typename Items, typename Tree>
void ReadItems(const std::string& path, const std::string& bytes, const std::string& none,
               const Sink& sink) {
  const Result<DecodedFile> file = Decode(bytes, "");
  if (!file) return sink(Unexpected(Named(file.error(), ToValidUtf8(path))));
  ReadItems<Items>(path, bytes, *file, Tree::Parse(file->utf8.text), none, sink);
}

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_ITEM_FILE_H_
