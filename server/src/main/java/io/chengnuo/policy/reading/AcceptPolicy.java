package io.chengnuo.policy.reading;

import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person opens what they were given, answers the questions as often as they need, and accepts it. */
@Service
public class AcceptPolicy {

    private final Readings readings;
    private final ReadingTasks tasks;
    private final Facts facts;
    private final Clock clock;

    AcceptPolicy(Readings readings, ReadingTasks tasks, Facts facts, Clock clock) {
        this.readings = readings;
        this.tasks = tasks;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void open(UUID version, UUID person) {
        tasks.require(version, person);
        tasks.opened(version, person, clock.instant());
    }

    /** The places of the wrong answers; none: passed. */
    @Transactional
    public List<Integer> answer(UUID version, UUID person, List<Integer> answers) {
        var task = tasks.claim(version, person);
        task.mayBeAnswered();
        var wrong = readings.require(version).quiz().wrong(answers);
        tasks.tried(task, wrong.isEmpty(), clock.instant());
        return wrong;
    }

    @Transactional
    public void accept(UUID version, UUID person) {
        var task = tasks.claim(version, person);
        var reading = readings.require(version);
        task.mayBeAccepted(reading.quiz());
        var now = clock.instant();
        tasks.accepted(task, now);
        facts.record(new PolicyAccepted(person, version, reading.number(), task.tries(), now));
    }
}
