package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.policy.Contradictions.Fault;
import io.chengnuo.shared.Invalid;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-POL-26")
class PackContradictionTests {

    private static final PolicyPacks PACKS = new PolicyPacks();

    @ParameterizedTest
    @ValueSource(strings = {"default", "state-owned", "fast-resolution", "premium"})
    void shippedPacksDoNotContradictThemselves(String name) {
        assertThat(faults(PACKS.require(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targets: [{promise: technical-response, calendar: nowhere}] | target technical-response no_calendar",
                "targets: [{promise: technical-response, warnAt: 1}] | target technical-response unreachable_escalation",
                "silence: {calendar: business, remindAfter: P6D, acceptAfter: P5D} | silence unreachable_reminder",
                "silence: {calendar: nowhere, remindAfter: P3D, acceptAfter: P5D} | silence no_calendar",
                "chapters: [{number: '3', clauses: [{number: '3.5', owner: nobody}]}] | clause 3.5 unknown_owner",
                "targets: [{promise: twice, clause: '3.1', indicator: IND-01, measured: each, amount: PT30H, calendar: 24x7, starts: opened, stops: first_answer, when: [{tiers: [low]}]}] | target twice two_targets",
                "targets: [{promise: twice, clause: '3.1', indicator: IND-01, measured: each, amount: PT20H, calendar: business, starts: opened, stops: first_answer, when: [{tiers: [low]}]}] | target twice two_targets",
                "targets: [{promise: narrow, clause: '3.1', indicator: IND-01, measured: each, amount: PT2H, calendar: 24x7, starts: opened, stops: first_answer, when: [{tiers: [high]}]}] | ",
            })
    void contradictionsAreFoundAndNamed(String yaml, String expected) {
        var found = faults(pack("extends: default\n" + yaml)).stream()
                .map(fault -> fault.where() + " " + fault.code())
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: default\nstrange: 1",
                "extends: default\ntargets: [{amount: PT5M}]",
                "extends: default\ntargets: [{promise: technical-response, amount: soon}]",
                "extends: default\nchapters: [{number: '3', clauses: [{number: three}]}]",
                "extends: default\nframe: {charter: {aim: profit}}",
                "extends: default\nframe: {strategy: {key: a, name: {zh: a, en: a}, summary: {zh: a, en: a}, resources: {people: 50}}}",
            })
    void aFileThatDoesNotHaveTheShapeOfAPackIsRefusedWithItsPlace(String yaml) {
        assertThatThrownBy(() -> pack(yaml)).isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("REQ-POL-02")
    void threeStrategiesProposeTargetsAndWeightsThatMakeAHundred() {
        var strategies = new Strategies(PACKS).all();

        assertThat(strategies).extracting(Strategy::key).containsExactly("state-owned", "fast-resolution", "premium");
        assertThat(strategies).allSatisfy(strategy -> {
            assertThat(strategy.resources().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(100);
            assertThat(strategy.appraisal().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(100);
        });
        var changed = PolicyDifference.between(ShippedPolicy.document(), ShippedPolicy.document("fast-resolution"));
        assertThat(changed.stream().filter(each -> each.what().equals("target")))
                .hasSizeGreaterThan(8);
    }

    @Test
    @Tag("REQ-POL-02")
    void aStrategyLeavesNumbersThatNoStrategyChoosesToTheCompany() {
        var strategies = new Strategies(PACKS);

        assertThat(strategies.proposal("fast-resolution").targets())
                .extracting(Target::promise)
                .contains("consultation-response", "satisfaction", "inspections")
                .doesNotContain("policy-reviews", "in-force", "staffing-ratio");
        assertThat(strategies.proposal("state-owned").targets())
                .as("also what another strategy had set, to go back to it")
                .extracting(Target::promise)
                .contains("consultation-response")
                .doesNotContain("premium-response");
    }

    private static List<Fault> faults(PolicyPack pack) {
        var calendars =
                pack.calendars().stream().map(PolicyPack.PackCalendar::key).collect(Collectors.toSet());
        var owners = new HashSet<>(PACKS.require("default").document().clauses().stream()
                .map(Clause::owner)
                .toList());
        return Contradictions.of(pack.document(), calendars, owners);
    }

    private static PolicyPack pack(String yaml) {
        return PACKS.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
