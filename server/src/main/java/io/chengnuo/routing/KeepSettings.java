package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down that a setting was changed, by whom, to what. */
@Component
class KeepSettings {

    private final Access access;
    private final Facts facts;
    private final Clock clock;

    KeepSettings(Access access, Facts facts, Clock clock) {
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    void record(String setting, String name, String value) {
        facts.record(new RoutingSet(access.person(), setting, name, value, clock.instant()));
    }
}
