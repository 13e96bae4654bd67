/** Meetings over the net (在线会议), booked from a ticket: invitation, reminder, minutes. The room is somebody else's; we keep its link. */
@NullMarked
@NamedInterface("meeting")
package io.chengnuo.channel.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
