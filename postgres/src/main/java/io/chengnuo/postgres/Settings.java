package io.chengnuo.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What we set in postgresql.conf, and what we refuse to run with. */
final class Settings {
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"));

    static final Map<String, String> DURABLE = with(Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "shared_buffers", "256MB",
            "max_wal_size", "2GB",
            "checkpoint_timeout", "15min"));

    static final Map<String, String> HASTY = with(Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "max_wal_size", "4GB",
            "autovacuum", "off"));

    private Settings() {}

    /** "Acknowledged" must mean "on the disk": with any of these off, a power cut loses or corrupts what we promised to keep. */
    static void refuseUnsafe(Connection connection) throws SQLException {
        for (var name : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            try (var sql = connection.createStatement();
                    var shown = sql.executeQuery("show " + name)) {
                shown.next();
                if (shown.getString(1).equals("off")) {
                    throw new PostgresFailure(
                            "Refusing to run with " + name + " = off: acknowledged work could be lost."
                                    + " Remove it from local.conf in the database folder.");
                }
            }
        }
    }

    private static Map<String, String> with(Map<String, String> own) {
        var all = new LinkedHashMap<>(COMMON);
        all.putAll(own);
        return all;
    }
}
