package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.CellWords;
import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.Node;
import io.chengnuo.blueprint.TableWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A table in the words of one language, row by row; the first cell is the key of the node. */
record WrittenTable(
        String language,
        String title,
        String subtitle,
        List<String> header,
        List<List<String>> rows,
        List<Legend> legends) {

    /** What may stand in a column that holds codes. */
    record Legend(String title, List<String> entries) {}

    /** Puts tables into words. */
    @Component
    static class Writer {

        private final TableWords words;
        private final CellWords cells;

        Writer(TableWords words, CellWords cells) {
            this.words = words;
            this.cells = cells;
        }

        WrittenTable of(String title, String subtitle, List<Node> nodes, Locale locale) {
            var dictionary = cells.dictionary();
            return new WrittenTable(
                    locale.getLanguage(),
                    title,
                    subtitle,
                    header(locale),
                    nodes.stream()
                            .map(node -> Stream.concat(
                                            Stream.of(node.key()),
                                            Stream.of(Column.values())
                                                    .map(column -> dictionary
                                                            .shown(column, node.text(column))
                                                            .in(locale)))
                                    .toList())
                            .toList(),
                    List.of(
                            new Legend(
                                    words.say(locale, "column.post"),
                                    dictionary.roles().values().stream()
                                            .map(role -> role.name().in(locale)
                                                    + (role.post() == null
                                                            ? ""
                                                            : " → "
                                                                    + role.post()
                                                                            .name()))
                                            .toList()),
                            new Legend(
                                    words.say(locale, "column.limit"),
                                    Stream.concat(
                                                    Stream.of(words.say(locale, "limit.hint")),
                                                    dictionary.calendars().values().stream())
                                            .toList()),
                            new Legend(words.say(locale, "column.indicator"), dictionary.indicators(locale))));
        }

        List<String> header(Locale locale) {
            return Stream.concat(
                            Stream.of(words.say(locale, "column.node")),
                            Stream.of(Column.values())
                                    .map(column -> words.say(
                                            locale, "column." + column.name().toLowerCase(Locale.ROOT))))
                    .toList();
        }
    }
}
