/** Writes tables as files, row by row, however many there are. */
@NullMarked
@NamedInterface("sheets")
package io.chengnuo.workspace.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
