package io.chengnuo.blueprint;

import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a table the one in force, whole, with a reason and the result of its last rehearsal. Refuses one with faults and names all. */
@Service
public class PublishTable {

    private final Sheets sheets;
    private final Releases releases;
    private final ReadTable read;
    private final Rehearsed rehearsed;
    private final PolicyInForce policy;
    private final Facts facts;
    private final Clock clock;

    PublishTable(
            Sheets sheets,
            Releases releases,
            ReadTable read,
            Rehearsed rehearsed,
            PolicyInForce policy,
            Facts facts,
            Clock clock) {
        this.sheets = sheets;
        this.releases = releases;
        this.read = read;
        this.rehearsed = rehearsed;
        this.policy = policy;
        this.facts = facts;
        this.clock = clock;
    }

    /** The company's own table; a variant is asked for and published when it is approved. */
    @Transactional
    public Release base(UUID id, String reason, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        if (sheet.variant()) {
            throw new Conflict("variant_needs_approval");
        }
        return publish(sheet, reason, Acting.current().actor());
    }

    Release publish(Sheet sheet, String reason, @Nullable UUID author) {
        var nodes = requireFit(sheet);
        var newest = releases.newest(sheet.id());
        var at = clock.instant();
        var release = new Release(
                Ids.next(at),
                sheet.id(),
                newest.map(Release::revision).orElse(0) + 1,
                policy.now().number(),
                at,
                author,
                reason,
                sheet.baseRevision(),
                nodes,
                rehearsed.last(sheet.id()).orElse(null));
        releases.insert(release);
        facts.record(new TablePublished(sheet.id(), release.id(), release.revision(), reason, at));
        return release;
    }

    /** The rows that would be published. */
    List<Node> requireFit(Sheet sheet) {
        var nodes = read.nodes(sheet);
        var faults = read.faults(nodes);
        if (!faults.isEmpty()) {
            throw new Invalid(
                    "table_unfit", faults.stream().map(PublishTable::error).toArray(FieldError[]::new));
        }
        Optional<Release> newest = releases.newest(sheet.id());
        if (newest.isPresent() && newest.get().nodes().equals(nodes)) {
            throw new Conflict("table_unchanged");
        }
        return nodes;
    }

    private static FieldError error(Finding fault) {
        var column = fault.column();
        var where = fault.node() == null
                ? "table"
                : column == null ? fault.node() : fault.node() + "." + EditTable.field(column);
        return new FieldError(where, fault.code().name().toLowerCase(Locale.ROOT), fault.detail());
    }
}
