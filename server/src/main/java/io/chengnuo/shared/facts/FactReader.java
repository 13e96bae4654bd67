package io.chengnuo.shared.facts;

import static io.chengnuo.shared.db.Tables.QUARANTINED_FACTS;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log for one listener: claims its position, takes the next facts in commit order, lets it react, moves the
 * position: one transaction. A fact is settled when every transaction that began before its own has ended; only then can no
 * earlier one appear behind us. Of kinds a listener does not hear, nothing but the place is read.
 *
 * <p>The transaction does not wait for the disk: nobody was told of it, and if a crash takes it back it takes the position back
 * too, so the facts are read again. Whatever is committed durably after it keeps it as well, the log of the database being one.
 */
@Component
class FactReader {

    private static final Logger log = LoggerFactory.getLogger(FactReader.class);
    private static final int BATCH = 500;
    private static final int WINDOW = 5_000;
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final int TRIES = 5;
    private static final int LOOKED_AHEAD = 1_000;

    /** Somebody else reads for this listener, and may have looked before the facts we were woken for: it is asked again soon. */
    private static final Stretch BUSY = new Stretch(List.of(), null, true, false);

    private final DSLContext sql;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    FactReader(DSLContext sql, JsonMapper json, TransactionTemplate transaction) {
        this.sql = sql;
        this.json = json;
        this.transaction = transaction;
    }

    /** Whether the position moved, whether newer facts wait for an open transaction, and whether there may be more that do not. */
    record Progress(boolean moved, boolean unsettled, boolean more) {}

    /** A place in the log. */
    private record Place(String tx, long position) {}

    /** A fact the listener hears, with its place. */
    private record Heard(Place place, RecordedFact fact) {}

    /** The next stretch of the log: what is heard in it, and how far it reaches; null when nothing there is settled. */
    private record Stretch(List<Heard> heard, @Nullable Place end, boolean unsettled, boolean more) {

        /** When only so many were told. */
        Stretch until(int told) {
            return told == heard.size()
                    ? this
                    : new Stretch(heard.subList(0, told), heard.get(told - 1).place(), unsettled, true);
        }
    }

    /** What to do when another node or thread reads for the same listener. */
    enum Busy {
        SKIP,
        WAIT
    }

    /** Those before a refused fact are told without it; another reader may have told them meanwhile, then the refused one is met again, earlier. */
    Progress read(FactListener listener, Subscriptions subscriptions, Busy busy) {
        var limit = BATCH;
        while (true) {
            try {
                return inTransaction(listener, subscriptions, limit, busy);
            } catch (RefusedFact refused) {
                if (refused.before == 0) {
                    return tryAgain(listener, subscriptions, busy);
                }
                limit = refused.before;
            }
        }
    }

    /** Which listeners have read everything there is. */
    Set<String> upToDate() {
        return transaction.execute(status -> sql.fetch("""
                        select name from shared.listeners as reader where not exists (
                          select from shared.facts as fact where (fact.tx, fact.position) > (reader.tx, reader.position))""").intoSet("name", String.class));
    }

    /** What lies ahead of one listener: the kinds of the next facts, and whether there are more than were looked at. */
    record Ahead(Set<String> kinds, boolean more) {}

    /** What lies ahead of each listener that has begun to read. */
    Map<String, Ahead> ahead() {
        return transaction.execute(status -> sql.fetch("""
                        select reader.name, coalesce(next.kinds, '{}') as kinds, next.facts = ? as more
                        from shared.listeners as reader cross join lateral (
                          select array_agg(distinct kind) as kinds, count(*) as facts from (
                            select kind from shared.facts as fact where (fact.tx, fact.position) > (reader.tx, reader.position)
                            order by tx, position limit ?) as near) as next""", LOOKED_AHEAD, LOOKED_AHEAD)
                .intoMap(
                        row -> row.get("name", String.class),
                        row -> new Ahead(Set.of(row.get("kinds", String[].class)), row.get("more", Boolean.class))));
    }

    private Progress tryAgain(FactListener listener, Subscriptions subscriptions, Busy busy) {
        for (var attempt = 2; ; attempt++) {
            try {
                return inTransaction(listener, subscriptions, 1, busy);
            } catch (RefusedFact refused) {
                if (attempt == TRIES) {
                    return quarantine(listener, subscriptions, refused);
                }
            }
        }
    }

    private Progress inTransaction(FactListener listener, Subscriptions subscriptions, int limit, Busy busy) {
        return transaction.execute(status -> {
            var next = claim(listener.name(), subscriptions, limit, busy);
            return move(listener.name(), next.until(tell(subscriptions, next.heard())));
        });
    }

    /** Tells one after the other, and stops early when it takes long: behind an open transaction nothing settles. Answers how many. */
    private int tell(Subscriptions subscriptions, List<Heard> heard) {
        var patience = System.nanoTime() + LONGEST.toNanos();
        var told = 0;
        while (told < heard.size() && (told == 0 || System.nanoTime() < patience)) {
            tryToTell(subscriptions, heard.get(told).fact(), told);
            told++;
        }
        return told;
    }

    /** Puts exactly this fact aside; another reader may have done so already and gone on. */
    private Progress quarantine(FactListener listener, Subscriptions subscriptions, RefusedFact refused) {
        log.error("listener {} puts the fact at {} aside", listener.name(), refused.position, refused.getCause());
        return transaction.execute(status -> {
            var next = claim(listener.name(), subscriptions, 1, Busy.WAIT);
            if (next.heard().isEmpty() || next.heard().getFirst().place().position() != refused.position) {
                return new Progress(false, false, false);
            }
            sql.insertInto(QUARANTINED_FACTS)
                    .set(QUARANTINED_FACTS.LISTENER, listener.name())
                    .set(QUARANTINED_FACTS.POSITION, refused.position)
                    .set(QUARANTINED_FACTS.ERROR, String.valueOf(refused.getCause()))
                    .onConflictDoNothing()
                    .execute();
            return move(listener.name(), next);
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

    private Stretch claim(String listener, Subscriptions subscriptions, int limit, Busy busy) {
        sql.execute("set local synchronous_commit = off");
        var claimed = position(listener, busy);
        if (claimed.isEmpty()) {
            sql.execute(
                    "insert into shared.listeners (name, tx, position) values (?, '0', 0) on conflict do nothing",
                    listener);
            claimed = position(listener, busy);
        }
        return claimed.map(from -> next(from, subscriptions, limit)).orElse(BUSY);
    }

    private Stretch next(Place from, Subscriptions subscriptions, int limit) {
        var ahead = sql.fetchSingle("""
                        with ahead as materialized (
                          select tx, position, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
                          from shared.facts where (tx, position) > (?::xid8, ?) order by tx, position limit ?)
                        select last.tx::text as tx, last.position, exists (select from ahead where not settled) as unsettled,
                          (select count(*) from ahead) as facts
                        from (values (1)) as always left join lateral (
                          select tx, position from ahead where settled order by tx desc, position desc limit 1) as last on true""", from.tx(), from.position(), WINDOW);
        var unsettled = ahead.get("unsettled", Boolean.class);
        if (ahead.get("tx") == null) {
            return new Stretch(List.of(), null, unsettled, false);
        }
        var end = place(ahead);
        var heard = heard(from, end, subscriptions, limit);
        var whole = heard.size() < limit;
        return new Stretch(
                heard,
                whole ? end : heard.getLast().place(),
                unsettled,
                !whole || ahead.get("facts", Integer.class) == WINDOW);
    }

    /** The kind is compared as an expression: by its index the database would walk every fact of that kind there ever was. */
    private List<Heard> heard(Place from, Place end, Subscriptions subscriptions, int limit) {
        var kinds = subscriptions.everything() == null ? subscriptions.kinds().toArray(String[]::new) : null;
        return sql.fetch("""
                        select *, tx::text as tx_text from shared.facts
                        where (tx, position) > (?::xid8, ?) and (tx, position) <= (?::xid8, ?)
                          and (?::text[] is null or kind || '' = any(?::text[]))
                        order by tx, position limit ?""", from.tx(), from.position(), end.tx(), end.position(), kinds, kinds, limit)
                .map(row -> new Heard(
                        new Place(row.get("tx_text", String.class), row.get("position", Long.class)), recorded(row)));
    }

    private Optional<Place> position(String listener, Busy busy) {
        var lock = busy == Busy.SKIP ? "for update skip locked" : "for update";
        return sql.fetchOptional(
                        "select tx::text as tx, position from shared.listeners where name = ? " + lock, listener)
                .map(FactReader::place);
    }

    private static Place place(Record row) {
        return new Place(row.get("tx", String.class), row.get("position", Long.class));
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

    private Progress move(String listener, Stretch passed) {
        var end = passed.end();
        if (end != null) {
            sql.execute(
                    "update shared.listeners set tx = ?::xid8, position = ?, moved_at = now() where name = ?",
                    end.tx(),
                    end.position(),
                    listener);
        }
        return new Progress(end != null, passed.unsettled(), passed.more());
    }
}
