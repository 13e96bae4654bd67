package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.ANSWERS;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of their tickets last. For those who list many. */
@Component
public class TicketMarks {

    private final DSLContext sql;

    TicketMarks(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code score} is one to five, five is best. */
    public record Mark(int score, @Nullable String comment) {}

    /** By ticket; those nobody spoke of are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Mark> of(Collection<UUID> tickets) {
        var marks = new HashMap<UUID, Mark>();
        sql.select(ANSWERS.TICKET, ANSWERS.SCORE, ANSWERS.COMMENT)
                .from(ANSWERS)
                .where(ANSWERS.TICKET.in(tickets))
                .orderBy(ANSWERS.ANSWERED_AT)
                .forEach(row -> marks.put(row.value1(), new Mark(row.value2(), row.value3())));
        return marks;
    }
}
