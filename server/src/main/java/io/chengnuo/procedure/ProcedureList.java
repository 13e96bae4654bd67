package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every procedure with where it stands, by key: a company has a few dozen. */
@Component
class ProcedureList {

    private final ProcedureVersions versions;
    private final ProceduresInForce inForce;
    private final Drafts drafts;

    ProcedureList(ProcedureVersions versions, ProceduresInForce inForce, Drafts drafts) {
        this.versions = versions;
        this.inForce = inForce;
        this.drafts = drafts;
    }

    enum State {
        IN_USE,
        RETIRED,
        /** Never published yet. */
        NEW
    }

    record Row(
            String key,
            Text name,
            Text summary,
            State state,
            int stages,
            List<Selector> selects,
            int revision,
            @Nullable UUID version,
            @Nullable Instant publishedAt,
            @Nullable UUID author,
            @Nullable Instant draftedAt) {}

    List<Row> rows() {
        var byKey = drafts.all().stream().collect(Collectors.toMap(Drafts.Draft::key, draft -> draft));
        Map<String, ProcedureHeader> newest = new TreeMap<>();
        versions.headers().forEach(header -> newest.put(header.key(), header));
        var rows = new TreeMap<String, Row>();
        newest.values().forEach(header -> rows.put(header.key(), row(header, byKey.get(header.key()))));
        byKey.values().stream()
                .filter(draft -> !rows.containsKey(draft.key()))
                .forEach(draft -> rows.put(draft.key(), row(draft)));
        return List.copyOf(rows.values());
    }

    private Row row(ProcedureHeader header, Drafts.@Nullable Draft draft) {
        var document = inForce.require(header.id()).document();
        return new Row(
                header.key(),
                document.name(),
                document.summary(),
                header.retired() ? State.RETIRED : State.IN_USE,
                document.stages().size(),
                document.selects(),
                header.revision(),
                header.id(),
                header.publishedAt(),
                header.author(),
                draft == null ? null : draft.changedAt());
    }

    private static Row row(Drafts.Draft draft) {
        var document = draft.document();
        return new Row(
                draft.key(),
                document.name(),
                document.summary(),
                State.NEW,
                document.stages().size(),
                document.selects(),
                0,
                null,
                null,
                null,
                draft.changedAt());
    }
}
