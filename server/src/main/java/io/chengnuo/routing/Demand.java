package io.chengnuo.routing;

/** The qualification that tickets of a category ask for (资质要求); a parent's demand holds for its children. */
record Demand(String category, String skill, int level) {

    boolean covers(String other) {
        return other.equals(category) || other.startsWith(category) && other.charAt(category.length()) == '/';
    }
}
