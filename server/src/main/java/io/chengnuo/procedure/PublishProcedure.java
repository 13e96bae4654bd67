package io.chengnuo.procedure;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a draft the version in force, with a reason. Requests that are under way keep theirs. Also takes a procedure out of use, and
 * back into it, which is a version of its own: the history tells when it was not given to requests.
 */
@Service
class PublishProcedure {

    private final ProcedureVersions versions;
    private final ProceduresInForce inForce;
    private final Drafts drafts;
    private final PolicyInForce policy;
    private final Calendars calendars;
    private final Facts facts;
    private final Clock clock;

    PublishProcedure(
            ProcedureVersions versions,
            ProceduresInForce inForce,
            Drafts drafts,
            PolicyInForce policy,
            Calendars calendars,
            Facts facts,
            Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.drafts = drafts;
        this.policy = policy;
        this.calendars = calendars;
        this.facts = facts;
        this.clock = clock;
    }

    /** The draft, checked; refuses one that is not fit, or that began from a version no longer the newest. */
    @Transactional
    ProcedureHeader draft(String key, String reason, @Nullable String ifMatch) {
        versions.queue();
        var draft = drafts.lock(key).orElseThrow(() -> new NotFound("no_such_draft"));
        Version.check(ifMatch, draft.version());
        var newest = newest(key);
        if (draft.base() != (newest == null ? 0 : newest.revision())) {
            throw new Conflict("draft_outdated");
        }
        var faults = faults(draft.document());
        if (!faults.isEmpty()) {
            throw new Invalid("procedure_unfit", faults.toArray(FieldError[]::new));
        }
        if (newest != null && !newest.retired() && document(newest).equals(draft.document())) {
            throw new Conflict("procedure_unchanged");
        }
        drafts.delete(key);
        return publish(key, newest, false, draft.document(), reason);
    }

    /** What ships with the product, into a company that has nothing yet. */
    @Transactional
    void first(ProcedureDocument document, String reason) {
        publish(document.key(), null, false, document, reason);
    }

    @Transactional
    ProcedureHeader retire(String key, boolean retired, String reason) {
        versions.queue();
        var newest = newest(key);
        if (newest == null) {
            throw new NotFound("no_such_procedure");
        }
        if (newest.retired() == retired) {
            throw new Conflict("procedure_unchanged");
        }
        return publish(key, newest, retired, document(newest), reason);
    }

    /** What keeps a draft from being published. */
    List<FieldError> faults(ProcedureDocument document) {
        var categories = policy.now().categories();
        var faults = CheckProcedure.faults(
                document, categories::has, key -> calendars.find(key).isPresent());
        return Stream.concat(faults.stream(), ambiguous(document)).toList();
    }

    /** Two procedures for exactly the same requests: nobody could say which one they get. */
    private Stream<FieldError> ambiguous(ProcedureDocument document) {
        var others = inForce.all().stream()
                .filter(version -> !version.key().equals(document.key()))
                .flatMap(version -> version.document().selects().stream())
                .collect(Collectors.toSet());
        return IntStream.range(0, document.selects().size())
                .filter(index -> others.contains(document.selects().get(index)))
                .mapToObj(index -> new FieldError("selects[" + index + "]", "same_selector"));
    }

    private @Nullable ProcedureHeader newest(String key) {
        return versions.headers(key, Integer.MAX_VALUE, 1).stream().findFirst().orElse(null);
    }

    private ProcedureDocument document(ProcedureHeader header) {
        return versions.find(header.id()).orElseThrow().document();
    }

    private ProcedureHeader publish(
            String key, @Nullable ProcedureHeader newest, boolean retired, ProcedureDocument document, String reason) {
        var now = clock.instant();
        var header = new ProcedureHeader(
                Ids.next(now),
                key,
                newest == null ? 1 : newest.revision() + 1,
                retired,
                now,
                Acting.current().actor(),
                reason);
        versions.insert(header, document);
        facts.record(new ProcedurePublished(header.id(), key, header.revision(), retired, reason, now));
        return header;
    }
}
