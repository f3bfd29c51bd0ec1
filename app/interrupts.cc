#include "app/interrupts.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace countercheck {
namespace {

volatile std::sig_atomic_t interrupted = 0;

// Only what may be called whatever was going on. Streams try a read anew that was interrupted: so
// that one which waits ends, standard input ends here.
void Note(int) {
  interrupted = 1;
  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
}

void Catch(int signal) {
  struct sigaction action {};
  sigaction(signal, nullptr, &action);
  // Who started the program in the background does not want to end it so.
  if (action.sa_handler == SIG_IGN) return;
  action.sa_handler = Note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void CatchInterrupts() {
  Catch(SIGINT);
  Catch(SIGTERM);
}

bool IsInterrupted() { return interrupted != 0; }

}  // namespace countercheck
