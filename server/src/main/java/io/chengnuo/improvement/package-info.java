/**
 * Whether the policy is followed and does what it should: supervision of its clauses, action plans for its goals, the committee that
 * decides revisions, the reviews of each quarter, the judgement of its effect. Findings and decisions lead to a fix that somebody else
 * checks, or to a proposal to revise the policy.
 *
 * <p>Announces what was found, reported, voted and decided. Numbers come from {@code analytics}, through
 * {@link io.chengnuo.improvement.IndicatorValues}.
 */
@NullMarked
@ApplicationModule
package io.chengnuo.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
