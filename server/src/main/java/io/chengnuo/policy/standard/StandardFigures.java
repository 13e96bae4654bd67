package io.chengnuo.policy.standard;

import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the work says of clauses: implemented by the module that measures it. */
public interface StandardFigures {

    /** {@code value} and {@code target} are in {@code unit}; {@code state} as on the promise board, in small letters. */
    record Figure(
            String code,
            Text name,
            String unit,
            @Nullable Double value,
            @Nullable Double target,
            String state) {}

    /** How satisfied customers are, and the indicators of these clauses, over days both included. */
    List<Figure> figures(List<String> clauses, LocalDate from, LocalDate to);
}
