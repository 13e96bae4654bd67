package io.chengnuo.shared.facts;

import static io.chengnuo.shared.db.Tables.QUARANTINED_FACTS;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log for one listener: claims its position, takes the next facts in commit order, lets it react, moves the
 * position: one transaction. A fact is settled when every transaction that began before its own has ended; only then can no
 * earlier one appear behind us.
 */
@Component
class FactReader {

    private static final Logger log = LoggerFactory.getLogger(FactReader.class);
    private static final int BATCH = 500;
    private static final int TRIES = 5;

    private final DSLContext sql;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    FactReader(DSLContext sql, JsonMapper json, TransactionTemplate transaction) {
        this.sql = sql;
        this.json = json;
        this.transaction = transaction;
    }

    /** How many facts were passed, and whether newer ones wait for an open transaction. */
    record Progress(int passed, boolean unsettled) {}

    private record Step(String tx, RecordedFact fact, boolean settled) {}

    /** What to do when another node or thread reads for the same listener. */
    enum Busy {
        SKIP,
        WAIT
    }

    Progress read(FactListener listener, Subscriptions subscriptions, Busy busy) {
        try {
            return inTransaction(listener, subscriptions, BATCH, busy);
        } catch (RefusedFact refused) {
            return refused.before > 0
                    ? inTransaction(listener, subscriptions, refused.before, busy)
                    : tryAgain(listener, subscriptions, busy);
        }
    }

    private Progress tryAgain(FactListener listener, Subscriptions subscriptions, Busy busy) {
        for (var attempt = 2; ; attempt++) {
            try {
                return inTransaction(listener, subscriptions, 1, busy);
            } catch (RefusedFact refused) {
                if (attempt == TRIES) {
                    return quarantine(listener, refused);
                }
            }
        }
    }

    private Progress inTransaction(FactListener listener, Subscriptions subscriptions, int limit, Busy busy) {
        return transaction.execute(status -> {
            var steps = claim(listener.name(), limit, busy);
            var settled = steps.stream().takeWhile(Step::settled).toList();
            for (var i = 0; i < settled.size(); i++) {
                tryToTell(subscriptions, settled.get(i).fact(), i);
            }
            move(listener.name(), settled);
            return new Progress(settled.size(), settled.size() < steps.size());
        });
    }

    /** Puts exactly this fact aside; another reader may have done so already and gone on. */
    private Progress quarantine(FactListener listener, RefusedFact refused) {
        log.error("listener {} puts the fact at {} aside", listener.name(), refused.position, refused.getCause());
        return transaction.execute(status -> {
            var next = claim(listener.name(), 1, Busy.WAIT);
            if (next.isEmpty() || next.getFirst().fact().position() != refused.position) {
                return new Progress(0, false);
            }
            sql.insertInto(QUARANTINED_FACTS)
                    .set(QUARANTINED_FACTS.LISTENER, listener.name())
                    .set(QUARANTINED_FACTS.POSITION, refused.position)
                    .set(QUARANTINED_FACTS.ERROR, String.valueOf(refused.getCause()))
                    .onConflictDoNothing()
                    .execute();
            move(listener.name(), next);
            return new Progress(1, false);
        });
    }

    private void tryToTell(Subscriptions subscriptions, RecordedFact fact, int before) {
        try {
            tell(subscriptions, fact);
        } catch (RuntimeException e) {
            throw new RefusedFact(fact.position(), before, e);
        }
    }

    /** A listener could not take the fact at this position; it took so many before it in the same batch. */
    private static final class RefusedFact extends RuntimeException {
        private final long position;
        private final int before;

        RefusedFact(long position, int before, RuntimeException cause) {
            super(cause);
            this.position = position;
            this.before = before;
        }
    }

    private List<Step> claim(String listener, int limit, Busy busy) {
        var position = position(listener, busy);
        if (position.isEmpty()) {
            sql.execute(
                    "insert into shared.listeners (name, tx, position) values (?, '0', 0) on conflict do nothing",
                    listener);
            position = position(listener, busy);
        }
        if (position.isEmpty()) {
            return List.of();
        }
        return sql.fetch("""
                        select *, tx::text as tx_text, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
                        from shared.facts
                        where (tx, position) > (?::xid8, ?)
                        order by tx, position limit ?""", position.get().get("tx"), position.get().get("position"), limit)
                .map(FactReader::step);
    }

    private Optional<Record> position(String listener, Busy busy) {
        var lock = busy == Busy.SKIP ? "for update skip locked" : "for update";
        return sql.fetchOptional(
                "select tx::text as tx, position from shared.listeners where name = ? " + lock, listener);
    }

    private static Step step(Record row) {
        return new Step(row.get("tx_text", String.class), recorded(row), row.get("settled", Boolean.class));
    }

    static RecordedFact recorded(Record row) {
        return new RecordedFact(
                row.get("position", Long.class),
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("subject", UUID.class),
                row.get("occurred_at", OffsetDateTime.class).toInstant(),
                row.get("recorded_at", OffsetDateTime.class).toInstant(),
                row.get("actor_kind", String.class),
                row.get("actor", UUID.class),
                row.get("source", String.class),
                row.get("trace", String.class),
                row.get("body", String.class));
    }

    private void tell(Subscriptions subscriptions, RecordedFact fact) {
        var everything = subscriptions.everything();
        if (everything != null) {
            everything.accept(fact);
        }
        var subscription = subscriptions.of(fact.kind());
        if (subscription != null && subscription.hears(fact)) {
            react(subscription, fact);
        }
    }

    private <F extends Fact> void react(Subscriptions.Subscription<F> subscription, RecordedFact fact) {
        subscription.reaction().accept(json.readValue(fact.body(), subscription.type()));
    }

    private void move(String listener, List<Step> passed) {
        if (passed.isEmpty()) {
            return;
        }
        var last = passed.getLast();
        sql.execute(
                "update shared.listeners set tx = ?::xid8, position = ?, moved_at = now() where name = ?",
                last.tx(),
                last.fact().position(),
                listener);
    }
}
