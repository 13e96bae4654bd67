/**
 * Composed indicators (组合指标): made of other indicators by an expression that a person writes and the product checks. CEL, a
 * language without loops, so that no expression can hang or reach anything.
 */
@NullMarked
@NamedInterface("composed")
package io.chengnuo.analytics.composed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
