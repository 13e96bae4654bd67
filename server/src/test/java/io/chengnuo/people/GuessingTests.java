package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.TooMany;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of guesses at one account: AT-23. What passes the limit would be hashed, so that is what is counted. */
@ChengnuoTest
@Tag("REQ-CPL-08")
class GuessingTests {

    private TestCompany company;

    private final String account = UUID.randomUUID() + "@example.com";

    @Test
    void thousandsOfGuessesFromOnePlaceAtOnceAreHashedTenTimes() {
        assertThat(hashedOf(2_000, number -> "203.0.113.7")).isEqualTo(10);
        assertThat(passes("198.51.100.1", false))
                .as("the owner, from elsewhere")
                .isTrue();
    }

    @Test
    void thousandsOfGuessesFromEverywhereAreHashedSixtyTimesAndTheOwnersPlaceStaysOpen() {
        assertThat(hashedOf(2_000, number -> "198.18." + number / 250 + "." + number % 250))
                .isLessThanOrEqualTo(60);
        assertThat(passes("192.0.2.1", true))
                .as("the owner, from a place known before")
                .isTrue();
        assertThat(passes("192.0.2.2", false))
                .as("somebody from an unknown place")
                .isFalse();
    }

    private int hashedOf(int guesses, java.util.function.IntFunction<String> place) {
        var hashed = new AtomicInteger();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, guesses)
                    .forEach(number -> crowd.execute(() -> {
                        if (passes(place.apply(number), false)) {
                            hashed.incrementAndGet();
                        }
                    }));
        }
        return hashed.get();
    }

    private boolean passes(String place, boolean known) {
        try {
            Tenancy.run(
                    company.id(),
                    () -> company.bean(WrongGuesses.class)
                            .count(WrongGuesses.Try.at("password", account, place, known)));
            return true;
        } catch (TooMany tooMany) {
            return false;
        }
    }
}
