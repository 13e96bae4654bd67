package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.SESSIONS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.people.db.tables.records.SessionsRecord;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions of browsers, kept by the hash of their cookie. A session is looked up again after a few seconds at the latest, so
 * that ending it works everywhere within 5 s.
 */
@Component
class Sessions {

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PeopleSettings settings;
    private final Cache<String, Optional<Session>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Rights.KNOWN_FOR)
            .build();

    Sessions(DSLContext sql, TransactionTemplate transaction, Clock clock, PeopleSettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** What a browser tells of itself. */
    record Browser(String address, String agent) {}

    Secret start(UUID person, Session.Stage stage, Session.Proof proof, Browser browser) {
        var secret = Secret.make("");
        var at = clock.instant();
        transaction.executeWithoutResult(status -> {
            sql.deleteFrom(SESSIONS)
                    .where(SESSIONS.PERSON_ID.eq(person))
                    .and(over())
                    .execute();
            sql.insertInto(SESSIONS)
                    .set(SESSIONS.ID, Ids.next(at))
                    .set(SESSIONS.SECRET_HASH, secret.hash())
                    .set(SESSIONS.PERSON_ID, person)
                    .set(SESSIONS.STAGE, stage.name())
                    .set(SESSIONS.PROOF, proof.name())
                    .set(SESSIONS.ADDRESS, browser.address())
                    .set(SESSIONS.AGENT, shortened(browser.agent()))
                    .set(SESSIONS.CREATED_AT, at)
                    .set(SESSIONS.SEEN_AT, at)
                    .set(SESSIONS.EXPIRES_AT, at.plus(settings.sessionLongest()))
                    .execute();
        });
        return secret;
    }

    Optional<Session> find(String cookie) {
        var hash = Secret.hashOf(cookie);
        var found = known.get(
                Tenancy.require() + HexFormat.of().formatHex(hash), key -> transaction.execute(status -> read(hash)));
        found.filter(session -> clock.instant().isAfter(session.seenAt().plus(TOUCHED_EVERY)))
                .ifPresent(session -> transaction.executeWithoutResult(status -> touch(session)));
        return found;
    }

    List<Session> of(UUID person) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.PERSON_ID.eq(person))
                .and(SESSIONS.STAGE.eq(Session.Stage.SIGNED_IN.name()))
                .andNot(over())
                .orderBy(SESSIONS.SEEN_AT.desc())
                .fetch(Sessions::session);
    }

    /** Whether it was one of the person's. */
    boolean end(UUID person, UUID session) {
        return sql.deleteFrom(SESSIONS)
                        .where(SESSIONS.PERSON_ID.eq(person))
                        .and(SESSIONS.ID.eq(session))
                        .execute()
                > 0;
    }

    void endAll(UUID person) {
        sql.deleteFrom(SESSIONS).where(SESSIONS.PERSON_ID.eq(person)).execute();
    }

    void forget() {
        known.invalidateAll();
    }

    private Optional<Session> read(byte[] hash) {
        return sql.select(SESSIONS.fields())
                .from(SESSIONS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(SESSIONS.PERSON_ID))
                .where(SESSIONS.SECRET_HASH.eq(hash))
                .and(PERSONS.STATE.ne(PersonState.DEACTIVATED.name()))
                .andNot(over())
                .fetchOptional(row -> session(row.into(SESSIONS)));
    }

    private Condition over() {
        var now = clock.instant();
        return SESSIONS.EXPIRES_AT.le(now).or(SESSIONS.SEEN_AT.le(now.minus(settings.sessionIdle())));
    }

    private void touch(Session session) {
        sql.update(SESSIONS)
                .set(SESSIONS.SEEN_AT, clock.instant())
                .where(SESSIONS.ID.eq(session.id()))
                .execute();
        forget();
    }

    private static Session session(SessionsRecord row) {
        return new Session(
                row.getId(),
                row.getPersonId(),
                Session.Stage.valueOf(row.getStage()),
                Session.Proof.valueOf(row.getProof()),
                row.getAddress(),
                row.getAgent(),
                row.getCreatedAt(),
                row.getSeenAt());
    }

    private static String shortened(String agent) {
        return agent.length() <= 300 ? agent : agent.substring(0, 300);
    }
}
