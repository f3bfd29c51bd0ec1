// SIGINT and SIGTERM as a question, for work that ends in an orderly way.
#ifndef COUNTERCHECK_APP_INTERRUPTS_H_
#define COUNTERCHECK_APP_INTERRUPTS_H_

namespace countercheck {

// From now on the first of these signals only answers IsInterrupted(), and ends standard input; the
// second ends the process at once.
void CatchInterrupts();
bool IsInterrupted();

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_INTERRUPTS_H_
