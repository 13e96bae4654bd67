package io.chengnuo.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes every seal again and compares: finds facts that changed, appeared or vanished after they were sealed, and an end
 * that was cut off. What was recorded since the last seal, a minute ago at most, is not covered yet.
 */
@Service
public class VerifyTrail {

    private static final int SEALS_AT_ONCE = 100;
    private static final int MOST_FINDINGS = 20;

    private final Seals seals;
    private final SealMac mac;
    private final SealHeads heads;
    private final TransactionTemplate transaction;

    VerifyTrail(Seals seals, SealMac mac, SealHeads heads, TransactionTemplate transaction) {
        this.seals = seals;
        this.mac = mac;
        this.heads = heads;
        this.transaction = transaction;
    }

    /** What is wrong. */
    public enum Kind {
        /** A sealed fact was altered. */
        FACT_CHANGED,
        /** Facts appeared in, or vanished from, what was sealed. */
        FACTS_MISSING_OR_ADDED,
        /** A seal is missing between others. */
        SEAL_MISSING,
        /** The newest seals known outside the database are gone from it. */
        END_CUT_OFF,
        /** A seal is not the one that was written outside the database. */
        HEAD_DIFFERS,
        /** The file outside the database was altered. */
        HEAD_FORGED
    }

    /** Between facts {@code afterPosition} (exclusive) and {@code throughPosition} of the log; null where it is not about facts. */
    public record Finding(
            Kind kind,
            long seal,
            @Nullable Long afterPosition,
            @Nullable Long throughPosition) {}

    /** {@code facts}: how many were sealed. At most twenty findings are listed. */
    public record Verdict(
            boolean intact,
            long seals,
            long facts,
            @Nullable Instant sealedAt,
            List<Finding> findings) {}

    public Verdict verify() {
        var findings = new ArrayList<Finding>();
        var last = Seal.NONE;
        var counted = 0L;
        for (var next = page(last); !next.isEmpty() && findings.size() < MOST_FINDINGS; next = page(last)) {
            for (var seal : next) {
                check(last, seal, findings);
                counted += seal.facts();
                last = seal;
            }
        }
        checkHeads(last, findings);
        return new Verdict(
                findings.isEmpty(),
                last.number(),
                counted,
                last.number() == 0 ? null : last.sealedAt(),
                findings.stream().limit(MOST_FINDINGS).toList());
    }

    private List<Seal> page(Seal last) {
        return transaction.execute(status -> seals.after(last.number(), SEALS_AT_ONCE));
    }

    private void check(Seal before, Seal seal, List<Finding> findings) {
        if (seal.number() != before.number() + 1) {
            findings.add(new Finding(Kind.SEAL_MISSING, before.number() + 1, null, null));
            return;
        }
        var facts = transaction.execute(status -> seals.between(before, seal));
        if (facts.size() != seal.facts()) {
            findings.add(finding(Kind.FACTS_MISSING_OR_ADDED, before, seal));
        } else if (!MessageDigest.isEqual(mac.over(before.mac(), facts), seal.mac())) {
            findings.add(finding(Kind.FACT_CHANGED, before, seal));
        }
    }

    private void checkHeads(Seal last, List<Finding> findings) {
        for (var head : heads.all()) {
            if (!head.genuine()) {
                findings.add(new Finding(Kind.HEAD_FORGED, head.number(), null, null));
            } else if (head.number() > last.number()) {
                findings.add(new Finding(Kind.END_CUT_OFF, head.number(), null, null));
            } else if (differs(head)) {
                findings.add(new Finding(Kind.HEAD_DIFFERS, head.number(), null, null));
            }
        }
    }

    private boolean differs(SealHeads.Head head) {
        return transaction
                .execute(status -> seals.find(head.number()))
                .map(seal -> !seal.macText().equals(head.mac()))
                .orElse(true);
    }

    private static Finding finding(Kind kind, Seal before, Seal seal) {
        return new Finding(kind, seal.number(), before.throughPosition(), seal.throughPosition());
    }
}
