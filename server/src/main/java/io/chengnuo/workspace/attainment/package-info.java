/** How promises were kept, taken out of the house as a file. */
@NullMarked
@NamedInterface("attainment")
package io.chengnuo.workspace.attainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
