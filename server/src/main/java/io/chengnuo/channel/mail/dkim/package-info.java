/** Signatures of the mail that leaves us (DKIM, RFC 6376): keys, their records in the DNS, and signing. */
@NullMarked
package io.chengnuo.channel.mail.dkim;

import org.jspecify.annotations.NullMarked;
