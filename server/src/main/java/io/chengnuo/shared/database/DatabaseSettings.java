package io.chengnuo.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data lives. Without a URL the product starts its own PostgreSQL inside {@code data}.
 *
 * @param data the data folder
 * @param dbUrl JDBC URL of an outside PostgreSQL 15 or later, entered as a role that may create schemas and roles
 * @param dbUser that role
 * @param dbPassword its password
 * @param dbAppPassword password of the role {@code chengnuo_app} there; generated and kept in the data folder when absent
 * @param dbPool the most connections kept open
 */
@ConfigurationProperties("chengnuo")
public record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable String dbAppPassword,
        @DefaultValue("32") int dbPool) {

    boolean embedded() {
        return dbUrl == null || dbUrl.isBlank();
    }
}
