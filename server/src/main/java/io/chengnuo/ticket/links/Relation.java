package io.chengnuo.ticket.links;

/** What another ticket is to the one that is looked at: a kind of link, from one of its ends. */
public enum Relation {
    RELATED(LinkKind.RELATED, true),
    DUPLICATE_OF(LinkKind.DUPLICATE_OF, true),
    DUPLICATE(LinkKind.DUPLICATE_OF, false),
    CAUSED_BY(LinkKind.CAUSED_BY, true),
    CAUSE_OF(LinkKind.CAUSED_BY, false),
    PARENT(LinkKind.CHILD_OF, true),
    CHILD(LinkKind.CHILD_OF, false),
    SPLIT_FROM(LinkKind.SPLIT_FROM, true),
    SPLIT_OFF(LinkKind.SPLIT_FROM, false);

    private final LinkKind kind;
    private final boolean fromSource;

    Relation(LinkKind kind, boolean fromSource) {
        this.kind = kind;
        this.fromSource = fromSource;
    }

    LinkKind kind() {
        return kind;
    }

    /** Whether the ticket that is looked at is the source of the link. */
    boolean isFromSource() {
        return fromSource;
    }

    static Relation of(LinkKind kind, boolean fromSource) {
        for (var relation : values()) {
            if (relation.kind == kind && (relation.fromSource == fromSource || !kind.isDirected())) {
                return relation;
            }
        }
        throw new IllegalArgumentException(kind.name());
    }

    Relation seenFromTheOther() {
        return of(kind, !fromSource);
    }
}
