// The bytes of a stream, as lines or as a whole, never more than a limit at once.
#ifndef COUNTERCHECK_PIPELINE_INGEST_LINE_READER_H_
#define COUNTERCHECK_PIPELINE_INGEST_LINE_READER_H_

#include <istream>
#include <string>

namespace countercheck {

class LineReader {
 public:
  // `in` must live as long as the reader.
  LineReader(std::istream& in, size_t max_line_bytes) : in_(in), max_line_bytes_(max_line_bytes) {}

  // Reads the next line, without its line feed, into `line`; false at the end. Of a line that is
  // longer than the limit the rest is passed over, and TooLong() is true until the next call.
  bool Next(std::string* line);
  bool TooLong() const { return too_long_; }
  bool HadLineFeed() const { return had_line_feed_; }  // false for a last line without one
  size_t number() const { return number_; }            // of the line just read, from 1

  // Reads until `bytes` holds `limit` bytes, or the stream ends.
  void ReadMore(size_t limit, std::string* bytes);

 private:
  bool Fill();
  void Take(size_t count, std::string* line);

  std::istream& in_;
  size_t max_line_bytes_;
  std::string buffer_;
  size_t place_ = 0;  // of the first byte of buffer_ that was not taken
  size_t number_ = 0;
  bool too_long_ = false;
  bool had_line_feed_ = false;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_LINE_READER_H_
