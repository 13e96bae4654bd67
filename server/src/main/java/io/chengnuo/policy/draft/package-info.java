/**
 * The next version of the policy while it is worked on: edited part by part, proposed with a reason, approved, signed by its
 * sponsor, published for its day. At most one is open in a company.
 */
@NullMarked
@NamedInterface("draft")
package io.chengnuo.policy.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
