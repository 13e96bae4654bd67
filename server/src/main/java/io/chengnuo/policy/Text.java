package io.chengnuo.policy;

/** The same words in Chinese and in English. */
public record Text(String zh, String en) {}
