package io.chengnuo.policy.standard;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The library and its sheets as screens show them. */
@Component
class ShownStandards {

    private static final int YEAR = 365;

    private final Standards standards;
    private final CheckSheets sheets;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    ShownStandards(Standards standards, CheckSheets sheets, Organisation organisation, Tenants tenants, Clock clock) {
        this.standards = standards;
        this.sheets = sheets;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    /** {@code result}: of the sheets of the last year. */
    record Shown(
            UUID id,
            String key,
            StandardPart part,
            StandardKind kind,
            @Nullable String post,
            @Nullable String need,
            String ownerPost,
            @Nullable Named owner,
            LocalDate reviewOn,
            boolean overdue,
            StandardState state,
            int revision,
            StandardText text,
            Instant changedAt,
            CheckSheets.Result result,
            long version) {}

    record Revision(
            int revision,
            StandardText text,
            String reason,
            @Nullable Named by,
            Instant at) {}

    record Sheet(
            UUID id,
            UUID standard,
            Text title,
            int revision,
            @Nullable Named person,
            String place,
            Named checker,
            LocalDate checkedOn,
            int met,
            int missed,
            BigDecimal score,
            boolean passed,
            @Nullable String note,
            Instant filledAt) {}

    /** With the text it was filled by. */
    record WholeSheet(Sheet sheet, StandardText text, List<Mark> marks) {}

    Page<Shown> page(Standards.Filter filter, int limit, @Nullable String cursor) {
        var page = standards.page(filter, limit, cursor);
        return new Page<>(shown(page.items()), page.next());
    }

    Shown one(UUID id) {
        return shown(List.of(standards.require(id))).getFirst();
    }

    List<Revision> revisions(UUID id) {
        standards.require(id);
        var all = standards.revisions(id);
        var people = names(all.stream().map(Standards.Revision::by));
        return all.stream()
                .map(one -> new Revision(one.revision(), one.text(), one.reason(), named(one.by(), people), one.at()))
                .toList();
    }

    Page<Sheet> sheets(CheckSheets.Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        var page = sheets.page(filter, scope, limit, cursor);
        return new Page<>(sheets(page.items()), page.next());
    }

    WholeSheet sheet(UUID id, DataScope scope) {
        var sheet = sheets.require(id, scope);
        return new WholeSheet(
                sheets(List.of(sheet)).getFirst(), standards.textOf(sheet.standard(), sheet.revision()), sheet.marks());
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }

    private List<Shown> shown(List<Standard> some) {
        var today = today();
        var people = names(some.stream().map(Standard::owner));
        var results = sheets.results(some.stream().map(Standard::id).toList(), today.minusDays(YEAR), today);
        return some.stream()
                .map(one -> new Shown(
                        one.id(),
                        one.key(),
                        one.part(),
                        one.kind(),
                        one.post(),
                        one.need(),
                        one.ownerPost(),
                        named(one.owner(), people),
                        one.reviewOn(),
                        one.isOverdue(today),
                        one.state(),
                        one.revision(),
                        one.text(),
                        one.changedAt(),
                        results.getOrDefault(one.id(), CheckSheets.Result.NOTHING),
                        one.version()))
                .toList();
    }

    private List<Sheet> sheets(List<CheckSheet> some) {
        var people = names(some.stream().flatMap(one -> Stream.of(one.person(), one.checker())));
        var teams = organisation.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        var units = organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var titles = some.stream()
                .map(CheckSheet::standard)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> standards.require(id).text().title()));
        return some.stream()
                .map(one -> new Sheet(
                        one.id(),
                        one.standard(),
                        Objects.requireNonNull(titles.get(one.standard())),
                        one.revision(),
                        named(one.person(), people),
                        one.team() == null ? units.getOrDefault(one.unit(), "?") : teams.getOrDefault(one.team(), "?"),
                        Objects.requireNonNull(named(one.checker(), people)),
                        one.checkedOn(),
                        one.met(),
                        one.missed(),
                        one.score(),
                        one.passed(),
                        one.note(),
                        one.filledAt()))
                .toList();
    }

    private Map<UUID, String> names(Stream<@Nullable UUID> people) {
        Collection<UUID> known = people.filter(Objects::nonNull).collect(Collectors.toSet());
        return organisation.personNames(known);
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> people) {
        return id == null ? null : new Named(id, people.getOrDefault(id, "?"));
    }
}
