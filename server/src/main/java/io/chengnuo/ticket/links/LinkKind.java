package io.chengnuo.ticket.links;

/** How one ticket, the source, stands to another, the target. */
enum LinkKind {
    /** 相关: worth knowing of each other. */
    RELATED(false),
    /** 重复: the same matter again. */
    DUPLICATE_OF(true),
    /** 起因: the target is the reason. */
    CAUSED_BY(true),
    /** 下级: the target is settled for all its children together. */
    CHILD_OF(true),
    /** 拆分自: was part of the target. */
    SPLIT_FROM(true);

    private final boolean directed;

    LinkKind(boolean directed) {
        this.directed = directed;
    }

    /** Whether it matters which of the two is the source; then it may not lead back to it. */
    boolean isDirected() {
        return directed;
    }
}
