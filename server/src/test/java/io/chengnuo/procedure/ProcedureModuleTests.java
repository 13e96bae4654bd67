package io.chengnuo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which procedure a request of a new company goes through. */
@ChengnuoTest
class ProcedureModuleTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-28")
    void aNewCompanyHasTheShippedProceduresAndEachIsFitToBePublished() {
        var shipped = company.bean(ShippedProcedures.class).all();
        var known = company.inside(() -> company.bean(ProceduresInForce.class).all());
        assertThat(known.stream().map(ProcedureVersion::document).toList())
                .containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(known)
                .allSatisfy(version -> assertThat(company.inside(
                                () -> company.bean(PublishProcedure.class).faults(version.document())))
                        .as(version.key())
                        .isEqualTo(List.of()));
    }

    @Test
    @Tag("REQ-SRQ-24")
    void theDefaultWorkflowHasFiveStagesWithEntryAndExitConditions() {
        var version = company.inside(() -> company.bean(ProceduresInForce.class)
                .forCase(request("technical/software"), false)
                .orElseThrow());
        assertThat(version.key()).isEqualTo("standard");
        assertThat(version.document().stages().stream().map(Stage::phase))
                .containsExactly(Phase.ANALYSIS, Phase.PLAN, Phase.RESOURCES, Phase.EXECUTION, Phase.DELIVERY);
        assertThat(version.document().stages()).allSatisfy(stage -> {
            assertThat(stage.entry().zh()).isNotBlank();
            assertThat(stage.exit().zh()).isNotBlank();
            assertThat(stage.exitNeeds()).isNotEmpty();
        });
    }

    private static CaseTraits request(String category) {
        return new CaseTraits(category, null, Complexity.GENERAL, false, Priority.P3, Tier.MIDDLE, Channel.PORTAL);
    }
}
