/**
 * Mailboxes that we read by IMAP: one reader each over all nodes, woken by IDLE. A mail is kept here before it is marked on the server, and
 * never deleted there.
 */
@NullMarked
package io.chengnuo.channel.mail.imap;

import org.jspecify.annotations.NullMarked;
