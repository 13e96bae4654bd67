package io.chengnuo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter of the policy with its clauses in order. {@code layer} is unknown for chapters a company added itself. */
public record Chapter(
        String number,
        Text title,
        List<Clause> clauses,
        @Nullable Layer layer) {

    public Chapter {
        clauses = List.copyOf(clauses);
    }

    public Chapter with(List<Clause> others) {
        return new Chapter(number, title, others, layer);
    }
}
