/**
 * What a mail says: its bytes become headers, words, pages and files, whatever its charset and however broken it is. Pure: knows no
 * database, no ticket and no clock.
 */
@NullMarked
package io.chengnuo.channel.mail.read;

import org.jspecify.annotations.NullMarked;
