/** The ledger (台账): every request by any question, on the screen a page at a time and as a file at any size. */
@NullMarked
@NamedInterface("ledger")
package io.chengnuo.workspace.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
