/**
 * The trail: the log of facts as auditors read it, sealed in a chain that shows any later change. Owns the seals; hears
 * nothing, announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people"})
package io.chengnuo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
