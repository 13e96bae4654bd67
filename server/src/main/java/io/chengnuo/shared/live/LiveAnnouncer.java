package io.chengnuo.shared.live;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.RecordedFact;
import io.chengnuo.shared.facts.Subscriptions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announces each fact to all nodes through the database. Done here, after commit and in batches, because NOTIFY inside the
 * working transactions would make their commits wait for each other.
 */
@Component
class LiveAnnouncer implements FactListener {

    static final String CHANNEL = "chengnuo_live";

    private final DSLContext sql;
    private final JsonMapper json;

    LiveAnnouncer(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** {@code topic}: whom it concerns; null for everybody of the company. */
    record Announced(
            String tenant,
            String kind,
            String subject,
            @Nullable String topic) {}

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onEverything(this::announce);
    }

    private void announce(RecordedFact fact) {
        var text = json.writeValueAsString(new Announced(
                Tenancy.require().toString(), fact.kind(), fact.subject().toString(), null));
        sql.fetch("select pg_notify(?, ?)", CHANNEL, text);
    }
}
