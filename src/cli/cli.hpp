// The command line: parses arguments, runs one command, returns its exit code.
#pragma once

namespace guidepost::cli {

/// Exit codes: 0 clean, 1 findings, 2 usage, configuration or nothing to check, 3 input/output or internal error.
int run(int argc, const char* const* argv);

}  // namespace guidepost::cli
