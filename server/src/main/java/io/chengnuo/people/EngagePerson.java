package io.chengnuo.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody new: added, given the first posts and invited, all or nothing. */
@Service
class EngagePerson {

    private final AddPerson add;
    private final GivePost give;
    private final InvitePerson invite;
    private final MayGrant may;

    EngagePerson(AddPerson add, GivePost give, InvitePerson invite, MayGrant may) {
        this.add = add;
        this.give = give;
        this.invite = invite;
        this.may = may;
    }

    /** A post to be held: from now on when {@code from} is null, for good when {@code to} is. */
    record Post(
            UUID post,
            UUID unit,
            @Nullable UUID team,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Engaged(UUID person, InvitePerson.Sent invitation) {}

    /** Without a post nobody belongs to a unit: only who looks after the whole company adds such people. */
    @Transactional
    Engaged engage(String name, String email, @Nullable String phone, @Nullable String locale, List<Post> posts) {
        if (posts.isEmpty()) {
            may.everywhere();
        }
        var person = add.invited(name, email, phone, locale);
        posts.forEach(post -> give.give(person, post.post(), post.unit(), post.team(), post.from(), post.to()));
        return new Engaged(person, invite.invite(person));
    }
}
