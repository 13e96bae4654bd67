package io.chengnuo.policy;

import java.util.List;

/** A chapter of the policy with its clauses in order. */
public record Chapter(String number, Text title, List<Clause> clauses) {}
