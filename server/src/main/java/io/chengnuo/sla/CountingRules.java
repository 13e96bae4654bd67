package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketPauses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rules that are in force now, for clocks that began under others. */
@Component
class CountingRules {

    private final PolicyInForce policy;
    private final Calendars calendars;
    private final TicketPauses pauses;

    CountingRules(PolicyInForce policy, Calendars calendars, TicketPauses pauses) {
        this.policy = policy;
        this.calendars = calendars;
        this.pauses = pauses;
    }

    /** What another node has changed just now is in force here, too. */
    CountingRule inForce(RecountKind kind, String key) {
        return switch (kind) {
            case TARGET -> target(key);
            case CALENDAR -> {
                calendars.refresh(key);
                var now = calendars.inForce(key);
                yield calendar(key, now.version(), now.calendar());
            }
            case PAUSE -> {
                policy.refresh();
                var reason = reason(key);
                yield pause(
                        reason,
                        policy.now().targets().stream()
                                .filter(target -> target.pauses().contains(reason))
                                .map(Target::promise)
                                .collect(Collectors.toSet()));
            }
        };
    }

    private CountingRule target(String promise) {
        policy.refresh();
        var version = policy.now();
        var target = version.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        return target(target, version.id());
    }

    CountingRule target(Target target, UUID version) {
        var amount = target.amount();
        var key = target.calendar();
        if (amount == null || key == null || target.starts() == null) {
            throw new Conflict("recount_without_clock");
        }
        var hours = calendars.inForce(key);
        var allowed = hours.calendar().lengthOf(amount);
        return each(
                CLOCKS.PROMISE.eq(target.promise()),
                clock -> clock.countedAnew(
                        clock.terms()
                                .limitedBy(
                                        version,
                                        key,
                                        hours.version(),
                                        amount,
                                        allowed,
                                        Objects.requireNonNull(target.warnAt())),
                        hours.calendar()));
    }

    /** Hours somebody thinks of have no number yet: 0. */
    CountingRule calendar(String key, long version, WorkingCalendar calendar) {
        return each(
                CLOCKS.CALENDAR.eq(key),
                clock -> clock.countedAnew(
                        clock.terms().lasting(calendar.lengthOf(clock.terms().amount()), version), calendar));
    }

    /**
     * The clocks of {@code promises} stand still for this reason, and no others: from their beginning, by the pauses their tickets had.
     * Those that already do as they should are left alone.
     */
    CountingRule pause(PauseReason reason, Set<String> promises) {
        var stands = DSL.val(reason.name()).eq(DSL.any(CLOCKS.PAUSES));
        var should = CLOCKS.PROMISE.in(promises);
        return new CountingRule() {
            @Override
            public Condition about() {
                return stands.and(DSL.not(should)).or(DSL.not(stands).and(should));
            }

            @Override
            public List<Clock> anew(List<ClockRow> rows) {
                var stood =
                        pauses.of(rows.stream().map(row -> row.ticket().value()).collect(Collectors.toSet()));
                return rows.stream()
                        .map(row -> {
                            var terms = row.clock().terms();
                            var reasons = EnumSet.noneOf(PauseReason.class);
                            reasons.addAll(terms.pauses());
                            if (!reasons.add(reason)) {
                                reasons.remove(reason);
                            }
                            return row.clock()
                                    .stoodStillAnew(
                                            terms.pausedBy(Set.copyOf(reasons)),
                                            stood.getOrDefault(row.ticket().value(), List.of()),
                                            calendars.version(terms.calendar(), terms.calendarVersion()));
                        })
                        .toList();
            }
        };
    }

    static PauseReason reason(String key) {
        return Arrays.stream(PauseReason.values())
                .filter(one -> one.name().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_pause"));
    }

    private static CountingRule each(Condition about, UnaryOperator<Clock> anew) {
        return new CountingRule() {
            @Override
            public Condition about() {
                return about;
            }

            @Override
            public List<Clock> anew(List<ClockRow> rows) {
                return rows.stream().map(row -> anew.apply(row.clock())).toList();
            }
        };
    }
}
