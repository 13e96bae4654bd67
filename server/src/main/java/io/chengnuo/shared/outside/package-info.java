/**
 * The only way out of the house. {@code OutsideHttp} makes every call to somebody else's server, {@code OutsideHosts} judges a host that
 * something else is going to connect to (mail, SMS). Nothing is reached that the operator has not listed, and never an address of our own
 * network by a name or a spelling that merely leads there.
 */
@NullMarked
package io.chengnuo.shared.outside;

import org.jspecify.annotations.NullMarked;
