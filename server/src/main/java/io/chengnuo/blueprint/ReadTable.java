package io.chengnuo.blueprint;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a table as it stands now, and says what is wrong with it. */
@Component
public class ReadTable {

    private final Sheets sheets;
    private final GenerateNodes generate;
    private final Releases releases;
    private final Roles roles;
    private final MeasurableIndicators indicators;
    private final Calendars calendars;

    ReadTable(
            Sheets sheets,
            GenerateNodes generate,
            Releases releases,
            Roles roles,
            MeasurableIndicators indicators,
            Calendars calendars) {
        this.sheets = sheets;
        this.generate = generate;
        this.releases = releases;
        this.roles = roles;
        this.indicators = indicators;
        this.calendars = calendars;
    }

    @Transactional
    public Sheet base() {
        return sheets.base();
    }

    @Transactional(readOnly = true)
    public Sheet sheet(UUID id) {
        return sheets.require(id);
    }

    @Transactional(readOnly = true)
    public Release release(UUID sheet, int revision) {
        return releases.find(sheet, revision).orElseThrow(() -> new NotFound("no_such_release"));
    }

    /** The rows beneath what people typed. */
    @Transactional(readOnly = true)
    public List<Node> beneath(Sheet sheet) {
        var base = sheet.base();
        var revision = sheet.baseRevision();
        if (base == null || revision == null) {
            return generate.nodes();
        }
        return releases.find(base, revision).orElseThrow().nodes();
    }

    @Transactional(readOnly = true)
    public List<Node> nodes(Sheet sheet) {
        return sheet.variant()
                ? DrawTable.variant(sheet.document(), beneath(sheet))
                : DrawTable.base(sheet.document(), beneath(sheet));
    }

    @Transactional(readOnly = true)
    public List<Finding> faults(List<Node> nodes) {
        return new CheckTable(
                        roles.all(),
                        code -> indicators.source(code).isPresent(),
                        key -> calendars.find(key).isPresent())
                .faults(nodes);
    }
}
