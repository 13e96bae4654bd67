package io.chengnuo.console.demo;

import io.chengnuo.console.demo.Cast.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The scenes of one request while they are being written, with the time that has come. */
final class Script {
    private final Case about;
    private final Member handler;
    private final Hours hours;
    private final double strain;
    private final List<Scene> scenes = new ArrayList<>();
    private Instant now;

    Script(Case about, Member handler, Instant now, Hours hours, double strain) {
        this.about = about;
        this.handler = handler;
        this.now = now;
        this.hours = hours;
        this.strain = strain;
    }

    Member handler() {
        return handler;
    }

    List<Scene> scenes() {
        return scenes;
    }

    Script add(Scene.Verb verb) {
        scenes.add(new Scene(now, about, verb));
        return this;
    }

    /** The handler's work: more for the unskilled and on days when too much comes in. */
    Script work(Duration usual) {
        var seconds = Math.round(usual.toSeconds() * strain / handler.skill());
        now = hours.later(handler.team(), now, hours.about(Duration.ofSeconds(seconds), 0.55));
        return this;
    }

    /** Time of the customer, day or night. */
    Script pass(Duration usual) {
        now = now.plus(hours.about(usual, 0.8));
        return this;
    }

    /** So much later exactly: when a set time is surely over. */
    Script after(Duration exactly) {
        now = now.plus(exactly);
        return this;
    }

    double strain() {
        return strain;
    }
}
