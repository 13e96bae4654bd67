/**
 * How the goals of the policy are to be reached (目标行动计划): measures with owners and days, what their owners report, and whether all of it
 * is on its way, computed from the reports.
 */
@NullMarked
@NamedInterface("goals")
package io.chengnuo.improvement.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
