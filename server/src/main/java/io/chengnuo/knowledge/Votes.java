package io.chengnuo.knowledge;

import static io.chengnuo.knowledge.db.Tables.VOTES;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether articles helped those who read them. */
@Component
public class Votes {

    private final DSLContext sql;
    private final Clock clock;

    Votes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public record Counts(int helpful, int unhelpful) {
        static final Counts NONE = new Counts(0, 0);
    }

    private record Row(UUID article, int helpful, int unhelpful) {}

    /** The last word of each reader counts. {@code way}: {@code portal} or {@code bot}. */
    @Transactional
    public void vote(UUID article, String voter, boolean helpful, String way) {
        sql.insertInto(VOTES)
                .set(VOTES.ARTICLE, article)
                .set(VOTES.VOTER, voter)
                .set(VOTES.HELPFUL, helpful)
                .set(VOTES.WAY, way)
                .set(VOTES.AT, clock.instant())
                .onConflict(VOTES.TENANT_ID, VOTES.ARTICLE, VOTES.VOTER)
                .doUpdate()
                .set(VOTES.HELPFUL, helpful)
                .set(VOTES.AT, clock.instant())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Counts> of(Collection<UUID> articles) {
        return sql
                .select(
                        VOTES.ARTICLE,
                        DSL.count().filterWhere(VOTES.HELPFUL.isTrue()),
                        DSL.count().filterWhere(VOTES.HELPFUL.isFalse()))
                .from(VOTES)
                .where(VOTES.ARTICLE.in(articles))
                .groupBy(VOTES.ARTICLE)
                .fetch(Records.mapping(Row::new))
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Row::article, row -> new Counts(row.helpful(), row.unhelpful())));
    }
}
