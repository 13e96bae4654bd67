package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The record of calls, a page at a time. */
@Repository
class CallList {

    private final DSLContext sql;

    CallList(DSLContext sql) {
        this.sql = sql;
    }

    /** In which order: always the greatest first, except the oldest. */
    enum Sort {
        NEWEST,
        OLDEST,
        LONGEST_WAIT,
        LONGEST_TALK
    }

    /** Null is any. {@code number}: a whole number, in any spelling. */
    record Filter(
            @Nullable Direction direction,
            @Nullable CallResult result,
            @Nullable UUID customer,
            @Nullable UUID person,
            @Nullable String number,
            @Nullable Instant from,
            @Nullable Instant to) {

        Condition condition() {
            var all = new ArrayList<Condition>();
            if (direction != null) {
                all.add(CALLS.DIRECTION.eq(direction.name()));
            }
            if (result != null) {
                all.add(CALLS.RESULT.eq(result.name()));
            }
            if (customer != null) {
                all.add(CALLS.CUSTOMER.eq(customer));
            }
            if (person != null) {
                all.add(CALLS.PERSON.eq(person));
            }
            if (number != null && !number.isBlank()) {
                all.add(CALLS.NUMBER.eq(Identity.parse(IdentityKind.PHONE, number)
                        .map(Identity::value)
                        .orElse(number.strip())));
            }
            if (from != null) {
                all.add(CALLS.STARTED_AT.ge(from));
            }
            if (to != null) {
                all.add(CALLS.STARTED_AT.lt(to));
            }
            return DSL.and(all);
        }
    }

    Page<Call> page(Filter filter, Sort sort, Condition within, int limit, @Nullable String cursor) {
        return switch (sort) {
            case NEWEST -> byTime(filter, within, false, limit, cursor);
            case OLDEST -> byTime(filter, within, true, limit, cursor);
            case LONGEST_WAIT -> byLength(filter, within, CALLS.WAIT_SECONDS, limit, cursor);
            case LONGEST_TALK -> byLength(filter, within, CALLS.TALK_SECONDS, limit, cursor);
        };
    }

    private Page<Call> byTime(Filter filter, Condition within, boolean oldest, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var place = row(CALLS.STARTED_AT, CALLS.ID);
        var behind = after == null
                ? DSL.noCondition()
                : oldest ? place.gt(after.instant(0), after.uuid(1)) : place.lt(after.instant(0), after.uuid(1));
        var rows = sql.selectFrom(CALLS)
                .where(filter.condition(), within, behind)
                .orderBy(
                        oldest ? CALLS.STARTED_AT.asc() : CALLS.STARTED_AT.desc(),
                        oldest ? CALLS.ID.asc() : CALLS.ID.desc())
                .limit(limit + 1)
                .fetch(Calls::call);
        return Page.of(rows, limit, last -> Cursor.of(last.startedAt(), last.id()));
    }

    private Page<Call> byLength(
            Filter filter, Condition within, Field<Integer> length, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var known = DSL.coalesce(length, DSL.inline(-1));
        var behind = after == null ? DSL.noCondition() : row(known, CALLS.ID).lt((int) after.number(0), after.uuid(1));
        var rows = sql.selectFrom(CALLS)
                .where(filter.condition(), within, behind)
                .orderBy(known.desc(), CALLS.ID.desc())
                .limit(limit + 1)
                .fetch(Calls::call);
        var waits = length.equals(CALLS.WAIT_SECONDS);
        return Page.of(
                rows, limit, last -> Cursor.of(lengthOf(waits ? last.waitSeconds() : last.talkSeconds()), last.id()));
    }

    private static int lengthOf(@Nullable Integer seconds) {
        return seconds == null ? -1 : seconds;
    }

    /** For a file: the newest, no more than a spreadsheet reads well. */
    List<Call> all(Filter filter, Condition within, int most) {
        return sql.selectFrom(CALLS)
                .where(filter.condition(), within)
                .orderBy(CALLS.STARTED_AT.desc(), CALLS.ID.desc())
                .limit(most)
                .fetch(Calls::call);
    }
}
