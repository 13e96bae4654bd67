package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a post does, decides and may; everybody who holds it is concerned within seconds. */
@Service
class ChangePost {

    private final Posts posts;
    private final MayGrant may;
    private final RightChanges changes;
    private final Clock clock;

    ChangePost(Posts posts, MayGrant may, RightChanges changes, Clock clock) {
        this.posts = posts;
        this.may = may;
        this.changes = changes;
        this.clock = clock;
    }

    /** What the post shall be. */
    record Wanted(String name, String dutiesZh, String dutiesEn, List<Power> powers, Map<Right, Reach> rights) {}

    /** Who changes a post must have all it gave and all it shall give: nobody weakens those above. */
    @Transactional
    Post change(UUID id, Wanted wanted, @Nullable String ifMatch) {
        may.everywhere();
        var before = posts.require(id);
        Version.check(ifMatch, before.version());
        may.rights(before.rights());
        may.rights(wanted.rights());
        var after = new Post(
                id,
                wanted.name(),
                wanted.dutiesZh(),
                wanted.dutiesEn(),
                wanted.powers(),
                wanted.rights(),
                before.version() + 1);
        posts.change(after);
        changes.record(new PostChanged(id, before, after, clock.instant()));
        return after;
    }

    @Transactional
    void remove(UUID id) {
        may.everywhere();
        var post = posts.require(id);
        may.rights(post.rights());
        if (posts.isUsed(id)) {
            throw new Conflict("post_in_use");
        }
        posts.remove(id);
        changes.record(new PostRemoved(id, post.name(), clock.instant()));
    }
}
