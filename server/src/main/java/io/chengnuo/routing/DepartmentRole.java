package io.chengnuo.routing;

/** What a department does in a scenario (RACI). */
enum DepartmentRole {
    /** 负责: does it. */
    RESPONSIBLE,
    /** 批准: has the last word; exactly one department. */
    APPROVES,
    /** 会商: is asked before. */
    CONSULTED,
    /** 知会: is told after. */
    INFORMED
}
