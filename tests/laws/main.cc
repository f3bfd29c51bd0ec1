// Tries the laws: by libFuzzer, or on texts made of its pieces for as many seconds as are given.
//
//   quantities_laws 10 [SEED]
//
// The text in hand is printed when a law breaks.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <random>
#include <string>

#include "tests/laws/law.h"

#ifdef COUNTERCHECK_LIBFUZZER

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  countercheck::CheckLaws({reinterpret_cast<const char*>(data), size});
  return 0;
}

#else

namespace countercheck {
namespace {

std::string in_hand;

void ShowText(int) {
  std::cerr << "with: " << in_hand << "\n";
  std::_Exit(1);
}

std::string MakeText(std::mt19937& random) {
  const std::vector<std::string_view>& pieces = Pieces();
  std::string text;
  for (size_t n = 1 + random() % 20; n > 0; --n) {
    text += pieces[random() % pieces.size()];
    if (random() % 2 == 0) text += ' ';
  }
  for (size_t n = random() % 3; n > 0; --n)
    text[random() % text.size()] = static_cast<char>(random());
  return text;
}

int Run(double seconds, unsigned seed) {
  using Clock = std::chrono::steady_clock;
  std::signal(SIGABRT, ShowText);
  std::mt19937 random(seed);
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  size_t texts = 0;
  for (; Clock::now() < end; ++texts) {
    in_hand = MakeText(random);
    CheckLaws(in_hand);
  }
  std::cout << texts << " texts\n";
  return texts > 0 ? 0 : 1;
}

}  // namespace
}  // namespace countercheck

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::strtod(argv[1], nullptr) : 10;
  const auto seed = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
  return countercheck::Run(seconds, static_cast<unsigned>(seed));
}

#endif
