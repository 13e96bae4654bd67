package io.chengnuo.work.aftersales;

/** What a plan brings about when it is due. */
enum MaintenanceKind {
    /** A request of its own: somebody services the product. */
    MAINTENANCE,
    /** A call to the customer. */
    CALL
}
