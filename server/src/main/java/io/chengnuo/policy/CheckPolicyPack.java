package io.chengnuo.policy;

import io.chengnuo.policy.Contradictions.Fault;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a pack without publishing it, says what is in it and what contradicts itself; refuses what {@link LoadPolicyPack} would refuse.
 * For a company it also says which bound controls are not there.
 */
@Component
public class CheckPolicyPack {

    /** Posts that shipped texts know; a company's own packs may name their posts as they like once clauses use them. */
    private static final Set<String> POSTS = Set.of(
            "service-director",
            "desk-lead",
            "agent",
            "complaint-officer",
            "technical-lead",
            "quality-officer",
            "knowledge-editor",
            "training-officer",
            "data-officer",
            "it-lead",
            "finance-partner",
            "legal-counsel",
            "hr-partner",
            "branch-manager",
            "emergency-lead");

    private final PolicyPacks packs;
    private final PolicyInForce policy;
    private final List<ControlSource> sources;

    CheckPolicyPack(PolicyPacks packs, PolicyInForce policy, List<ControlSource> sources) {
        this.packs = packs;
        this.policy = policy;
        this.sources = sources;
    }

    /** One contradiction: where, a stable code, and the words. */
    public record Contradiction(String where, String code, String words) {}

    /** Counts; {@code withoutTarget} are the promises nobody has set a number for. */
    public record Contents(
            String title,
            int calendars,
            int chapters,
            int clauses,
            int indicators,
            int targets,
            int withoutTarget,
            List<Contradiction> contradictions) {}

    public Contents check(InputStream file) {
        var pack = packs.read(file);
        var unset = pack.targets().stream().filter(target -> !target.hasLimit()).count();
        return new Contents(
                pack.title().zh(),
                pack.calendars().size(),
                pack.chapters().size(),
                pack.document().clauses().size(),
                pack.indicators().size(),
                pack.targets().size(),
                (int) unset,
                contradictions(pack));
    }

    /** What would change if the pack were loaded into the company. */
    public List<PolicyDifference> differences(InputStream file) {
        return PolicyDifference.between(
                policy.now().document(), packs.read(file).document());
    }

    /** The clauses that would go on saying numbers their targets no longer have. */
    public List<String> staleWords(InputStream file) {
        return ClauseWording.stale(packs.read(file).document(), policy.now().document());
    }

    /** Refuses a file that contradicts itself, and names every place. */
    public void refuseContradictions(InputStream file) {
        refuseContradictions(packs.read(file));
    }

    void refuseContradictions(PolicyPack pack) {
        var faults = contradictions(pack);
        if (!faults.isEmpty()) {
            throw new Invalid(
                    "pack_contradicts",
                    faults.stream()
                            .map(fault -> new FieldError(fault.where(), fault.code(), fault.words()))
                            .toArray(FieldError[]::new));
        }
    }

    private List<Contradiction> contradictions(PolicyPack pack) {
        var calendars =
                pack.calendars().stream().map(PolicyPack.PackCalendar::key).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>(Contradictions.of(pack.document(), calendars, posts()));
        if (Tenancy.current().isPresent()) {
            faults.addAll(unreachable(pack.document()));
        }
        return faults.stream()
                .map(fault -> new Contradiction(fault.where(), fault.code(), fault.words()))
                .toList();
    }

    private Set<String> posts() {
        if (Tenancy.current().isEmpty()) {
            return POSTS;
        }
        return Stream.concat(
                        POSTS.stream(),
                        policy.now().document().clauses().stream().map(Clause::owner))
                .collect(Collectors.toSet());
    }

    private List<Fault> unreachable(PolicyDocument document) {
        var controls =
                sources.stream().flatMap(source -> source.controls().stream()).toList();
        return document.clauses().stream()
                .flatMap(clause -> clause.binds().stream()
                        .filter(bind -> bind.kind() == ControlKind.ESCALATION
                                && controls.stream().noneMatch(control -> control.answers(bind)))
                        .map(bind -> new Fault(
                                "clause " + clause.number(),
                                "unreachable_escalation",
                                "there is no chain " + bind.key())))
                .toList();
    }
}
