package io.chengnuo.policy.draft;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a draft up to a version that was published since it began: what only the newer version changed is taken over, what only the
 * draft changed stays, and what both changed differently is named. Everything a draft cannot edit comes from the newer version.
 */
record Merge(PolicyDocument document, List<String> conflicts) {

    static Merge of(PolicyDocument base, PolicyDocument newer, PolicyDocument draft) {
        var conflicts = new ArrayList<String>();
        var merged = newer;
        var was = byKey(base.clauses(), Clause::number);
        var now = byKey(newer.clauses(), Clause::number);
        for (var chapter : draft.chapters()) {
            for (var mine : chapter.clauses()) {
                var before = was.get(mine.number());
                var theirs = now.get(mine.number());
                if (mine.equals(before) || mine.equals(theirs)) {
                    continue;
                }
                if (!Objects.equals(before, theirs)) {
                    conflicts.add("clause " + mine.number());
                }
                merged = theirs == null
                        ? Documents.adding(merged, chapter.number(), mine)
                        : Documents.with(merged, mine);
            }
        }
        merged = targets(base, newer, draft, merged, conflicts);
        return new Merge(merged.within(frame(base.frame(), newer.frame(), draft.frame(), conflicts)), conflicts);
    }

    private static PolicyDocument targets(
            PolicyDocument base,
            PolicyDocument newer,
            PolicyDocument draft,
            PolicyDocument merged,
            List<String> conflicts) {
        var was = byKey(base.targets(), Target::promise);
        var now = byKey(newer.targets(), Target::promise);
        var all = merged;
        for (var mine : draft.targets()) {
            var before = was.get(mine.promise());
            var theirs = now.get(mine.promise());
            if (mine.equals(before) || theirs == null || mine.equals(theirs)) {
                continue;
            }
            if (!Objects.equals(before, theirs)) {
                conflicts.add("target " + mine.promise());
            }
            all = all.with(mine);
        }
        return all;
    }

    private static PolicyFrame frame(PolicyFrame base, PolicyFrame newer, PolicyFrame draft, List<String> conflicts) {
        var frame = new PolicyFrame(
                pickOrNone("charter", base.charter(), newer.charter(), draft.charter(), conflicts),
                pick("scope", base.scope(), newer.scope(), draft.scope(), conflicts),
                pickOrNone("strategy", base.strategy(), newer.strategy(), draft.strategy(), conflicts),
                pick("appendices", base.appendices(), newer.appendices(), draft.appendices(), conflicts),
                pick("references", base.references(), newer.references(), draft.references(), conflicts),
                newer.bases(),
                pickOrNone("repeal", base.repealed(), newer.repealed(), draft.repealed(), conflicts));
        for (var basis : draft.bases()) {
            if (!base.bases().contains(basis)) {
                frame = frame.with(basis);
            }
        }
        return frame;
    }

    private static <T> T pick(String part, T base, T newer, T draft, List<String> conflicts) {
        var picked = pickOrNone(part, base, newer, draft, conflicts);
        return picked == null ? draft : picked;
    }

    private static <T> @Nullable T pickOrNone(
            String part, @Nullable T base, @Nullable T newer, @Nullable T draft, List<String> conflicts) {
        if (Objects.equals(draft, base) || Objects.equals(draft, newer)) {
            return newer;
        }
        if (!Objects.equals(base, newer)) {
            conflicts.add(part);
        }
        return draft;
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        Stream.of(things).flatMap(List::stream).forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }
}
