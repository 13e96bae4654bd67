package io.chengnuo.policy;

/** What can make a clause happen (控制方式). */
public enum ControlKind {
    /** A clock on requests: the key is the promise. */
    CLOCK,
    /** A number the product computes: the key is the indicator's code. */
    INDICATOR,
    /** A stage of a procedure: {@code procedure/stage}. */
    PROCEDURE_STEP,
    /** A field that must be filled: {@code procedure/stage/field}. */
    REQUIRED_FIELD,
    /** A list to tick off: {@code procedure/stage}. */
    CHECKLIST,
    /** A rule that sends requests to a queue. */
    ROUTING_RULE,
    /** A decision a post may take, up to a limit. */
    POWER,
    /** Who is told when, level by level. */
    ESCALATION,
    /** A rule that asks customers for their judgement. */
    SURVEY,
    /** A rule that marks requests as high risk. */
    RISK_RULE,
    /** A rule of the product that works by itself, whatever is set. */
    BUILT_IN,
    INSPECTION,
    TRAINING,
    /** Something that comes round by the calendar. */
    SCHEDULE
}
