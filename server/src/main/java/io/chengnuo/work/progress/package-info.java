/** What customers hear while work goes on: what to expect right after intake, and how it goes at a set interval. */
@NullMarked
@NamedInterface("progress")
package io.chengnuo.work.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
