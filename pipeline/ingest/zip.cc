#include "pipeline/ingest/zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/ingest/unpacking.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr size_t kMaxFiles = 10'000;
constexpr size_t kMaxBytes = 128u << 20;
constexpr size_t kMaxFileBytes = 32u << 20;
constexpr size_t kMostDeflated = 1032;  // bytes that one byte of deflated data can become
constexpr size_t kEndBytes = 22;
constexpr size_t kEntryBytes = 46;
constexpr size_t kLocalBytes = 30;
constexpr std::string_view kEndSign = "PK\x05\x06";
constexpr std::string_view kEntrySign = "PK\x01\x02";
constexpr std::string_view kLocalSign = "PK\x03\x04";

// A number of `bytes` bytes, the lowest first; 0 beyond the end.
size_t NumberAt(std::string_view archive, size_t place, size_t bytes) {
  if (place > archive.size() || bytes > archive.size() - place) return 0;
  size_t number = 0;
  for (size_t i = bytes; i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(archive[place + i]);
  }
  return number;
}

struct Entry {
  std::string name;
  size_t flags = 0;
  size_t method = 0;
  size_t packed_bytes = 0;
  size_t bytes = 0;
  size_t local_place = 0;
};

Unexpected Bad(const std::string& name, std::string message) {
  return Unexpected(Error{name, "", std::move(message)});
}

// "a/../../b", "/b", "C:\\b".
bool LeadsOut(const std::string& name) {
  if (name.starts_with('/') || name.find('\\') != name.npos || name.find(':') != name.npos) {
    return true;
  }
  const std::string framed = "/" + name + "/";
  return framed.find("/../") != framed.npos || framed.find('\0') != framed.npos;
}

// The bytes of the entry as they are packed.
Result<std::string_view> Find(std::string_view archive, const Entry& entry) {
  if (LeadsOut(entry.name)) return Bad(entry.name, "a name that leads out of the archive");
  if ((entry.flags & 1) != 0) return Bad(entry.name, "is encrypted");
  if (entry.method != 0 && entry.method != 8) return Bad(entry.name, "packed in an unknown way");
  if (!archive.substr(std::min(entry.local_place, archive.size())).starts_with(kLocalSign)) {
    return Bad(entry.name, "damaged: its place in the archive is wrong");
  }
  const size_t begin = entry.local_place + kLocalBytes +
                       NumberAt(archive, entry.local_place + 26, 2) +
                       NumberAt(archive, entry.local_place + 28, 2);
  if (begin > archive.size() || entry.packed_bytes > archive.size() - begin) {
    return Bad(entry.name, "damaged: longer than the archive");
  }
  return archive.substr(begin, entry.packed_bytes);
}

Result<std::string> Unpack(std::string_view packed, size_t method, size_t limit) {
  if (method != 0) return Inflate(packed, Packing::kRaw, limit);
  if (packed.size() <= limit) return std::string(packed);
  return Bad("", fmt::format("longer than {} bytes, the limit for one document", limit));
}

// Reads the entry at `place` and moves behind it; false at the end.
bool TakeEntry(std::string_view archive, size_t* place, Entry* entry) {
  if (!archive.substr(std::min(*place, archive.size())).starts_with(kEntrySign)) return false;
  const size_t name_bytes = NumberAt(archive, *place + 28, 2);
  const size_t name_begin = std::min(*place + kEntryBytes, archive.size());
  *entry = {ToValidUtf8(archive.substr(name_begin, name_bytes)),
            NumberAt(archive, *place + 8, 2),
            NumberAt(archive, *place + 10, 2),
            NumberAt(archive, *place + 20, 4),
            NumberAt(archive, *place + 24, 4),
            NumberAt(archive, *place + 42, 4)};
  *place = name_begin + name_bytes + NumberAt(archive, *place + 30, 2) +
           NumberAt(archive, *place + 32, 2);
  return true;
}

}  // namespace

bool IsZip(std::string_view start) {
  return start.starts_with(kLocalSign) || start.starts_with(kEndSign);
}

void ReadZip(std::string_view archive, size_t max_file_bytes,
             const std::function<void(Result<ZipFile>)>& take) {
  const size_t end = archive.rfind(kEndSign);
  if (end == archive.npos || end + kEndBytes > archive.size()) {
    return take(Bad("", "a ZIP archive without its directory: it ends too early"));
  }
  size_t place = NumberAt(archive, end + 16, 4);
  size_t files = 0;
  size_t left = std::min(kMaxBytes, MostUnpacked(archive.size()));
  for (Entry entry; TakeEntry(archive, &place, &entry);) {
    if (entry.name == "[Content_Types].xml") {
      return take(Bad("", "not text but an office document; give its text instead"));
    }
    if (entry.name.ends_with('/')) continue;
    if (++files > kMaxFiles || left == 0) return take(Bad("", "more in it than is read"));
    const Result<std::string_view> packed = Find(archive, entry);
    if (!packed) {
      take(Unexpected(packed.error()));
      continue;
    }
    const size_t limit = std::min({left, max_file_bytes, kMaxFileBytes});
    const bool of_archive = limit == left;
    Result<std::string> bytes = Unpack(*packed, entry.method, limit);
    // What is too much, or damaged, counts too: it was unpacked to find out.
    left -= bytes ? bytes->size() : std::min(limit, packed->size() * kMostDeflated);
    if (bytes) {
      take(ZipFile{entry.name, std::move(*bytes)});
    } else {
      const bool too_long = bytes.error().message.starts_with("longer than");
      take(Bad(entry.name, of_archive && too_long
                               ? "unpacks to more than an archive of this size may hold"
                               : bytes.error().message));
    }
  }
}

}  // namespace countercheck
