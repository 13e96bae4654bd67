package io.chengnuo.procedure;

/** What must be true, besides required fields and the checklist, before a stage can end. */
public enum ExitNeed {
    /** The record of need analysis says what is in scope and what is not. */
    NEED_RECORD,
    /** The plan names people, milestones and resources. */
    PLAN,
    /** The preparation checklist is ticked. */
    PREPARATION,
    /** A high-risk request has an approved risk plan. */
    RISK_PLAN,
    /** The customer agreed to what is asked of him in this stage. */
    CUSTOMER_AGREEMENT,
    /** No collaboration task of another department is open. */
    TASKS_DONE,
    /** The steps of the delivery template are ticked. */
    DELIVERY_STEPS,
    /** Every acceptance item has a result and none failed. */
    ACCEPTANCE
}
