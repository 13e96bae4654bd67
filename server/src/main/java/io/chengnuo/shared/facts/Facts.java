package io.chengnuo.shared.facts;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
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
        sql.execute(
                """
                insert into shared.facts (id, kind, subject, occurred_at, actor_kind, actor, source, trace, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(fact.at()),
                fact.getClass().getSimpleName(),
                fact.subject(),
                fact.at(),
                acting.kind().name(),
                acting.actor(),
                acting.source(),
                acting.trace(),
                JSONB.valueOf(json.writeValueAsString(fact)));
        nudgeAfterCommit();
        events.publishEvent(fact);
    }

    private void nudgeAfterCommit() {
        if (TransactionSynchronizationManager.getResource(this) != null) {
            return;
        }
        var tenant = Tenancy.require();
        TransactionSynchronizationManager.bindResource(this, tenant);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.nudge(tenant);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Facts.this);
            }
        });
    }
}
