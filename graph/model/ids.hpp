#pragma once
// SPDX-License-Identifier: Apache-2.0
// Small integers that name the records of a dossier: one type a kind, so that they cannot be confused.

#include <compare>
#include <cstdint>
#include <limits>

namespace standpoint {

// Index of a record among its kind, in order of reading; invalid until resolved.
template <class Tag>
struct Id {
  static constexpr std::uint32_t kInvalid = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = kInvalid;

  constexpr bool valid() const { return value != kInvalid; }
  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using NameId = Id<struct NameTag>;  // an interned string
using EntityId = Id<struct EntityTag>;
using SourceId = Id<struct SourceTag>;
using PropositionId = Id<struct PropositionTag>;
using IssueId = Id<struct IssueTag>;
using ClaimId = Id<struct ClaimTag>;
using RelationId = Id<struct RelationTag>;
using RelationTypeId = Id<struct RelationTypeTag>;
using ViewId = Id<struct ViewTag>;

// The kinds of record that share one space of ids.
enum class RecordKind : std::uint8_t { none, entity, source, proposition, issue, claim, relation, view };

// One record of any kind, in 4 bytes: there is one for every name.
struct RecordRef {
  static constexpr std::uint32_t kMostRecords = 1U << 29U;  // of a kind

  constexpr RecordRef() = default;
  constexpr RecordRef(RecordKind of, std::uint32_t number) : kind(of), index(number & (kMostRecords - 1)) {}

  RecordKind kind : 3 = RecordKind::none;
  std::uint32_t index : 29 = 0;
  friend constexpr bool operator==(RecordRef, RecordRef) = default;
  friend constexpr auto operator<=>(RecordRef, RecordRef) = default;
};

inline constexpr RecordRef ref(EntityId id) { return {RecordKind::entity, id.value}; }
inline constexpr RecordRef ref(SourceId id) { return {RecordKind::source, id.value}; }
inline constexpr RecordRef ref(PropositionId id) { return {RecordKind::proposition, id.value}; }
inline constexpr RecordRef ref(IssueId id) { return {RecordKind::issue, id.value}; }
inline constexpr RecordRef ref(ClaimId id) { return {RecordKind::claim, id.value}; }
inline constexpr RecordRef ref(RelationId id) { return {RecordKind::relation, id.value}; }
inline constexpr RecordRef ref(ViewId id) { return {RecordKind::view, id.value}; }

// A run of elements in one of the dossier's flat lists.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  constexpr bool empty() const { return count == 0; }
};

}  // namespace standpoint
