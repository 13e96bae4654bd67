package io.chengnuo.shared.outside;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be reached: {@code CHENGNUO_OUTSIDE_ALLOW}, empty unless the operator says otherwise.
 *
 * @param allow separated by commas: {@code api.example.com}, {@code *.example.com}, {@code *} for every public address;
 *     {@code host:port} for exactly that one, {@code 127.0.0.1} or {@code localhost} for any port of it: only these two forms reach an
 *     address within our own network, and only they may do without TLS
 * @param ports the ports that entries without one stand for, when a web address is called
 */
@ConfigurationProperties("chengnuo.outside")
record OutsideSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("443") Set<Integer> ports) {}
