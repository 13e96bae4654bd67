package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms a committee and seats its members; the chair always belongs to it. */
@Service
public class FormCommittee {

    private final Committees committees;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    FormCommittee(Committees committees, Ask ask, Facts facts, Today today) {
        this.committees = committees;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    @Transactional
    public UUID form(Committee.Outline outline, List<UUID> members) {
        check(outline, members);
        var id = Ids.next(today.now());
        committees.add(id, outline);
        seat(id, outline, List.of(), members);
        return id;
    }

    @Transactional
    void change(UUID id, Committee.Outline outline, List<UUID> members, @Nullable String ifMatch) {
        var committee = committees.requireLocked(id);
        Version.check(ifMatch, committee.version());
        check(outline, members);
        committees.change(committee, outline);
        seat(id, outline, committee.members(), members);
    }

    private void seat(UUID id, Committee.Outline outline, List<UUID> before, List<UUID> members) {
        var seated = Stream.concat(Stream.of(outline.chair()), members.stream())
                .distinct()
                .toList();
        committees.seat(id, before, seated, today.day());
        facts.record(new CommitteeFormed(id, outline.name(), outline.chair(), seated, today.now()));
    }

    private void check(Committee.Outline outline, List<UUID> members) {
        if (outline.toOn() != null && outline.toOn().isBefore(outline.fromOn())) {
            throw new Invalid("committee_refused", new FieldError("toOn", "end_before_start"));
        }
        ask.requireWorking(outline.chair(), "chair");
        members.forEach(person -> ask.requireWorking(person, "members"));
    }
}
