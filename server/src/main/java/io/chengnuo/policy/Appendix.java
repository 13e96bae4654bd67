package io.chengnuo.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is bound to the policy behind its clauses: a form, a flow chart, a table. {@code procedure} draws the flow of a procedure
 * in force; {@code text} may list fields or steps, one a line.
 */
public record Appendix(
        String key,
        Kind kind,
        Text title,
        Text text,
        @Nullable String procedure) {

    public enum Kind {
        FORM,
        FLOW_CHART,
        TABLE,
        TEXT
    }
}
