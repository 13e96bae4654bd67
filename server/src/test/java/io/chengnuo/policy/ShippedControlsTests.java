package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shipped policy orders, in a company as it is set up: nothing is bound to what is not there, and what has nothing behind it is known. */
@ChengnuoTest
@Tag("REQ-POL-06")
class ShippedControlsTests {

    private TestCompany company;

    /** Powers are there once a post has them. */
    @Test
    void noShippedClauseIsBoundToSomethingThatIsNotThereButPowersNobodyHasYet() {
        var report = company.api(company.administrator())
                .get("/policies/controls/report?problem=broken")
                .expect(200);
        assertThat(report.json().at("/findings"))
                .allSatisfy(
                        finding -> assertThat(finding.at("/name/en").asString()).startsWith("power "));
    }

    @Test
    void theReportNamesTheClausesThatPeopleAloneKeep() {
        var report = company.api(company.administrator())
                .get("/policies/controls/report?problem=without_control")
                .expect(200);
        var places = new HashSet<>(report.json().at("/findings").findValuesAsString("where"));
        assertThat(places)
                .doesNotContain("1.1", "1.8", "6.3", "8.9", "10.7", "13.3", "14.3", "14.7", "15.2")
                .contains("13.2");
        assertThat(places.size()).isLessThanOrEqualTo(8);
    }
}
