package io.entrepot.foundation.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What holds for the code of every service; each rule says why it exists. */
public final class ArchitectureRules {

    private static final String LANGUAGE = "io.entrepot.canonical";

    private ArchitectureRules() {}

    /** Fails, naming every violation of the first broken rule, unless the service keeps all rules. */
    public static void check(String basePackage) {
        var main = classes(new ImportOption.DoNotIncludeTests(), basePackage, LANGUAGE);
        var tests = classes(new ImportOption.OnlyIncludeTests(), basePackage);
        ofMainCode(basePackage).forEach(rule -> rule.check(main));
        ofTests().forEach(rule -> rule.check(tests));
    }

    /** The same for a module of foundation that has a feature's shape: a plain port with its edges below it. */
    public static void checkModule(String feature) {
        var base = feature.substring(0, feature.lastIndexOf('.'));
        var main = classes(new ImportOption.DoNotIncludeTests(), feature);
        var tests = classes(new ImportOption.OnlyIncludeTests(), feature);
        ofMainCode(base).forEach(rule -> rule.check(main));
        ofTests().forEach(rule -> rule.check(tests));
    }

    static List<ArchRule> ofMainCode(String basePackage) {
        return List.of(
                LayerRules.callsGoDownOneLayer(basePackage),
                PackageRules.languageIsPlainJava(LANGUAGE),
                PackageRules.featuresArePlainJava(basePackage),
                PackageRules.edgesAreClosed(basePackage),
                PackageRules.edgesAreApart(basePackage),
                PackageRules.packagesAreFreeOfCycles(basePackage),
                PackageRules.packagesAreNullMarked(basePackage),
                CodeRules.dependenciesArriveByConstructor(),
                CodeRules.optionalIsOnlyReturned(),
                CodeRules.timesAreJavaTime(),
                CodeRules.timeComesFromAClock(),
                WebRules.controllersAnswerRecords(),
                NameRules.classesAreNamedByTheBusiness(),
                NameRules.abstractClassesAreNamedByTheBusiness(),
                NameRules.controllersAreCalledController(),
                NameRules.settingsAreCalledProperties());
    }

    static List<ArchRule> ofTests() {
        return List.of(
                CodeRules.optionalIsOnlyReturned(),
                CodeRules.timesAreJavaTime(),
                CodeRules.timeComesFromAClock(),
                NameRules.classesAreNamedByTheBusiness(),
                CodeRules.testsAssertWithAssertJ());
    }

    private static JavaClasses classes(ImportOption option, String... packages) {
        return new ClassFileImporter().withImportOption(option).importPackages(packages);
    }
}
