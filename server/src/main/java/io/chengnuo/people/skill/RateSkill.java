package io.chengnuo.people.skill;

import static io.chengnuo.people.db.Tables.PERSON_SKILLS;
import static io.chengnuo.people.db.Tables.SKILLS;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who can do what. Marks of customers and closed cases come in by themselves and change no level. */
@Service
public class RateSkill {

    private final DSLContext sql;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    RateSkill(DSLContext sql, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void define(String key, String nameZh, String nameEn, UUID by) {
        sql.insertInto(SKILLS)
                .set(SKILLS.KEY, key)
                .set(SKILLS.NAME_ZH, nameZh)
                .set(SKILLS.NAME_EN, nameEn)
                .onConflict(SKILLS.TENANT_ID, SKILLS.KEY)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        facts.record(new SkillDefined(by, key, nameZh, nameEn, clock.instant()));
    }

    @Transactional
    void remove(String key, UUID by) {
        require(key);
        if (sql.fetchExists(PERSON_SKILLS, PERSON_SKILLS.SKILL.eq(key))) {
            throw new Conflict("skill_in_use");
        }
        sql.deleteFrom(SKILLS).where(SKILLS.KEY.eq(key)).execute();
        facts.record(new SkillDefined(by, key, null, null, clock.instant()));
    }

    @Transactional
    public void rate(
            UUID person,
            String skill,
            int level,
            @Nullable LocalDate expiresOn,
            SkillSource source,
            @Nullable UUID by,
            @Nullable String ifMatch) {
        require(skill);
        if (!organisation.works(person)) {
            throw new NotFound("no_such_person");
        }
        var before = sql.selectFrom(PERSON_SKILLS)
                .where(PERSON_SKILLS.PERSON.eq(person))
                .and(PERSON_SKILLS.SKILL.eq(skill))
                .forUpdate()
                .fetchOne();
        Version.check(ifMatch, before == null ? 0 : before.getVersion());
        var at = clock.instant();
        sql.insertInto(PERSON_SKILLS)
                .set(PERSON_SKILLS.PERSON, person)
                .set(PERSON_SKILLS.SKILL, skill)
                .set(PERSON_SKILLS.LEVEL, level)
                .set(PERSON_SKILLS.EXPIRES_ON, expiresOn)
                .set(PERSON_SKILLS.SOURCE, source.name())
                .set(PERSON_SKILLS.CHANGED_AT, at)
                .set(PERSON_SKILLS.VERSION, 1L)
                .onConflict(PERSON_SKILLS.TENANT_ID, PERSON_SKILLS.PERSON, PERSON_SKILLS.SKILL)
                .doUpdate()
                .set(PERSON_SKILLS.LEVEL, level)
                .set(PERSON_SKILLS.EXPIRES_ON, expiresOn)
                .set(PERSON_SKILLS.SOURCE, source.name())
                .set(PERSON_SKILLS.CHANGED_AT, at)
                .set(PERSON_SKILLS.VERSION, PERSON_SKILLS.VERSION.plus(1))
                .execute();
        facts.record(new SkillRated(
                person, skill, before == null ? 0 : before.getLevel(), level, expiresOn, source, by, at));
    }

    @Transactional
    void takeBack(UUID person, String skill, UUID by) {
        var removed = sql.deleteFrom(PERSON_SKILLS)
                .where(PERSON_SKILLS.PERSON.eq(person))
                .and(PERSON_SKILLS.SKILL.eq(skill))
                .returning(PERSON_SKILLS.LEVEL)
                .fetchOne();
        if (removed != null) {
            facts.record(
                    new SkillRated(person, skill, removed.getLevel(), 0, null, SkillSource.LEAD, by, clock.instant()));
        }
    }

    /** A case settled, or a mark of its customer (1 to 5): what keeps the matrix current. Nothing for those without the skill. */
    @Transactional
    public void practised(UUID person, String skill, int cases, @Nullable Integer mark) {
        sql.update(PERSON_SKILLS)
                .set(PERSON_SKILLS.CASES, PERSON_SKILLS.CASES.plus(cases))
                .set(PERSON_SKILLS.MARKS, PERSON_SKILLS.MARKS.plus(mark == null ? 0 : 1))
                .set(PERSON_SKILLS.MARKS_SUM, PERSON_SKILLS.MARKS_SUM.plus(mark == null ? 0 : mark))
                .where(PERSON_SKILLS.PERSON.eq(person))
                .and(PERSON_SKILLS.SKILL.eq(skill))
                .execute();
    }

    private void require(String key) {
        if (!sql.fetchExists(SKILLS, SKILLS.KEY.eq(key))) {
            throw new NotFound("no_such_skill");
        }
    }
}
