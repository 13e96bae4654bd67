package io.chengnuo.workspace.imports;

import io.chengnuo.analytics.register.NewEntry;
import io.chengnuo.analytics.register.RegisterEntry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Unit;
import io.chengnuo.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the register from rows. They stand there as imported; evidence is added by a correction. */
final class RegisterImporter implements Importer {

    /** An import is run for the whole company by somebody trusted with it. */
    private static final DataScope EVERYTHING = new DataScope(Reach.ALL, new UUID(0, 0), Set.of(), Set.of());

    private final Reading reading;
    private final RegisterEntry register;
    private final List<Unit> units;

    RegisterImporter(Reading reading, RegisterEntry register, Organisation organisation) {
        this.reading = reading;
        this.register = register;
        this.units = organisation.units();
    }

    private record Read(NewEntry entry) implements Draft {}

    @Override
    public Draft read(Case one) {
        var row = one.first();
        var kind = reading.word(row, "kind", RegisterKind.class);
        if (kind == null) {
            throw new RowRefused("kind", "missing");
        }
        var entry = new NewEntry(
                kind,
                reading.required(row, "title", 200),
                unit(reading.text(row, "unit", 200)),
                reading.date(row, "day"),
                reading.instant(row, "begins"),
                reading.instant(row, "ends"),
                number(row, "number"),
                number(row, "outOf"),
                reading.text(row, "note", 2000),
                List.of());
        try {
            register.check(entry);
        } catch (Refusal refused) {
            var fault = refused.errors().getFirst();
            throw new RowRefused(fault.field(), fault.code());
        }
        return new Read(entry);
    }

    @Override
    public List<Result> write(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> register.enter(((Read) draft).entry(), EVERYTHING))
                .<Result>map(entry -> new Result.Created(entry.id()))
                .toList();
    }

    private @Nullable UUID unit(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new RowRefused("unit", "unknown"));
    }

    private @Nullable BigDecimal number(Row row, String field) {
        var text = reading.text(row, field, 30);
        try {
            return text == null ? null : new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new RowRefused(field, "not_a_number");
        }
    }
}
