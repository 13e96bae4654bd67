/**
 * What the company promises: the policy with its chapters and numbered clauses, the targets that clauses set, the indicators
 * that prove them, the tree of request categories, the priority matrix and the risk rules. A published version never
 * changes; changing a target publishes the next one, and a ticket keeps the version it began under.
 *
 * <p>Announces {@code PolicyPublished} and {@code TargetChanged}. Asks {@code calendar} for calendar keys and amounts of time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "approval", "calendar"})
package io.chengnuo.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
