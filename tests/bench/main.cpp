// guidepost-bench [google benchmark options], or: guidepost-bench floor SITE BUILT OUTPUT JOBS
#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <span>
#include <string>
#include <string_view>

#include "bench/floor.hpp"

namespace {

int floor_command(std::span<char*> arguments) {
  if (arguments.size() != 4) {
    std::fputs("usage: guidepost-bench floor SITE BUILT OUTPUT JOBS\n", stderr);
    return 2;
  }
  try {
    return guidepost::bench::run_floor({.sources = arguments[0],
                                        .like = arguments[1],
                                        .output = arguments[2],
                                        .workers = static_cast<unsigned>(std::stoul(arguments[3]))});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "guidepost-bench: %s\n", error.what());
    return 3;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span arguments{argv, static_cast<std::size_t>(argc)};
  if (arguments.size() > 1 && std::string_view{arguments[1]} == "floor") return floor_command(arguments.subspan(2));

  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
