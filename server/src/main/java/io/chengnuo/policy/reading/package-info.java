/**
 * Who has read the policy (制度学习): a version is handed out to everybody it concerns, each reads what changed, answers a few
 * questions and accepts it; those who have not are reminded, and counted by department.
 *
 * <p>Hears {@code PolicyPublished} and who joins, moves and leaves; announces {@code PolicyHandedOut} and {@code PolicyAccepted}.
 */
@NullMarked
@NamedInterface("reading")
package io.chengnuo.policy.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
