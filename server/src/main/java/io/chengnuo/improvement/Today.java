package io.chengnuo.improvement;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The day it is in the company of this thread. */
@Component
public class Today {

    private final Tenants tenants;
    private final Clock clock;

    Today(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    public LocalDate day() {
        return of(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    public ZoneId zone() {
        return tenants.require(Tenancy.require()).zone();
    }

    /** The company's own language, for what is written once and read by all. */
    public Locale language() {
        return tenants.require(Tenancy.require()).locale();
    }
}
