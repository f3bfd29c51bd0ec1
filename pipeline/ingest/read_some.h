// Reading as bytes arrive: a pipe that stays open gives what it has, not a full buffer.
#ifndef COUNTERCHECK_PIPELINE_INGEST_READ_SOME_H_
#define COUNTERCHECK_PIPELINE_INGEST_READ_SOME_H_

#include <algorithm>
#include <istream>

namespace countercheck {

// Waits for a byte, then takes what has come with it, at most `size`. Returns how many bytes it
// took; 0 only at the end.
inline size_t ReadSome(std::istream& in, char* bytes, size_t size) {
  if (size == 0 || in.peek() == std::istream::traits_type::eof()) return 0;
  const std::streamsize there = in.rdbuf()->in_avail();
  in.read(bytes, std::clamp<std::streamsize>(there, 1, static_cast<std::streamsize>(size)));
  return static_cast<size_t>(in.gcount());
}

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_READ_SOME_H_
