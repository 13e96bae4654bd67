package io.chengnuo.analytics.register;

import io.chengnuo.improvement.review.ReviewHeld;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** A review that was held in the product is an entry of the register by itself; its indicators count it with those entered by hand. */
@Component
class EnterReviews implements FactListener {

    private final RegisterEntry register;

    EnterReviews(RegisterEntry register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "reviews in the register";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(ReviewHeld.class, this::held);
    }

    private void held(ReviewHeld held) {
        var kind = switch (held.kind()) {
            case PROCESS -> RegisterKind.PROCESS_REVIEW;
            case POLICY -> RegisterKind.POLICY_REVIEW;
        };
        register.enterByProduct(new NewEntry(
                kind,
                held.title(),
                null,
                held.heldOn(),
                null,
                null,
                null,
                null,
                "/reviews?review=" + held.review(),
                List.of()));
    }
}
