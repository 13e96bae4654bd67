package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.TAKEOVERS;
import static io.chengnuo.routing.db.Tables.TAKEOVER_ITEMS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.AbsenceKind;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.ReportAbsence;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.StaffReach;
import io.chengnuo.routing.db.tables.records.TakeoversRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When somebody falls ill, goes on leave or resigns: what would pass to whom, and doing it. */
@RestController
@RequestMapping("/api/v1/takeovers")
class TakeOverController {

    private final DSLContext sql;
    private final TakeOverPlan plan;
    private final TakeOver takeOver;
    private final ReportAbsence absence;
    private final StaffReach reach;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    TakeOverController(
            DSLContext sql,
            TakeOverPlan plan,
            TakeOver takeOver,
            ReportAbsence absence,
            StaffReach reach,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.sql = sql;
        this.plan = plan;
        this.takeOver = takeOver;
        this.absence = absence;
        this.reach = reach;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    record Line(
            String kind,
            UUID item,
            String label,
            String link,
            @Nullable Named to,
            TakeOverRule rule) {}

    record Preview(List<Line> lines, int total, int left) {}

    /** {@code absence} is reported together with it, from now on. */
    record Away(
            @NotNull AbsenceKind kind,
            @Nullable Instant to,
            @Nullable UUID deputy) {}

    record Wanted(
            @NotNull UUID person,
            @Nullable UUID to,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid Away absence) {}

    record Done(UUID id) {}

    record View(
            UUID id, Named person, String reason, @Nullable Named by, Instant at, int passed, int left) {}

    record Shown(View takeover, List<Line> lines) {}

    @GetMapping("/preview")
    @Requires(Right.TAKEOVER)
    @Transactional(readOnly = true)
    public Preview preview(@RequestParam UUID person, @RequestParam(required = false) @Nullable UUID to) {
        reach.require(person, Right.TAKEOVER);
        var lines = plan.of(person, to);
        var names = organisation.personNames(lines.stream()
                .map(TakeOverPlan.Line::to)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Preview(
                lines.stream()
                        .limit(500)
                        .map(line -> new Line(
                                line.kind(),
                                line.item().id(),
                                line.item().label(),
                                line.item().link(),
                                named(line.to(), names),
                                line.rule()))
                        .toList(),
                lines.size(),
                (int) lines.stream().filter(line -> line.to() == null).count());
    }

    @PostMapping
    @Requires(Right.TAKEOVER)
    @Transactional
    public ResponseEntity<Done> take(@Valid @RequestBody Wanted wanted) {
        reach.require(wanted.person(), Right.TAKEOVER);
        var away = wanted.absence();
        if (away != null) {
            absence.report(
                    wanted.person(),
                    away.kind(),
                    clock.instant(),
                    away.to(),
                    away.deputy(),
                    wanted.reason(),
                    access.person());
        }
        var id = takeOver.of(wanted.person(), wanted.to(), access.person(), wanted.reason());
        return ResponseEntity.created(URI.create("/api/v1/takeovers/" + id)).body(new Done(id));
    }

    /** The newest first. */
    @GetMapping
    @Requires(Right.TAKEOVER)
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(TAKEOVERS)
                .where(
                        after == null
                                ? DSL.noCondition()
                                : row(TAKEOVERS.AT, TAKEOVERS.ID).lt(after.instant(0), after.uuid(1)))
                .and(visible())
                .orderBy(TAKEOVERS.AT.desc(), TAKEOVERS.ID.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(List.copyOf(rows), limit, last -> Cursor.of(last.getAt(), last.getId()));
        var people = new HashSet<UUID>();
        page.items().forEach(one -> {
            people.add(one.getPerson());
            if (one.getByPerson() != null) {
                people.add(one.getByPerson());
            }
        });
        var names = organisation.personNames(people);
        return new Page<>(page.items().stream().map(one -> view(one, names)).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Requires(Right.TAKEOVER)
    @Transactional(readOnly = true)
    public Shown one(@PathVariable UUID id) {
        var row = sql.selectFrom(TAKEOVERS)
                .where(TAKEOVERS.ID.eq(id))
                .and(visible())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_takeover"));
        var items = sql.selectFrom(TAKEOVER_ITEMS)
                .where(TAKEOVER_ITEMS.TAKEOVER.eq(id))
                .orderBy(TAKEOVER_ITEMS.KIND, TAKEOVER_ITEMS.ITEM)
                .limit(TakeOverPlan.MOST)
                .fetch();
        var names = organisation.personNames(Stream.concat(
                        Stream.of(row.getPerson(), row.getByPerson()),
                        items.getValues(TAKEOVER_ITEMS.TO_PERSON).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Shown(
                view(row, names),
                items.map(item -> new Line(
                        item.getKind(),
                        item.getItem(),
                        item.getLabel(),
                        item.getLink(),
                        named(item.getToPerson(), names),
                        TakeOverRule.valueOf(item.getRule()))));
    }

    /** Those that the reader did, or of people in the reader's teams. */
    private Condition visible() {
        var scope = access.scope(Right.TAKEOVER);
        if (scope.everything()) {
            return DSL.noCondition();
        }
        var people = scope.teams().stream()
                .flatMap(team -> organisation.membersOf(team).stream())
                .map(Organisation.Named::id)
                .collect(Collectors.toSet());
        return TAKEOVERS.BY_PERSON.eq(scope.person()).or(TAKEOVERS.PERSON.in(people));
    }

    private static View view(TakeoversRecord row, Map<UUID, String> names) {
        return new View(
                row.getId(),
                Objects.requireNonNull(named(row.getPerson(), names)),
                row.getReason(),
                named(row.getByPerson(), names),
                row.getAt(),
                row.getPassed(),
                row.getLeftOver());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
