package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.CellRules;
import io.chengnuo.blueprint.CellWords;
import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.LifePart;
import io.chengnuo.blueprint.Node;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.Sheet;
import io.chengnuo.blueprint.TableWords;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.paper.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a filled spreadsheet with the table as it stands: what would change, and which cells cannot be taken. */
@Component
class CompareSpreadsheet {

    private final ReadTable read;
    private final CellWords words;
    private final CellRules rules;
    private final TableWords texts;

    CompareSpreadsheet(ReadTable read, CellWords words, CellRules rules, TableWords texts) {
        this.read = read;
        this.words = words;
        this.rules = rules;
        this.texts = texts;
    }

    /** A cell that would say something else; {@code takesBack} when it says again what its source says. */
    record Changed(int row, String node, Column column, Text before, Text after, Text value, boolean takesBack) {}

    /** A row that no node has yet. */
    record Added(int row, LifePart part, Map<Column, Text> cells) {}

    /** {@code column} null: the whole row. */
    record Refused(int row, @Nullable Column column, String reason, String text) {}

    /** {@code missing}: nodes the file does not have; they stay. */
    record Comparison(
            List<Changed> changed, List<Added> added, List<Refused> refused, List<String> missing, int compared) {}

    Comparison compare(Sheet sheet, List<ReadSpreadsheet.Line> lines) {
        var nodes = read.nodes(sheet).stream().collect(Collectors.toMap(Node::key, Function.identity()));
        var header = Header.of(lines.getFirst(), texts);
        var dictionary = words.dictionary();
        var parse = new ParseCell(dictionary, header.locale(), texts);
        var changed = new ArrayList<Changed>();
        var added = new ArrayList<Added>();
        var refused = new ArrayList<Refused>();
        var seen = new HashSet<String>();
        var compared = 0;
        for (var line : lines.subList(1, lines.size())) {
            if (line.blank()) {
                continue;
            }
            var key = line.cell(header.key()).strip();
            if (key.isEmpty()) {
                add(line, header, parse, dictionary, added, refused);
                continue;
            }
            var node = nodes.get(key);
            if (node == null || !seen.add(key)) {
                refused.add(new Refused(line.number(), null, node == null ? "unknown_node" : "node_twice", key));
                continue;
            }
            for (var column : header.columns().keySet()) {
                compared++;
                compareCell(line, node, column, header, parse, dictionary, changed, refused);
            }
        }
        return new Comparison(
                List.copyOf(changed),
                List.copyOf(added),
                List.copyOf(refused),
                nodes.keySet().stream()
                        .filter(key -> !seen.contains(key))
                        .sorted()
                        .toList(),
                compared);
    }

    private void compareCell(
            ReadSpreadsheet.Line line,
            Node node,
            Column column,
            Header header,
            ParseCell parse,
            CellWords.Dictionary dictionary,
            List<Changed> changed,
            List<Refused> refused) {
        var cell = node.cell(column);
        var before = dictionary.shown(column, cell.value());
        var text = plain(line.cell(header.column(column)));
        if (text.equals(plain(CellText.excel(before.in(header.locale()))))) {
            return;
        }
        var beneath = cell.beneath();
        if (beneath != null
                && text.equals(
                        plain(CellText.excel(dictionary.shown(column, beneath).in(header.locale()))))) {
            changed.add(new Changed(
                    line.number(), node.key(), column, before, dictionary.shown(column, beneath), beneath, true));
            return;
        }
        var value = parse.value(column, text);
        var broken = value.flatMap(words -> rules.broken(column, words, dictionary.roles()));
        if (value.isEmpty() || broken.isPresent()) {
            refused.add(new Refused(line.number(), column, broken.orElse("unreadable"), text));
            return;
        }
        if (!value.get().equals(cell.value())) {
            changed.add(new Changed(
                    line.number(),
                    node.key(),
                    column,
                    before,
                    dictionary.shown(column, value.get()),
                    value.get(),
                    false));
        }
    }

    /** A row without key is a new node, when it says at least part, stage and task; its faulty cells stay empty. */
    private void add(
            ReadSpreadsheet.Line line,
            Header header,
            ParseCell parse,
            CellWords.Dictionary dictionary,
            List<Added> added,
            List<Refused> refused) {
        var cells = new EnumMap<Column, Text>(Column.class);
        for (var column : header.columns().keySet()) {
            var text = plain(line.cell(header.column(column)));
            var value = parse.value(column, text);
            var broken = value.flatMap(words -> rules.broken(column, words, dictionary.roles()));
            if (value.isPresent() && broken.isEmpty()) {
                cells.put(column, value.get());
            } else if (!text.isEmpty()) {
                refused.add(new Refused(line.number(), column, broken.orElse("unreadable"), text));
            }
        }
        var part = Optional.ofNullable(cells.get(Column.PART)).flatMap(code -> LifePart.of(code.zh()));
        if (part.isEmpty() || !cells.containsKey(Column.STAGE) || !cells.containsKey(Column.TASK)) {
            refused.add(new Refused(line.number(), null, "new_node_needs_part_stage_task", ""));
            return;
        }
        added.add(new Added(line.number(), part.get(), cells));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** Where each column stands, and in which language the file is. */
    private record Header(Locale locale, int key, Map<Column, Integer> columns) {

        int column(Column column) {
            return columns.getOrDefault(column, -1);
        }

        static Header of(ReadSpreadsheet.Line line, TableWords texts) {
            return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .flatMap(locale -> in(locale, line, texts).stream())
                    .findFirst()
                    .orElseThrow(() -> new Invalid("spreadsheet_refused", new FieldError("file", "unknown_header")));
        }

        private static Optional<Header> in(Locale locale, ReadSpreadsheet.Line line, TableWords texts) {
            var labels = line.cells().stream().map(String::strip).toList();
            var columns = new EnumMap<Column, Integer>(Column.class);
            for (var column : Column.values()) {
                var at = labels.indexOf(
                        texts.say(locale, "column." + column.name().toLowerCase(Locale.ROOT)));
                if (at >= 0) {
                    columns.put(column, at);
                }
            }
            var key = labels.indexOf(texts.say(locale, "column.node"));
            return key < 0 || columns.isEmpty() ? Optional.empty() : Optional.of(new Header(locale, key, columns));
        }
    }
}
