package io.chengnuo.people;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The posts a person holds, and the invitation to begin. */
@RestController
@RequestMapping("/api/v1/people/{person}")
class HoldingController {

    private final GivePost give;
    private final TakePost take;
    private final InvitePerson invite;

    HoldingController(GivePost give, TakePost take, InvitePerson invite) {
        this.give = give;
        this.take = take;
        this.invite = invite;
    }

    record Given(UUID id) {}

    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.PEOPLE_EDIT)
    Given give(@PathVariable UUID person, @Valid @RequestBody PersonController.Post body) {
        return new Given(give.give(person, body.post(), body.unit(), body.team(), body.from(), body.to()));
    }

    @DeleteMapping("/posts/{holding}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void take(@PathVariable UUID person, @PathVariable UUID holding) {
        take.take(person, holding);
    }

    @PostMapping("/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.PEOPLE_EDIT)
    InvitePerson.Sent invite(@PathVariable UUID person) {
        return invite.invite(person);
    }
}
