package io.entrepot.foundation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule refuses the fixture made to break it, and no other rule does. */
class ArchitectureRulesTests {

    private static final String FIXTURES = "io.entrepot.foundation.testing.fixtures.";

    @Test
    void acceptsACleanService() {
        assertThat(brokenBy(FIXTURES + "clean.orders")).isEmpty();
    }

    @Test
    void checksAServiceByItsPackage() {
        assertThatCode(() -> ArchitectureRules.check(FIXTURES + "clean.orders")).doesNotThrowAnyException();
    }

    @Test
    void refusesALanguageWithAFramework() {
        var rule = PackageRules.languageIsPlainJava(FIXTURES + "language");

        assertThat(rule.evaluate(classes(FIXTURES + "language")).hasViolation()).isTrue();
    }

    @Test
    void refusesATestThatAssertsWithJUnit() {
        var classes = classes(FIXTURES + "junit.orders");

        var broken = broken(ArchitectureRules.ofTests(), classes);

        assertThat(broken).containsExactly(CodeRules.testsAssertWithAssertJ().getDescription());
    }

    @Test
    void allowsTheGatewayToKnowAFramework() {
        assertThat(brokenBy(FIXTURES + "policy.gateway")).isEmpty();
    }

    @Test
    void refusesACallToTheLayerAbove() {
        var base = FIXTURES + "upwards.inventory";

        assertThat(brokenBy(base))
                .containsExactly(LayerRules.callsGoDownOneLayer(base).getDescription());
    }

    @Test
    void refusesACallPastTheSystemApi() {
        var base = FIXTURES + "pastsystemapi.orders";

        assertThat(brokenBy(base))
                .containsExactly(LayerRules.callsGoDownOneLayer(base).getDescription());
    }

    @Test
    void refusesACallToTheVendorOfAnotherSystemApi() {
        var base = FIXTURES + "othervendor.wmsshiphero";

        assertThat(brokenBy(base))
                .containsExactly(LayerRules.callsGoDownOneLayer(base).getDescription());
    }

    @Test
    void refusesOneWrongCallAmongSeveral() {
        var base = FIXTURES + "severalgroups.inventory";

        assertThat(brokenBy(base))
                .containsExactly(LayerRules.callsGoDownOneLayer(base).getDescription());
    }

    @Test
    void refusesAFrameworkInAFeature() {
        var base = FIXTURES + "framework.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.featuresArePlainJava(base).getDescription());
    }

    @Test
    void refusesAWireFormatInAFeature() {
        var base = FIXTURES + "json.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.featuresArePlainJava(base).getDescription());
    }

    @Test
    void refusesADatabaseInAFeature() {
        var base = FIXTURES + "database.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.featuresArePlainJava(base).getDescription());
    }

    @Test
    void refusesAPublicTypeAtAnEdge() {
        var base = FIXTURES + "openedge.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.edgesAreClosed(base).getDescription());
    }

    @Test
    void refusesEdgesThatKnowEachOther() {
        var base = FIXTURES + "edgesmeet.orders";

        assertThat(brokenBy(base))
                .containsExactly(
                        PackageRules.edgesAreClosed(base).getDescription(),
                        PackageRules.edgesAreApart(base).getDescription());
    }

    @Test
    void refusesPackagesInACycle() {
        var base = FIXTURES + "cycle.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.packagesAreFreeOfCycles(base).getDescription());
    }

    @Test
    void refusesAPackageWithoutNullMarked() {
        var base = FIXTURES + "unmarked.orders";

        assertThat(brokenBy(base))
                .containsExactly(PackageRules.packagesAreNullMarked(base).getDescription());
    }

    @Test
    void refusesFieldInjection() {
        assertThat(brokenBy(FIXTURES + "fieldinjection.orders"))
                .containsExactly(CodeRules.dependenciesArriveByConstructor().getDescription());
    }

    @Test
    void refusesAnOptionalField() {
        assertThat(brokenBy(FIXTURES + "optionalfield.orders"))
                .containsExactly(CodeRules.optionalIsOnlyReturned().getDescription());
    }

    @Test
    void refusesAnOptionalParameter() {
        assertThat(brokenBy(FIXTURES + "optionalparameter.orders"))
                .containsExactly(CodeRules.optionalIsOnlyReturned().getDescription());
    }

    @Test
    void refusesJavaUtilDate() {
        assertThat(brokenBy(FIXTURES + "date.orders"))
                .containsExactly(CodeRules.timesAreJavaTime().getDescription());
    }

    @Test
    void refusesTimeWithoutAClock() {
        assertThat(brokenBy(FIXTURES + "now.orders"))
                .containsExactly(CodeRules.timeComesFromAClock().getDescription());
    }

    @Test
    void refusesAControllerThatAnswersTheDomain() {
        assertThat(brokenBy(FIXTURES + "aggregate.orders"))
                .containsExactly(WebRules.controllersAnswerRecords().getDescription());
    }

    @Test
    void refusesASuffixThatSaysNothing() {
        assertThat(brokenBy(FIXTURES + "suffix.orders"))
                .containsExactly(NameRules.classesAreNamedByTheBusiness().getDescription());
    }

    @Test
    void refusesAPrefixThatSaysNothing() {
        assertThat(brokenBy(FIXTURES + "prefix.orders"))
                .containsExactly(NameRules.classesAreNamedByTheBusiness().getDescription());
    }

    @Test
    void refusesAnInterfaceMarkedAsOne() {
        assertThat(brokenBy(FIXTURES + "hungarian.orders"))
                .containsExactly(NameRules.classesAreNamedByTheBusiness().getDescription());
    }

    @Test
    void refusesAnAbstractClassMarkedAsOne() {
        assertThat(brokenBy(FIXTURES + "abstractname.orders"))
                .containsExactly(
                        NameRules.abstractClassesAreNamedByTheBusiness().getDescription());
    }

    @Test
    void refusesAControllerByAnotherName() {
        assertThat(brokenBy(FIXTURES + "controllername.orders"))
                .containsExactly(NameRules.controllersAreCalledController().getDescription());
    }

    @Test
    void refusesSettingsByAnotherName() {
        assertThat(brokenBy(FIXTURES + "settingsname.orders"))
                .containsExactly(NameRules.settingsAreCalledProperties().getDescription());
    }

    @Test
    void refusesSettingsThatChange() {
        assertThat(brokenBy(FIXTURES + "mutablesettings.orders"))
                .containsExactly(NameRules.settingsAreCalledProperties().getDescription());
    }

    private static List<String> brokenBy(String base) {
        return broken(ArchitectureRules.ofMainCode(base), classes(base));
    }

    private static List<String> broken(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static JavaClasses classes(String base) {
        return new ClassFileImporter().importPackages(base);
    }
}
