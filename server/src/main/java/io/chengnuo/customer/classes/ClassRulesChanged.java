package io.chengnuo.customer.classes;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The rules by which customers are classified are others now. Its subject is the company. */
record ClassRulesChanged(UUID company, int revision, ClassRules before, ClassRules after, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
