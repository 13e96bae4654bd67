package io.chengnuo.shared.facts;

import static io.chengnuo.shared.db.Tables.FACTS;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log back: for those who compute something again from what happened. */
@Component
public class FactLog {

    private final DSLContext sql;
    private final JsonMapper json;

    FactLog(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Everything that happened to these, in the order it was written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordedFact> of(Collection<UUID> subjects) {
        return sql.selectFrom(FACTS)
                .where(FACTS.SUBJECT.in(subjects))
                .orderBy(FACTS.POSITION)
                .fetch(FactReader::recorded);
    }

    /** Everything of one kind that ever happened, in the order it happened. For kinds that are rare. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <F extends Fact> List<F> all(Class<F> kind) {
        return sql.selectFrom(FACTS)
                .where(FACTS.KIND.eq(kind.getSimpleName()))
                .orderBy(FACTS.OCCURRED_AT, FACTS.POSITION)
                .fetch(row -> read(FactReader.recorded(row), kind));
    }

    /** A place in the log, in the order of commit. */
    public record Mark(String tx, long position) {
        public static final Mark BEGINNING = new Mark("0", 0);
    }

    /** Some facts, and the place up to which nothing is missing. {@code more} when there are others before the end asked for. */
    public record Slice(List<RecordedFact> facts, Mark reached, boolean more) {}

    /** How far a listener has come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mark reachedBy(String listener) {
        return mark("select tx::text as tx, position from shared.listeners where name = ?", listener);
    }

    /** As {@link #reachedBy}, and the listener waits there until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mark hold(String listener) {
        return mark("select tx::text as tx, position from shared.listeners where name = ? for update", listener);
    }

    private Mark mark(String question, String listener) {
        return sql.fetchOptional(question, listener)
                .map(row -> new Mark(row.get("tx", String.class), row.get("position", Long.class)))
                .orElse(Mark.BEGINNING);
    }

    /** The facts of some kinds after one place and not after another, as listeners are told them; at most {@code limit}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slice between(Mark after, Mark upTo, Collection<String> kinds, int limit) {
        var rows = sql.fetch(
                """
                select *, tx::text as tx_text from shared.facts
                where (tx, position) > (?::xid8, ?) and (tx, position) <= (?::xid8, ?) and kind = any (?)
                order by tx, position limit ?""", after.tx(), after.position(), upTo.tx(), upTo.position(), kinds.toArray(String[]::new), limit);
        if (rows.size() < limit) {
            return new Slice(rows.map(FactReader::recorded), upTo, false);
        }
        var last = rows.getLast();
        var reached = new Mark(last.get("tx_text", String.class), last.get("position", Long.class));
        return new Slice(rows.map(FactReader::recorded), reached, true);
    }

    public <F extends Fact> F read(RecordedFact recorded, Class<F> type) {
        return json.readValue(recorded.body(), type);
    }
}
