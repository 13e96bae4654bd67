/** Work that is due at a time. */
@NullMarked
package io.chengnuo.shared.jobs;

import org.jspecify.annotations.NullMarked;
