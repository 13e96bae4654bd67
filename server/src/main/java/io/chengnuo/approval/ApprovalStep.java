package io.chengnuo.approval;

import java.util.Set;
import java.util.UUID;

/** People asked at the same time. */
public record ApprovalStep(Set<UUID> people, Quorum quorum) {}
