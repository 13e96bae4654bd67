package io.chengnuo.channel.mail.dkim;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom we ask what the world sees of our domains: {@code CHENGNUO_DNS_SERVER}.
 *
 * @param server {@code host} or {@code host:port}; the machine's own resolver when absent, which may see another zone than the world does
 */
@ConfigurationProperties("chengnuo.dns")
record DnsSettings(@Nullable String server) {}
