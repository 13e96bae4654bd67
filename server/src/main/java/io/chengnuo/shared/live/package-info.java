/** Tells open browsers that something changed. */
@NullMarked
package io.chengnuo.shared.live;

import org.jspecify.annotations.NullMarked;
