package io.chengnuo.policy.standard;

import java.util.Set;

/** What a standard is about, and which aspects its items may fall under. */
public enum StandardKind {
    GENERAL(),
    /** How people speak, look and act towards customers. */
    ATTITUDE("language", "expression", "behaviour"),
    /** What somebody must know and be able to do for a kind of need. */
    SKILL("knowledge", "operation", "communication"),
    /** Premises and their surroundings. */
    ENVIRONMENT("tidy", "comfortable", "safe"),
    /** Clothing, grooming and conduct of a post. */
    APPEARANCE("clothing", "grooming", "conduct");

    private final Set<String> aspects;

    StandardKind(String... aspects) {
        this.aspects = Set.of(aspects);
    }

    Set<String> aspects() {
        return aspects;
    }
}
