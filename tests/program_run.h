// Running programs from tests, in a folder of the test's own.
#ifndef COUNTERCHECK_TESTS_PROGRAM_RUN_H_
#define COUNTERCHECK_TESTS_PROGRAM_RUN_H_

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace countercheck {

inline std::string ReadWhole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// A folder that goes away with the test.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "countercheck_XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

  // Writes a file, with its folders; returns its path.
  std::string Write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

struct ProgramRun {
  int exit_code = -1;  // -1: ended by a signal
  std::string out;
  std::string err;
};

// As one word of a shell command.
inline std::string Quoted(const std::string& word) {
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

// Runs a shell command line.
inline ProgramRun RunShell(const std::string& command) {
  const ScratchFolder scratch;
  const std::filesystem::path out = scratch.path() / "out", err = scratch.path() / "err";
  const std::string line =
      "{ " + command + "\n} >" + Quoted(out.string()) + " 2>" + Quoted(err.string());
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, ReadWhole(out), ReadWhole(err)};
}

// Runs the program of this build.
inline ProgramRun RunProgram(const std::vector<std::string>& arguments,
                             const std::string& redirection = "</dev/null") {
  std::string command = Quoted(COUNTERCHECK_PROGRAM);
  for (const std::string& argument : arguments) command += " " + Quoted(argument);
  return RunShell(command + " " + redirection);
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_PROGRAM_RUN_H_
