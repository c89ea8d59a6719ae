// SPDX-License-Identifier: Apache-2.0
// The least that a C++ program can do: what start-up is held against.

#include <iostream>

int main() { std::cout << "trivial 0.1.0\n"; }
