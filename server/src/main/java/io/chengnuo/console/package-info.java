/**
 * The command line: start, set-up, tokens, import and export, backup and restore, doctor, demo. Calls the same use cases as
 * the browser; known by no other module.
 */
@NullMarked
@ApplicationModule
package io.chengnuo.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
