package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.ANSWERS;
import static io.chengnuo.survey.db.Tables.INVITATIONS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How satisfied customers were, counted from the answers as they are kept: for who wants to compare with what the facts say. */
@Component
public class AnswerTotals {

    private static final int SATISFIED = 4;
    private static final short LOWEST = 1;
    private static final short HIGHEST = 5;

    private final DSLContext sql;

    AnswerTotals(DSLContext sql) {
        this.sql = sql;
    }

    /** Satisfied are fours and fives; of the scale, answers that lie on it. */
    public record Total(long satisfied, long others) {}

    /** Whose answers. */
    public enum Of {
        ALL,
        /** Those served by a team. */
        TEAMS,
        COMPLAINTS,
        /** Everybody's, and whether they lie on the scale. */
        SCALE
    }

    @Transactional(readOnly = true)
    public Total answeredBefore(Instant moment, Of whose) {
        var good = whose == Of.SCALE ? ANSWERS.SCORE.between(LOWEST, HIGHEST) : ANSWERS.SCORE.ge((short) SATISFIED);
        var row = sql.select(count().filterWhere(good), count())
                .from(ANSWERS)
                .join(INVITATIONS)
                .on(INVITATIONS.ID.eq(ANSWERS.SURVEY))
                .where(ANSWERS.ANSWERED_AT.lt(moment))
                .and(among(whose))
                .fetchSingle();
        return new Total(row.value1(), row.value2() - row.value1());
    }

    /** Of everybody, given from one moment to the other. */
    @Transactional(readOnly = true)
    public Total answeredBetween(Instant from, Instant to) {
        var row = sql.select(count().filterWhere(ANSWERS.SCORE.ge((short) SATISFIED)), count())
                .from(ANSWERS)
                .where(ANSWERS.ANSWERED_AT.ge(from), ANSWERS.ANSWERED_AT.lt(to))
                .fetchSingle();
        return new Total(row.value1(), row.value2() - row.value1());
    }

    private static Condition among(Of whose) {
        return switch (whose) {
            case ALL, SCALE -> noCondition();
            case TEAMS -> ANSWERS.TEAM.isNotNull();
            case COMPLAINTS -> INVITATIONS.CATEGORY.startsWith("complaint");
        };
    }
}
