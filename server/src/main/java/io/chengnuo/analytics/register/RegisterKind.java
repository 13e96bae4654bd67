package io.chengnuo.analytics.register;

/** What an entry is about, and what it has to say to be counted. */
public enum RegisterKind {
    DRILL(Shape.DAY),
    TRAINING(Shape.DAY),
    PROCESS_REVIEW(Shape.DAY_WITH_EVIDENCE),
    POLICY_REVIEW(Shape.DAY),
    SURVEY_ROUND(Shape.DAY),
    INSPECTION(Shape.DAY_WITH_EVIDENCE),
    DATA_AUDIT(Shape.DAY),
    /** {@code number} of {@code outOf} customers touched complained, left or were badly served. */
    OUTAGE(Shape.SPAN),
    SECURITY_INCIDENT(Shape.SPAN),
    DATA_LEAK(Shape.SPAN),
    FIRST_YEAR_TASK(Shape.SPAN),
    BACKUP_STAFF(Shape.SHARE),
    /** Customers on the books, to people who serve them. */
    STAFFING(Shape.SHARE),
    SERVICE_COVERAGE(Shape.SHARE),
    OUTLET_COVERAGE(Shape.SHARE),
    SYSTEM_COVERAGE(Shape.SHARE),
    CALLS(Shape.SHARE),
    REPEAT_PURCHASE(Shape.SHARE),
    /** Money spent on service, for so many requests. */
    SERVICE_COST(Shape.SHARE),
    /** Minutes to the first answer before the systems came. */
    RESPONSE_BASELINE(Shape.NUMBER),
    SYSTEM_SPEED(Shape.NUMBER),
    /** Minutes until a visitor or caller was greeted, as observed. */
    GREETING(Shape.NUMBER),
    /** Share of promoters less share of detractors: the one number that may be below zero. */
    NET_PROMOTER(Shape.NUMBER),
    POINTS_RULE(Shape.NUMBER),
    COMPENSATION_LIMIT(Shape.NUMBER),
    /** Hours between two messages on progress, the longest of a case. */
    PROGRESS_INTERVAL(Shape.NUMBER);

    /** Which values an entry of the kind carries. */
    public enum Shape {
        /** It took place on a day. */
        DAY,
        /** It took place on a day, and counts only with a file that proves it. */
        DAY_WITH_EVIDENCE,
        /** It began at a moment and ended, or has not yet. */
        SPAN,
        /** So many of so many, as counted on a day. */
        SHARE,
        /** One number, as measured on a day. */
        NUMBER
    }

    private final Shape shape;

    RegisterKind(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }
}
