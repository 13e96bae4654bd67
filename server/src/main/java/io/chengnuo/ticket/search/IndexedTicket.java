package io.chengnuo.ticket.search;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/** A ticket as the index knows it: every word of it and of its conversation. */
@SearchEntity
@Indexed(index = "tickets")
final class IndexedTicket {

    @DocumentId
    private final UUID id;

    @FullTextField(analyzer = ChineseAnalysis.NAME, projectable = Projectable.NO)
    private final String text;

    /** What it began with, for those like it. */
    @FullTextField(analyzer = ChineseAnalysis.NAME, projectable = Projectable.NO)
    private final String asked;

    /** As a person filed it; a judgement of our own teaches nothing. */
    @KeywordField(projectable = Projectable.YES)
    private final @Nullable String category;

    @GenericField(sortable = Sortable.YES)
    private final Instant openedAt;

    IndexedTicket(UUID id, String text, String asked, @Nullable String category, Instant openedAt) {
        this.id = id;
        this.text = text;
        this.asked = asked;
        this.category = category;
        this.openedAt = openedAt;
    }
}
