package io.chengnuo.channel.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes our mail: {@code CHENGNUO_SMTP_HOST} and so on. Without a host there is no mail door.
 *
 * @param from the address customers see and may write to; needed with a host
 * @param fromName the name beside it; the company's when absent
 * @param security {@code STARTTLS} (default), {@code TLS} from the first byte, or {@code NONE} for a server on this machine
 */
@ConfigurationProperties("chengnuo.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable String fromName,
        @DefaultValue("STARTTLS") Security security) {

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    boolean open() {
        return host != null && !host.isBlank() && from != null && !from.isBlank();
    }
}
