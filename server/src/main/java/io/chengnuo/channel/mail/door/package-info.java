/**
 * Our own door for mail: a listener for SMTP or LMTP that takes mail for our addresses and nothing else. Whoever delivers hears "taken"
 * after the mail is committed, and "later" when it cannot be.
 */
@NullMarked
package io.chengnuo.channel.mail.door;

import org.jspecify.annotations.NullMarked;
