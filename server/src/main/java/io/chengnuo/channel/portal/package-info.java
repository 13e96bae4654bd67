/**
 * The customer's own door: ask without an account, follow, answer, confirm or dispute, sign. Who may see what hangs on a
 * session that was opened by a mailed code, a link shown once, or the asking itself.
 */
@NullMarked
@NamedInterface("portal")
package io.chengnuo.channel.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
