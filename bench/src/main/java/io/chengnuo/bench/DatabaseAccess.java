package io.chengnuo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach the database in a data folder: the port it wrote down and the password it was given. */
record DatabaseAccess(int port, String user, String password) {

    static final String NAME = "chengnuo";

    static DatabaseAccess of(Path data) throws IOException {
        var port = Integer.parseInt(Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                .get(3)
                .strip());
        return new DatabaseAccess(
                port,
                "chengnuo_owner",
                Files.readString(data.resolve("keys").resolve("database-owner")).strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, user, password);
    }
}
