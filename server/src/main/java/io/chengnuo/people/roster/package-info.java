/**
 * Rosters (排班): who is on duty when, week by week and team by team, on-call duty included; copying, swapping, publishing. Whether the promised hours are
 * covered is said by whoever knows them, see {@link io.chengnuo.people.roster.CoverCheck}.
 */
@NullMarked
@NamedInterface("roster")
package io.chengnuo.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
