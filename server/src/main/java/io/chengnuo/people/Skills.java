package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSON_SKILLS;
import static io.chengnuo.people.db.Tables.SKILLS;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who can do what (技能): the level somebody has, and whether it still counts. */
@Component
public class Skills {

    private final DSLContext sql;
    private final Tenants tenants;

    Skills(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    /**
     * What somebody has shown: level 1 to 5, how many cases were settled, the mean mark of those who rated them. It counts through
     * the day {@code expiresOn}.
     */
    public record Held(
            int level,
            @Nullable LocalDate expiresOn,
            int cases,
            @Nullable Double mark) {

        public boolean holdsOn(LocalDate day) {
            return expiresOn == null || !day.isAfter(expiresOn);
        }
    }

    /** Whether somebody has the skill, at whatever level, and it has not run out. */
    @Transactional(readOnly = true)
    public boolean qualified(UUID person, String skill, Instant at) {
        return qualified(person, skill, 1, at);
    }

    @Transactional(readOnly = true)
    public boolean qualified(UUID person, String skill, int level, Instant at) {
        return sql.fetchExists(
                PERSON_SKILLS,
                PERSON_SKILLS
                        .PERSON
                        .eq(person)
                        .and(PERSON_SKILLS.SKILL.eq(skill))
                        .and(PERSON_SKILLS.LEVEL.ge(level))
                        .and(PERSON_SKILLS.EXPIRES_ON.isNull().or(PERSON_SKILLS.EXPIRES_ON.ge(today(at)))));
    }

    /** One skill of several people; those without it are left out, those whose skill ran out are not. */
    @Transactional(readOnly = true)
    public Map<UUID, Held> of(Collection<UUID> people, String skill) {
        return sql
                .selectFrom(PERSON_SKILLS)
                .where(PERSON_SKILLS.PERSON.in(people))
                .and(PERSON_SKILLS.SKILL.eq(skill))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getPerson(),
                        row -> new Held(
                                row.getLevel(),
                                row.getExpiresOn(),
                                row.getCases(),
                                row.getMarks() == 0 ? null : row.getMarksSum() / (double) row.getMarks())));
    }

    @Transactional(readOnly = true)
    public boolean known(String skill) {
        return sql.fetchExists(SKILLS, SKILLS.KEY.eq(skill));
    }

    /** The date on which skills are judged: the company's. */
    public LocalDate today(Instant at) {
        return at.atZone(tenants.require(Tenancy.require()).zone()).toLocalDate();
    }
}
