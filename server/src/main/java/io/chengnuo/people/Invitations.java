package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.INVITATIONS;
import static io.chengnuo.people.db.Tables.PERSONS;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Gone;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Invitations by the hash of their secret. A new one makes earlier ones of the same person worthless. */
@Repository
class Invitations {

    private final DSLContext sql;
    private final Clock clock;

    Invitations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Open(UUID id, UUID person) {}

    void add(UUID id, UUID person, Secret secret, Instant at, Instant expiresAt) {
        sql.deleteFrom(INVITATIONS)
                .where(INVITATIONS.PERSON_ID.eq(person))
                .and(INVITATIONS.ACCEPTED_AT.isNull())
                .execute();
        sql.insertInto(INVITATIONS)
                .set(INVITATIONS.ID, id)
                .set(INVITATIONS.PERSON_ID, person)
                .set(INVITATIONS.SECRET_HASH, secret.hash())
                .set(INVITATIONS.CREATED_AT, at)
                .set(INVITATIONS.CREATED_BY, Acting.current().actor())
                .set(INVITATIONS.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Locked until the transaction ends; refuses unknown, used and expired ones in the same words. */
    Open require(String secret) {
        return sql.select(INVITATIONS.ID, INVITATIONS.PERSON_ID)
                .from(INVITATIONS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(INVITATIONS.PERSON_ID))
                .where(INVITATIONS.SECRET_HASH.eq(Secret.hashOf(secret)))
                .and(INVITATIONS.ACCEPTED_AT.isNull())
                .and(INVITATIONS.EXPIRES_AT.gt(clock.instant()))
                .and(PERSONS.STATE.ne(PersonState.DEACTIVATED.name()))
                .forUpdate()
                .of(INVITATIONS)
                .fetchOptional(row -> new Open(row.value1(), row.value2()))
                .orElseThrow(() -> new Gone("invitation_over"));
    }

    void accepted(UUID id, Instant at) {
        sql.update(INVITATIONS)
                .set(INVITATIONS.ACCEPTED_AT, at)
                .where(INVITATIONS.ID.eq(id))
                .execute();
    }
}
