package io.chengnuo.channel.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which outlet reaches which region. */
@Tag("REQ-CHN-13")
class CoverageTests {

    @ParameterizedTest
    @CsvSource({
        "330106, 330106, true",
        "330106, 330105, false",
        "330106, 330100, true",
        "330106, 330200, false",
        "330106, 330000, true",
        "330106, 320000, false",
        "330100, 330106, false",
        "330100, 330100, true",
        "330000, 330100, false",
        "310115, 310000, true"
    })
    void aProvinceAndACityCoverWhatLiesInThem(String region, String wider, boolean lies) {
        assertThat(Region.lies(region, wider)).isEqualTo(lies);
    }

    @Test
    void theShareIsThatOfRegionsWithAnOutlet() {
        var coverage = Coverage.of(
                List.of(served("330106"), served("330200"), served("310115"), served("320500")),
                List.of(outlet("HZ", "330100", "330200"), outlet("SH", "310000"), outlet("HZ2", "330106")));
        assertThat(coverage.served()).isEqualTo(4);
        assertThat(coverage.covered()).isEqualTo(3);
        assertThat(coverage.share()).isEqualTo(75);
        assertThat(coverage.regions().getFirst().by())
                .extracting(outlet -> outlet.details().code())
                .containsExactly("HZ", "HZ2");
        assertThat(coverage.byProvince())
                .containsExactly(
                        new Coverage.InProvince("31", 1, 1),
                        new Coverage.InProvince("32", 1, 0),
                        new Coverage.InProvince("33", 2, 2));
    }

    @Test
    void nothingServedIsNoShare() {
        assertThat(Coverage.of(List.of(), List.of()).share()).isZero();
    }

    private static ServedRegions.Served served(String code) {
        return new ServedRegions.Served(code, code, LocalDate.of(2026, 1, 1));
    }

    private static Outlet outlet(String code, String... covers) {
        return new Outlet(
                UUID.randomUUID(),
                new Outlet.Details(
                        code,
                        code,
                        "文三路 1 号",
                        covers[0],
                        null,
                        null,
                        null,
                        "service-hours",
                        List.of("consultation"),
                        List.of(covers),
                        1,
                        30,
                        1,
                        null,
                        null,
                        LocalDate.of(2026, 1, 1),
                        null),
                1);
    }
}
