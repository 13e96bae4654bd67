package io.chengnuo.improvement.effect;

/** What an evaluation comes to (有效、部分有效、效果不明显). */
public enum Verdict {
    EFFECTIVE,
    PARTLY,
    INEFFECTIVE
}
