package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests a condition is for. The request: technical/repair, technical, complex, major, P2, high, mail, contract gold. */
@Tag("REQ-SLA-01")
@Tag("REQ-SLA-15")
class ConditionTests {

    private static final CaseTraits REQUEST = new CaseTraits(
            "technical/repair",
            ProblemClass.TECHNICAL,
            Complexity.COMPLEX,
            true,
            Priority.P2,
            Tier.HIGH,
            Channel.MAIL,
            "gold");

    private static final CaseTraits BARE =
            new CaseTraits("information", null, Complexity.GENERAL, false, Priority.P4, Tier.LOW, Channel.PORTAL);

    @ParameterizedTest
    @CsvSource({
        // categories, class, complexity, major, priorities, tiers, channels, contracts, fits the request, fits a bare
        // one
        "           ,           ,         ,      ,     ,           ,            ,             , true , true ",
        "technical  ,           ,         ,      ,     ,           ,            ,             , true , false",
        "technical/repair ,     ,         ,      ,     ,           ,            ,             , true , false",
        "tech       ,           ,         ,      ,     ,           ,            ,             , false, false",
        "technical/repair/home, ,         ,      ,     ,           ,            ,             , false, false",
        "complaint;technical,   ,         ,      ,     ,           ,            ,             , true , false",
        "           , technical ,         ,      ,     ,           ,            ,             , true , false",
        "           , process   ,         ,      ,     ,           ,            ,             , false, false",
        "           ,           , complex ,      ,     ,           ,            ,             , true , false",
        "           ,           , general ,      ,     ,           ,            ,             , false, true ",
        "           ,           ,         , true ,     ,           ,            ,             , true , false",
        "           ,           ,         , false,     ,           ,            ,             , false, true ",
        "           ,           ,         ,      , p1;p2,          ,            ,             , true , false",
        "           ,           ,         ,      , p3;p4,          ,            ,             , false, true ",
        "           ,           ,         ,      ,     , high      ,            ,             , true , false",
        "           ,           ,         ,      ,     , middle;low,            ,             , false, true ",
        "           ,           ,         ,      ,     ,           , mail;phone ,             , true , false",
        "           ,           ,         ,      ,     ,           , portal     ,             , false, true ",
        "           ,           ,         ,      ,     ,           ,            , gold;silver , true , false",
        "           ,           ,         ,      ,     ,           ,            , silver      , false, false",
        "technical  , technical , complex , true , p2  , high      , mail       , gold        , true , false",
        "technical  , technical , complex , true , p2  , high      , mail       , silver      , false, false",
        "technical  , technical , complex , true , p2  , low       , mail       , gold        , false, false",
    })
    void everyListThatIsNotEmptyMustContainTheRequestsValue(
            @Nullable String categories,
            @Nullable String classes,
            @Nullable String complexities,
            @Nullable Boolean major,
            @Nullable String priorities,
            @Nullable String tiers,
            @Nullable String channels,
            @Nullable String contracts,
            boolean fitsRequest,
            boolean fitsBare) {
        var condition = new Condition(
                categories == null ? null : List.of(categories.split(";")),
                words(classes, ProblemClass::valueOf),
                words(complexities, Complexity::valueOf),
                major,
                words(priorities, Priority::valueOf),
                words(tiers, Tier::valueOf),
                words(channels, Channel::valueOf),
                contracts == null ? null : Set.of(contracts.split(";")));
        assertThat(condition.fits(REQUEST)).isEqualTo(fitsRequest);
        assertThat(condition.fits(BARE)).isEqualTo(fitsBare);
    }

    private static <E> @Nullable Set<E> words(@Nullable String text, Function<String, E> read) {
        return text == null
                ? null
                : Arrays.stream(text.toUpperCase(Locale.ROOT).split(";"))
                        .map(read)
                        .collect(Collectors.toSet());
    }
}
