/**
 * Reviews of the service process (流程评审会) and of the policy (制度回顾), planned by rhythm, with a data pack frozen on its day, decisions with
 * owners and days, and the follow-up of earlier ones. Announces {@code ReviewHeld}: that is what IND-29 and IND-30 count.
 */
@NullMarked
@NamedInterface("review")
package io.chengnuo.improvement.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
