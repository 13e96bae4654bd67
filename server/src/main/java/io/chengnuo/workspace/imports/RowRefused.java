package io.chengnuo.workspace.imports;

/** This row cannot be taken. {@code reason} is a stable word that the report shows beside the field. */
final class RowRefused extends RuntimeException {

    private final String field;
    private final String reason;

    RowRefused(String field, String reason) {
        super(field + ": " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    String field() {
        return field;
    }

    String reason() {
        return reason;
    }
}
