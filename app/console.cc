#include "app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

constexpr int kLeastWidth = 60;
constexpr int kMostWidth = 140;

bool WriteAll(const std::string& text, std::FILE* file) {
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fflush(file) == 0 && written;
}

int TerminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return TextStyle().width;
  return std::clamp<int>(size.ws_col, kLeastWidth, kMostWidth);
}

bool CannotWrite(const std::string& path) {
  const std::string reason = std::strerror(errno);
  Complain((path.empty() ? "standard output" : path) + ": cannot be written: " + reason);
  return false;
}

}  // namespace

void Complain(std::string_view message) {
  const std::string line = "countercheck: " + Printable(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void Complain(const std::vector<Error>& errors) {
  for (const Error& error : errors) Complain(FormatError(error));
}

bool WriteResult(const std::string& text, const std::string& path) {
  if (path.empty()) return WriteAll(text, stdout) || errno == EPIPE || CannotWrite(path);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return CannotWrite(path);
  const bool written = WriteAll(text, file);
  const bool closed = std::fclose(file) == 0;
  return (written && closed) || CannotWrite(path);
}

ResultStream::ResultStream(const std::string& path)
    : path_(path), file_(path.empty() ? stdout : std::fopen(path.c_str(), "wb")) {
  if (file_ == nullptr) error_ = errno;
}

ResultStream::~ResultStream() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

void ResultStream::Write(const std::string& text) {
  if (file_ == nullptr || error_ != 0) return;
  if (!WriteAll(text, file_)) error_ = errno;
}

bool ResultStream::Close() {
  const bool to_file = file_ != nullptr && file_ != stdout;
  if (to_file && std::fclose(file_) != 0 && error_ == 0) error_ = errno;
  if (to_file) file_ = nullptr;
  const bool reader_left = path_.empty() && error_ == EPIPE;
  if (error_ == 0 || reader_left) return true;
  errno = error_;
  return CannotWrite(path_);
}

TextStyle StyleFor(const std::string& path) {
  TextStyle style;
  if (!path.empty() || isatty(STDOUT_FILENO) == 0) return style;
  const char* no_color = std::getenv("NO_COLOR");
  style.color = no_color == nullptr || *no_color == '\0';
  style.width = TerminalWidth();
  return style;
}

}  // namespace countercheck
