package io.chengnuo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.chengnuo.shared.facts.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionManager;
import org.springframework.web.bind.annotation.RestController;

/** Habits of the house that a reviewer would otherwise have to remember. */
@AnalyzeClasses(packages = "io.chengnuo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("demo, rehearsals and tests move the clock: inject " + Clock.class.getName());

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SQL_IS_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("other modules ask a question or call a verb");

    @ArchTest
    static final ArchRule FACTS_ARE_RECORDS =
            classes().that().implement(Fact.class).should().beRecords().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule NO_LAYER_NAMES = noClasses()
            .that()
            .areNotAssignableTo(TransactionManager.class)
            .should()
            .haveNameMatching(".*\\.\\w+(Impl|Dto|Manager|Util|Utils|Helper|Mgr|Info)$")
            .because("a class is named by what it does or is");

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_AND_THE_SET_UP_CODE_PRINT = noClasses()
            .that()
            .resideOutsideOfPackages("io.chengnuo.console..", "io.chengnuo.codegen..", "io.chengnuo.bench..")
            .and()
            .doNotHaveSimpleName("SetUpCode")
            .should()
            .accessField(System.class, "out");
}
