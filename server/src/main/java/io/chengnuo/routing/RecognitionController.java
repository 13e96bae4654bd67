package io.chengnuo.routing;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.RecognisedCategories;
import io.chengnuo.ticket.RecognisedCategories.Mistake;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well the categories of requests are recognised (自动识别请求类型). */
@RestController
@RequestMapping("/api/v1/routing/recognition")
class RecognitionController {

    private final RecognisedCategories categories;
    private final Clock clock;

    RecognitionController(RecognisedCategories categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * @param recognised requests nobody had filed and whose words were recognised
     * @param corrected of these, filed elsewhere by a person since
     * @param share of a hundred recognised, so many were corrected
     * @param unknown requests nobody had filed and whose words said nothing clearly
     * @param mistakes what was taken for what, the commonest first, at most 20
     */
    record Recognised(int recognised, int corrected, int share, int unknown, List<Mistake> mistakes) {}

    /** The last 90 days. */
    @GetMapping
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public Recognised recognised() {
        var since = clock.instant().minus(Corrections.WINDOW);
        var tally = categories.since(since);
        return new Recognised(
                tally.recognised(),
                tally.corrected(),
                Learning.share(tally.corrected(), tally.recognised()),
                tally.unknown(),
                categories.mistakes(since));
    }
}
