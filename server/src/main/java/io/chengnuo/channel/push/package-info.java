/** Notices that browsers show by themselves (Web Push: RFC 8030, 8291, 8292). */
@NullMarked
package io.chengnuo.channel.push;

import org.jspecify.annotations.NullMarked;
