package io.chengnuo.survey;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer gave marks, one to five, five being best. Names who served and whom, as it was when the ticket closed.
 *
 * @param channel the door the ticket had come through
 * @param way how the answer came
 */
public record SurveyAnswered(
        UUID survey,
        UUID ticket,
        int score,
        @Nullable Integer attitude,
        @Nullable Integer speed,
        @Nullable Integer quality,
        @Nullable Integer afterSales,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID person,
        Channel channel,
        Tier tier,
        String category,
        AnswerWay way,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
