package io.chengnuo.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does what cannot be done without saying why. */
record Reason(@NotBlank @Size(max = 500) String reason) {}
