package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;

import io.chengnuo.people.db.tables.records.PersonsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** People and the posts they hold, in the database. */
@Repository
class People {

    private final DSLContext sql;

    People(DSLContext sql) {
        this.sql = sql;
    }

    void add(Person person, Instant at) {
        sql.insertInto(PERSONS)
                .set(PERSONS.ID, person.id())
                .set(PERSONS.NAME, person.name())
                .set(PERSONS.EMAIL, person.email())
                .set(PERSONS.PHONE, person.phone())
                .set(PERSONS.LOCALE, person.locale())
                .set(PERSONS.STATE, person.state().name())
                .set(PERSONS.PASSWORD_HASH, person.passwordHash())
                .set(PERSONS.PASSWORD_CHANGED_AT, person.passwordHash() == null ? null : at)
                .set(PERSONS.CREATED_AT, at)
                .execute();
    }

    Optional<Person> find(UUID id) {
        return sql.selectFrom(PERSONS).where(PERSONS.ID.eq(id)).fetchOptional(People::person);
    }

    Optional<Person> findByEmail(String email) {
        return sql.selectFrom(PERSONS)
                .where(DSL.lower(PERSONS.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(People::person);
    }

    /** Locked until the transaction ends. */
    Person require(UUID id) {
        return sql.selectFrom(PERSONS)
                .where(PERSONS.ID.eq(id))
                .forUpdate()
                .fetchOptional(People::person)
                .orElseThrow(() -> new NotFound("no_such_person"));
    }

    void change(Person person) {
        sql.update(PERSONS)
                .set(PERSONS.NAME, person.name())
                .set(PERSONS.EMAIL, person.email())
                .set(PERSONS.PHONE, person.phone())
                .set(PERSONS.LOCALE, person.locale())
                .set(PERSONS.STATE, person.state().name())
                .set(PERSONS.VERSION, PERSONS.VERSION.plus(1))
                .where(PERSONS.ID.eq(person.id()))
                .execute();
    }

    void changePassword(UUID person, String hash, Instant at) {
        sql.update(PERSONS)
                .set(PERSONS.PASSWORD_HASH, hash)
                .set(PERSONS.PASSWORD_CHANGED_AT, at)
                .where(PERSONS.ID.eq(person))
                .execute();
    }

    /** Whether it was held by this person and had not ended. */
    boolean take(UUID person, UUID holding, Instant at) {
        return sql.update(POST_HOLDINGS)
                        .set(POST_HOLDINGS.TO_AT, at)
                        .where(POST_HOLDINGS.ID.eq(holding))
                        .and(POST_HOLDINGS.PERSON_ID.eq(person))
                        .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(at)))
                        .execute()
                > 0;
    }

    /** The units a person works in or will. */
    List<UUID> unitsOf(UUID person, Instant at) {
        return sql.selectDistinct(POST_HOLDINGS.UNIT_ID)
                .from(POST_HOLDINGS)
                .where(POST_HOLDINGS.PERSON_ID.eq(person))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(at)))
                .fetch(POST_HOLDINGS.UNIT_ID);
    }

    void give(PostGiven given) {
        sql.insertInto(POST_HOLDINGS)
                .set(POST_HOLDINGS.ID, given.holding())
                .set(POST_HOLDINGS.PERSON_ID, given.person())
                .set(POST_HOLDINGS.POST_ID, given.post())
                .set(POST_HOLDINGS.UNIT_ID, given.unit())
                .set(POST_HOLDINGS.TEAM_ID, given.team())
                .set(POST_HOLDINGS.FROM_AT, given.from())
                .set(POST_HOLDINGS.TO_AT, given.to())
                .execute();
    }

    private static Person person(PersonsRecord row) {
        return new Person(
                row.getId(),
                row.getName(),
                row.getEmail(),
                row.getPhone(),
                row.getLocale(),
                PersonState.valueOf(row.getState()),
                row.getPasswordHash(),
                row.getVersion());
    }
}
