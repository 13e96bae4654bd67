package io.chengnuo.shared.facts;

import static io.chengnuo.shared.db.Tables.FACTS;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.ManyRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts: into the log, in the transaction that makes them true, then to whoever must react within it. */
@Component
public class Facts {

    private final DSLContext sql;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final FactRelay relay;

    Facts(DSLContext sql, JsonMapper json, ApplicationEventPublisher events, FactRelay relay) {
        this.sql = sql;
        this.json = json;
        this.events = events;
        this.relay = relay;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact) {
        var acting = Acting.current();
        sql.insertInto(FACTS)
                .set(FACTS.ID, Ids.next(fact.at()))
                .set(FACTS.KIND, fact.getClass().getSimpleName())
                .set(FACTS.SUBJECT, fact.subject())
                .set(FACTS.OCCURRED_AT, fact.at())
                .set(FACTS.ACTOR_KIND, acting.kind().name())
                .set(FACTS.ACTOR, acting.actor())
                .set(FACTS.SOURCE, acting.source())
                .set(FACTS.TRACE, acting.trace())
                .set(FACTS.BODY, JSONB.valueOf(json.writeValueAsString(fact)))
                .execute();
        nudgeAfterCommit(List.of(fact.getClass().getSimpleName()));
        events.publishEvent(fact);
    }

    /**
     * Writes many facts in one statement: for imports, which bring the past. Nobody hears them within the transaction; the verb
     * that calls this does itself what must be true together. Listeners read them after commit as any other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var acting = Acting.current();
        var columns = new String[5][facts.size()];
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            columns[0][i] = Ids.next(fact.at()).toString();
            columns[1][i] = fact.getClass().getSimpleName();
            columns[2][i] = fact.subject().toString();
            columns[3][i] = fact.at().toString();
            columns[4][i] = json.writeValueAsString(fact);
        }
        ManyRows.run(
                sql,
                """
                insert into shared.facts (id, kind, subject, occurred_at, actor_kind, actor, source, trace, body)
                select id::uuid, kind, subject::uuid, occurred_at::timestamptz, ?, ?::uuid, ?, ?, body::jsonb
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                  with ordinality as t (id, kind, subject, occurred_at, body, place)
                order by place""",
                acting.kind().name(),
                acting.actor(),
                acting.source(),
                acting.trace(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
        nudgeAfterCommit(new HashSet<>(Arrays.asList(columns[1])));
    }

    /** Once after the commit, with every kind that the transaction recorded; a transaction within it has its own. */
    private void nudgeAfterCommit(Collection<String> kinds) {
        var recorded = TransactionSynchronizationManager.getResource(this);
        if (recorded instanceof Recorded already) {
            already.kinds().addAll(kinds);
            return;
        }
        var first = new Recorded(Tenancy.require(), new HashSet<>(kinds));
        TransactionSynchronizationManager.bindResource(this, first);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Facts.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Facts.this, first);
            }

            @Override
            public void afterCommit() {
                relay.nudge(first.tenant(), first.kinds());
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Facts.this);
            }
        });
    }

    /** What one transaction has told so far. */
    private record Recorded(UUID tenant, Set<String> kinds) {}
}
