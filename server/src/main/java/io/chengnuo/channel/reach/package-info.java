/**
 * The same service on every channel: the first words, where and when a customer wants to be written to, what is said when nobody is there,
 * and how long customers wait (REQ-CHN-16, 17, 18, 20, 23).
 */
@NullMarked
@NamedInterface("reach")
package io.chengnuo.channel.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
