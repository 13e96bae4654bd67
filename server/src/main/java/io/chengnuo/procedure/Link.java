package io.chengnuo.procedure;

/** The five links every service flow has, whatever its stages are called (全流程五环节). A stage carries one or several. */
public enum Link {
    ENQUIRY,
    ACCEPTANCE,
    SOLUTION,
    DELIVERY,
    FOLLOW_UP
}
