package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;

/** The file itself cannot be read: empty, cut off, of another kind. {@code rule} says which. */
final class BrokenFile extends Invalid {

    BrokenFile(String rule) {
        super("broken_file", new FieldError("file", rule));
    }
}
