package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.EditTable;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what a filled spreadsheet changes, in one transaction. */
@Service
class LoadSpreadsheet {

    private final ReadTable read;
    private final CompareSpreadsheet compare;
    private final EditTable edit;
    private final Clock clock;

    LoadSpreadsheet(ReadTable read, CompareSpreadsheet compare, EditTable edit, Clock clock) {
        this.read = read;
        this.compare = compare;
        this.edit = edit;
        this.clock = clock;
    }

    @Transactional
    CompareSpreadsheet.Comparison load(UUID id, List<ReadSpreadsheet.Line> lines, @Nullable String ifMatch) {
        var comparison = compare.compare(read.sheet(id), lines);
        var changes = new ArrayList<EditTable.CellChange>();
        comparison.changed().stream()
                .map(cell ->
                        new EditTable.CellChange(cell.node(), cell.column(), cell.takesBack() ? null : cell.value()))
                .forEach(changes::add);
        var version = ifMatch;
        for (var added : comparison.added()) {
            var key = "own-" + Ids.next(clock.instant()).toString().substring(24);
            edit.add(
                    id,
                    key,
                    added.part(),
                    added.cells().getOrDefault(io.chengnuo.blueprint.Column.STAGE, new Text("", "")),
                    added.cells().getOrDefault(io.chengnuo.blueprint.Column.TASK, new Text("", "")),
                    version);
            version = null;
            added.cells().forEach((column, text) -> changes.add(new EditTable.CellChange(key, column, text)));
        }
        if (!changes.isEmpty()) {
            edit.write(id, changes, version);
        }
        return comparison;
    }
}
