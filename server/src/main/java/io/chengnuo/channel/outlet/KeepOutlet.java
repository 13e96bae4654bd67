package io.chengnuo.channel.outlet;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an outlet on the register, or changes what stands there about it. */
@Service
public class KeepOutlet {

    private final Outlets outlets;
    private final Calendars calendars;
    private final PolicyInForce policy;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    KeepOutlet(
            Outlets outlets,
            Calendars calendars,
            PolicyInForce policy,
            Organisation organisation,
            Facts facts,
            Clock clock) {
        this.outlets = outlets;
        this.calendars = calendars;
        this.policy = policy;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID open(Outlet.Details given) {
        var now = clock.instant();
        var details = checked(given);
        var outlet = new Outlet(Ids.next(now), details, 1);
        outlets.add(outlet, now);
        facts.record(new OutletOpened(outlet.id(), details.code(), details.name(), details.opensOn(), now));
        return outlet.id();
    }

    @Transactional
    long change(UUID id, Outlet.Details given, @Nullable String ifMatch) {
        var now = clock.instant();
        var before = outlets.requireLocked(id);
        Version.check(ifMatch, before.version());
        var details = checked(given);
        var outlet = new Outlet(id, details, before.version() + 1);
        outlets.change(outlet, now);
        facts.record(new OutletChanged(id, details.name(), details.covers(), details.closesOn(), now));
        return outlet.version();
    }

    private Outlet.Details checked(Outlet.Details given) {
        var details = given.cleaned();
        var faults = new ArrayList<FieldError>();
        if (calendars.find(details.calendar()).isEmpty()) {
            faults.add(new FieldError("calendar", "unknown"));
        }
        if (!details.services().stream().allMatch(policy.now().categories()::has)) {
            faults.add(new FieldError("services", "unknown"));
        }
        if (details.person() != null && !organisation.works(details.person())) {
            faults.add(new FieldError("person", "unknown"));
        }
        if (details.team() != null
                && organisation.teams().stream().noneMatch(team -> team.id().equals(details.team()))) {
            faults.add(new FieldError("team", "unknown"));
        }
        if (details.closesOn() != null && !details.closesOn().isAfter(details.opensOn())) {
            faults.add(new FieldError("closesOn", "end_before_start"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("outlet_refused", faults.toArray(FieldError[]::new));
        }
        return details;
    }
}
