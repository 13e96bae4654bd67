package io.chengnuo.sla.escalation;

import static io.chengnuo.sla.db.Tables.CHAINS;

import io.chengnuo.ticket.TicketBrief;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The company's ways up: as shipped, and over them what the company changed or added. */
@Repository
class Chains {

    private final DSLContext sql;
    private final JsonMapper json;

    Chains(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** {@code version} is 0 as long as nobody changed it. */
    record Kept(Chain chain, long version) {}

    List<Kept> all() {
        var changed = sql.selectFrom(CHAINS).fetchMap(CHAINS.KEY);
        var all = new ArrayList<Kept>();
        changed.values()
                .forEach(row ->
                        all.add(new Kept(json.readValue(row.getDocument().data(), Chain.class), row.getVersion())));
        DefaultChains.ALL.stream()
                .filter(chain -> !changed.containsKey(chain.key()))
                .forEach(chain -> all.add(new Kept(chain, 0)));
        all.sort(Comparator.comparing((Kept kept) -> kept.chain().kind())
                .thenComparing(kept -> kept.chain().rank())
                .thenComparing(kept -> kept.chain().key()));
        return all;
    }

    Optional<Kept> find(String key) {
        return all().stream().filter(kept -> kept.chain().key().equals(key)).findFirst();
    }

    Optional<Chain> forPromise(String promise, TicketBrief ticket) {
        return of(ChainKind.PROMISE).stream()
                .filter(chain -> chain.fits(promise, ticket))
                .findFirst();
    }

    List<Chain> of(ChainKind kind) {
        return all().stream()
                .map(Kept::chain)
                .filter(chain -> chain.kind() == kind && chain.active())
                .toList();
    }

    /** Whether it was as the caller read it: of two who change it at once only one does. */
    boolean put(Chain chain, long before, Instant at) {
        var document = JSONB.valueOf(json.writeValueAsString(chain));
        if (before == 0) {
            return sql.insertInto(CHAINS)
                            .set(CHAINS.KEY, chain.key())
                            .set(CHAINS.DOCUMENT, document)
                            .set(CHAINS.VERSION, 1L)
                            .set(CHAINS.CHANGED_AT, at)
                            .onConflictDoNothing()
                            .execute()
                    > 0;
        }
        return sql.update(CHAINS)
                        .set(CHAINS.DOCUMENT, document)
                        .set(CHAINS.VERSION, before + 1)
                        .set(CHAINS.CHANGED_AT, at)
                        .where(CHAINS.KEY.eq(chain.key()))
                        .and(CHAINS.VERSION.eq(before))
                        .execute()
                > 0;
    }
}
