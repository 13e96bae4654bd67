/**
 * Takes over customers and requests from files: CSV in any usual spelling, Excel. A mapping says which column means what; a dry
 * run says what would become of each row; a run writes in batches, each with its position, and goes on where it was killed.
 */
@NullMarked
@NamedInterface("imports")
package io.chengnuo.workspace.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
