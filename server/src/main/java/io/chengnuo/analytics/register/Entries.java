package io.chengnuo.analytics.register;

import static io.chengnuo.analytics.db.Tables.REGISTER_ENTRIES;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.chengnuo.analytics.db.tables.records.RegisterEntriesRecord;
import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries that stand: those no correction has replaced. */
@Component
public class Entries {

    private final DSLContext sql;

    Entries(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list is narrowed to; days both included. */
    public record Filter(
            @Nullable List<RegisterKind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID unit,
            @Nullable String words) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Entry> page(Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var e = REGISTER_ENTRIES;
        var rows = sql.selectFrom(e)
                .where(stands())
                .and(e.WITHDRAWN.isFalse())
                .and(narrowed(filter))
                .and(seen(scope))
                .and(after == null ? noCondition() : row(e.DAY, e.ID).lt(val(after.day(0)), val(after.uuid(1))))
                .orderBy(e.DAY.desc(), e.ID.desc())
                .limit(limit + 1)
                .fetch(Entries::entry);
        return Page.of(rows, limit, last -> Cursor.of(last.day(), last.id()));
    }

    /** Everything that counts from {@code from} on up to a day, the earliest first; {@code units} empty for the whole company. */
    @Transactional(readOnly = true)
    public List<Entry> counted(Collection<RegisterKind> kinds, LocalDate upTo, Collection<UUID> units) {
        var e = REGISTER_ENTRIES;
        return sql
                .selectFrom(e)
                .where(stands())
                .and(e.WITHDRAWN.isFalse())
                .and(e.KIND.in(kinds.stream().map(Enum::name).toList()))
                .and(e.DAY.le(upTo))
                .and(units.isEmpty() ? noCondition() : e.UNIT.in(units))
                .orderBy(e.DAY, e.ID)
                .fetch(Entries::entry)
                .stream()
                .filter(Entry::counts)
                .toList();
    }

    /** Everything that stands, whether or not it counts: for who wants to compare with what the facts say. */
    @Transactional(readOnly = true)
    public List<Entry> standing() {
        return sql.selectFrom(REGISTER_ENTRIES)
                .where(stands())
                .and(REGISTER_ENTRIES.WITHDRAWN.isFalse())
                .fetch(Entries::entry);
    }

    /** As far as the reader may see it. */
    @Transactional(readOnly = true)
    public Entry require(UUID id, DataScope scope) {
        return sql.selectFrom(REGISTER_ENTRIES)
                .where(REGISTER_ENTRIES.ID.eq(id))
                .and(seen(scope))
                .fetchOptional(Entries::entry)
                .orElseThrow(() -> new NotFound("no_such_entry"));
    }

    /** The chain an entry belongs to, the first one first. */
    @Transactional(readOnly = true)
    public List<Entry> chain(UUID root) {
        return sql.selectFrom(REGISTER_ENTRIES)
                .where(REGISTER_ENTRIES.ROOT.eq(root))
                .orderBy(REGISTER_ENTRIES.ENTERED_AT, REGISTER_ENTRIES.ID)
                .fetch(Entries::entry);
    }

    void add(Entry entry) {
        var row = new RegisterEntriesRecord();
        row.setId(entry.id());
        row.setRoot(entry.root());
        row.setCorrects(entry.corrects());
        row.setKind(entry.kind().name());
        row.setTitle(entry.title());
        row.setUnit(entry.unit());
        row.setDay(entry.day());
        row.setBegins(entry.begins());
        row.setEnds(entry.ends());
        row.setNumber(entry.number());
        row.setOutOf(entry.outOf());
        row.setNote(entry.note());
        row.setWithdrawn(entry.withdrawn());
        row.setReason(entry.reason());
        row.setFilesOf(entry.filesOf());
        row.setSource(entry.source());
        row.setEnteredBy(entry.enteredBy());
        row.setEnteredAt(entry.enteredAt());
        try {
            sql.insertInto(REGISTER_ENTRIES).set(row).execute();
        } catch (DuplicateKeyException twice) {
            throw new Conflict("entry_corrected_already");
        }
    }

    private static Condition stands() {
        var later = REGISTER_ENTRIES.as("later");
        return notExists(selectOne().from(later).where(later.CORRECTS.eq(REGISTER_ENTRIES.ID)));
    }

    private static Condition narrowed(Filter filter) {
        var e = REGISTER_ENTRIES;
        var words = filter.words() == null ? "" : filter.words().strip();
        return noCondition()
                .and(among(filter.kinds()))
                .and(filter.from() == null ? noCondition() : e.DAY.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : e.DAY.le(filter.to()))
                .and(filter.unit() == null ? noCondition() : e.UNIT.eq(filter.unit()))
                .and(
                        words.isEmpty()
                                ? noCondition()
                                : e.TITLE.containsIgnoreCase(words).or(e.NOTE.containsIgnoreCase(words)));
    }

    private static Condition among(@Nullable List<RegisterKind> kinds) {
        return kinds == null || kinds.isEmpty()
                ? noCondition()
                : REGISTER_ENTRIES.KIND.in(kinds.stream().map(Enum::name).toList());
    }

    /** What concerns the whole company is for everybody who reads boards; what concerns a unit, for those who see the unit. */
    private static Condition seen(DataScope scope) {
        var e = REGISTER_ENTRIES;
        return switch (scope.reach()) {
            case ALL -> noCondition();
            case UNIT -> e.UNIT.isNull().or(e.UNIT.in(scope.units()));
            case TEAM, OWN -> e.UNIT.isNull();
        };
    }

    private static Entry entry(RegisterEntriesRecord row) {
        return new Entry(
                row.getId(),
                row.getRoot(),
                row.getCorrects(),
                RegisterKind.valueOf(row.getKind()),
                row.getTitle(),
                row.getUnit(),
                row.getDay(),
                row.getBegins(),
                row.getEnds(),
                row.getNumber(),
                row.getOutOf(),
                row.getNote(),
                row.getWithdrawn(),
                row.getReason(),
                row.getFilesOf(),
                row.getSource(),
                row.getEnteredBy(),
                row.getEnteredAt());
    }
}
