package io.chengnuo.policy.reading;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Unit;
import io.chengnuo.people.Workforce;
import io.chengnuo.people.Workforce.Placed;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a version of the policy to everybody it concerns, to read by a day. What they had not accepted of earlier ones falls away. */
@Service
public class HandOutPolicy {

    private final PolicyInForce policy;
    private final Readings readings;
    private final ReadingTasks tasks;
    private final ReadingRules rules;
    private final ShippedQuiz shipped;
    private final Workforce workforce;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    HandOutPolicy(
            PolicyInForce policy,
            Readings readings,
            ReadingTasks tasks,
            ReadingRules rules,
            ShippedQuiz shipped,
            Workforce workforce,
            Organisation organisation,
            NotifyPeople notify,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.readings = readings;
        this.tasks = tasks;
        this.rules = rules;
        this.shipped = shipped;
        this.workforce = workforce;
        this.organisation = organisation;
        this.notify = notify;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** The version in force, when somebody says so; refuses what people have already. */
    @Transactional
    public void inForce() {
        if (!handOut(policy.now())) {
            throw new Conflict("handed_out_already");
        }
    }

    /** Whether there was anything new in it. */
    @Transactional
    boolean handOut(PolicyVersion version) {
        var now = clock.instant();
        var last = readings.newest();
        var changed = WhatChanged.between(
                last.map(reading -> policy.require(reading.policyVersion()).document())
                        .orElse(null),
                version.document());
        if (changed.nothing()) {
            return false;
        }
        var dueOn = dueOn(now);
        var quiz = last.map(Reading::quiz).orElseGet(shipped::quiz).about(version.document());
        var reading = new Reading(
                version.id(),
                version.number(),
                version.reason(),
                last.map(Reading::policyVersion).orElse(null),
                changed.clauses(),
                dueOn,
                quiz,
                now,
                0);
        if (!readings.add(reading)) {
            return false;
        }
        var lineages = lineages();
        var people = workforce.everybody().stream()
                .filter(one -> changed.concerns(lineages.getOrDefault(one.unit(), List.of())))
                .toList();
        give(reading, people, dueOn, now);
        return true;
    }

    /** Somebody took a post: what they have to read moves with them; who has read nothing yet gets the last version. */
    @Transactional
    void joined(UUID person) {
        var newest = readings.newest();
        var placed = workforce.placeOf(person);
        if (newest.isEmpty() || placed.isEmpty()) {
            return;
        }
        tasks.move(placed.get());
        var reading = newest.get();
        var document = policy.require(reading.policyVersion()).document();
        var isFor = WhatChanged.between(null, document)
                .isFor(lineages().getOrDefault(placed.get().unit(), List.of()));
        if (isFor && tasks.of(person).isEmpty()) {
            var now = clock.instant();
            give(reading, List.of(placed.get()), dueOn(now), now);
        }
    }

    @Transactional
    void left(UUID person) {
        tasks.supersede(List.of(person), clock.instant());
    }

    private void give(Reading reading, List<Placed> people, LocalDate dueOn, Instant now) {
        tasks.supersede(people.stream().map(Placed::person).toList(), now);
        tasks.give(reading.policyVersion(), people, dueOn, now);
        var words = List.of(reading.number(), dueOn.toString());
        var link = "/reading/" + reading.policyVersion();
        notify.tell(people.stream()
                .map(one -> new Notice(one.person(), "reading_given", words, link, false))
                .toList());
        facts.record(new PolicyHandedOut(reading.policyVersion(), reading.number(), people.size(), dueOn, now));
    }

    private LocalDate dueOn(Instant now) {
        var zone = tenants.require(Tenancy.require()).zone();
        return LocalDate.ofInstant(now, zone).plusDays(rules.now().days());
    }

    private Map<UUID, List<UUID>> lineages() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::lineage));
    }
}
