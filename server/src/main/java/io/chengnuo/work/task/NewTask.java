package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another team or person.
 *
 * @param handed what they are given to begin with, by name; their kind of team says what must be there
 * @param blocking the ticket cannot be delivered or closed before it has ended
 * @param limit null for what that kind of team promised
 */
public record NewTask(
        String title,
        String request,
        @Nullable UUID team,
        @Nullable UUID owner,
        Map<String, String> handed,
        boolean blocking,
        @Nullable Amount limit) {}
