package io.chengnuo.policy.draft;

/** How far a draft has come. */
enum DraftState {
    EDITING,
    /** Proposed; approvers have it. */
    ASKED,
    APPROVED,
    PUBLISHED,
    DISCARDED
}
