package io.chengnuo.policy;

import java.util.List;

/**
 * What a change of the policy would do to the work. Implemented by modules that know the work; each answers in figures, which the
 * screen shows beside the list of changes.
 */
public interface ImpactSource {

    /** {@code key} is known to the screen ({@code open_tickets}); {@code about} names a promise or a clause, empty for all. */
    record Figure(String key, String about, long number) {}

    List<Figure> impact(PolicyDocument current, PolicyDocument draft);
}
