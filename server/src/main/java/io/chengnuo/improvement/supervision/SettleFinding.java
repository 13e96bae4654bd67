package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.Version;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A finding is put right by its owner with proof, and accepted by somebody else; what is not accepted is open again. */
@Service
public class SettleFinding {

    private final Findings findings;
    private final FileStore files;
    private final NotifyPeople notify;
    private final Access access;
    private final Facts facts;
    private final Today today;

    SettleFinding(Findings findings, FileStore files, NotifyPeople notify, Access access, Facts facts, Today today) {
        this.findings = findings;
        this.files = files;
        this.notify = notify;
        this.access = access;
        this.facts = facts;
        this.today = today;
    }

    @Transactional
    public void fix(UUID id, String words, List<UUID> proof, @Nullable String ifMatch) {
        var now = today.now();
        var by = access.person();
        var finding = findings.requireLocked(id);
        Version.check(ifMatch, finding.version());
        finding.require(FindingState.OPEN);
        if (!by.equals(finding.owner()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_owner");
        }
        findings.fixed(finding, words, by, now);
        files.give(proof, RecordCheck.PROOF, id);
        facts.record(new FindingFixed(id, finding.clause(), by, now));
        notify.tell(List.of(new Notice(
                finding.foundBy(), "finding_fixed", List.of(finding.clause()), RecordCheck.link(id), false)));
    }

    /** By whoever found it or may change the policy, but never by the one who says that it is put right. */
    @Transactional
    public void verify(UUID id, boolean accepted, @Nullable String verdict, @Nullable String ifMatch) {
        var now = today.now();
        var by = access.person();
        var finding = findings.requireLocked(id);
        Version.check(ifMatch, finding.version());
        finding.require(FindingState.FIXED);
        if (by.equals(finding.fixedBy()) || by.equals(finding.owner())) {
            throw new Forbidden("verified_by_another");
        }
        if (!by.equals(finding.foundBy()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_checker");
        }
        findings.verified(finding, accepted, verdict, by, now);
        facts.record(new FindingVerified(id, finding.clause(), by, accepted, now));
        if (!accepted) {
            notify.tell(List.of(new Notice(
                    Objects.requireNonNull(finding.owner()),
                    "finding_returned",
                    List.of(finding.clause(), verdict == null ? "" : verdict),
                    RecordCheck.link(id),
                    false)));
        }
    }
}
