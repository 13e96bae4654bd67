package io.chengnuo.policy.reading;

import io.chengnuo.people.Access;
import io.chengnuo.people.SignedIn;
import io.chengnuo.policy.Chapter;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What I have to read of the policy: what is new in it, the questions, my yes. */
@RestController
@RequestMapping("/api/v1/me/readings")
class MyReadingController {

    private final Readings readings;
    private final ReadingTasks tasks;
    private final AcceptPolicy accept;
    private final PolicyInForce policy;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    MyReadingController(
            Readings readings,
            ReadingTasks tasks,
            AcceptPolicy accept,
            PolicyInForce policy,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.readings = readings;
        this.tasks = tasks;
        this.accept = accept;
        this.policy = policy;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** {@code superseded}: a later version took its place. */
    record Mine(
            UUID version,
            String number,
            String reason,
            LocalDate dueOn,
            boolean overdue,
            Instant givenAt,
            @Nullable Instant acceptedAt,
            boolean superseded) {}

    record MineList(List<Mine> items, @Nullable String next) {}

    /** Without the right answer. */
    record Asked(String clause, Text asks, List<Text> answers) {}

    /** {@code since}: the version I accepted before, against which {@code differences} stand; without it all is new to me. */
    record Page(
            Mine task,
            Text title,
            Instant effectiveFrom,
            @Nullable String since,
            List<PolicyDifference> differences,
            List<String> changed,
            List<Chapter> chapters,
            List<Asked> questions,
            int tries,
            boolean passed) {}

    record Answers(@NotNull @Size(max = 5) List<@NotNull @Min(0) @Max(9) Integer> answers) {}

    /** A question answered wrongly, with the clause that answers it. */
    record Wrong(int question, String clause, @Nullable Text title, Text text) {}

    record Outcome(boolean passed, int tries, List<Wrong> wrong) {}

    @SignedIn
    @GetMapping
    MineList mine() {
        return new MineList(
                tasks.of(access.person()).stream()
                        .map(task -> mine(task, readings.require(task.policyVersion())))
                        .toList(),
                null);
    }

    @SignedIn
    @GetMapping("/{version}")
    Page read(@PathVariable UUID version) {
        var me = access.person();
        var task = tasks.require(version, me);
        var reading = readings.require(version);
        var text = policy.require(version);
        var since = tasks.lastAccepted(me)
                .filter(accepted -> !accepted.equals(version))
                .map(policy::require);
        var changed = WhatChanged.between(since.map(PolicyVersion::document).orElse(null), text.document());
        return new Page(
                mine(task, reading),
                text.document().title(),
                text.effectiveFrom(),
                since.map(PolicyVersion::number).orElse(null),
                changed.differences(),
                changed.clauses(),
                text.document().chapters(),
                reading.quiz().questions().stream()
                        .map(question -> new Asked(question.clause(), question.asks(), question.answers()))
                        .toList(),
                task.tries(),
                task.passedAt() != null || reading.quiz().isEmpty());
    }

    /** Notes when I first looked. */
    @SignedIn
    @PutMapping("/{version}/opening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable UUID version) {
        accept.open(version, access.person());
    }

    @SignedIn
    @PostMapping("/{version}/answers")
    Outcome answer(@PathVariable UUID version, @Valid @RequestBody Answers body) {
        var me = access.person();
        var wrong = accept.answer(version, me, body.answers());
        var questions = readings.require(version).quiz().questions();
        var text = policy.require(version);
        return new Outcome(
                wrong.isEmpty(),
                tasks.require(version, me).tries(),
                wrong.stream()
                        .map(place -> {
                            var number = questions.get(place).clause();
                            var clause = text.clause(number);
                            return new Wrong(
                                    place,
                                    number,
                                    clause.map(Clause::title).orElse(null),
                                    clause.map(Clause::text).orElse(new Text("", "")));
                        })
                        .toList());
    }

    @SignedIn
    @PutMapping("/{version}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable UUID version) {
        accept.accept(version, access.person());
    }

    private Mine mine(ReadingTask task, Reading reading) {
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        return new Mine(
                task.policyVersion(),
                reading.number(),
                reading.reason(),
                task.dueOn(),
                task.isOpen() && task.dueOn().isBefore(today),
                task.givenAt(),
                task.acceptedAt(),
                task.supersededAt() != null);
    }
}
