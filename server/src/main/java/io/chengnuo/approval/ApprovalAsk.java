package io.chengnuo.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. {@code kind} names the sort of decision ("commitment"), {@code subject} the thing of the asking module; the keys of
 * {@code details} are words screens know or show as they are; {@code steps} one after the other.
 */
public record ApprovalAsk(
        String kind,
        UUID subject,
        @Nullable UUID ticket,
        String title,
        Map<String, String> details,
        List<ApprovalStep> steps,
        UUID askedBy) {}
