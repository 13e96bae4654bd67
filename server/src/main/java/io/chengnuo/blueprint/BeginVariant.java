package io.chengnuo.blueprint;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A project or line of business gets a table of its own: the newest release of the base, to be changed where it must be. */
@Service
public class BeginVariant {

    private static final int MOST = 100;

    private final Sheets sheets;
    private final Releases releases;
    private final Facts facts;
    private final Clock clock;

    BeginVariant(Sheets sheets, Releases releases, Facts facts, Clock clock) {
        this.sheets = sheets;
        this.releases = releases;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(String name, String about) {
        var base = sheets.base();
        var revision =
                releases.newest(base.id()).map(Release::revision).orElseThrow(() -> new Conflict("base_not_published"));
        if (sheets.variants().size() >= MOST) {
            throw new Conflict("too_many_variants");
        }
        var at = clock.instant();
        var id = Ids.next(at);
        sheets.insert(
                new Sheet(id, name, about, base.id(), revision, SheetDocument.EMPTY, null, null, null, null, at, 1));
        facts.record(new VariantBegun(id, base.id(), revision, name, at));
        return id;
    }
}
