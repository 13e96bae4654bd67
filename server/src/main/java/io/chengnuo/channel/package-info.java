/**
 * The doors to the customer. {@code portal}: asking without an account, following, answering, signing off. {@code mail}: what
 * goes out by mail. Calls the public verbs of {@code ticket}; hears what happens to tickets and tells the customer.
 */
@NullMarked
@ApplicationModule
package io.chengnuo.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
