package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Types into a table: cells, nodes of its own, nodes left out and taken back. */
@Service
public class EditTable {

    private static final int MOST_NODES = 200;

    private final Sheets sheets;
    private final ReadTable read;
    private final CellRules rules;
    private final Facts facts;
    private final Clock clock;

    EditTable(Sheets sheets, ReadTable read, CellRules rules, Facts facts, Clock clock) {
        this.sheets = sheets;
        this.read = read;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    /** One cell to be written; without words what was typed over it is taken back. */
    public record CellChange(
            String node, Column column, @Nullable Text text) {}

    /** Refuses all when one is refused. */
    @Transactional
    public Sheet write(UUID id, List<CellChange> changes, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        var keys = read.nodes(sheet).stream().map(Node::key).toList();
        var document = sheet.document();
        for (var change : changes) {
            if (!keys.contains(change.node())) {
                throw new NotFound("no_such_node");
            }
            document = document.with(change.node(), change.column(), checked(change));
        }
        return kept(
                sheet.with(document),
                changes.stream().map(CellChange::node).distinct().toList());
    }

    private @Nullable Text checked(CellChange change) {
        var text = change.text();
        if (text == null) {
            return null;
        }
        var words = new Text(text.zh().strip(), text.en().strip());
        rules.broken(change.column(), words).ifPresent(rule -> {
            throw new Invalid("cell_refused", new FieldError(field(change.column()), rule));
        });
        return words;
    }

    /** A node that no procedure has. */
    @Transactional
    public Sheet add(UUID id, String key, LifePart part, Text stage, Text task, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        if (Stream.concat(read.beneath(sheet).stream(), read.nodes(sheet).stream())
                .anyMatch(node -> node.key().equals(key))) {
            throw new Conflict("node_exists");
        }
        if (sheet.document().nodes().size() >= MOST_NODES) {
            throw new Conflict("too_many_nodes");
        }
        var node = new SheetDocument.OwnNode(
                key,
                false,
                List.of(
                        new SheetDocument.Value(Column.PART, new Text(part.code(), part.code())),
                        new SheetDocument.Value(Column.STAGE, stage),
                        new SheetDocument.Value(Column.TASK, task)));
        return kept(sheet.with(sheet.document().adding(node)), List.of(key));
    }

    /** An own node goes; a drawn one is left out. */
    @Transactional
    public Sheet leave(UUID id, String key, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        if (read.nodes(sheet).stream().noneMatch(node -> node.key().equals(key))) {
            throw new NotFound("no_such_node");
        }
        return kept(sheet.with(sheet.document().without(key)), List.of(key));
    }

    @Transactional
    public Sheet takeBack(UUID id, String key, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        if (!sheet.document().left().contains(key)) {
            throw new NotFound("no_such_node");
        }
        return kept(sheet.with(sheet.document().back(key)), List.of(key));
    }

    private Sheet kept(Sheet changed, List<String> nodes) {
        var at = clock.instant();
        var kept = sheets.update(changed, at);
        facts.record(new TableChanged(kept.id(), nodes, at));
        return kept;
    }

    static String field(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
