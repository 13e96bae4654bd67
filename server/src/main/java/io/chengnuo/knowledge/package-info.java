/**
 * What the company tells its customers, once for every channel: articles with their questions, published by a second person, found by
 * words; the help pages of the portal; the bot that answers from them and from nothing else.
 *
 * <p>Announces what was published; hears nobody. The bot is the {@link io.chengnuo.channel.connector.FirstLine} of the channels.
 */
@NullMarked
@ApplicationModule
package io.chengnuo.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
