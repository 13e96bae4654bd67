/** The register of what was entered by hand, as a file. */
@NullMarked
package io.chengnuo.workspace.registers;

import org.jspecify.annotations.NullMarked;
