package io.chengnuo.channel.mail.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose signatures of mails are believed: {@code CHENGNUO_SMIME_TRUSTED}.
 *
 * @param trusted a file of PEM certificates of authorities, beside those that Java knows
 */
@ConfigurationProperties("chengnuo.smime")
record SmimeSettings(@Nullable String trusted) {}
