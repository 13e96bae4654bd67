/** Faults of products (产品缺陷): handed to those who make them with a standard form; how far they are flows back to every request that hangs on one. */
@NullMarked
@NamedInterface("defect")
package io.chengnuo.work.defect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
