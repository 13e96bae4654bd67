package io.chengnuo.policy;

import io.chengnuo.calendar.CalendarDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy to begin with, as its YAML file says it: the document, the calendars it counts on and its first day. */
record PolicyPack(
        Text title,
        LocalDate effectiveFrom,
        List<PackCalendar> calendars,
        List<Chapter> chapters,
        List<Indicator> indicators,
        List<Target> targets,
        List<Category> categories,
        PriorityMatrix priorities,
        List<RiskRule> risks,
        @Nullable Silence silence,
        @Nullable PolicyFrame frame,
        @Nullable List<PauseRule> pauses) {

    /** A calendar of the pack; its zone is that of the company. */
    record PackCalendar(String key, Text name, String holidays, Map<String, @Nullable List<@Nullable String>> weekly) {

        CalendarDefinition definition(String zone, Locale locale) {
            return new CalendarDefinition(name.in(locale), zone, weekly, List.of(), holidays);
        }
    }

    PolicyDocument document() {
        return new PolicyDocument(
                title, chapters, indicators, targets, categories, priorities, risks, silence, frame, pauses);
    }

    /** The clauses whose limits this pack changes say the new ones, unless it words them itself. */
    PolicyPack wordedAfter(PolicyDocument base) {
        var worded = ClauseWording.follow(document(), base);
        return new PolicyPack(
                title,
                effectiveFrom,
                calendars,
                worded.chapters(),
                indicators,
                targets,
                categories,
                priorities,
                risks,
                silence,
                frame,
                pauses);
    }
}
