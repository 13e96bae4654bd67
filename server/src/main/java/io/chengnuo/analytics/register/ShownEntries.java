package io.chengnuo.analytics.register;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Unit;
import io.chengnuo.shared.files.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries as screens show them, with the names of units and people. */
@Component
public class ShownEntries {

    private final Entries entries;
    private final RegisterEntry register;
    private final Organisation organisation;

    ShownEntries(Entries entries, RegisterEntry register, Organisation organisation) {
        this.entries = entries;
        this.register = register;
        this.organisation = organisation;
    }

    /** Who or what something belongs to. */
    public record Named(UUID id, String name) {}

    /** {@code counts} is false while the evidence is missing that its kind asks for. */
    public record Shown(
            UUID id,
            RegisterKind kind,
            RegisterKind.Shape shape,
            String title,
            @Nullable Named unit,
            LocalDate day,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable BigDecimal number,
            @Nullable BigDecimal outOf,
            @Nullable String note,
            boolean evidence,
            boolean counts,
            boolean corrected,
            boolean withdrawn,
            @Nullable String reason,
            String source,
            @Nullable Named enteredBy,
            Instant enteredAt) {}

    record File(UUID id, String name, long size) {
        static File of(StoredFile file) {
            return new File(file.id(), file.name(), file.size());
        }
    }

    /** {@code history} is the whole chain, what was first entered first. */
    record Whole(Shown entry, List<File> files, List<Shown> history) {}

    @Transactional(readOnly = true)
    public List<Shown> of(List<Entry> some) {
        var units = organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var people = organisation.personNames(
                some.stream().map(Entry::enteredBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream().map(one -> shown(one, units, people)).toList();
    }

    @Transactional(readOnly = true)
    Whole whole(Entry entry) {
        return new Whole(
                of(List.of(entry)).getFirst(),
                register.evidence(entry).stream().map(File::of).toList(),
                of(entries.chain(entry.root())));
    }

    private static Shown shown(Entry one, Map<UUID, String> units, Map<UUID, String> people) {
        return new Shown(
                one.id(),
                one.kind(),
                one.kind().shape(),
                one.title(),
                named(one.unit(), units),
                one.day(),
                one.begins(),
                one.ends(),
                one.number(),
                one.outOf(),
                one.note(),
                one.filesOf() != null,
                one.counts(),
                one.corrects() != null,
                one.withdrawn(),
                one.reason(),
                one.source(),
                named(one.enteredBy(), people),
                one.enteredAt());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
