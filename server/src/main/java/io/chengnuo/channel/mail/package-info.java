/** Mail going out: an outbox that every mail passes, sent by a job through the company's own server. */
@NullMarked
@NamedInterface("mail")
package io.chengnuo.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
