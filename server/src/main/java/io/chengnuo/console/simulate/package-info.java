/**
 * Pretended providers that speak the real protocol, signature and encryption included: for tests, and for a person who wants to try a
 * channel without an account. A channel adds a {@link io.chengnuo.console.simulate.Simulator} and a line in {@code Simulators}.
 */
@NullMarked
package io.chengnuo.console.simulate;

import org.jspecify.annotations.NullMarked;
