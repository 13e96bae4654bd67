package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.ABSENCES;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.ROSTERS;
import static io.chengnuo.people.db.Tables.SHIFTS;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is on duty (当班): by the published rosters of the teams somebody works in, and by absences. */
@Component
public class Duty {

    private final DSLContext sql;
    private final Tenants tenants;

    Duty(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    /** True within a published shift or on-call duty; also when no team of this person has a published roster that week. */
    @Transactional(readOnly = true)
    public boolean onDuty(UUID person, Instant at) {
        return onDuty(Set.of(person), at).contains(person);
    }

    /** Those of the people who are on duty, see {@link #onDuty(UUID, Instant)}. */
    @Transactional(readOnly = true)
    public Set<UUID> onDuty(Collection<UUID> people, Instant at) {
        var onDuty = new HashSet<>(people);
        onDuty.removeAll(rostered(people, at));
        onDuty.addAll(sql.select(SHIFTS.PERSON)
                .from(SHIFTS)
                .join(ROSTERS)
                .on(ROSTERS.TEAM.eq(SHIFTS.TEAM).and(ROSTERS.WEEK.eq(SHIFTS.WEEK)))
                .where(SHIFTS.PERSON.in(people))
                .and(SHIFTS.FROM_AT.le(at))
                .and(SHIFTS.TO_AT.gt(at))
                .and(ROSTERS.PUBLISHED_AT.isNotNull())
                .fetchSet(SHIFTS.PERSON));
        return onDuty;
    }

    private Set<UUID> rostered(Collection<UUID> people, Instant at) {
        return sql.select(POST_HOLDINGS.PERSON_ID)
                .from(POST_HOLDINGS)
                .join(ROSTERS)
                .on(ROSTERS.TEAM.eq(POST_HOLDINGS.TEAM_ID))
                .where(POST_HOLDINGS.PERSON_ID.in(people))
                .and(POST_HOLDINGS.FROM_AT.le(at))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(at)))
                .and(ROSTERS.WEEK.eq(weekOf(at)))
                .and(ROSTERS.PUBLISHED_AT.isNotNull())
                .fetchSet(POST_HOLDINGS.PERSON_ID);
    }

    /** On leave, ill, gone: whatever was reported and covers the moment. */
    @Transactional(readOnly = true)
    public boolean absent(UUID person, Instant at) {
        return absent(Set.of(person), at).contains(person);
    }

    @Transactional(readOnly = true)
    public Set<UUID> absent(Collection<UUID> people, Instant at) {
        return sql.select(ABSENCES.PERSON)
                .from(ABSENCES)
                .where(ABSENCES.PERSON.in(people))
                .and(ABSENCES.FROM_AT.le(at))
                .and(ABSENCES.TO_AT.isNull().or(ABSENCES.TO_AT.gt(at)))
                .and(ABSENCES.ENDED_AT.isNull().or(ABSENCES.ENDED_AT.gt(at)))
                .fetchSet(ABSENCES.PERSON);
    }

    /** The Monday of the company's week. */
    public LocalDate weekOf(Instant at) {
        return at.atZone(tenants.require(Tenancy.require()).zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
