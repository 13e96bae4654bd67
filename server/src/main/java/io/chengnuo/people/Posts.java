package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.POSTS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.POST_RIGHTS;

import io.chengnuo.people.db.tables.records.PostsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Posts and their rights in the database. */
@Repository
class Posts {

    private static final TypeReference<List<Power>> POWERS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    Posts(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Post post, Instant at) {
        sql.insertInto(POSTS)
                .set(POSTS.ID, post.id())
                .set(POSTS.NAME, post.name())
                .set(POSTS.DUTIES_ZH, post.dutiesZh())
                .set(POSTS.DUTIES_EN, post.dutiesEn())
                .set(POSTS.POWERS, JSONB.valueOf(json.writeValueAsString(post.powers())))
                .set(POSTS.CREATED_AT, at)
                .execute();
        addRights(post);
    }

    Post require(UUID id) {
        return sql.selectFrom(POSTS)
                .where(POSTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> post(row, rightsOf(id)))
                .orElseThrow(() -> new NotFound("no_such_post"));
    }

    List<Post> all() {
        var rights = sql.selectFrom(POST_RIGHTS).fetchGroups(POST_RIGHTS.POST_ID);
        return sql.selectFrom(POSTS).orderBy(POSTS.NAME, POSTS.ID).fetch(row -> {
            var mine = new EnumMap<Right, Reach>(Right.class);
            if (rights.containsKey(row.getId())) {
                rights.get(row.getId())
                        .forEach(one -> mine.put(Right.valueOf(one.getRightName()), Reach.valueOf(one.getReach())));
            }
            return post(row, mine);
        });
    }

    void change(Post post) {
        sql.update(POSTS)
                .set(POSTS.NAME, post.name())
                .set(POSTS.DUTIES_ZH, post.dutiesZh())
                .set(POSTS.DUTIES_EN, post.dutiesEn())
                .set(POSTS.POWERS, JSONB.valueOf(json.writeValueAsString(post.powers())))
                .set(POSTS.VERSION, POSTS.VERSION.plus(1))
                .where(POSTS.ID.eq(post.id()))
                .execute();
        sql.deleteFrom(POST_RIGHTS).where(POST_RIGHTS.POST_ID.eq(post.id())).execute();
        addRights(post);
    }

    void remove(UUID id) {
        sql.deleteFrom(POSTS).where(POSTS.ID.eq(id)).execute();
    }

    /** Whether anybody holds it or held it. */
    boolean isUsed(UUID id) {
        return sql.fetchExists(POST_HOLDINGS, POST_HOLDINGS.POST_ID.eq(id));
    }

    private void addRights(Post post) {
        post.rights()
                .forEach((right, reach) -> sql.insertInto(POST_RIGHTS)
                        .set(POST_RIGHTS.POST_ID, post.id())
                        .set(POST_RIGHTS.RIGHT_NAME, right.name())
                        .set(POST_RIGHTS.REACH, reach.name())
                        .execute());
    }

    private Map<Right, Reach> rightsOf(UUID post) {
        var rights = new EnumMap<Right, Reach>(Right.class);
        sql.selectFrom(POST_RIGHTS)
                .where(POST_RIGHTS.POST_ID.eq(post))
                .forEach(row -> rights.put(Right.valueOf(row.getRightName()), Reach.valueOf(row.getReach())));
        return rights;
    }

    private Post post(PostsRecord row, Map<Right, Reach> rights) {
        return new Post(
                row.getId(),
                row.getName(),
                row.getDutiesZh(),
                row.getDutiesEn(),
                json.readValue(row.getPowers().data(), POWERS),
                rights,
                row.getVersion());
    }
}
