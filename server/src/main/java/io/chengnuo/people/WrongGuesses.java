package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.KNOWN_PLACES;
import static io.chengnuo.people.db.Tables.WRONG_GUESSES;

import io.chengnuo.shared.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Limits guessing: per account and place, per place, and per account over all places. Each try is counted before it is judged,
 * so that a thousand at once count too, and taken back when it was right. Guesses from elsewhere never lock a place the
 * owner signed in from before.
 */
@Component
class WrongGuesses {

    private static final Duration PLACE_WINDOW = Duration.ofMinutes(15);
    private static final Duration ACCOUNT_WINDOW = Duration.ofHours(1);
    private static final int FROM_PLACE_ON_ACCOUNT = 10;
    private static final int FROM_PLACE = 100;
    private static final int ON_ACCOUNT = 60;

    private final DSLContext sql;
    private final TransactionTemplate own;
    private final Clock clock;

    WrongGuesses(DSLContext sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** One try at an account from a place; {@code known} when its owner signed in from there before. */
    record Try(String account, String place, boolean known) {

        /** {@code proof} keeps passwords and codes apart. */
        static Try at(String proof, String account, String place, boolean known) {
            var hash = HexFormat.of().formatHex(Secret.hashOf(account.strip().toLowerCase(Locale.ROOT)), 0, 12);
            return new Try(proof + ":" + hash, place, known);
        }
    }

    /** Counts the try; refuses it when there were too many. */
    void count(Try guess) {
        var allowed = own.execute(status -> raise("place:" + guess.place(), PLACE_WINDOW) <= FROM_PLACE
                && raise(guess.account() + "@" + guess.place(), PLACE_WINDOW) <= FROM_PLACE_ON_ACCOUNT
                && (raise(guess.account(), ACCOUNT_WINDOW) <= ON_ACCOUNT || guess.known()));
        if (!allowed) {
            throw new TooMany("too_many_tries");
        }
    }

    /** The try was right: it does not count. */
    void right(Try guess) {
        own.executeWithoutResult(status -> {
            lower("place:" + guess.place());
            lower(guess.account());
            sql.deleteFrom(WRONG_GUESSES)
                    .where(WRONG_GUESSES.KEY.eq(guess.account() + "@" + guess.place()))
                    .execute();
        });
    }

    /** How many were wrong lately on this account from this place. */
    int wrong(Try guess) {
        Integer wrong = own.execute(status -> sql.select(WRONG_GUESSES.WRONG)
                .from(WRONG_GUESSES)
                .where(WRONG_GUESSES.KEY.eq(guess.account() + "@" + guess.place()))
                .fetchOne(WRONG_GUESSES.WRONG));
        return wrong == null ? 0 : wrong;
    }

    boolean isKnown(@Nullable UUID person, String place) {
        return person != null
                && own.execute(status -> sql.fetchExists(
                        KNOWN_PLACES, KNOWN_PLACES.PERSON_ID.eq(person).and(KNOWN_PLACES.PLACE.eq(place))));
    }

    void remember(UUID person, String place) {
        own.executeWithoutResult(status -> sql.insertInto(KNOWN_PLACES)
                .set(KNOWN_PLACES.PERSON_ID, person)
                .set(KNOWN_PLACES.PLACE, place)
                .set(KNOWN_PLACES.LAST_AT, clock.instant())
                .onConflict(KNOWN_PLACES.TENANT_ID, KNOWN_PLACES.PERSON_ID, KNOWN_PLACES.PLACE)
                .doUpdate()
                .set(KNOWN_PLACES.LAST_AT, clock.instant())
                .execute());
    }

    private int raise(String key, Duration window) {
        var now = clock.instant();
        var over = WRONG_GUESSES.SINCE.le(now.minus(window));
        return sql.insertInto(WRONG_GUESSES)
                .set(WRONG_GUESSES.KEY, key)
                .set(WRONG_GUESSES.SINCE, now)
                .set(WRONG_GUESSES.WRONG, 1)
                .onConflict(WRONG_GUESSES.TENANT_ID, WRONG_GUESSES.KEY)
                .doUpdate()
                .set(WRONG_GUESSES.WRONG, DSL.when(over, 1).otherwise(WRONG_GUESSES.WRONG.plus(1)))
                .set(
                        WRONG_GUESSES.SINCE,
                        DSL.when(over, DSL.val(now, SQLDataType.INSTANT)).otherwise(WRONG_GUESSES.SINCE))
                .returning(WRONG_GUESSES.WRONG)
                .fetchSingle(WRONG_GUESSES.WRONG);
    }

    private void lower(String key) {
        sql.update(WRONG_GUESSES)
                .set(WRONG_GUESSES.WRONG, DSL.greatest(WRONG_GUESSES.WRONG.minus(1), DSL.val(0)))
                .where(WRONG_GUESSES.KEY.eq(key))
                .execute();
    }
}
