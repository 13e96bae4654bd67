package io.chengnuo.policy;

import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Reads a pack without publishing it, and says what is in it; refuses what {@link LoadPolicyPack} would refuse. */
@Component
public class CheckPolicyPack {

    private final PolicyPacks packs;

    CheckPolicyPack(PolicyPacks packs) {
        this.packs = packs;
    }

    /** Counts; {@code withoutTarget} are the promises nobody has set a number for. */
    public record Contents(
            String title, int calendars, int chapters, int clauses, int indicators, int targets, int withoutTarget) {}

    public Contents check(InputStream file) {
        var pack = packs.read(file);
        var unset = pack.targets().stream().filter(target -> !target.hasLimit()).count();
        return new Contents(
                pack.title().zh(),
                pack.calendars().size(),
                pack.chapters().size(),
                pack.chapters().stream()
                        .mapToInt(chapter -> chapter.clauses().size())
                        .sum(),
                pack.indicators().size(),
                pack.targets().size(),
                (int) unset);
    }
}
