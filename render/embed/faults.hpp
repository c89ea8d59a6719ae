#pragma once
// SPDX-License-Identifier: Apache-2.0
// What can be wrong in a Markdown file that uses a dossier; docs/embed.md explains each.

#include "graph/text/diagnostic.hpp"

namespace standpoint::faults {

inline constexpr Code kUnclosedBlock{"unclosed-block"};
inline constexpr Code kStrayEnd{"stray-end"};
inline constexpr Code kUnclosedComment{"unclosed-comment"};
inline constexpr Code kUnclosedFence{"unclosed-fence"};
inline constexpr Code kBadFence{"bad-fence"};
inline constexpr Code kBadBlock{"bad-block"};
inline constexpr Code kBadValue{"bad-value"};
inline constexpr Code kBadCitation{"bad-citation"};
inline constexpr Code kSameName{"same-name"};
inline constexpr Code kQueryHint{"query-hint", Severity::note};

}  // namespace standpoint::faults
