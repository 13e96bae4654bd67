package io.chengnuo.channel.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where customers and staff reach this installation. From the settings only ({@code CHENGNUO_PUBLIC_URL}), never from a
 * request: a forged host name must not find its way into a mail.
 */
@ConfigurationProperties("chengnuo")
public record PublicAddress(@DefaultValue("http://127.0.0.1:${server.port:8080}") String publicUrl) {

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + path;
    }
}
