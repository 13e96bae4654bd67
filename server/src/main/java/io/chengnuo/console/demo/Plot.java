package io.chengnuo.console.demo;

import io.chengnuo.console.demo.StoryBook.Chapter;
import io.chengnuo.console.demo.StoryBook.Story;
import io.chengnuo.policy.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Lays out the quarter: which requests come on which day, and what becomes of each. Pure; the same seed tells the same story. */
final class Plot {
    /** Requests that wait in the queues when somebody opens the demo. */
    private static final int WAITING = 9;

    /** Requests that people are at, for the scenes about work half done. */
    private static final int UNDERWAY = 18;

    private static final int KEY_CUSTOMER_SINCE = 24;
    private static final int ON_A_WORKING_DAY = 20;
    private static final int ON_A_FREE_DAY = 10;

    private final StoryBook book;
    private final Clientele clientele;
    private final Courses courses;
    private final Hours hours;
    private final Random random;
    private final ZoneId zone;
    private final LocalDate today;
    private final int days;

    Plot(StoryBook book, Cast cast, Clientele clientele, Hours hours, Instant now, int days) {
        this.book = book;
        this.clientele = clientele;
        this.courses = new Courses(cast, hours);
        this.hours = hours;
        this.random = hours.random();
        this.zone = hours.service().zone();
        this.today = now.atZone(zone).toLocalDate();
        this.days = days;
    }

    /** Every scene before {@code now}, in order of time. */
    List<Scene> scenes(Instant now) {
        var scenes = new ArrayList<Scene>();
        for (var back = days; back >= 0; back--) {
            scenes.addAll(day(back));
        }
        scenes.addAll(waiting(now));
        scenes.addAll(underway(now));
        if (days > KEY_CUSTOMER_SINCE) {
            scenes.addAll(new AngryCustomer(
                            courses, clientele.named(book.keyCustomer().firm()), hours)
                    .scenes(today.minusDays(KEY_CUSTOMER_SINCE)
                            .atTime(10, 20)
                            .atZone(zone)
                            .toInstant()));
        }
        scenes.removeIf(scene -> !scene.at().isBefore(now));
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }

    private List<Scene> waiting(Instant now) {
        var scenes = new ArrayList<Scene>();
        for (var i = 0; i < WAITING; i++) {
            var at = now.minus(Duration.ofSeconds(60 + random.nextInt(5400)));
            scenes.addAll(courses.untouched(filled(anyStory()), clientele.anybody(random), Channel.PORTAL, at));
        }
        return scenes;
    }

    private List<Scene> underway(Instant now) {
        var scenes = new ArrayList<Scene>();
        var technical = book.stories().stream()
                .filter(story -> story.category().startsWith("technical"))
                .toList();
        for (var i = 0; i < UNDERWAY; i++) {
            var story = i % 3 == 2 ? anyStory() : technical.get(random.nextInt(technical.size()));
            var at = now.minus(Duration.ofMinutes(240 + random.nextInt(900)));
            scenes.addAll(courses.underway(filled(story), clientele.anybody(random), channel(), at));
        }
        return scenes;
    }

    private List<Scene> day(int back) {
        var date = today.minusDays(back);
        var scenes = new ArrayList<Scene>();
        var chapter = book.chapters().stream()
                .filter(one -> back <= one.from() && back >= one.to())
                .findFirst();
        var usual = hours.service().on(date).isEmpty() || date.getDayOfWeek().getValue() > 5
                ? ON_A_FREE_DAY
                : ON_A_WORKING_DAY;
        for (var i = 0; i < usual + random.nextInt(5) - 2; i++) {
            scenes.addAll(request(anyStory(), date, chapter.map(Plot::strain).orElse(1.0)));
        }
        for (var i = 0; i < chapter.map(Chapter::perDay).orElse(0); i++) {
            scenes.addAll(request(chapter.orElseThrow().story(), date, strain(chapter.orElseThrow())));
        }
        return scenes;
    }

    /** How much slower everything goes when so much more comes in than usual. */
    private static double strain(Chapter chapter) {
        return 1 + chapter.perDay() / (double) ON_A_WORKING_DAY;
    }

    private Story anyStory() {
        var share = random.nextInt(100);
        for (var story : book.stories()) {
            share -= story.share();
            if (share < 0) {
                return story;
            }
        }
        return book.stories().getFirst();
    }

    private List<Scene> request(Story story, LocalDate date, double strain) {
        var channel = channel();
        var at = arrival(date, channel);
        return courses.of(filled(story), clientele.anybody(random), channel, at, strain);
    }

    private Channel channel() {
        var share = random.nextInt(100);
        return share < 42
                ? Channel.PORTAL
                : share < 70 ? Channel.PHONE : share < 84 ? Channel.MAIL : share < 95 ? Channel.CHAT : Channel.WALK_IN;
    }

    /** People write at any hour but mostly by day; they can only call or come when somebody is there. */
    private Instant arrival(LocalDate date, Channel channel) {
        var minute = (int) Math.clamp(14 * 60 + random.nextGaussian() * 3.6 * 60, 0, 24 * 60 - 1);
        var at = date.atStartOfDay(zone)
                .toInstant()
                .plus(Duration.ofMinutes(minute))
                .plusSeconds(random.nextInt(60));
        return channel == Channel.PORTAL || channel == Channel.MAIL
                ? at
                : hours.later("service", at, Duration.ofSeconds(random.nextInt(1200)));
    }

    private Story filled(Story story) {
        var product = book.products().get(random.nextInt(book.products().size()));
        var city = book.cities().get(random.nextInt(book.cities().size()));
        return new Story(
                story.category(),
                story.share(),
                story.team(),
                story.hours(),
                story.urgency(),
                story.impact(),
                story.problemClass(),
                filled(story.subject(), product, city),
                filled(story.body(), product, city),
                filled(story.answer(), product, city),
                story.solution(),
                story.result());
    }

    private static String filled(String text, String product, String city) {
        return text.replace("{product}", product).replace("{city}", city);
    }
}
