package io.chengnuo.policy;

/** A risk rule that spoke, and the words or the sum that made it. One hit marks a request as high risk. */
public record RiskHit(String rule, Text name, String evidence) {}
