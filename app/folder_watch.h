// A folder that is watched for articles: each counts when it is complete, that is when whoever
// writes it closes it, or moves it in.
#ifndef COUNTERCHECK_APP_FOLDER_WATCH_H_
#define COUNTERCHECK_APP_FOLDER_WATCH_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/result.h"

namespace countercheck {

// From its making on, SIGINT and SIGTERM do not end the process but the waiting.
class FolderWatch {
 public:
  // Watches `folder` and all below it; an error where it is none, or there are too many watches.
  static Result<FolderWatch> On(const std::string& folder);

  FolderWatch(FolderWatch&& other) noexcept;
  FolderWatch& operator=(FolderWatch&&) = delete;
  ~FolderWatch();

  // Waits for articles, and for a moment longer for more of them; their paths, sorted. A sidecar
  // stands for its article. Empty where the process is asked to end, or IsGone().
  std::vector<std::string> Wait();
  // True where the folder was removed, or moved away: nothing can come there any more.
  bool IsGone() const { return is_gone_; }
  // True where the process was asked to end.
  bool IsAskedToEnd();

 private:
  explicit FolderWatch(std::string folder) : folder_(std::move(folder)) {}

  bool Add(const std::string& folder);
  void AddWithContent(const std::string& folder);
  bool HasEvents(int wait_ms);
  void ReadEvents();
  void Note(const std::string& path);

  std::string folder_;
  int events_ = -1;   // inotify
  int signals_ = -1;  // signalfd
  bool is_gone_ = false;
  std::map<int, std::string> folders_;  // by watch
  std::set<std::string> paths_;         // noted, and not yet given
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_FOLDER_WATCH_H_
