package io.chengnuo.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows in one statement whose text is the same whatever their number: a column is one array. Rendering a row's values
 * one by one costs more than storing them once there are thousands.
 */
public final class ManyRows {

    private ManyRows() {}

    /** All have values for the same columns. */
    public static <R extends Record> void insert(DSLContext sql, Table<R> table, List<R> rows) {
        insert(sql, table, rows, "");
    }

    /** Rows that are there already stay as they are. */
    public static <R extends Record> void insertNew(DSLContext sql, Table<R> table, List<R> rows) {
        insert(sql, table, rows, " on conflict do nothing");
    }

    private static <R extends Record> void insert(DSLContext sql, Table<R> table, List<R> rows, String unless) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = Arrays.stream(table.fields())
                .filter(field -> rows.getFirst().touched(field))
                .toList();
        var names = columns.stream().map(Field::getName).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(field -> field.getName() + "::" + type(sql, field))
                .collect(Collectors.joining(", "));
        var arrays = columns.stream().map(field -> "?::text[]").collect(Collectors.joining(", "));
        run(
                sql,
                "insert into " + sql.render(table) + " (" + names + ") select " + values + " from unnest(" + arrays
                        + ") as t (" + names + ")" + unless,
                columns.stream()
                        .map(field -> column(table.indexOf(field), rows))
                        .toArray());
    }

    private static @Nullable String[] column(int field, List<? extends Record> rows) {
        return rows.stream().map(row -> text(row.get(field))).toArray(String[]::new);
    }

    /** A statement whose arguments are columns, {@code String[]}, or single words. The driver writes the arrays: a fraction of the work. */
    public static void run(DSLContext sql, String statement, @Nullable Object... arguments) {
        sql.connection(connection -> {
            try (var prepared = prepared(connection, statement, arguments)) {
                prepared.executeUpdate();
            }
        });
    }

    /** As {@link #run}, for a statement that returns one text for each row. */
    public static List<String> returning(DSLContext sql, String statement, @Nullable Object... arguments) {
        return sql.connectionResult(connection -> {
            var answers = new ArrayList<String>();
            try (var prepared = prepared(connection, statement, arguments);
                    var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        });
    }

    private static PreparedStatement prepared(Connection connection, String statement, @Nullable Object[] arguments)
            throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String[] column) {
                prepared.setArray(i + 1, connection.createArrayOf("text", column));
            } else {
                prepared.setString(i + 1, arguments[i] == null ? null : arguments[i].toString());
            }
        }
        return prepared;
    }

    private static String type(DSLContext sql, Field<?> field) {
        if (field.getType() == Instant.class) {
            return "timestamptz";
        }
        if (field.getType() == String[].class) {
            return "text[]";
        }
        return field.getType() == String.class ? "text" : field.getDataType().getCastTypeName(sql.configuration());
    }

    /** As PostgreSQL reads it. */
    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String[] words ->
                Arrays.stream(words)
                        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }
}
