package io.chengnuo.channel.line;

import static io.chengnuo.channel.db.Tables.LEASES;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one holder does for all nodes: held for a minute at a time, by the clock of the database. See {@link ConnectorLease}. */
@Component
public class Leases {

    private static final Field<Instant> NOW = DSL.field("now()", Instant.class);
    private static final Field<Instant> END = DSL.field("now() + interval '1 minute'", Instant.class);

    private final DSLContext sql;

    Leases(DSLContext sql) {
        this.sql = sql;
    }

    /** True when this holder may go on for the next minute. */
    @Transactional
    boolean hold(UUID connector, String name, UUID holder) {
        return sql.insertInto(LEASES)
                        .set(LEASES.CONNECTOR, connector)
                        .set(LEASES.NAME, name)
                        .set(LEASES.HOLDER, holder)
                        .set(LEASES.HELD_UNTIL, END)
                        .onConflict(LEASES.TENANT_ID, LEASES.CONNECTOR, LEASES.NAME)
                        .doUpdate()
                        .setNonConflictingKeyToExcluded()
                        .where(LEASES.HOLDER.eq(holder).or(LEASES.HELD_UNTIL.lt(NOW)))
                        .execute()
                == 1;
    }

    @Transactional
    void release(UUID connector, String name, UUID holder) {
        sql.deleteFrom(LEASES)
                .where(LEASES.CONNECTOR.eq(connector), LEASES.NAME.eq(name), LEASES.HOLDER.eq(holder))
                .execute();
    }
}
