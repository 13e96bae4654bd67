/** Leave (请假): asked for by whoever wants it, granted by the lead, and then an absence that rosters and routing obey. */
@NullMarked
@NamedInterface("leave")
package io.chengnuo.routing.leave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
