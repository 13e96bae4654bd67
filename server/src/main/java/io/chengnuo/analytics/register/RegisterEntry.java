package io.chengnuo.analytics.register;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the register: a new entry, one that corrects an earlier, or one that takes an earlier back. */
@Service
public class RegisterEntry {

    static final String OWNER = "register_entry";

    private final Entries entries;
    private final Organisation organisation;
    private final FileStore files;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    RegisterEntry(
            Entries entries, Organisation organisation, FileStore files, Tenants tenants, Facts facts, Clock clock) {
        this.entries = entries;
        this.organisation = organisation;
        this.files = files;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code scope} is how far the one who enters may enter. */
    @Transactional
    public Entry enter(NewEntry wanted, DataScope scope) {
        var now = clock.instant();
        var id = Ids.next(now);
        return write(id, id, null, wanted, null, null, scope, now);
    }

    /** What the product itself knows to have happened; it needs no file, the product shows the rest. */
    @Transactional
    public Entry enterByProduct(NewEntry wanted) {
        var now = clock.instant();
        var id = Ids.next(now);
        var day = EntryRules.day(wanted, now, tenants.require(Tenancy.require()).zone());
        var entry = new Entry(
                id,
                id,
                null,
                wanted.kind(),
                wanted.title(),
                wanted.unit(),
                day,
                null,
                null,
                null,
                null,
                wanted.note(),
                false,
                null,
                null,
                Entry.PRODUCT,
                null,
                now);
        record(entry);
        return entry;
    }

    /** Refuses what {@link #enter} would refuse of its contents. */
    public void check(NewEntry wanted) {
        EntryRules.day(
                wanted, clock.instant(), tenants.require(Tenancy.require()).zone());
    }

    /** The same files prove the corrected entry, unless it brings its own. */
    @Transactional
    public Entry correct(UUID id, NewEntry right, String reason, DataScope scope) {
        var now = clock.instant();
        var wrong = standing(id, scope);
        if (wrong.kind() != right.kind()) {
            throw new Invalid("register_entry_refused", new FieldError("kind", "cannot_change"));
        }
        return write(Ids.next(now), wrong.root(), wrong.id(), right, reason, wrong.filesOf(), scope, now);
    }

    @Transactional
    public void withdraw(UUID id, String reason, DataScope scope) {
        var now = clock.instant();
        var wrong = standing(id, scope);
        record(new Entry(
                Ids.next(now),
                wrong.root(),
                wrong.id(),
                wrong.kind(),
                wrong.title(),
                wrong.unit(),
                wrong.day(),
                wrong.begins(),
                wrong.ends(),
                wrong.number(),
                wrong.outOf(),
                wrong.note(),
                true,
                reason,
                wrong.filesOf(),
                source(),
                Acting.current().actor(),
                now));
    }

    private Entry standing(UUID id, DataScope scope) {
        var entry = entries.require(id, scope);
        mayEnter(entry.unit(), scope);
        if (entry.withdrawn()) {
            throw new Conflict("entry_withdrawn");
        }
        return entry;
    }

    private Entry write(
            UUID id,
            UUID root,
            @Nullable UUID corrects,
            NewEntry wanted,
            @Nullable String reason,
            @Nullable UUID earlierFiles,
            DataScope scope,
            Instant now) {
        var day = EntryRules.day(wanted, now, tenants.require(Tenancy.require()).zone());
        mayEnter(wanted.unit(), scope);
        var entry = new Entry(
                id,
                root,
                corrects,
                wanted.kind(),
                wanted.title().strip(),
                wanted.unit(),
                day,
                wanted.begins(),
                wanted.ends(),
                wanted.number(),
                wanted.outOf(),
                wanted.note(),
                false,
                reason,
                wanted.files().isEmpty() ? earlierFiles : id,
                source(),
                Acting.current().actor(),
                now);
        files.give(wanted.files(), OWNER, id);
        record(entry);
        return entry;
    }

    private void record(Entry entry) {
        entries.add(entry);
        facts.record(new EntryRegistered(
                entry.id(),
                entry.root(),
                entry.kind(),
                entry.title(),
                entry.day(),
                entry.corrects(),
                entry.withdrawn(),
                entry.reason(),
                entry.begins(),
                entry.ends(),
                entry.number(),
                entry.outOf(),
                entry.enteredAt()));
    }

    /** For the whole company only who reaches the whole of it; else for the units one reaches. */
    private void mayEnter(@Nullable UUID unit, DataScope scope) {
        var known = unit == null
                || organisation.units().stream().anyMatch(one -> one.id().equals(unit));
        var within =
                scope.reach() == Reach.ALL || (unit != null && scope.units().contains(unit));
        if (!known || !within) {
            throw new Invalid("register_entry_refused", new FieldError("unit", known ? "out_of_reach" : "unknown"));
        }
    }

    private static String source() {
        return Acting.current().source().equals(Acting.IMPORT) ? "import" : "hand";
    }

    /** The files that prove an entry. */
    @Transactional(readOnly = true)
    public List<StoredFile> evidence(Entry entry) {
        return entry.filesOf() == null ? List.of() : files.of(OWNER, entry.filesOf());
    }
}
