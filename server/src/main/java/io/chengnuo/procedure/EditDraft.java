package io.chengnuo.procedure;

import io.chengnuo.procedure.Drafts.Draft;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody draws, fit or not. A procedure without a draft has one of version 0: the newest version as it stands. */
@Service
class EditDraft {

    private final Drafts drafts;
    private final ProcedureVersions versions;
    private final Clock clock;

    EditDraft(Drafts drafts, ProcedureVersions versions, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.clock = clock;
    }

    /** A procedure that is not there yet. */
    @Transactional
    Draft begin(ProcedureDocument document) {
        versions.queue();
        var key = document.key();
        if (drafts.lock(key).isPresent()) {
            throw new Conflict("draft_exists");
        }
        if (!versions.headers(key, Integer.MAX_VALUE, 1).isEmpty()) {
            throw new Conflict("procedure_exists");
        }
        return put(key, 0, document, 1);
    }

    @Transactional(readOnly = true)
    Draft read(String key) {
        return drafts.find(key).orElseGet(() -> fresh(key));
    }

    @Transactional
    Draft write(String key, ProcedureDocument document, @Nullable String ifMatch) {
        versions.queue();
        var before = drafts.lock(key).orElseGet(() -> fresh(key));
        Version.check(ifMatch, before.version());
        return put(key, before.base(), document.under(key), before.version() + 1);
    }

    @Transactional
    void discard(String key, @Nullable String ifMatch) {
        var draft = drafts.lock(key).orElseThrow(() -> new NotFound("no_such_draft"));
        Version.check(ifMatch, draft.version());
        drafts.delete(key);
    }

    private Draft put(String key, int base, ProcedureDocument document, long version) {
        var draft = new Draft(key, base, document, Acting.current().actor(), clock.instant(), version);
        drafts.put(draft);
        return draft;
    }

    private Draft fresh(String key) {
        var newest = versions.headers(key, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_procedure"));
        var document = versions.find(newest.id()).orElseThrow().document();
        return new Draft(key, newest.revision(), document, newest.author(), newest.publishedAt(), 0);
    }
}
