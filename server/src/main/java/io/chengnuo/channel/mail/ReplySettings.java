package io.chengnuo.channel.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How replies find their ticket: {@code CHENGNUO_MAIL_REPLY_TO}.
 *
 * @param replyTo an address with {@code {ticket}} in its first part, {@code support+{ticket}@example.com}, all of whose mail arrives here.
 *     Without one replies are told by their headers alone.
 */
@ConfigurationProperties("chengnuo.mail")
record ReplySettings(@Nullable String replyTo) {}
