package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company begins. Modules that must be ready with it (calendars, the policy pack) load their defaults in the same
 * transaction; {@code policyPack} names the pack, {@code locale} and {@code zone} are the company's; without
 * {@code workingHours} the pack's own calendars serve.
 */
public record CompanySetUp(
        UUID company,
        UUID administrator,
        String name,
        String locale,
        String zone,
        String policyPack,
        @Nullable WorkingHours workingHours,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
