package io.entrepot.foundation.testing;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** What code does not contain, because something better exists. */
final class CodeRules {

    private static final Set<String> INJECTION = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");
    private static final String JUNIT_ASSERTIONS = "org\\.junit\\.(Assert|jupiter\\.api\\.Assertions)";

    private CodeRules() {}

    static ArchRule dependenciesArriveByConstructor() {
        return ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "an annotation of injection",
                        annotation -> INJECTION.contains(annotation.getRawType().getName())))
                .because("a constructor shows what a class needs, and a test calls it")
                .allowEmptyShould(true);
    }

    static ArchRule optionalIsOnlyReturned() {
        return CompositeArchRule.of(ArchRuleDefinition.noFields()
                        .should()
                        .haveRawType(Optional.class)
                        .because("a @Nullable field says the same and NullAway checks it")
                        .allowEmptyShould(true))
                .and(ArchRuleDefinition.noCodeUnits()
                        .should(ArchConditions.be(takingOptional()))
                        .because("a parameter that may be absent is @Nullable, or the method is two methods")
                        .allowEmptyShould(true));
    }

    static ArchRule timesAreJavaTime() {
        return ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class)
                .because("java.util.Date is mutable and says neither instant nor date; java.time does")
                .allowEmptyShould(true);
    }

    static ArchRule timeComesFromAClock() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(now())
                .because("a test sets the time by the Clock it hands in")
                .allowEmptyShould(true);
    }

    static ArchRule testsAssertWithAssertJ() {
        return ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(JUNIT_ASSERTIONS)
                .because("one assertion library reads the same everywhere and says more when it fails")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCodeUnit> takingOptional() {
        return DescribedPredicate.describe(
                "taking an Optional",
                unit -> unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class)));
    }

    private static DescribedPredicate<JavaMethodCall> now() {
        return DescribedPredicate.describe(
                "the time is read without a Clock",
                call -> name("now").test(call.getTarget())
                        && isOfJavaTime(call.getTargetOwner())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static boolean isOfJavaTime(JavaClass type) {
        return type.getPackageName().startsWith("java.time");
    }
}
