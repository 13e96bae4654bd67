package io.chengnuo.analytics.evidence;

import io.chengnuo.analytics.evidence.Dossier.Section;
import io.chengnuo.blueprint.CellWords;
import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.reading.ReadingReport;
import io.chengnuo.policy.rollout.RolloutTasks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the policy said in a period, and how it took hold. */
@Component
class PolicyEvidence {

    private final PolicyInForce policy;
    private final ReadTable table;
    private final CellWords cells;
    private final ReadingReport readings;
    private final RolloutTasks rollouts;
    private final Organisation organisation;
    private final EvidenceWords words;

    PolicyEvidence(
            PolicyInForce policy,
            ReadTable table,
            CellWords cells,
            ReadingReport readings,
            RolloutTasks rollouts,
            Organisation organisation,
            EvidenceWords words) {
        this.policy = policy;
        this.table = table;
        this.cells = cells;
        this.readings = readings;
        this.rollouts = rollouts;
        this.organisation = organisation;
        this.words = words;
    }

    Section versions(Asked asked) {
        return words.section(
                "versions",
                asked,
                List.of("number", "effective", "published", "reason"),
                policy.between(asked.begin(), asked.end()).stream()
                        .map(one -> List.of(
                                one.number(),
                                asked.day(one.effectiveFrom()),
                                asked.day(one.publishedAt()),
                                one.reason()))
                        .toList());
    }

    Section clauses(Asked asked, PolicyVersion version) {
        return words.section(
                "clauses",
                asked,
                List.of("number", "name", "text", "owner"),
                version.document().clauses().stream()
                        .filter(Clause::stands)
                        .map(clause -> List.of(
                                clause.number(),
                                clause.title() == null ? "" : clause.title().in(asked.locale()),
                                clause.text().in(asked.locale()),
                                words.post(clause.owner(), asked)))
                        .toList());
    }

    Section managementTable(Asked asked) {
        var dictionary = cells.dictionary();
        var columns = Arrays.asList(Column.values());
        return words.section(
                "table",
                asked,
                columns.stream()
                        .map(column -> "table." + column.name().toLowerCase(Locale.ROOT))
                        .toList(),
                table.nodes(table.base()).stream()
                        .map(node -> columns.stream()
                                .map(column -> dictionary
                                        .shown(column, node.text(column))
                                        .in(asked.locale()))
                                .toList())
                        .toList());
    }

    Section reading(Asked asked, PolicyVersion version) {
        var units = unitNames();
        var teams = organisation.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        return words.section(
                "reading",
                asked,
                List.of("department", "given", "accepted", "overdue"),
                readings.departments(version.id(), DataScope.all(), asked.today()).stream()
                        .map(one -> List.of(
                                one.team() == null
                                        ? units.getOrDefault(one.unit(), "?")
                                        : teams.getOrDefault(one.team(), "?"),
                                String.valueOf(one.share().given()),
                                String.valueOf(one.share().accepted()),
                                String.valueOf(one.share().overdue())))
                        .toList());
    }

    Section rollOut(Asked asked) {
        var units = unitNames();
        return words.section(
                "rollout",
                asked,
                List.of("unit", "done", "open", "overdue"),
                rollouts.progressOfAll(asked.today()).stream()
                        .map(one -> List.of(
                                units.getOrDefault(one.unit(), "?"),
                                String.valueOf(one.done()),
                                String.valueOf(one.open()),
                                String.valueOf(one.late())))
                        .toList());
    }

    Section risks(Asked asked, PolicyVersion version) {
        return words.section(
                "risks",
                asked,
                List.of("key", "name"),
                version.riskRules().stream()
                        .map(rule -> List.of(rule.key(), rule.name().in(asked.locale())))
                        .toList());
    }

    private Map<UUID, String> unitNames() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
