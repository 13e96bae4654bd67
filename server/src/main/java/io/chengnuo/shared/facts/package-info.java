/** The one log of what happened, and the relay that tells listeners of it after commit. */
@NullMarked
package io.chengnuo.shared.facts;

import org.jspecify.annotations.NullMarked;
