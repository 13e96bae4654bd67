package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody tried to be somebody and was refused. Of a series only the first ones are recorded. {@code subject} is the person
 * when there is one, else the company.
 */
public record SignInFailed(UUID subject, String proof, String place, Instant at) implements Fact {}
