/**
 * Whether a version of the policy does what it should (制度效果评估): what staff say in a short questionnaire, what customers said, the
 * indicators before and after; judged with reasons, and shown to the next review.
 */
@NullMarked
@NamedInterface("effect")
package io.chengnuo.improvement.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
