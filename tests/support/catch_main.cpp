// SPDX-License-Identifier: Apache-2.0
// The main function of the Catch2 cases, compiled once because it takes longer than any test.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
