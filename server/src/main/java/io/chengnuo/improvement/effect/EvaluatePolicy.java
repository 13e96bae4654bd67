package io.chengnuo.improvement.effect;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks staff what they think of the policy in force, and judges its effect with reasons. */
@Service
public class EvaluatePolicy {

    private static final int SHIPPED = 5;
    private static final int MOST_DAYS = 180;

    private final Evaluations evaluations;
    private final Comparisons comparisons;
    private final PolicyInForce policy;
    private final WhoHolds holds;
    private final NotifyPeople notify;
    private final MessageSource texts;
    private final Access access;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    EvaluatePolicy(
            Evaluations evaluations,
            Comparisons comparisons,
            PolicyInForce policy,
            WhoHolds holds,
            NotifyPeople notify,
            MessageSource texts,
            Access access,
            Ask ask,
            Facts facts,
            Today today) {
        this.evaluations = evaluations;
        this.comparisons = comparisons;
        this.policy = policy;
        this.holds = holds;
        this.notify = notify;
        this.texts = texts;
        this.access = access;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    /** {@code questions} empty asks those that ship; {@code people} empty asks everybody who reads the policy. */
    public record Wanted(
            String title, boolean anonymous, List<String> questions, List<UUID> people, LocalDate closesOn) {}

    /** The days since the version came into force, half a year at most, against as many before. */
    @Transactional
    public UUID open(Wanted wanted) {
        var now = today.now();
        var day = today.of(now);
        if (wanted.closesOn().isBefore(day)) {
            throw new Invalid("evaluation_refused", new FieldError("closesOn", "in_the_past"));
        }
        wanted.people().forEach(person -> ask.requireWorking(person, "people"));
        var version = policy.now();
        var since = today.of(version.effectiveFrom());
        var earliest = day.minusDays(MOST_DAYS);
        var from = since.isAfter(day) ? day : since.isBefore(earliest) ? earliest : since;
        var days = ChronoUnit.DAYS.between(from, day) + 1;
        var evaluation = new Evaluation(
                Ids.next(now),
                wanted.title(),
                version.id(),
                version.number(),
                from.minusDays(days),
                from,
                day,
                wanted.anonymous(),
                wanted.questions().isEmpty() ? shipped() : wanted.questions(),
                wanted.closesOn(),
                now,
                null,
                null,
                null,
                null,
                null,
                1);
        var asked = wanted.people().isEmpty()
                ? holds.right(Right.POLICY_READ)
                : (Set<UUID>) new LinkedHashSet<>(wanted.people());
        evaluations.add(evaluation, asked);
        facts.record(new EvaluationOpened(
                evaluation.id(), version.id(), wanted.anonymous(), asked.size(), wanted.closesOn(), now));
        notify.tell(asked.stream()
                .map(person -> new Notice(
                        person,
                        "opinion",
                        List.of(wanted.title(), wanted.closesOn().toString()),
                        "/evaluations?evaluation=" + evaluation.id(),
                        false))
                .toList());
        return evaluation.id();
    }

    @Transactional
    public void answer(UUID id, List<Integer> marks, @Nullable String words) {
        var evaluation = evaluations.require(id).requireOpen();
        if (today.day().isAfter(evaluation.closesOn())) {
            throw new Conflict("evaluation_over");
        }
        if (marks.size() != evaluation.questions().size()) {
            throw new Invalid("opinion_refused", new FieldError("marks", "one_for_each_question"));
        }
        if (!evaluations.answer(evaluation, access.person(), marks, words)) {
            throw new Conflict("opinion_not_asked");
        }
        facts.record(new OpinionGiven(id, today.now()));
    }

    @Transactional
    public void close(UUID id, Verdict verdict, String reasons, @Nullable String ifMatch) {
        var now = today.now();
        var evaluation = evaluations.requireLocked(id).requireOpen();
        Version.check(ifMatch, evaluation.version());
        evaluations.close(evaluation, comparisons.of(evaluation), verdict, reasons, access.person(), now);
        facts.record(new EvaluationClosed(
                id,
                evaluation.policyVersion(),
                verdict,
                evaluations.opinions(id).size(),
                now));
    }

    private List<String> shipped() {
        return IntStream.rangeClosed(1, SHIPPED)
                .mapToObj(number -> texts.getMessage("opinion.question." + number, null, today.language()))
                .toList();
    }
}
