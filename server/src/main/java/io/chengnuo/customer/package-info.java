/**
 * Whom the company serves: persons and firms with contacts, the identities by which they are recognised, tier, life-cycle
 * stage and archive. Announces {@code CustomerRegistered}, {@code CustomerChanged} and their kin; personal values leave the
 * module masked, or as a keyed hash in facts, unless somebody with the right reveals them and says why.
 */
@NullMarked
package io.chengnuo.customer;

import org.jspecify.annotations.NullMarked;
