/** Customers as a file: everything that is known of them, for whoever may take it out of the house. */
@NullMarked
@NamedInterface("customers")
package io.chengnuo.workspace.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
