package io.chengnuo.analytics.composed;

import static io.chengnuo.analytics.db.Tables.COMPOSED_INDICATORS;

import io.chengnuo.analytics.db.tables.records.ComposedIndicatorsRecord;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.VersionConflict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composed indicators with everything they were before. */
@Component
public class ComposedIndicators {

    private final DSLContext sql;

    ComposedIndicators(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that were in use at that time. */
    @Transactional(readOnly = true)
    public List<ComposedIndicator> at(Instant time) {
        var c = COMPOSED_INDICATORS;
        return sql
                .select(c.asterisk())
                .distinctOn(c.CODE)
                .from(c)
                .where(c.AT.le(time))
                .orderBy(c.CODE, c.VERSION.desc())
                .fetchInto(c)
                .map(ComposedIndicators::indicator)
                .stream()
                .filter(one -> !one.retired())
                .toList();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ComposedIndicator> history(String code) {
        return sql.selectFrom(COMPOSED_INDICATORS)
                .where(COMPOSED_INDICATORS.CODE.eq(code))
                .orderBy(COMPOSED_INDICATORS.VERSION.desc())
                .limit(200)
                .fetch(ComposedIndicators::indicator);
    }

    /** How many there have ever been: the next number. */
    int count() {
        return sql.fetchCount(sql.selectDistinct(COMPOSED_INDICATORS.CODE).from(COMPOSED_INDICATORS));
    }

    void add(ComposedIndicator one) {
        var row = new ComposedIndicatorsRecord();
        row.setCode(one.code());
        row.setVersion(one.version());
        row.setNameZh(one.name().zh());
        row.setNameEn(one.name().en());
        row.setExpression(one.expression());
        row.setUnit(one.unit());
        row.setDirection(one.direction().name());
        row.setTarget(one.target());
        row.setGoals(one.goals().stream().map(Enum::name).toArray(String[]::new));
        row.setClause(one.clause());
        row.setRetired(one.retired());
        row.setReason(one.reason());
        row.setAuthor(one.author());
        row.setAt(one.at());
        try {
            sql.insertInto(COMPOSED_INDICATORS).set(row).execute();
        } catch (DuplicateKeyException twice) {
            throw new VersionConflict("changed_meanwhile");
        }
    }

    private static ComposedIndicator indicator(ComposedIndicatorsRecord row) {
        return new ComposedIndicator(
                row.getCode(),
                row.getVersion(),
                new Text(row.getNameZh(), row.getNameEn()),
                row.getExpression(),
                row.getUnit(),
                Direction.valueOf(row.getDirection()),
                row.getTarget(),
                Arrays.stream(row.getGoals()).map(Goal::valueOf).toList(),
                row.getClause(),
                row.getRetired(),
                row.getReason(),
                row.getAuthor(),
                row.getAt());
    }
}
