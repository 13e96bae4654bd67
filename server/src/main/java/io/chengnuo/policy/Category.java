package io.chengnuo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request is about. The key of a child begins with its parent's: {@code technical/repair}. */
public record Category(String key, Text name, List<Category> children) {

    /** A leaf may leave its children out. */
    public Category(String key, Text name, @Nullable List<Category> children) {
        this.key = key;
        this.name = name;
        this.children = children == null ? List.of() : List.copyOf(children);
    }
}
