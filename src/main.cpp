// The program: everything happens in cli/.
#include "cli/cli.hpp"

int main(int argc, char** argv) {
  return guidepost::cli::run(argc, argv);
}
