/** Bytes that belong to records. */
@NullMarked
package io.chengnuo.shared.files;

import org.jspecify.annotations.NullMarked;
