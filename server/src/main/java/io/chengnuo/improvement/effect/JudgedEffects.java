package io.chengnuo.improvement.effect;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What evaluations came to, for the review that looks at it next. */
@Component
public class JudgedEffects {

    private final Evaluations evaluations;

    JudgedEffects(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    public record Judged(UUID id, String title, Verdict verdict, String reasons) {}

    @Transactional(readOnly = true)
    public List<Judged> between(Instant from, Instant to) {
        return evaluations.closedBetween(from, to).stream()
                .map(one -> new Judged(
                        one.id(),
                        one.title(),
                        Objects.requireNonNull(one.verdict()),
                        Objects.requireNonNull(one.reasons())))
                .toList();
    }
}
