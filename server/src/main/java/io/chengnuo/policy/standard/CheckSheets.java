package io.chengnuo.policy.standard;

import static io.chengnuo.policy.db.Tables.CHECK_SHEETS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.chengnuo.people.DataScope;
import io.chengnuo.policy.db.tables.records.CheckSheetsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sheets in the database. */
@Repository
class CheckSheets {

    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    CheckSheets(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Filter(
            @Nullable UUID standard,
            @Nullable UUID person,
            @Nullable UUID unit,
            @Nullable Boolean passed) {}

    /** So many sheets, so many passed, and the mean of their scores. */
    record Result(int sheets, int passed, @Nullable BigDecimal mean) {
        static final Result NOTHING = new Result(0, 0, null);
    }

    void add(CheckSheet sheet) {
        var row = new CheckSheetsRecord();
        row.setId(sheet.id());
        row.setStandard(sheet.standard());
        row.setRevision(sheet.revision());
        row.setPerson(sheet.person());
        row.setUnit(sheet.unit());
        row.setTeam(sheet.team());
        row.setChecker(sheet.checker());
        row.setCheckedOn(sheet.checkedOn());
        row.setMarks(JSONB.valueOf(json.writeValueAsString(sheet.marks())));
        row.setMet(sheet.met());
        row.setMissed(sheet.missed());
        row.setScore(sheet.score());
        row.setPassed(sheet.passed());
        row.setNote(sheet.note());
        row.setFilledAt(sheet.filledAt());
        sql.insertInto(CHECK_SHEETS).set(row).execute();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<CheckSheet> page(Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        var s = CHECK_SHEETS;
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(s)
                .where(narrowed(filter))
                .and(seen(scope))
                .and(after == null ? noCondition() : row(s.CHECKED_ON, s.ID).lt(val(after.day(0)), val(after.uuid(1))))
                .orderBy(s.CHECKED_ON.desc(), s.ID.desc())
                .limit(limit + 1)
                .fetch(this::sheet);
        return Page.of(rows, limit, last -> Cursor.of(last.checkedOn(), last.id()));
    }

    @Transactional(readOnly = true)
    CheckSheet require(UUID id, DataScope scope) {
        return sql.selectFrom(CHECK_SHEETS)
                .where(CHECK_SHEETS.ID.eq(id))
                .and(seen(scope))
                .fetchOptional(this::sheet)
                .orElseThrow(() -> new NotFound("no_such_sheet"));
    }

    /** Of all that were filled, whoever looks: a standard is judged by all of its sheets. */
    @Transactional(readOnly = true)
    Map<UUID, Result> results(Collection<UUID> standards, LocalDate from, LocalDate to) {
        var s = CHECK_SHEETS;
        return sql.select(s.STANDARD, count(), count().filterWhere(s.PASSED), avg(s.SCORE))
                .from(s)
                .where(s.STANDARD.in(standards))
                .and(s.CHECKED_ON.between(from, to))
                .groupBy(s.STANDARD)
                .fetchMap(
                        s.STANDARD,
                        row -> new Result(
                                row.value2(),
                                row.value3(),
                                row.value4() == null ? null : row.value4().setScale(1, RoundingMode.HALF_UP)));
    }

    @Transactional(readOnly = true)
    List<CheckSheet> between(UUID standard, LocalDate from, LocalDate to, int most) {
        var s = CHECK_SHEETS;
        return sql.selectFrom(s)
                .where(s.STANDARD.eq(standard))
                .and(s.CHECKED_ON.between(from, to))
                .orderBy(s.CHECKED_ON.desc(), s.ID.desc())
                .limit(most)
                .fetch(this::sheet);
    }

    private static Condition narrowed(Filter filter) {
        var s = CHECK_SHEETS;
        return noCondition()
                .and(filter.standard() == null ? noCondition() : s.STANDARD.eq(filter.standard()))
                .and(filter.person() == null ? noCondition() : s.PERSON.eq(filter.person()))
                .and(filter.unit() == null ? noCondition() : s.UNIT.eq(filter.unit()))
                .and(filter.passed() == null ? noCondition() : s.PASSED.eq(filter.passed()));
    }

    /** Everybody sees what was found of themselves, and what they filled. */
    private static Condition seen(DataScope scope) {
        var s = CHECK_SHEETS;
        var own = s.PERSON.eq(scope.person()).or(s.CHECKER.eq(scope.person()));
        return switch (scope.reach()) {
            case ALL -> noCondition();
            case UNIT -> own.or(s.UNIT.in(scope.units())).or(s.TEAM.in(scope.teams()));
            case TEAM -> own.or(s.TEAM.in(scope.teams()));
            case OWN -> own;
        };
    }

    private CheckSheet sheet(CheckSheetsRecord row) {
        return new CheckSheet(
                row.getId(),
                row.getStandard(),
                row.getRevision(),
                row.getPerson(),
                row.getUnit(),
                row.getTeam(),
                row.getChecker(),
                row.getCheckedOn(),
                json.readValue(row.getMarks().data(), MARKS),
                row.getMet(),
                row.getMissed(),
                row.getScore(),
                row.getPassed(),
                row.getNote(),
                row.getFilledAt());
    }
}
