/**
 * The register (登记簿): one plain list of dated events of things the product does not do itself: drills, trainings, outages, reviews,
 * inspections, staffing. Entered by hand and shown so; corrected by a further entry with its reason, never changed.
 */
@NullMarked
@NamedInterface("register")
package io.chengnuo.analytics.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
