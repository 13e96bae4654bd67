package io.chengnuo.console.demo;

import io.chengnuo.people.roster.PlanRoster;
import io.chengnuo.people.roster.ShiftKind;
import io.chengnuo.people.skill.RateSkill;
import io.chengnuo.people.skill.SkillSource;
import io.chengnuo.routing.PutCover;
import io.chengnuo.routing.SetUpQueues;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** How the company hands out its work: queues, skills, and the roster of the technical desk for this week and the next, with one gap nobody has filled yet. */
final class Desk {
    private static final List<List<String>> SKILLS = List.of(
            List.of("repair", "维修", "Repair"),
            List.of("network", "联网", "Networking"),
            List.of("complaints", "投诉处理", "Complaints"));

    private final ApplicationContext parts;
    private final Cast cast;
    private final UUID administrator;

    Desk(ApplicationContext parts, Cast cast, UUID administrator) {
        this.parts = parts;
        this.cast = cast;
        this.administrator = administrator;
    }

    void open(LocalDate today) {
        parts.getBean(SetUpQueues.class).byTeams(administrator);
        skills();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        parts.getBean(PutCover.class).put(cast.team("technical"), "technical-desk", 1, administrator);
        roster(monday);
        roster(monday.plusWeeks(1));
    }

    private void skills() {
        var rating = parts.getBean(RateSkill.class);
        SKILLS.forEach(skill -> rating.define(skill.get(0), skill.get(1), skill.get(2), administrator));
        for (var member : cast.agents("technical")) {
            rate(rating, member, "repair");
            rate(rating, member, "network");
        }
        cast.agents("relations").forEach(member -> rate(rating, member, "complaints"));
    }

    private void rate(RateSkill rating, Cast.Member member, String skill) {
        var level = (int) Math.clamp(Math.round(member.skill() * 3), 1, 5);
        rating.rate(member.id(), skill, level, null, SkillSource.TRAINING, administrator, null);
    }

    /** Two at a time by day, one on call in the evening; on Saturday afternoon somebody is missing. */
    private void roster(LocalDate monday) {
        var plan = parts.getBean(PlanRoster.class);
        var team = cast.team("technical");
        var people = cast.agents("technical");
        for (var day = 0; day < 7; day++) {
            var date = monday.plusDays(day);
            var early = people.get(day % people.size()).id();
            var late = people.get((day + 1) % people.size()).id();
            var ends = date.getDayOfWeek() == DayOfWeek.SATURDAY ? LocalTime.of(13, 0) : LocalTime.of(17, 0);
            plan.add(team, early, ShiftKind.WORK, date, LocalTime.of(8, 0), ends, administrator);
            plan.add(team, late, ShiftKind.WORK, date, LocalTime.of(16, 0), LocalTime.of(23, 0), administrator);
            var onCall = people.get((day + 3) % people.size()).id();
            plan.add(team, onCall, ShiftKind.ON_CALL, date, LocalTime.of(23, 0), LocalTime.of(8, 0), administrator);
        }
        plan.publish(team, monday, 1, administrator, null);
    }
}
