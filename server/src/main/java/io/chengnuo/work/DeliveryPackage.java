package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.DOCUMENTS;
import static io.chengnuo.work.db.Tables.PACKAGE_CHECKS;

import io.chengnuo.procedure.ChecklistItem;
import io.chengnuo.procedure.DeliveryTemplate;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents that go with a delivery: listed with their versions, and looked over by somebody else. */
@Component
class DeliveryPackage {

    private final WorkDesk desk;
    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    DeliveryPackage(WorkDesk desk, DSLContext sql, Facts facts, Clock clock) {
        this.desk = desk;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code item} is the document of the template it stands for; {@code place} says where it lies. */
    record Document(
            UUID id,
            @Nullable String item,
            String name,
            String revision,
            @Nullable String place,
            UUID addedBy,
            Instant addedAt) {}

    record Check(boolean complete, @Nullable String note, UUID checkedBy, Instant checkedAt) {}

    record Wanted(
            @Nullable String item,
            String name,
            String revision,
            @Nullable String place) {}

    void add(Run run, Wanted wanted, UUID by) {
        var at = clock.instant();
        if (wanted.item() != null
                && template(run).stream().noneMatch(item -> item.key().equals(wanted.item()))) {
            throw new Invalid("no_such_item", new FieldError("item", "unknown"));
        }
        var id = Ids.next(at);
        sql.insertInto(DOCUMENTS)
                .set(DOCUMENTS.ID, id)
                .set(DOCUMENTS.TICKET, run.ticket())
                .set(DOCUMENTS.ITEM, wanted.item())
                .set(DOCUMENTS.NAME, wanted.name())
                .set(DOCUMENTS.REVISION, wanted.revision())
                .set(DOCUMENTS.PLACE, wanted.place())
                .set(DOCUMENTS.ADDED_BY, by)
                .set(DOCUMENTS.ADDED_AT, at)
                .execute();
        forgetCheck(run);
        facts.record(new PackageChanged(run.ticket(), id, wanted.name(), wanted.revision(), true, by, at));
    }

    void remove(Run run, UUID document, UUID by) {
        var at = clock.instant();
        var present = documents(run.ticket()).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_document"));
        sql.update(DOCUMENTS)
                .set(DOCUMENTS.REMOVED_AT, at)
                .where(DOCUMENTS.ID.eq(document))
                .execute();
        forgetCheck(run);
        facts.record(new PackageChanged(run.ticket(), document, present.name(), present.revision(), false, by, at));
    }

    /** By somebody who added none of the documents. What is checked complete holds what the template asks for. */
    void check(Run run, boolean complete, @Nullable String note, UUID by) {
        var at = clock.instant();
        var present = documents(run.ticket());
        if (present.stream().anyMatch(document -> document.addedBy().equals(by))) {
            throw new Conflict("own_package");
        }
        if (complete) {
            requireComplete(run, present);
        }
        forgetCheck(run);
        sql.insertInto(PACKAGE_CHECKS)
                .set(PACKAGE_CHECKS.TICKET, run.ticket())
                .set(PACKAGE_CHECKS.COMPLETE, complete)
                .set(PACKAGE_CHECKS.NOTE, note)
                .set(PACKAGE_CHECKS.CHECKED_BY, by)
                .set(PACKAGE_CHECKS.CHECKED_AT, at)
                .execute();
        facts.record(new PackageChecked(run.ticket(), complete, note, by, at));
    }

    private void requireComplete(Run run, List<Document> present) {
        var there = new HashSet<>(present.stream().map(Document::item).toList());
        var missing = template(run).stream()
                .filter(item -> !item.optional() && !there.contains(item.key()))
                .map(item -> new FieldError("documents." + item.key(), "missing"))
                .toArray(FieldError[]::new);
        if (missing.length > 0) {
            throw new Conflict("step_incomplete", missing);
        }
    }

    private List<ChecklistItem> template(Run run) {
        return Optional.ofNullable(desk.procedureOf(run).delivery())
                .map(DeliveryTemplate::documents)
                .orElse(List.of());
    }

    private void forgetCheck(Run run) {
        sql.deleteFrom(PACKAGE_CHECKS)
                .where(PACKAGE_CHECKS.TICKET.eq(run.ticket()))
                .execute();
    }

    List<Document> documents(UUID ticket) {
        return sql.select(
                        DOCUMENTS.ID,
                        DOCUMENTS.ITEM,
                        DOCUMENTS.NAME,
                        DOCUMENTS.REVISION,
                        DOCUMENTS.PLACE,
                        DOCUMENTS.ADDED_BY,
                        DOCUMENTS.ADDED_AT)
                .from(DOCUMENTS)
                .where(DOCUMENTS.TICKET.eq(ticket), DOCUMENTS.REMOVED_AT.isNull())
                .orderBy(DOCUMENTS.ADDED_AT, DOCUMENTS.ID)
                .fetch(Records.mapping(Document::new));
    }

    @Nullable
    Check checkOf(UUID ticket) {
        return sql.select(
                        PACKAGE_CHECKS.COMPLETE,
                        PACKAGE_CHECKS.NOTE,
                        PACKAGE_CHECKS.CHECKED_BY,
                        PACKAGE_CHECKS.CHECKED_AT)
                .from(PACKAGE_CHECKS)
                .where(PACKAGE_CHECKS.TICKET.eq(ticket))
                .fetchOne(Records.mapping(Check::new));
    }
}
