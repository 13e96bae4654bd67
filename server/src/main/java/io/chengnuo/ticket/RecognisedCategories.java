package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How well requests without a chosen category were recognised (自动识别). */
@Component
public class RecognisedCategories {

    private static final int SHOWN = 20;

    private final DSLContext sql;

    RecognisedCategories(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param recognised requests whose words were recognised
     * @param corrected of these, filed elsewhere by a person
     * @param unknown requests whose words said nothing clearly
     */
    public record Tally(int recognised, int corrected, int unknown) {}

    /** So many requests taken for {@code from} turned out to be {@code to}. */
    public record Mistake(String from, String to, int tickets) {}

    public Tally since(Instant since) {
        var words = TICKETS.CATEGORY_FROM.eq(CategoryFrom.WORDS.name());
        return sql.select(
                        DSL.count().filterWhere(words),
                        DSL.count().filterWhere(words.and(TICKETS.CATEGORY.ne(TICKETS.RECOGNISED))),
                        DSL.count().filterWhere(DSL.not(words)))
                .from(TICKETS)
                .where(TICKETS.CATEGORY_FROM.ne(CategoryFrom.CHOSEN.name()), TICKETS.OPENED_AT.ge(since))
                .fetchSingle(Records.mapping(Tally::new));
    }

    /** The commonest first. */
    public List<Mistake> mistakes(Instant since) {
        var count = DSL.count();
        return sql.select(TICKETS.RECOGNISED, TICKETS.CATEGORY, count)
                .from(TICKETS)
                .where(
                        TICKETS.CATEGORY_FROM.ne(CategoryFrom.CHOSEN.name()),
                        TICKETS.OPENED_AT.ge(since),
                        TICKETS.CATEGORY.ne(TICKETS.RECOGNISED))
                .groupBy(TICKETS.RECOGNISED, TICKETS.CATEGORY)
                .orderBy(count.desc(), TICKETS.RECOGNISED, TICKETS.CATEGORY)
                .limit(SHOWN)
                .fetch(Records.mapping(Mistake::new));
    }
}
