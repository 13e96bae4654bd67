/**
 * Visits (上门与拜访): engineers at the customer's door for a ticket, and account managers at the customers they look after.
 */
@NullMarked
@NamedInterface("visit")
package io.chengnuo.channel.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
