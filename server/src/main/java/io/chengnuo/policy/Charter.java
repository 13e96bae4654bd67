package io.chengnuo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the company serves, which aim leads, and which post answers for it (服务宪章). It is part of every version of the policy, so
 * that each refers to the charter that was in force with it.
 */
public record Charter(Text why, Aim aim, String owner, List<Text> principles) {

    public Charter(Text why, Aim aim, String owner, @Nullable List<Text> principles) {
        this.why = why;
        this.aim = aim;
        this.owner = owner;
        this.principles = principles == null ? List.of() : List.copyOf(principles);
    }
}
