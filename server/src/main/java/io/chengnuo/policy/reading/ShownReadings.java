package io.chengnuo.policy.reading;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.reading.ReadingReport.Share;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Readings as the report shows them, with the names of people, teams and units. */
@Component
class ShownReadings {

    private final Readings readings;
    private final ReadingReport report;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    ShownReadings(Readings readings, ReadingReport report, Organisation organisation, Tenants tenants, Clock clock) {
        this.readings = readings;
        this.report = report;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    record Shown(
            UUID version,
            String number,
            String reason,
            LocalDate dueOn,
            Instant openedAt,
            List<String> changed,
            Share share) {}

    record Department(
            UUID unit,
            String unitName,
            @Nullable UUID team,
            @Nullable String teamName,
            Share share) {}

    record Reader(
            UUID person,
            String name,
            String department,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant openedAt,
            int tries,
            @Nullable Instant acceptedAt) {}

    Page<Shown> page(DataScope scope, int limit, @Nullable String cursor) {
        var page = readings.page(limit, cursor);
        var shares =
                report.shares(page.items().stream().map(Reading::policyVersion).toList(), scope, today());
        return new Page<>(
                page.items().stream()
                        .map(one -> new Shown(
                                one.policyVersion(),
                                one.number(),
                                one.reason(),
                                one.dueOn(),
                                one.openedAt(),
                                one.changed(),
                                shares.getOrDefault(one.policyVersion(), Share.NOTHING)))
                        .toList(),
                page.next());
    }

    /** Those with most outstanding first. */
    List<Department> departments(UUID version, DataScope scope) {
        readings.require(version);
        var units = unitNames();
        var teams = teamNames();
        return report.departments(version, scope, today()).stream()
                .map(one -> new Department(
                        one.unit(),
                        units.getOrDefault(one.unit(), "?"),
                        one.team(),
                        one.team() == null ? null : teams.getOrDefault(one.team(), "?"),
                        one.share()))
                .sorted(Comparator.comparingInt((Department one) ->
                                one.share().accepted() - one.share().given())
                        .thenComparing(one -> one.teamName() == null ? one.unitName() : one.teamName()))
                .toList();
    }

    Page<Reader> people(
            UUID version, ReadingReport.Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        readings.require(version);
        var page = report.people(version, filter, scope, today(), limit, cursor);
        return new Page<>(readers(page.items()), page.next());
    }

    List<Reader> everybody(UUID version, DataScope scope) {
        readings.require(version);
        return readers(report.everybody(version, scope));
    }

    private List<Reader> readers(List<ReadingTask> tasks) {
        var people =
                organisation.personNames(tasks.stream().map(ReadingTask::person).toList());
        var units = unitNames();
        var teams = teamNames();
        var today = today();
        return tasks.stream()
                .map(task -> new Reader(
                        task.person(),
                        people.getOrDefault(task.person(), "?"),
                        task.team() == null
                                ? units.getOrDefault(task.unit(), "?")
                                : teams.getOrDefault(task.team(), "?"),
                        task.dueOn(),
                        task.isOpen() && task.dueOn().isBefore(today),
                        task.openedAt(),
                        task.tries(),
                        task.acceptedAt()))
                .toList();
    }

    private Map<UUID, String> unitNames() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private Map<UUID, String> teamNames() {
        return organisation.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }
}
