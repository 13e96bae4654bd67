package io.chengnuo.people;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down a post. */
@Service
public class DefinePost {

    private final Posts posts;
    private final MayGrant may;
    private final Facts facts;
    private final Clock clock;

    DefinePost(Posts posts, MayGrant may, Facts facts, Clock clock) {
        this.posts = posts;
        this.may = may;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Post define(String name, String dutiesZh, String dutiesEn, List<Power> powers, Map<Right, Reach> rights) {
        may.everywhere();
        may.rights(rights);
        var at = clock.instant();
        var post = new Post(Ids.next(at), name, dutiesZh, dutiesEn, powers, rights, 0);
        posts.add(post, at);
        facts.record(new PostDefined(post.id(), name, rights, at));
        return post;
    }
}
