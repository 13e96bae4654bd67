package io.chengnuo.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories of requests, two levels deep. */
public final class CategoryTree {

    private final List<Category> roots;
    private final Map<String, Category> byKey = new LinkedHashMap<>();

    public CategoryTree(List<Category> roots) {
        this.roots = List.copyOf(roots);
        for (var root : roots) {
            byKey.put(root.key(), root);
            root.children().forEach(child -> byKey.put(child.key(), child));
        }
    }

    public List<Category> roots() {
        return roots;
    }

    public Optional<Category> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }
}
