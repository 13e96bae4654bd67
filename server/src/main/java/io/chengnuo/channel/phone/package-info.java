/**
 * Telephone: what telephone systems tell of their calls becomes calls of customers, at the agent's hand while they last and in the record
 * afterwards. {@link io.chengnuo.channel.phone.TakeCallEvent} is where every system's events come together.
 */
@NullMarked
@NamedInterface("phone")
package io.chengnuo.channel.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
