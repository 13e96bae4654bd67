/**
 * Telephone systems that are listened to over a standing connection: Asterisk by its manager interface (AMI), FreeSWITCH by its event socket
 * (ESL). What they tell of channels becomes what {@link io.chengnuo.channel.phone.TakeCallEvent} takes from any telephone system. {@link
 * io.chengnuo.channel.phone.pbx.CallLegs} knows how calls are made of channels, {@link io.chengnuo.channel.phone.pbx.SwitchLine} keeps the connection.
 */
@NullMarked
package io.chengnuo.channel.phone.pbx;

import org.jspecify.annotations.NullMarked;
