package io.chengnuo.blueprint;

import java.util.Optional;

/** Answers which indicators the product can compute, and from what. Who computes them implements it. */
public interface MeasurableIndicators {

    /** The kind of source an indicator is computed from, in lower case: clocks, surveys, register. Empty: nothing tells of it. */
    Optional<String> source(String indicator);
}
