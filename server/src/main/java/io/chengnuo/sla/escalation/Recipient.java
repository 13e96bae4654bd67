package io.chengnuo.sla.escalation;

import org.jspecify.annotations.Nullable;

/** Who is told of an escalation. {@code power} is what the posts of those must hold who are not known by the ticket itself. */
enum Recipient {
    HANDLER(null),
    FIRST_RESPONDER(null),
    /** Everybody in the ticket's team. */
    TEAM(null),
    TEAM_LEAD("escalation_lead"),
    EXPERT("escalation_expert"),
    MANAGER("escalation_manager"),
    DIRECTOR("escalation_director");

    private final @Nullable String power;

    Recipient(@Nullable String power) {
        this.power = power;
    }

    @Nullable
    String power() {
        return power;
    }
}
