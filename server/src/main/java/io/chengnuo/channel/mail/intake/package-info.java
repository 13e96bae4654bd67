/**
 * Mail coming in: kept first, read afterwards, and made into a new ticket, a customer's words on one that is there, or something a person
 * has to look at. Whatever door it takes (HTTP, and mailboxes and an own SMTP door later), it passes {@code ReceiveMail}.
 */
@NullMarked
package io.chengnuo.channel.mail.intake;

import org.jspecify.annotations.NullMarked;
