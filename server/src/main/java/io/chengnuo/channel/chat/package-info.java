/**
 * Live chat on web sites (REQ-CHN-09): visitors by a token of their own, agents at the chat desk. What is said becomes part of a request by
 * {@code TakeWords} and leaves the ticket as any answer does; here is only what makes it live.
 */
@NullMarked
@NamedInterface("chat")
package io.chengnuo.channel.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
