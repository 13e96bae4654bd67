package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever hears a telephone system must know of us: which of its calls we believe to go on, and which names are extensions. */
@Component
public class OpenCalls {

    private final DSLContext sql;
    private final Extensions extensions;

    OpenCalls(DSLContext sql, Extensions extensions) {
        this.sql = sql;
        this.extensions = extensions;
    }

    /** By what the telephone system calls them. */
    @Transactional(readOnly = true)
    public Set<String> of(UUID connector) {
        return sql.select(CALLS.CALL_KEY)
                .from(CALLS)
                .where(CALLS.CONNECTOR.eq(connector), CALLS.ENDED_AT.isNull())
                .fetchSet(CALLS.CALL_KEY);
    }

    /** Whether somebody of ours sits there. */
    @Transactional(readOnly = true)
    public boolean isExtension(UUID connector, String name) {
        return extensions.personAt(connector, name) != null;
    }
}
