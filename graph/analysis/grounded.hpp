#pragma once
// SPDX-License-Identifier: Apache-2.0
// The grounded labelling: what every reasonable reading of a framework agrees on (Dung 1995; Caminada 2006).

#include <vector>

#include "graph/analysis/argument_framework.hpp"

namespace standpoint {

// in: all its attackers are out. out: an attacker is in. undecided: neither.
enum class ArgumentLabel : std::uint8_t { in, out, undecided };

// The labels by argument. Linear: O(arguments + attacks). `removed` arguments are as if they were not there; their
// label is out. Dung 1995, Definition 20 (least fixed point of the characteristic function); labels as in Caminada
// 2006.
std::vector<ArgumentLabel> grounded_labelling(const ArgumentFramework& framework,
                                              const std::vector<bool>& removed = {});

// The arguments with a label, in order of number.
std::vector<Argument> arguments_labelled(const std::vector<ArgumentLabel>& labels, ArgumentLabel label);

}  // namespace standpoint
