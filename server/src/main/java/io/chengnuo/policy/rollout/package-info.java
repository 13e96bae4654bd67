/**
 * Putting a version of the policy into force (制度实施): what has to be done in each entity until a deadline, by whom, with which
 * evidence; owners of what is not finished are warned before its day and after it.
 *
 * <p>Announces {@code RolloutOpened}, {@code RolloutTaskPlanned} and {@code RolloutTaskSettled}; answers when the first year's work was finished.
 */
@NullMarked
@NamedInterface("rollout")
package io.chengnuo.policy.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
