/**
 * Standing connections: {@link io.chengnuo.channel.line.KeptRunning} keeps something running on every node for each connector in use, {@link
 * io.chengnuo.channel.line.HeldLine} lets only the node work that holds the lease, and begins anew what failed.
 */
@NullMarked
package io.chengnuo.channel.line;

import org.jspecify.annotations.NullMarked;
