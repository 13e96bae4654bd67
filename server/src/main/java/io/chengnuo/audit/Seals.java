package io.chengnuo.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Seals, and the facts they cover, in the database. */
@Repository
class Seals {

    /** As text in UTC, whatever zone the connection is set to. */
    private static final String COLUMNS = """
            tx::text, position::text, id::text, kind, subject::text,
            to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            actor_kind, actor::text, source, trace, body::text""";

    private final DSLContext sql;

    Seals(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Seal> last() {
        return sql.fetchOptional("select *, through_tx::text as tx from audit.seals order by number desc limit 1")
                .map(Seals::seal);
    }

    List<Seal> after(long number, int limit) {
        return sql.fetch(
                        "select *, through_tx::text as tx from audit.seals where number > ? order by number limit ?",
                        number,
                        limit)
                .map(Seals::seal);
    }

    Optional<Seal> find(long number) {
        return sql.fetchOptional("select *, through_tx::text as tx from audit.seals where number = ?", number)
                .map(Seals::seal);
    }

    void add(Seal seal) {
        sql.execute(
                """
                insert into audit.seals (number, through_tx, through_position, facts, mac, sealed_at)
                values (?, ?::xid8, ?, ?, ?, ?::timestamptz)""",
                seal.number(),
                seal.throughTx(),
                seal.throughPosition(),
                seal.facts(),
                seal.mac(),
                seal.sealedAt().toString());
    }

    /** One sealer at a time for each company; others find nothing to do. */
    boolean claim() {
        return sql.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended('audit.seals' || shared.tenant(), 0))")
                .get(0, Boolean.class);
    }

    /** The next facts that no earlier one can appear among any more. */
    List<SealedFact> unsealed(Seal last, int limit) {
        return sql.fetch("select " + COLUMNS + """
                                 from shared.facts
                                where (tx, position) > (?::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
                                order by shared.facts.tx, shared.facts.position limit ?""", last.throughTx(), last.throughPosition(), limit)
                .map(Seals::fact);
    }

    List<SealedFact> between(Seal before, Seal seal) {
        return sql.fetch(
                        "select " + COLUMNS + """
                                 from shared.facts
                                where (tx, position) > (?::xid8, ?) and (tx, position) <= (?::xid8, ?)
                                order by shared.facts.tx, shared.facts.position""",
                        before.throughTx(),
                        before.throughPosition(),
                        seal.throughTx(),
                        seal.throughPosition())
                .map(Seals::fact);
    }

    private static SealedFact fact(Record row) {
        var values = Arrays.stream(row.intoArray()).map(value -> (String) value).toList();
        return new SealedFact(row.get(0, String.class), Long.parseLong(row.get(1, String.class)), values);
    }

    private static Seal seal(Record row) {
        return new Seal(
                row.get("number", Long.class),
                row.get("tx", String.class),
                row.get("through_position", Long.class),
                row.get("facts", Integer.class),
                row.get("mac", byte[].class),
                at(row));
    }

    private static Instant at(Record row) {
        return row.get("sealed_at", OffsetDateTime.class).toInstant();
    }
}
