package io.chengnuo.channel.outlet;

import static io.chengnuo.channel.db.Tables.OUTLETS;

import io.chengnuo.channel.db.tables.records.OutletsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The register of outlets, as rows. */
@Repository
class Outlets {

    private final DSLContext sql;

    Outlets(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether an outlet is there for customers on a day. */
    enum State {
        COMING,
        RUNNING,
        CLOSED;

        static State of(Outlet outlet, LocalDate day) {
            return outlet.runsOn(day) ? RUNNING : day.isBefore(outlet.details().opensOn()) ? COMING : CLOSED;
        }

        private Condition on(LocalDate day) {
            return switch (this) {
                case COMING -> OUTLETS.OPENS_ON.gt(day);
                case RUNNING ->
                    OUTLETS.OPENS_ON.le(day).and(OUTLETS.CLOSES_ON.isNull().or(OUTLETS.CLOSES_ON.gt(day)));
                case CLOSED -> OUTLETS.OPENS_ON.le(day).and(OUTLETS.CLOSES_ON.le(day));
            };
        }
    }

    /** {@code province} is two digits. */
    record Filter(
            @Nullable String words,
            @Nullable String province,
            @Nullable String service,
            @Nullable State state) {}

    Page<Outlet> page(Filter filter, LocalDate today, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.selectFrom(OUTLETS)
                .where(of(filter, today))
                .and(after == null ? DSL.noCondition() : OUTLETS.CODE.gt(after.text(0)))
                .orderBy(OUTLETS.CODE)
                .limit(limit + 1)
                .fetch(Outlets::outlet);
        return Page.of(rows, limit, last -> Cursor.of(last.details().code()));
    }

    private static Condition of(Filter filter, LocalDate today) {
        var words = filter.words() == null ? "" : filter.words().strip();
        var province = filter.province();
        var service = filter.service();
        return DSL.and(
                words.isEmpty()
                        ? DSL.noCondition()
                        : OUTLETS.NAME
                                .containsIgnoreCase(words)
                                .or(OUTLETS.ADDRESS.containsIgnoreCase(words))
                                .or(OUTLETS.CODE.containsIgnoreCase(words)),
                province == null ? DSL.noCondition() : OUTLETS.REGION.startsWith(province),
                service == null ? DSL.noCondition() : DSL.val(service).eq(DSL.any(OUTLETS.SERVICES)),
                filter.state() == null ? DSL.noCondition() : filter.state().on(today));
    }

    List<Outlet> running(LocalDate day) {
        return sql.selectFrom(OUTLETS)
                .where(State.RUNNING.on(day))
                .orderBy(OUTLETS.CODE)
                .fetch(Outlets::outlet);
    }

    boolean any() {
        return sql.fetchExists(OUTLETS);
    }

    Outlet require(UUID id) {
        return sql.selectFrom(OUTLETS)
                .where(OUTLETS.ID.eq(id))
                .fetchOptional(Outlets::outlet)
                .orElseThrow(() -> new NotFound("no_such_outlet"));
    }

    /** Whoever else gives out its slots or changes it waits until this transaction ends. */
    Outlet requireLocked(UUID id) {
        return sql.selectFrom(OUTLETS)
                .where(OUTLETS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Outlets::outlet)
                .orElseThrow(() -> new NotFound("no_such_outlet"));
    }

    Outlet require(String code) {
        return sql.selectFrom(OUTLETS)
                .where(OUTLETS.CODE.eq(code.toUpperCase(Locale.ROOT)))
                .fetchOptional(Outlets::outlet)
                .orElseThrow(() -> new NotFound("no_such_outlet"));
    }

    Map<UUID, Outlet> of(Collection<UUID> ids) {
        return sql.selectFrom(OUTLETS).where(OUTLETS.ID.in(ids)).fetchMap(OUTLETS.ID, Outlets::outlet);
    }

    void add(Outlet outlet, Instant at) {
        try {
            sql.insertInto(OUTLETS).set(row(outlet, at)).execute();
        } catch (DuplicateKeyException twice) {
            throw taken();
        }
    }

    void change(Outlet outlet, Instant at) {
        try {
            sql.update(OUTLETS)
                    .set(row(outlet, at))
                    .where(OUTLETS.ID.eq(outlet.id()))
                    .execute();
        } catch (DuplicateKeyException twice) {
            throw taken();
        }
    }

    private static Conflict taken() {
        return new Conflict("outlet_code_taken", new FieldError("code", "taken"));
    }

    private static OutletsRecord row(Outlet outlet, Instant at) {
        var details = outlet.details();
        var row = new OutletsRecord();
        row.setId(outlet.id());
        row.setCode(details.code());
        row.setName(details.name());
        row.setAddress(details.address());
        row.setRegion(details.region());
        row.setLatitude(details.latitude());
        row.setLongitude(details.longitude());
        row.setPhone(details.phone());
        row.setCalendar(details.calendar());
        row.setServices(details.services().toArray(String[]::new));
        row.setCovers(details.covers().toArray(String[]::new));
        row.setCounters(details.counters());
        row.setSlotMinutes(details.slotMinutes());
        row.setSlotCapacity(details.slotCapacity());
        row.setPerson(details.person());
        row.setTeam(details.team());
        row.setOpensOn(details.opensOn());
        row.setClosesOn(details.closesOn());
        row.setVersion(outlet.version());
        row.setChangedAt(at);
        return row;
    }

    private static Outlet outlet(OutletsRecord row) {
        return new Outlet(
                row.getId(),
                new Outlet.Details(
                        row.getCode(),
                        row.getName(),
                        row.getAddress(),
                        row.getRegion(),
                        row.getLatitude(),
                        row.getLongitude(),
                        row.getPhone(),
                        row.getCalendar(),
                        List.of(row.getServices()),
                        List.of(row.getCovers()),
                        row.getCounters(),
                        row.getSlotMinutes(),
                        row.getSlotCapacity(),
                        row.getPerson(),
                        row.getTeam(),
                        row.getOpensOn(),
                        row.getClosesOn()),
                row.getVersion());
    }
}
