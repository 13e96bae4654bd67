package io.chengnuo.ticket;

import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.ticket.search.TicketIndex;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recognises what a request is about when nobody said so (REQ-SRQ-02). It learns from what people choose and correct. */
@Component
public class RecogniseCategory {

    private static final Logger log = LoggerFactory.getLogger(RecogniseCategory.class);

    private final TicketIndex index;
    private final PolicyInForce policy;

    RecogniseCategory(TicketIndex index, PolicyInForce policy) {
        this.index = index;
        this.policy = policy;
    }

    /** Empty when the words do not say it clearly. An index that cannot be read hinders no request. */
    public Optional<Recognition> of(String subject, String body) {
        try {
            var like = index.alike(TicketIndex.asked(subject, body), Recognition.NEIGHBOURS);
            return Recognition.of(subject, like, policy.now().categories());
        } catch (RuntimeException e) {
            log.warn("the category could not be recognised", e);
            return Optional.empty();
        }
    }
}
