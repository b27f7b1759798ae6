import type { FindingCode } from "./finding";
import type { Rule } from "./rule";
import { ambiguousManager } from "./rules/ambiguous-manager";
import { autoDetach, detachBlockedByDebt } from "./rules/auto-detach";
import { badAttachmentDate, badManagerDate } from "./rules/bad-date";
import { badNumber } from "./rules/bad-number";
import { baseAboveMax } from "./rules/base-above-max";
import { baseBelowMin } from "./rules/base-below-min";
import { blackList } from "./rules/black-list";
import { callsBelowMin } from "./rules/calls-below-min";
import { detachSoon } from "./rules/detach-soon";
import { dismissedOverdue, dismissedPending } from "./rules/dismissed";
import { forbiddenGroup } from "./rules/forbidden-group";
import { innChecksum } from "./rules/inn-checksum";
import { innSharedUnlinked } from "./rules/inn-shared-unlinked";
import { leaderMeetingsBelowMin } from "./rules/leader-meetings-below-min";
import { linkLoop } from "./rules/link-loop";
import { linkedSplit } from "./rules/linked-split";
import { meetingsBelowMin } from "./rules/meetings-below-min";
import { monthGap } from "./rules/month-gap";
import { multipleAttachment } from "./rules/multiple-attachment";
import { newNonProfile } from "./rules/new-non-profile";
import { noPersonalManager } from "./rules/no-personal-manager";
import { nonProfile } from "./rules/non-profile";
import { nonProfileLimit } from "./rules/non-profile-limit";
import { nonTargetPotential } from "./rules/non-target-potential";
import { noviceHoldsTerritory } from "./rules/novice-holds-territory";
import { outOfTerritory } from "./rules/out-of-territory";
import { duplicateRow, splitRow } from "./rules/repeated-rows";
import { shareBelowMin } from "./rules/share-below-min";
import { specializationChangeOverdue, specializationChangePending } from "./rules/specialization-change";
import { statusDisagrees } from "./rules/status-disagrees";
import { transferCandidate } from "./rules/transfer-candidate";
import { unknownGroup } from "./rules/unknown-group";
import { unknownManager } from "./rules/unknown-manager";
import { unknownPotential } from "./rules/unknown-potential";

/** Every rule, in the order its findings are listed. `BAD_DATE` has two: on cards and on managers. */
export const RULES = [
  baseBelowMin,
  baseAboveMax,
  shareBelowMin,
  nonProfileLimit,
  meetingsBelowMin,
  callsBelowMin,
  leaderMeetingsBelowMin,
  dismissedOverdue,
  dismissedPending,
  specializationChangeOverdue,
  specializationChangePending,
  blackList,
  forbiddenGroup,
  nonProfile,
  newNonProfile,
  outOfTerritory,
  noviceHoldsTerritory,
  autoDetach,
  detachBlockedByDebt,
  detachSoon,
  nonTargetPotential,
  unknownGroup,
  unknownPotential,
  noPersonalManager,
  unknownManager,
  transferCandidate,
  multipleAttachment,
  linkedSplit,
  innSharedUnlinked,
  innChecksum,
  duplicateRow,
  splitRow,
  badNumber,
  badAttachmentDate,
  badManagerDate,
  statusDisagrees,
  ambiguousManager,
  linkLoop,
  monthGap,
] satisfies Rule<FindingCode>[] as readonly Rule[];
