/**
 * Who decides revisions of the policy (制度委员会): a committee with members and mandate, its sessions, motions and votes. A motion about a
 * clause that is carried begins the next version of the policy and says so on the clause.
 */
@NullMarked
@NamedInterface("committee")
package io.chengnuo.improvement.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
